import type { LoanView } from '../contracts/messages/servicing';
import type { LoanAccount } from '../domain/account';
import type { Position } from '../domain/ledger';

/** The columns of a loan that are derived from its account, in the column types of SQL. */
export interface LoanRecord {
  as_of: string;
  booked_on: string;
  position: Position;
  status: string;
  risk_class: string;
  days_overdue: number;
  principal_fen: number;
  principal_overdue_fen: number;
  due_fen: number;
  held_fen: number;
  next_due_on: string | null;
  next_due_fen: number;
  oldest_unpaid_due_on: string | null;
  maturity_on: string;
}

/** The read model of a loan: the one place that says which column shows what. */
export function recordOf(view: LoanView, account: LoanAccount, position: Position): LoanRecord {
  return {
    as_of: view.asOf,
    booked_on: view.asOf,
    position,
    status: view.status,
    risk_class: view.riskClass,
    days_overdue: view.daysOverdue,
    principal_fen: view.principalFen,
    principal_overdue_fen: account.balances.principalOverdue,
    due_fen: view.dueFen,
    held_fen: view.heldFen,
    next_due_on: view.nextDueOn,
    next_due_fen: view.nextDueFen,
    oldest_unpaid_due_on: view.oldestUnpaidDueOn,
    maturity_on: view.maturityOn,
  };
}
