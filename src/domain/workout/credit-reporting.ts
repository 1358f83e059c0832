import { hasManaged, type Managed } from '../approval/separation';
import { addDays, type IsoDate } from '../date';
import { mayConfirm } from '../approval/authority-matrix';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { Duty } from './duties';

/** Days overdue on which the client is told that he will be reported: 示例参数，需按本行制度调整 [CONV]. */
const NOTICE_AFTER_DAYS = 3;
/** Days between that notice and the first report, to pay or to object: 示例参数 (征信业管理条例 Art 15 says "before"). */
export const NOTICE_LEAD_DAYS = 5;
/** 征信业管理条例 Art 25: an objection is answered within 20 days of its receipt. */
const OBJECTION_DAYS = 20;

/** Why an arrears is not reported yet. */
export const HELD_REASONS = ['NO_CONSENT', 'NOT_NOTIFIED', 'NOTICE_TOO_LATE'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/**
 * The day on which the client is told before he is reported.
 * @example noticeOn('2026-02-15') // => '2026-02-18'
 */
export const noticeOn = (overdueSince: IsoDate): IsoDate => addDays(overdueSince, NOTICE_AFTER_DAYS);

/**
 * What keeps an arrears out of a report, or null: without the client's consent (Art 29) and without his having been told
 * beforehand (Art 15) nothing negative leaves. Source: 征信业管理条例, RULES 4.2.
 * @param noticeSentOn the day on which the notice left, or null when it has not
 * @example heldFor({ hasConsent: true, noticeSentOn: '2026-02-27' }, '2026-02-28') // => 'NOTICE_TOO_LATE'
 */
export function heldFor(
  { hasConsent, noticeSentOn }: { hasConsent: boolean; noticeSentOn: IsoDate | null },
  asOf: IsoDate,
): HeldReason | null {
  if (!hasConsent) return 'NO_CONSENT';
  if (noticeSentOn === null) return 'NOT_NOTIFIED';
  return addDays(noticeSentOn, NOTICE_LEAD_DAYS) > asOf ? 'NOTICE_TOO_LATE' : null;
}

export const OBJECTION_OUTCOMES = ['UPHELD', 'REJECTED'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** An objection 征信异议 as far as its rules are concerned. */
export interface Objection {
  no: string;
  receivedOn: IsoDate;
  /** Who took it down. */
  by: string;
  isAnswered: boolean;
}

/**
 * The last day on which an objection may be answered.
 * @example objectionUntil('2026-02-10') // => '2026-03-02'
 */
export const objectionUntil = (receivedOn: IsoDate): IsoDate => addDays(receivedOn, OBJECTION_DAYS);

/**
 * May an objection be taken down that was received on that day? One at a time for a loan.
 * @example mayObject('2026-02-11', null, '2026-02-10').code // => 'DATE_IN_FUTURE'
 */
export const mayObject = (receivedOn: IsoDate, open: string | null, today: IsoDate): Verdict =>
  firstRefusal(
    () => (receivedOn <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: receivedOn, today })),
    () => (open === null ? ALLOWED : refused('OBJECTION_OPEN', { objectionNo: open })),
  );

/**
 * May this person answer it so? Once, by somebody who neither took it down nor manages the loan; what is upheld is
 * corrected, and what is rejected needs no correction. Late is answered too: it was escalated.
 * @example mayAnswer({ no: 'OB1', receivedOn: '2026-02-10', by: 'li', isAnswered: false }, { outcome: 'UPHELD', correction: null }, { username: 'zhou', managerUsername: 'li' }).code // => 'OBJECTION_CORRECTION'
 */
export function mayAnswer(
  { isAnswered, by }: Objection,
  { outcome, correction }: { outcome: ObjectionOutcome; correction: string | null },
  { username, ...managed }: { username: string } & Managed,
): Verdict {
  return firstRefusal(
    () => (isAnswered ? refused('OBJECTION_ANSWERED') : ALLOWED),
    () => mayConfirm(username, by),
    () => (hasManaged(managed, username) ? refused('MANAGER_MAY_NOT_ANSWER') : ALLOWED),
    () => ((outcome === 'UPHELD') === (correction !== null) ? ALLOWED : refused('OBJECTION_CORRECTION')),
  );
}

/**
 * What must be done about an objection, and by when.
 * @example dutiesOfObjection({ no: 'OB1', receivedOn: '2026-02-10', by: 'li', isAnswered: false }) // => [{ subject: 'OB1', kind: 'OBJECTION', lastOn: '2026-03-02' }]
 */
export const dutiesOfObjection = ({ no, receivedOn, isAnswered }: Objection): Duty[] =>
  isAnswered ? [] : [{ subject: no, kind: 'OBJECTION', lastOn: objectionUntil(receivedOn) }];
