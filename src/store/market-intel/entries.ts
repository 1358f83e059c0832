import { mayReviewIntel, type IntelContent, type IntelOutcome } from '../../domain/market-intel/entry';
import { ALLOWED, type Verdict } from '../../domain/verdict';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import type { IntelRecord } from './entries-read';
import type { ActBy } from '../recorder';
import { record } from './record';

export interface IntelGiven extends IntelContent {
  source: string;
  seenOn: string;
  seen: string;
}
/** What we sold on the day seen. */
export interface OursThen {
  productVersion: number;
  ourMinRate: string;
  ourMaxRate: string;
}

/** Writes down what was seen, with what we sold that day beside it. */
export async function recordIntel(
  tx: Tx,
  no: string,
  { seenOn, ...given }: IntelGiven,
  ours: OursThen | null,
  by: ActBy,
): Promise<void> {
  const { username, branchCode } = by.actor;
  const recorded = { branchCode, recordedBy: username, recordedOn: toDbDate(by.on) };
  await tx.marketIntel.create({ data: { ...given, ...ours, ...recorded, no, seenOn: toDbDate(seenOn) } });
  await record(tx, no, by, 'INTEL_RECORDED', { subject: given.subject, seenOn });
}

/** What the department says of an entry; of two who say so at once the first counts. */
export async function reviewIntel(
  tx: Tx,
  found: IntelRecord,
  { outcome, comment }: { outcome: IntelOutcome; comment: string },
  by: ActBy,
): Promise<Verdict> {
  const { no } = found;
  await tx.$queryRaw`SELECT 1 FROM market_intel WHERE no = ${no} FOR UPDATE`;
  const review = await tx.marketIntelReview.findUnique({ where: { intelNo: no } });
  const standing = review === null ? 'NEW' : (review.outcome as IntelOutcome);
  const verdict = mayReviewIntel({ ...found, standing }, by.actor);
  if (!verdict.allowed) return verdict;
  await tx.marketIntelReview.create({
    data: { intelNo: no, outcome, comment, by: by.actor.username, on: toDbDate(by.on) },
  });
  await record(tx, no, by, `INTEL_${outcome}`, { comment });
  return ALLOWED;
}
