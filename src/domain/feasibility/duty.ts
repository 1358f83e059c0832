import type { Stage } from '../application/stages';
import { fen, formatYuan } from '../money';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** What the file says of a project, in fen; null where nobody has worked it out. */
export type ProjectOnFile = { loanFen: number; capitalFen: number } | null;

/**
 * May an investigation be signed as far as feasibility goes? A loan for fixed assets is investigated with the feasibility of its
 * project worked out, and on no more than the project's plan borrows. Source: RULES 1.3 (fixed asset), 6.3.
 * @example feasibilityStands('FIXED_ASSET', null, 100) // => { allowed: false, code: 'FEASIBILITY_REQUIRED', params: {} }
 * @example feasibilityStands('FIXED_ASSET', { loanFen: 100, capitalFen: 40 }, 100).allowed // => true
 */
export function feasibilityStands(category: string, project: ProjectOnFile, principalFen: number): Verdict {
  if (category !== 'FIXED_ASSET') return ALLOWED;
  if (project === null) return refused('FEASIBILITY_REQUIRED');
  return principalFen <= project.loanFen
    ? ALLOWED
    : refused('FEASIBILITY_BELOW_LOAN', { planned: formatYuan(fen(project.loanFen)) });
}

/**
 * May a project be worked out (again) at this stage? Until the investigation is signed, and when the case is returned for supplement: what
 * was approved on it is drawn on it. Source: RULES 1.3, 1.5 pay.fixedAsset.capital.
 * @example mayWorkOut('INVESTIGATION').allowed // => true
 * @example mayWorkOut('DISBURSEMENT').code // => 'FEASIBILITY_SETTLED'
 */
export const mayWorkOut = (stage: Stage): Verdict =>
  SETTLED_AT.includes(stage) ? refused('FEASIBILITY_SETTLED') : ALLOWED;
const SETTLED_AT: readonly Stage[] = ['RATING', 'APPROVAL', 'CONTRACT', 'DISBURSEMENT', 'PAYING'];

/** A draw on a project's loan, amounts in fen. */
export interface ProjectDraw {
  drawnFen: number;
  amountFen: number;
  /** All that is lent for the project. */
  totalFen: number;
  paidInFen: number;
}

/**
 * The capital that must be paid in before so much of the loan is drawn: the same share of the capital as of the loan, rounded up to
 * the fen. Source: RULES 1.5 pay.fixedAsset.capital.
 * @example capitalDue(400, { drawnFen: 100, amountFen: 200, totalFen: 600 }) // => 200
 */
export function capitalDue(
  capitalFen: number,
  { drawnFen, amountFen, totalFen }: Omit<ProjectDraw, 'paidInFen'>,
): number {
  if (totalFen === 0) return 0;
  const drawn = BigInt(Math.min(drawnFen + amountFen, totalFen));
  return Number((BigInt(capitalFen) * drawn + BigInt(totalFen) - 1n) / BigInt(totalFen));
}

/**
 * May so much be drawn, as far as the project's own capital goes? A loan without a project on file is older than this rule.
 * @example mayDrawOn(null, { drawnFen: 0, amountFen: 1, totalFen: 1, paidInFen: 0 }).allowed // => true
 * @example mayDrawOn({ loanFen: 600, capitalFen: 400 }, { drawnFen: 0, amountFen: 300, totalFen: 600, paidInFen: 199 }).allowed // => false
 */
export function mayDrawOn(project: ProjectOnFile, draw: ProjectDraw): Verdict {
  if (project === null) return ALLOWED;
  const due = capitalDue(project.capitalFen, draw);
  return draw.paidInFen >= due
    ? ALLOWED
    : refused('CAPITAL_NOT_PAID_IN', { due: formatYuan(fen(due)), paidIn: formatYuan(fen(draw.paidInFen)) });
}
