import type { getDigest } from '../../contracts/http/market-digests';
import type { AnswerOf } from '../../contracts/http/operation';
import { besideOurs } from '../../domain/market-intel/entry';
import { parseRate } from '../../domain/rate';
import type { IntelRecord } from '../../store/market-intel/entries-read';

export type IntelRow = AnswerOf<typeof getDigest>['sections'][number]['entries'][number];

/** An entry as lists and digests have it, with ours beside theirs. */
export function intelAnswer({ productVersion, ourMinRate, ourMaxRate, ...entry }: IntelRecord): IntelRow {
  if (productVersion === null || ourMinRate === null || ourMaxRate === null) return { ...entry, ours: null };
  const ours = { version: productVersion, minRate: ourMinRate, maxRate: ourMaxRate };
  const beside =
    entry.rate === null
      ? { position: null, gapBp: null }
      : besideOurs(parseRate(entry.rate), { min: parseRate(ourMinRate), max: parseRate(ourMaxRate) });
  return { ...entry, ours: { ...ours, ...beside } };
}
