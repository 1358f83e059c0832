import { instantOf, spreadMinute } from '../business-time';
import { addDays, type IsoDate } from '../date';

/** What a loan wakes for. */
export type AlarmKind =
  | 'REMINDERS' // put the reminders of the next instalment in the outbox
  | 'REPRICING' // the rate follows the LPR
  | 'DUE' // book what falls due and use what is held
  | 'OVERDUE' // grace has passed with something unpaid
  | 'CLASS'; // the days overdue reach the next risk class

export interface Alarm {
  kind: AlarmKind;
  on: IsoDate;
  /** Business instant, milliseconds. */
  atMs: number;
}

/** The loan as far as its next alarm is concerned. Amounts in fen. */
export interface Watched {
  loanNo: string;
  status: 'CURRENT' | 'OVERDUE' | 'SETTLED' | 'WRITTEN_OFF';
  nextDueOn: IsoDate | null;
  nextDueNumber: number | null;
  nextDueFen: number;
  heldFen: number;
  oldestUnpaidDueOn: IsoDate | null;
  daysOverdue: number;
  graceDays: number;
  technicalDays: number;
  /** When the rate is to follow the LPR, or when that is to be tried again. */
  repricingOn?: IsoDate;
}

/** What the product says of reminders, and how far they have gone. */
export interface Reminders {
  /** Days before a due date on which the client is reminded, e.g. [7, 3, 1]. */
  days: readonly number[];
  /** Number of the last instalment whose reminders are planned. */
  reminded: number;
}

/** Days overdue at which the class changes (RULES 2.2: > 90, > 270, > 360); before them the end of a technical delay. */
const CLASS_DAYS = [91, 271, 361];
/** Bookings spread over these minutes of the day, so that a portfolio never wakes at one moment: 00:05 to 04:00. */
const BOOKING_WINDOW = { from: 5, to: 240 };
/** Messages to people go out between 09:00 and 11:00. */
const CONTACT_WINDOW = { from: 540, to: 660 };

/**
 * The next thing a loan must wake for, or null when only people can move it. One wake on the first reminder day plans
 * all reminders of an instalment, one on the due date books it, one when grace has passed unpaid, then one a class.
 * @example nextAlarm({ loanNo: 'LN1', status: 'CURRENT', nextDueOn: '2026-02-15', nextDueNumber: 1, nextDueFen: 100, heldFen: 0, oldestUnpaidDueOn: null, daysOverdue: 0, graceDays: 0, technicalDays: 0 }, { days: [7, 3, 1], reminded: 0 })?.on // => '2026-02-08'
 */
export function nextAlarm(loan: Watched, reminders: Reminders): Alarm | null {
  if (loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF') return null;
  const alarms = [repricingOf(loan), remindersOf(loan, reminders), dueOf(loan), overdueOf(loan), classOf(loan)];
  return alarms.reduce(
    (first, alarm) => (alarm !== null && (first === null || alarm.atMs < first.atMs) ? alarm : first),
    null,
  );
}

/**
 * Whether reminders of the instalment that falls due next should be in the outbox on a date and are not there yet.
 * Money that is held for it already needs no reminder.
 * @example remindersDue({ loanNo: 'LN1', status: 'CURRENT', nextDueOn: '2026-02-15', nextDueNumber: 1, nextDueFen: 100, heldFen: 100, oldestUnpaidDueOn: null, daysOverdue: 0, graceDays: 0, technicalDays: 0 }, { days: [7], reminded: 0 }, '2026-02-10') // => false
 */
export function remindersDue(loan: Watched, reminders: Reminders, today: IsoDate): boolean {
  const on = firstReminderOn(loan, reminders);
  return on !== null && on <= today;
}

/** When the reminders of the next instalment begin; null when they are planned, not wanted, or already paid for. */
function firstReminderOn(loan: Watched, { days, reminded }: Reminders): IsoDate | null {
  const { nextDueOn, nextDueNumber, nextDueFen, heldFen } = loan;
  if (nextDueOn === null || nextDueNumber === null || nextDueNumber <= reminded) return null;
  return days.length === 0 || nextDueFen <= heldFen ? null : addDays(nextDueOn, -Math.max(...days));
}

function remindersOf(loan: Watched, reminders: Reminders): Alarm | null {
  const on = firstReminderOn(loan, reminders);
  return on === null ? null : { kind: 'REMINDERS', on, atMs: bookingInstant(loan.loanNo, on) };
}

function repricingOf({ loanNo, repricingOn }: Watched): Alarm | null {
  return repricingOn === undefined
    ? null
    : { kind: 'REPRICING', on: repricingOn, atMs: bookingInstant(loanNo, repricingOn) };
}

function dueOf({ loanNo, nextDueOn }: Watched): Alarm | null {
  return nextDueOn === null ? null : { kind: 'DUE', on: nextDueOn, atMs: bookingInstant(loanNo, nextDueOn) };
}

function overdueOf({ loanNo, status, oldestUnpaidDueOn, graceDays }: Watched): Alarm | null {
  if (status !== 'CURRENT' || oldestUnpaidDueOn === null) return null;
  const on = addDays(oldestUnpaidDueOn, graceDays + 1);
  return { kind: 'OVERDUE', on, atMs: bookingInstant(loanNo, on) };
}

function classOf({ loanNo, status, oldestUnpaidDueOn, daysOverdue, technicalDays }: Watched): Alarm | null {
  const next = [technicalDays + 1, ...CLASS_DAYS].find((days) => days > daysOverdue);
  if (status !== 'OVERDUE' || oldestUnpaidDueOn === null || next === undefined) return null;
  const on = addDays(oldestUnpaidDueOn, next);
  return { kind: 'CLASS', on, atMs: bookingInstant(loanNo, on) };
}

/** @example bookingInstant('LN1', '2026-02-15') < contactInstant('LN1', '2026-02-15') // => true */
export const bookingInstant = (loanNo: string, on: IsoDate): number =>
  instantOf(on, spreadMinute(loanNo, BOOKING_WINDOW.from, BOOKING_WINDOW.to));

/** @example contactInstant('LN1', '2026-02-15') > bookingInstant('LN1', '2026-02-15') // => true */
export const contactInstant = (loanNo: string, on: IsoDate): number =>
  instantOf(on, spreadMinute(loanNo, CONTACT_WINDOW.from, CONTACT_WINDOW.to));
