import { mayDo, mayServe } from '../access/access';
import type { Rate } from '../rate';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What an entry is about: an industry, what a rival asks, what a rival offers, a region, or a rule (DUTIES 7). */
export const INTEL_SUBJECTS = ['RIVAL_RATE', 'RIVAL_PRODUCT', 'INDUSTRY', 'REGION', 'REGULATION'] as const;
export type IntelSubject = (typeof INTEL_SUBJECTS)[number];
/** NEW: the department has not judged it; DOUBTED stays on record and goes into no digest. */
export const INTEL_STANDINGS = ['NEW', 'CONFIRMED', 'DOUBTED'] as const;
export type IntelStanding = (typeof INTEL_STANDINGS)[number];
export const INTEL_OUTCOMES = ['CONFIRMED', 'DOUBTED'] as const;
export type IntelOutcome = (typeof INTEL_OUTCOMES)[number];

export interface IntelContent {
  subject: IntelSubject;
  rival: string | null;
  /** A word of an industry, as the admission policy has them. */
  industry: string | null;
  /** Ours, that it stands beside. */
  productCode: string | null;
  /** What the rival asks, by the year (RULES 3.7): decimal fraction. */
  rate: string | null;
}

/**
 * May an entry be recorded so? It says of whom it speaks: otherwise a digest could not put ours beside theirs. Source: DUTIES 7; [CONV].
 * @example mayRecordIntel({ subject: 'RIVAL_RATE', rival: '某城商行', industry: null, productCode: null, rate: '0.034' }).params // => { missing: 'productCode' }
 * @example mayRecordIntel({ subject: 'REGION', rival: null, industry: null, productCode: null, rate: null }).allowed // => true
 */
export function mayRecordIntel(content: IntelContent): Verdict {
  const needed = [...NEEDED[content.subject], ...(content.rate === null ? [] : (['rival', 'productCode'] as const))];
  const missing = needed.find((field) => content[field] === null);
  return missing === undefined ? ALLOWED : refused('INTEL_INCOMPLETE', { missing });
}
const NEEDED: Readonly<Record<IntelSubject, readonly Exclude<keyof IntelContent, 'subject'>[]>> = {
  RIVAL_RATE: ['rival', 'productCode', 'rate'],
  RIVAL_PRODUCT: ['rival'],
  INDUSTRY: ['industry'],
  REGION: [],
  REGULATION: [],
};

/**
 * May this person judge an entry for his department? Once, and never his own: what one man alone heard is not confirmed by himself.
 * @example mayReviewIntel({ standing: 'NEW', branchCode: 'SB01', recordedBy: 'li' }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }).allowed // => true
 * @example mayReviewIntel({ standing: 'NEW', branchCode: 'SB01', recordedBy: 'chen' }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }).code // => 'INTEL_SAME_PERSON'
 */
export function mayReviewIntel(
  { standing, branchCode, recordedBy }: { standing: IntelStanding; branchCode: string; recordedBy: string },
  person: { username: string; roles: readonly string[]; branchCode: string },
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'INTEL_REVIEW'),
    () => mayServe(person.branchCode, branchCode),
    () => (standing === 'NEW' ? ALLOWED : refused('INTEL_REVIEWED', { standing })),
    () => (person.username === recordedBy ? refused('INTEL_SAME_PERSON') : ALLOWED),
  );
}

export const RATE_POSITIONS = ['BELOW', 'WITHIN', 'ABOVE'] as const;
export type RatePosition = (typeof RATE_POSITIONS)[number];
/** 10^-12 in a hundredth of a basis point. */
const HUNDREDTH = 1_000_000;

/**
 * A rival's annual rate beside what a product of ours asks at least and at most: where it lies, and how many basis points it is above
 * our lowest (below it: negative), to the hundredth, cut off towards zero. Rates in 10^-12.
 * @example besideOurs(34_000_000_000, { min: 36_000_000_000, max: 240_000_000_000 }) // => { position: 'BELOW', gapBp: '-20.00' }
 * @example besideOurs(36_050_000_000, { min: 36_000_000_000, max: 240_000_000_000 }) // => { position: 'WITHIN', gapBp: '0.50' }
 */
export function besideOurs(
  rival: Rate,
  { min, max }: { min: Rate; max: Rate },
): { position: RatePosition; gapBp: string } {
  const hundredths = Math.trunc((rival - min) / HUNDREDTH);
  const size = String(Math.abs(hundredths)).padStart(3, '0');
  const gapBp = `${hundredths < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
  if (rival < min) return { position: 'BELOW', gapBp };
  return { position: rival > max ? 'ABOVE' : 'WITHIN', gapBp };
}
