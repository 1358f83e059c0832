import type { IsoDate } from '../date';
import { parseYuan } from '../money';
import type { Category } from '../product/category';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** RULES 1.2 invest.simplified, in fen. */
const SIMPLIFIED_MAX_FEN = 20_000_000;
const SIMPLIFIED: readonly string[] = ['PERSONAL_CONSUMER', 'PERSONAL_BUSINESS', 'PERSONAL_CARD'] satisfies Category[];

/**
 * May two people investigate without going there? Of personal loans up to 200,000 yuan that are not for housing, as electronic signing
 * (RULES 1.2 invest.simplified, 1.4). Working capital of small enterprises may be too: an enterprise's size is not on file,
 * so the visit is asked of it.
 * @example isVisitWaived('PERSONAL_CONSUMER', 20_000_000) // => true
 * @example isVisitWaived('PERSONAL_CONSUMER', 20_000_001) // => false
 * @example isVisitWaived('PERSONAL_HOUSING', 10_000_000) // => false
 */
export const isVisitWaived = (category: string, amountFen: number): boolean =>
  SIMPLIFIED.includes(category) && amountFen <= SIMPLIFIED_MAX_FEN;

/** What a report says of how the client was seen: the day somebody went there, or else how it was verified without. */
export interface Seen {
  siteVisitOn?: IsoDate | undefined;
  verification?: string | undefined;
}

/**
 * Does a report bear what RULES 1.2 ask: a day of the visit, or where it is waived how the client was interviewed and verified
 * without one (面谈, by video on the lender's own platform)? Judged by what was applied for (yuan): a supplement may go back up to it.
 * @example mayReport('PERSONAL_CONSUMER', '200000.00', { verification: '视频面谈' }).allowed // => true
 * @example mayReport('PERSONAL_CONSUMER', '200000.01', { verification: '视频面谈' }).code // => 'SITE_VISIT_REQUIRED'
 * @example mayReport('PERSONAL_CONSUMER', '200000.00', {}).code // => 'VERIFICATION_REQUIRED'
 */
export function mayReport(category: string, applied: string, { siteVisitOn, verification }: Seen): Verdict {
  if (siteVisitOn !== undefined) return ALLOWED;
  if (!isVisitWaived(category, parseYuan(applied))) return refused('SITE_VISIT_REQUIRED');
  return verification === undefined ? refused('VERIFICATION_REQUIRED') : ALLOWED;
}
