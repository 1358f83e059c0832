import { MILLION, ppm } from '../appraisal/figure';

/** Beyond this likeness a text counts as copied (RULES 9: > 90 %). Parts of a million. */
export const COPIED_ABOVE_PPM = 900_000;

/** Shorter texts are alike because there is little to say. */
const TELLING_LENGTH = 20;

/** What is said, without how it is set: letters and figures of any script, small. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * How alike two texts are: the share of pairs of neighbouring characters that they have in common (Sørensen-Dice), whatever
 * the punctuation and spacing. Parts of a million; two empty texts are alike.
 * @example similarity('库存充足，生产正常。', '库存充足 生产正常') // => 1_000_000
 * @example similarity('库存充足', '员工减半') // => 0
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return MILLION;
  const pairs = pairsOf(a);
  const before = a.length - 1 + (b.length - 1);
  let common = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  return before > 0 ? (ppm(2 * common, before) ?? 0) : 0;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** A report that may have been copied from. */
export interface EarlierText {
  inspectionId: string;
  text: string;
}

/** That a report reads like another. */
export interface CopyWarning {
  code: 'TEXT_COPIED';
  inspectionId: string;
  ppm: number;
}

/**
 * The earlier reports that a text reads like, the most alike first. Texts too short to tell are not compared.
 * @example copiesOf('厂区正常生产，库存与台账相符，员工三十人，用电平稳，税款已缴。', [{ inspectionId: 'I1', text: '厂区正常生产，库存与台账相符，员工三十人，用电平稳，税款已缴' }]).map(({ ppm }) => ppm) // => [1_000_000]
 */
export function copiesOf(text: string, earlier: readonly EarlierText[]): CopyWarning[] {
  if (plain(text).length < TELLING_LENGTH) return [];
  return earlier
    .map((one) => ({ code: 'TEXT_COPIED' as const, inspectionId: one.inspectionId, ppm: similarity(text, one.text) }))
    .filter((found) => found.ppm > COPIED_ABOVE_PPM)
    .sort((a, b) => b.ppm - a.ppm);
}
