import { ALLOWED, refused, type Verdict } from '../verdict';

export const FAQ_STANDINGS = ['DRAFT', 'UPCOMING', 'IN_FORCE', 'ENDED'] as const;
export type FaqStanding = (typeof FAQ_STANDINGS)[number];

/** An answer to what is often asked: for which days it holds, who wrote it, who let it out. */
export interface FaqDates {
  validFrom: string;
  validTo: string | null;
  released: boolean;
  withdrawn: boolean;
}

/**
 * How an answer stands on a day: nobody gives one that nobody else has released, or that has run out.
 * @example faqStanding({ validFrom: '2026-01-01', validTo: null, released: false, withdrawn: false }, '2026-02-01') // => 'DRAFT'
 * @example faqStanding({ validFrom: '2026-01-01', validTo: '2026-01-31', released: true, withdrawn: false }, '2026-02-01') // => 'ENDED'
 */
export function faqStanding({ validFrom, validTo, released, withdrawn }: FaqDates, today: string): FaqStanding {
  if (withdrawn || (validTo !== null && validTo < today)) return 'ENDED';
  if (!released) return 'DRAFT';
  return validFrom > today ? 'UPCOMING' : 'IN_FORCE';
}

/**
 * May this person let an answer out? Not who wrote it, and none that has ended or is out already. Source: DUTIES 14.
 * @example mayReleaseFaq('li.na', 'li.na', 'DRAFT').allowed // => false
 */
export function mayReleaseFaq(username: string, writtenBy: string, standing: FaqStanding): Verdict {
  if (standing !== 'DRAFT') return refused('FAQ_NOT_A_DRAFT', { standing });
  return username === writtenBy ? refused('FAQ_OWN_NOT_RELEASED') : ALLOWED;
}
