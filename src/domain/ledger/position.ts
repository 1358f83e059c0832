import type { Components, LoanAccount } from '../account';
import { fen, sum, type Fen } from '../money';
import { ACCOUNT_CODES, type AccountCode } from './chart';

/** Fen on each account, debit positive. On-balance and off-balance accounts add up to zero, each group by itself. */
export type Position = Readonly<Record<AccountCode, Fen>>;

/** Interest more than so many days overdue is no asset any more: it goes off balance (RULES 3.4). */
export const NON_ACCRUAL_AFTER_DAYS = 90;

/** The position of a loan that has not been paid out. */
export const NO_POSITION: Position = positionFrom({});

/** A position from the accounts that are not zero. */
function positionFrom(amounts: Partial<Record<AccountCode, number>>): Position {
  const entries = ACCOUNT_CODES.map((code) => [code, fen(amounts[code] ?? 0)] as const);
  return Object.fromEntries(entries) as Record<AccountCode, Fen>;
}

const total = ({ fee, compound, penalty, interest, principal }: Components): Fen =>
  sum([fee, compound, penalty, interest, principal]);

const credit = (amount: Fen): number => 0 - amount;

/** Interest, penalty and compound together. */
const earned = ({ compound, penalty, interest }: Components): Fen => sum([compound, penalty, interest]);

/**
 * What the books must show for a loan account, in fen, debit positive.
 *
 * Interest and fees are income when they fall due, penalty and compound as they are charged. Interest of a loan more than
 * 90 days overdue is kept off balance until it is paid (RULES 3.4). A write-off takes what is still an asset out of the
 * balance sheet against the loss allowance and keeps the claim off balance (账销案存); what is recovered of it goes back
 * to the allowance. Money that nothing is due for is held (暂收款项).
 * @throws AMOUNT_TOO_LARGE beyond the safe integers.
 * @example positionOf(simulate({ terms: { method: 'BULLET', principal: parseYuan('100000'), annualRate: parseRate('0.0435'), instalments: 1, disbursedOn: '2026-01-15' }, events: [], asOf: '2026-01-15' })).LOAN_PRINCIPAL // => 10000000
 */
export function positionOf(account: LoanAccount): Position {
  const { balances, charged, paid, waived, recovered } = account;
  const owed: Components = { ...balances, interest: balances.interestDue };
  const isWrittenOff = account.status === 'WRITTEN_OFF';
  const isNonAccrual = account.daysOverdue > NON_ACCRUAL_AFTER_DAYS;
  // What counts as earned: everything charged, or only what was settled while interest is off balance.
  const income = isNonAccrual ? added(paid, waived) : charged;
  const offBalance = isNonAccrual ? earned(owed) : 0;
  const asset = (amount: Fen): number => (isWrittenOff ? 0 : amount);
  const accrued = (amount: Fen): number => (isWrittenOff || isNonAccrual ? 0 : amount);
  const recoveredAsset = isNonAccrual ? recovered.principal + recovered.fee : total(recovered);
  const claim = isWrittenOff ? total(owed) - offBalance : 0;
  return positionFrom({
    BANK: total(paid) + account.prepaid + account.held + account.feesAtDisbursement - account.disbursed,
    LOAN_PRINCIPAL: asset(fen(balances.principal - balances.principalOverdue)),
    LOAN_OVERDUE: asset(balances.principalOverdue),
    INTEREST_RECEIVABLE: accrued(owed.interest),
    PENALTY_RECEIVABLE: accrued(owed.penalty),
    COMPOUND_RECEIVABLE: accrued(owed.compound),
    FEE_RECEIVABLE: asset(owed.fee),
    LOSS_ALLOWANCE: isWrittenOff ? claim + recoveredAsset : 0,
    RECOVERIES: isWrittenOff ? 0 - recoveredAsset : 0,
    HELD: credit(account.held),
    INTEREST_INCOME: credit(income.interest),
    PENALTY_INCOME: credit(income.penalty),
    COMPOUND_INCOME: credit(income.compound),
    FEE_INCOME: credit(fen(charged.fee + account.feesAtDisbursement)),
    CONCESSION: total(waived),
    WRITTEN_OFF_CLAIM: claim,
    NON_ACCRUAL_INTEREST: offBalance,
    OFF_BALANCE_CONTRA: 0 - claim - offBalance,
  });
}

function added(a: Components, b: Components): Components {
  return {
    fee: fen(a.fee + b.fee),
    compound: fen(a.compound + b.compound),
    penalty: fen(a.penalty + b.penalty),
    interest: fen(a.interest + b.interest),
    principal: fen(a.principal + b.principal),
  };
}
