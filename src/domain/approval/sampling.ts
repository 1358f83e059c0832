import { ALLOWED, refused, type Verdict } from '../verdict';

/** The least share of small loans that is looked at afterwards: 示例参数，需按本行制度调整 (RULES 7.2: sampled by later review). */
export const LEAST_SAMPLE_PPM = 100_000;

/**
 * Which of these are looked at: a share of them, rounded up, by a seed named when it is drawn. Whoever knows the seed
 * draws the same again; nobody knows it when the loans are approved.
 * @example drawSample(['AP1', 'AP2', 'AP3'], 'spring', 1) // => ['AP1']
 */
export function drawSample(nos: readonly string[], seed: string, sharePpm: number): string[] {
  const count = Math.ceil((nos.length * sharePpm) / 1_000_000);
  const ranked = nos.map((no) => ({ no, rank: mix(`${seed}/${no}`) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.no < b.no ? -1 : 1));
  return ranked.slice(0, count).map(({ no }) => no);
}

/** FNV-1a of the UTF-16 units, finished as MurmurHash3 does, so that neighbouring numbers fall far apart. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * May this person review a loan in whose approval those had a part? Only who had none (RULES 7.3).
 * @example mayReviewSample('zhou', ['li', 'zhou']).allowed // => false
 */
export const mayReviewSample = (username: string, hadPart: readonly string[]): Verdict =>
  hadPart.includes(username) ? refused('REVIEWER_HAD_PART') : ALLOWED;
