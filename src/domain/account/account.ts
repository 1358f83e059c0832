import type { IsoDate } from '../date';
import type { Fen } from '../money';
import type { Rate } from '../rate';
import type { QuoteRow, QuoteTerms } from '../schedule/terms';
import type { AccountEvent, Component } from './events';

/** `simulate`'s terms: those of the schedule and what applies when money is late or early. */
export interface AccountTerms extends QuoteTerms {
  readonly graceDays?: number;
  readonly overdueMarkup?: Rate;
  readonly misuseMarkup?: Rate;
  readonly compoundOverdueInterest?: boolean;
  readonly compoundOnPenalty?: boolean;
  readonly allocation?: readonly Component[];
  /** null: never principal first. */
  readonly principalFirstAfterDays?: number | null;
  readonly technicalDays?: number;
  readonly excess?: 'HOLD' | 'PREPAY';
}

export type AccountStatus = 'CURRENT' | 'OVERDUE' | 'SETTLED' | 'WRITTEN_OFF';
export type RiskClass = 'NORMAL' | 'SPECIAL_MENTION' | 'SUBSTANDARD' | 'DOUBTFUL' | 'LOSS';

/** An amount for each component. */
export interface Components {
  readonly fee: Fen;
  readonly compound: Fen;
  readonly penalty: Fen;
  readonly interest: Fen;
  readonly principal: Fen;
}

export interface Balances {
  /** All principal outstanding, due or not (S15). */
  readonly principal: Fen;
  readonly principalOverdue: Fen;
  readonly interestDue: Fen;
  readonly interestAccrued: Fen;
  readonly penalty: Fen;
  readonly compound: Fen;
  readonly fee: Fen;
  readonly held: Fen;
}

/** A row that has fallen due, or will as now planned (S30). */
export interface AccountRow extends QuoteRow {
  readonly prepaid: Fen;
  readonly paid: Components;
  readonly waived: Components;
  /** The day since when nothing of the row is unpaid, else null. */
  readonly paidOn: IsoDate | null;
}

export interface Transaction {
  readonly on: IsoDate;
  readonly type: AccountEvent['type'] | 'HELD';
  readonly reference: string | null;
  readonly amount: Fen;
  readonly reversed: boolean;
  readonly allocated: Components;
  /** Change of the held balance (S17). */
  readonly held: Fen;
}

/**
 * The loan as of a date. For each component charged - paid - waived is what is due; received money is
 * paid (all components) + prepaid + held.
 */
export interface LoanAccount {
  readonly status: AccountStatus;
  readonly asOf: IsoDate;
  readonly daysOverdue: number;
  readonly riskClass: RiskClass;
  readonly balances: Balances;
  /** What settles the loan on that day, without a prepayment fee (S15). */
  readonly payoff: Fen;
  readonly schedule: readonly AccountRow[];
  readonly transactions: readonly Transaction[];
  /** Due date of the first row not yet due, null when there is none. */
  readonly nextDueOn: IsoDate | null;
  /** Due date of the earliest instalment with anything unpaid, in grace or not; null when there is none. */
  readonly oldestUnpaidDueOn: IsoDate | null;
  readonly disbursed: Fen;
  /** Fees taken at disbursement; in none of the totals below (S27). */
  readonly feesAtDisbursement: Fen;
  /** Fallen due or charged up to asOf; interest and fee include what a prepayment took. Principal prepaid is not in it. */
  readonly charged: Components;
  /** Allocated to what was charged; principal prepaid is not in it. */
  readonly paid: Components;
  readonly waived: Components;
  /** The part of `paid` allocated after the write-off. */
  readonly recovered: Components;
  /** Principal paid before it was due. */
  readonly prepaid: Fen;
  readonly held: Fen;
}
