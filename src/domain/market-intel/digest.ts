import { mayDo, mayServe } from '../access/access';
import type { IsoDate } from '../date';
import { periodDays } from '../performance/targets';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { INTEL_SUBJECTS, type IntelSubject } from './entry';

/** A month: 2026-11. */
export const DIGEST_MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/**
 * A month's entries by subject, in the order of the subjects and within each as they were seen. A subject of which nothing was seen is
 * left out.
 * @example bySubject([{ subject: 'REGION', seenOn: '2026-11-02', no: 'b' }, { subject: 'INDUSTRY', seenOn: '2026-11-09', no: 'c' }, { subject: 'REGION', seenOn: '2026-11-01', no: 'a' }]).map(({ subject, entries }) => [subject, ...entries.map(({ no }) => no)]) // => [['INDUSTRY', 'c'], ['REGION', 'a', 'b']]
 */
export function bySubject<Entry extends { subject: IntelSubject; seenOn: IsoDate; no: string }>(
  entries: readonly Entry[],
): { subject: IntelSubject; entries: Entry[] }[] {
  const order = ({ seenOn, no }: Entry): string => `${seenOn}/${no}`;
  return INTEL_SUBJECTS.map((subject) => ({
    subject,
    entries: entries
      .filter((entry) => entry.subject === subject)
      .toSorted((one, other) => (order(one) < order(other) ? -1 : 1)),
  })).filter((section) => section.entries.length > 0);
}

/**
 * May this person sign a branch's digest of a month? When the month is over, so that nothing of it is left out; months in their order,
 * since what comes late goes into the next one; and not one that says nothing.
 * @param lastSigned the latest month whose digest the branch has signed
 * @example maySignDigest({ month: '2026-10', branchCode: 'SB01', entries: 3, lastSigned: '2026-10' }, { roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }, '2026-11-05').code // => 'DIGEST_SIGNED'
 * @example maySignDigest({ month: '2026-11', branchCode: 'SB01', entries: 3, lastSigned: '2026-10' }, { roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }, '2026-11-30').code // => 'DIGEST_EARLY'
 */
export function maySignDigest(
  {
    month,
    branchCode,
    entries,
    lastSigned,
  }: { month: string; branchCode: string; entries: number; lastSigned: string | null },
  person: { roles: readonly string[]; branchCode: string },
  today: IsoDate,
): Verdict {
  const { to } = periodDays(month);
  return firstRefusal(
    () => mayDo(person.roles, 'DIGEST_SIGN'),
    () => mayServe(person.branchCode, branchCode),
    () => (lastSigned === null || month > lastSigned ? ALLOWED : refused('DIGEST_SIGNED', { month: lastSigned })),
    () => (today > to ? ALLOWED : refused('DIGEST_EARLY', { to })),
    () => (entries > 0 ? ALLOWED : refused('DIGEST_EMPTY')),
  );
}
