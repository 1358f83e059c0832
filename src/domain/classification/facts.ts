import type { IsoDate } from '../date';
import type { Fen } from '../money';
import type { Finding } from './policy';

/** A restructuring whose observation is, or was, running. */
export interface Restructuring {
  /** First repayment date of the new contract: the observation begins. */
  readonly from: IsoDate;
  /** The first day after the observation. */
  readonly until: IsoDate;
  /** The claim was non-performing then, or still under an earlier observation. */
  readonly again: boolean;
}

/** One claim as far as its class is concerned. Fen, days, parts per million. */
export interface ClaimFacts {
  readonly loanNo: string;
  readonly balance: Fen;
  readonly daysOverdue: number;
  /** The arrears were recorded as a technical or operational delay. */
  readonly technicalDelay: boolean;
  /** 垫款: paid in the debtor's place on a promise that was called. */
  readonly advance: boolean;
  /** Findings about the claim or its debtor that stand, in any order. */
  readonly findings: readonly Finding[];
  /** Impairment as a share of the book value. */
  readonly impairment: number;
  /** Recognised credit enhancement: the debtor's 10 % does not reach it (Art 7). */
  readonly creditEnhanced: boolean;
  readonly restructurings: readonly Restructuring[];
  /** Non-performing until now by its own facts, and not by its debtor's. */
  readonly wasNonPerforming: boolean;
  /** Since when all arrears and fees have been paid; null while there are any. */
  readonly cleanSince: IsoDate | null;
  /** Months from one repayment to the next; weeks and days count as one. */
  readonly periodMonths: number;
}

/** A debtor with all its claims in the bank. */
export interface DebtorFacts {
  /** Retail claims are classified one by one (Art 8), others by debtor (Art 7). */
  readonly retail: boolean;
  readonly claims: readonly ClaimFacts[];
  /** Debts at other banks, as its credit report tells; zeros when nothing is known. */
  readonly elsewhere: { readonly total: Fen; readonly over90: Fen };
  /** Another member of its group is non-performing. */
  readonly groupNonPerforming: boolean;
}
