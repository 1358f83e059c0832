import type { LoanAccount, Transaction } from '../account';
import type { IsoDate } from '../date';
import { fen, sum, ZERO, type Fen } from '../money';

/** What happened on a loan in a period, between what was owed before it and after it. Fen. */
export interface LoanStatement {
  /** Principal outstanding at the start of the period, as the end of the period knows it. */
  opening: Fen;
  /** By how much that differs from what stood there then: a repayment of before that was reversed since. */
  correction: Fen;
  disbursed: Fen;
  transactions: readonly Transaction[];
  /** What was paid or given up of the principal in the period. */
  principal: Fen;
  received: Fen;
  closing: Fen;
}

export interface StatementPeriod {
  from: IsoDate;
  to: IsoDate;
}

/**
 * The statement of a loan (对账单) for a period, both days included. What it opened with is counted back from what it closes with,
 * so that opening + disbursed - principal = closing to the fen, whatever was booked or reversed later.
 * @param account the account as of the last day
 * @param before the account as of the day before the first, or null where the loan was not paid out yet
 */
export function statementOf(
  { account, before, disbursedOn }: { account: LoanAccount; before: LoanAccount | null; disbursedOn: IsoDate },
  { from, to }: StatementPeriod,
): LoanStatement {
  const transactions = account.transactions.filter(({ on }) => on >= from && on <= to);
  const disbursed = disbursedOn >= from && disbursedOn <= to ? account.disbursed : ZERO;
  const principal = sum(transactions.map(({ allocated }) => allocated.principal));
  const closing = account.balances.principal;
  const opening = fen(closing + principal - disbursed);
  return {
    opening,
    disbursed,
    transactions,
    principal,
    closing,
    correction: fen(opening - (before?.balances.principal ?? ZERO)),
    received: sum(transactions.filter(isReceived).map(({ amount }) => amount)),
  };
}

const isReceived = ({ type, reversed }: Transaction): boolean =>
  !reversed && (type === 'REPAYMENT' || type === 'PREPAYMENT');
