import type { LoanAccount } from '../account';
import type { Components } from '../account/account';
import { CHART, type AccountCode } from './chart';

/** What each ledger account must show for one loan: fen, debit positive, credit negative; zeros left out. */
export type Position = Partial<Record<AccountCode, number>>;

type Charged = 'interest' | 'penalty' | 'compound' | 'fee';
const CHARGED = ['interest', 'penalty', 'compound', 'fee'] as const;

/**
 * The ledger position of a loan account as of its date. Its values sum to zero: it is a trial balance of one loan.
 *
 * Interest and fees stand from their due date, penalty and compound as charged, money beyond what is due as held for the
 * client. A written-off loan stands at zero on the balance sheet: what was owed is charged to the provision, recoveries
 * go back to it, and the claim is kept in memorandum accounts (账销案存; 财会〔2018〕 practice of lenders; CONVENTIONS S9).
 * @param account the fold's result; amounts in fen
 */
export function positionOf(account: LoanAccount): Position {
  const { charged, paid, waived, held, disbursed, prepaid, feesAtDisbursement } = account;
  const owed = owedOf(account);
  const received = total(paid) + prepaid + held;
  return withoutZeros({
    [CHART.BANK.code]: received + feesAtDisbursement - disbursed,
    [CHART.HELD.code]: -held,
    [CHART.INTEREST_INCOME.code]: -charged.interest,
    [CHART.PENALTY_INCOME.code]: -charged.penalty,
    [CHART.COMPOUND_INCOME.code]: -charged.compound,
    [CHART.FEE_INCOME.code]: -(charged.fee + feesAtDisbursement),
    [CHART.WAIVED.code]: total(waived),
    ...(account.status === 'WRITTEN_OFF' ? offBalance(owed) : onBalance(account, owed)),
  });
}

interface Owed extends Record<Charged, number> {
  principal: number;
}

function owedOf({ charged, paid, waived, balances }: LoanAccount): Owed {
  const of = (name: Charged): number => charged[name] - paid[name] - waived[name];
  return { principal: balances.principal, interest: of('interest'), penalty: of('penalty'), compound: of('compound'), fee: of('fee') };
}

function onBalance({ balances }: LoanAccount, owed: Owed): Position {
  return {
    [CHART.LOAN.code]: owed.principal - balances.principalOverdue,
    [CHART.LOAN_OVERDUE.code]: balances.principalOverdue,
    [CHART.INTEREST_RECEIVABLE.code]: owed.interest,
    [CHART.PENALTY_RECEIVABLE.code]: owed.penalty,
    [CHART.COMPOUND_RECEIVABLE.code]: owed.compound,
    [CHART.FEE_RECEIVABLE.code]: owed.fee,
  };
}

function offBalance(owed: Owed): Position {
  const all = CHARGED.reduce((sum, name) => sum + owed[name], owed.principal);
  return { [CHART.PROVISION.code]: all, [CHART.WRITTEN_OFF.code]: all, [CHART.WRITTEN_OFF_CONTRA.code]: -all };
}

const total = ({ fee, compound, penalty, interest, principal }: Components): number => fee + compound + penalty + interest + principal;

function withoutZeros(position: Position): Position {
  return Object.fromEntries(Object.entries(position).filter(([, amount]) => amount !== 0));
}
