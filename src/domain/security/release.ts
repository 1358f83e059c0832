import { hasManaged, type Managed } from '../approval/separation';
import type { IsoDate } from '../date';
import { mayConfirm } from '../approval/authority-matrix';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { workingDaysAfter, type AnnouncedDays } from '../warning/deadline';
import type { Duty } from '../workout/duties';
import { formOf, type SecurityKind } from './form';

/** Working days from the settlement to the release: 示例参数，需按本行制度调整 (RULES 5.2 [CONV]). */
const RELEASE_DAYS = 10;

export const RELEASE_ACTS = ['REPORTED', 'CHECKED', 'RETURNED'] as const;
/** What one person did about giving a security back, or another found of it. */
export type ReleaseAct = { act: (typeof RELEASE_ACTS)[number]; by: string; on: IsoDate };
export type ReleaseState = 'OPEN' | 'REPORTED' | 'CHECKED';

/**
 * Must this be given back when the debt has ended, or never came to be? Every thing that was charged or is kept; a surety ends with the debt by itself
 * (民法典 Art 393: the charge ends with the claim, but its entry in the register stays until somebody has it struck out).
 * @example mustRelease({ kind: 'GUARANTOR_PERSON', isCharged: true }) // => false
 */
export const mustRelease = ({ kind, isCharged }: { kind: SecurityKind; isCharged: boolean }): boolean =>
  isCharged && formOf(kind) !== 'SURETY';

/**
 * The last day on which it may be given back.
 * @example releaseUntil('2026-09-30', new Map([['2026-10-01', 'HOLIDAY'], ['2026-10-02', 'HOLIDAY'], ['2026-10-05', 'HOLIDAY'], ['2026-10-06', 'HOLIDAY'], ['2026-10-07', 'HOLIDAY'], ['2026-10-10', 'MAKE_UP']])) // => '2026-10-20'
 */
export const releaseUntil = (settledOn: IsoDate, announced: AnnouncedDays): IsoDate =>
  workingDaysAfter(settledOn, RELEASE_DAYS, announced);

/**
 * How far the release has come: what was returned is to be done again.
 * @example releaseState([{ act: 'REPORTED', by: 'qian', on: '2026-03-02' }, { act: 'RETURNED', by: 'zhou', on: '2026-03-03' }]) // => 'OPEN'
 */
export function releaseState(acts: readonly ReleaseAct[]): ReleaseState {
  const last = acts.at(-1)?.act ?? 'RETURNED';
  return last === 'RETURNED' ? 'OPEN' : last;
}

/**
 * May this person report that it was given back on that day? Not who manages or managed the loan, from the settlement on and not ahead
 * of the day. Source: RULES 7.3.
 * @example mayReportRelease([], 'li', { on: '2026-03-02', settledOn: '2026-03-01', managerUsername: 'li', today: '2026-03-02' }).code // => 'MANAGER_MAY_NOT_RELEASE'
 */
export function mayReportRelease(
  acts: readonly ReleaseAct[],
  username: string,
  given: { on: IsoDate; settledOn: IsoDate; today: IsoDate } & Managed,
): Verdict {
  const { on, settledOn, today } = given;
  const state = releaseState(acts);
  return firstRefusal(
    () => (state === 'OPEN' ? ALLOWED : refused('RELEASE_STATE', { state })),
    () => (hasManaged(given, username) ? refused('MANAGER_MAY_NOT_RELEASE') : ALLOWED),
    () => (on <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: on, today })),
    () => (on >= settledOn ? ALLOWED : refused('RELEASE_BEFORE_SETTLED', { on: settledOn })),
  );
}

/**
 * May this person check it? Somebody else than who reported it, and no manager of the loan either.
 * @example mayCheckRelease([{ act: 'REPORTED', by: 'qian', on: '2026-03-02' }], 'qian', { managerUsername: 'li' }).code // => 'MAKER_MAY_NOT_CHECK'
 */
export function mayCheckRelease(acts: readonly ReleaseAct[], username: string, managed: Managed): Verdict {
  const state = releaseState(acts);
  return firstRefusal(
    () => (state === 'REPORTED' ? ALLOWED : refused('RELEASE_STATE', { state })),
    () => (hasManaged(managed, username) ? refused('MANAGER_MAY_NOT_RELEASE') : ALLOWED),
    () => mayConfirm(username, acts.at(-1)?.by ?? ''),
  );
}

/**
 * What must still be done about it: given back, then checked, both by the same last day.
 * @example dutiesOfRelease('SE1', [], '2026-03-15') // => [{ subject: 'SE1', kind: 'RELEASE', lastOn: '2026-03-15' }]
 */
export function dutiesOfRelease(securityNo: string, acts: readonly ReleaseAct[], dueOn: IsoDate): Duty[] {
  const state = releaseState(acts);
  if (state === 'CHECKED') return [];
  return [{ subject: securityNo, kind: state === 'OPEN' ? 'RELEASE' : 'RELEASE_CHECK', lastOn: dueOn }];
}
