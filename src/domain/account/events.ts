import type { IsoDate } from '../date';
import type { Fen } from '../money';
import type { Rate } from '../rate';

/** What a payment is made of, in INTERFACE's order of names. */
export type Component = 'FEE' | 'COMPOUND' | 'PENALTY' | 'INTEREST' | 'PRINCIPAL';
export type PrepaymentMode = 'REDUCE_INSTALMENT' | 'REDUCE_TERM';

interface Dated {
  readonly on: IsoDate;
  /** Orders events of one type on one day (S19). */
  readonly reference?: string;
}

export interface Repayment extends Dated {
  readonly type: 'REPAYMENT';
  readonly amount: Fen;
  readonly reference: string;
}
export interface Prepayment extends Dated {
  readonly type: 'PREPAYMENT';
  /** Absent when `full` (S36). */
  readonly amount?: Fen;
  readonly full?: boolean;
  readonly mode?: PrepaymentMode;
  readonly feeRate?: Rate;
}
export interface RateChange extends Dated {
  readonly type: 'RATE_CHANGE';
  readonly annualRate: Rate;
}
export interface FeeCharge extends Dated {
  readonly type: 'FEE';
  readonly name: string;
  readonly amount: Fen;
}
export interface Extension extends Dated {
  readonly type: 'EXTENSION';
  /** Exactly one of the two. */
  readonly newMaturity?: IsoDate;
  readonly addInstalments?: number;
}
/** 变更还款日: the rows not yet due fall on another day of the month. */
export interface DueDayChange extends Dated {
  readonly type: 'DUE_DAY';
  /** 1 to 31; the 31st becomes the last day of a shorter month. */
  readonly dueDay: number;
}
export interface Acceleration extends Dated {
  readonly type: 'ACCELERATION';
}
export interface Waiver extends Dated {
  readonly type: 'WAIVER';
  readonly component: Component;
  readonly amount: Fen;
}
export interface Misuse extends Dated {
  readonly type: 'MISUSE';
}
export interface WriteOff extends Dated {
  readonly type: 'WRITE_OFF';
}
export interface Reversal extends Dated {
  readonly type: 'REVERSAL';
  /** The reference of the repayment that never counted. */
  readonly reference: string;
}

/** A dated fact about a loan. */
export type AccountEvent =
  | Repayment
  | Prepayment
  | RateChange
  | FeeCharge
  | Extension
  | DueDayChange
  | Acceleration
  | Waiver
  | Misuse
  | WriteOff
  | Reversal;
