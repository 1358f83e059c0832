import type { RiskClass } from '../account';
import { isNonPerforming } from '../classification/risk-class';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** A loan that its borrower still owes: whether its money was found misused, and its class in force. */
export interface OwedLoan {
  no: string;
  isMisused: boolean;
  riskClass: RiskClass;
}

/**
 * May a borrower who owes these loans draw more on a line? Whose money was misused draws no more until it is back; nor does who has a
 * non-performing loan: that is default, whatever grade the line was approved on. What is repaid no longer counts.
 * Source: RULES 1.6 (misuse: stop draw; 民法典 Art 673), 6.1 (default overrides the grade).
 * @example mayDrawWith([{ no: 'LN1', isMisused: true, riskClass: 'NORMAL' }]).allowed // => false
 * @example mayDrawWith([{ no: 'LN1', isMisused: false, riskClass: 'SPECIAL_MENTION' }]).allowed // => true
 */
export function mayDrawWith(owed: readonly OwedLoan[]): Verdict {
  const misused = owed.find(({ isMisused }) => isMisused);
  const bad = owed.find(({ riskClass }) => isNonPerforming(riskClass));
  return firstRefusal(
    () => (misused === undefined ? ALLOWED : refused('DRAW_STOPPED_MISUSE', { loanNo: misused.no })),
    () => (bad === undefined ? ALLOWED : refused('DRAW_STOPPED_NON_PERFORMING', { loanNo: bad.no })),
  );
}
