import { instantOf, spreadMinute } from '../business-time';
import { addDays, type IsoDate } from '../date';

/** What a loan wakes for. */
export type AlarmKind =
  | 'REMINDERS' // put the reminders of the next instalment in the outbox
  | 'DUE' // book what falls due and use what is held
  | 'OVERDUE' // grace has passed with something unpaid
  | 'CLASS'; // the days overdue reach the next risk class

export interface Alarm {
  kind: AlarmKind;
  on: IsoDate;
  /** Business instant, milliseconds. */
  atMs: number;
}

/** The loan as far as its next alarm is concerned. */
export interface Watched {
  loanNo: string;
  status: 'CURRENT' | 'OVERDUE' | 'SETTLED' | 'WRITTEN_OFF';
  asOf: IsoDate;
  nextDueOn: IsoDate | null;
  nextDueNumber: number | null;
  oldestUnpaidDueOn: IsoDate | null;
  daysOverdue: number;
}

/** Days overdue at which the class changes (RULES 2.2: > 90, > 270, > 360). */
const CLASS_DAYS = [91, 271, 361];
/** Bookings spread over these minutes of the day, so that a portfolio never wakes at one moment: 00:05 to 04:00. */
const BOOKING_WINDOW = { from: 5, to: 240 };
/** Messages to people go out between 09:00 and 11:00. */
const CONTACT_WINDOW = { from: 540, to: 660 };

/**
 * The next thing a loan must wake for, or null when only people can move it. One wake on the first reminder day plans
 * all reminders of an instalment; one on the due date; one when grace has passed unpaid; then one a class.
 * @param reminderDays days before a due date on which the client is reminded, e.g. [7, 3, 1]
 * @param reminded number of the last instalment whose reminders are planned
 * @example nextAlarm({ loanNo: 'LN1', status: 'CURRENT', asOf: '2026-01-15', nextDueOn: '2026-02-15', nextDueNumber: 1, oldestUnpaidDueOn: null, daysOverdue: 0 }, [7, 3, 1], 0, 0)?.on // => '2026-02-08'
 */
export function nextAlarm(loan: Watched, reminderDays: readonly number[], graceDays: number, reminded: number): Alarm | null {
  if (loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF') return null;
  const alarms = [remindersOf(loan, reminderDays, reminded), dueOf(loan), overdueOf(loan, graceDays), classOf(loan)];
  return alarms.reduce((first, alarm) => (alarm !== null && (first === null || alarm.atMs < first.atMs) ? alarm : first), null);
}

function remindersOf(loan: Watched, reminderDays: readonly number[], reminded: number): Alarm | null {
  const { nextDueOn, nextDueNumber, loanNo } = loan;
  if (nextDueOn === null || nextDueNumber === null || nextDueNumber <= reminded || reminderDays.length === 0) return null;
  const on = addDays(nextDueOn, -Math.max(...reminderDays));
  return { kind: 'REMINDERS', on, atMs: contactInstant(loanNo, on) };
}

function dueOf({ loanNo, nextDueOn }: Watched): Alarm | null {
  return nextDueOn === null ? null : { kind: 'DUE', on: nextDueOn, atMs: bookingInstant(loanNo, nextDueOn) };
}

function overdueOf({ loanNo, status, oldestUnpaidDueOn }: Watched, graceDays: number): Alarm | null {
  if (status !== 'CURRENT' || oldestUnpaidDueOn === null) return null;
  const on = addDays(oldestUnpaidDueOn, graceDays + 1);
  return { kind: 'OVERDUE', on, atMs: bookingInstant(loanNo, on) };
}

function classOf({ loanNo, status, oldestUnpaidDueOn, daysOverdue }: Watched): Alarm | null {
  const next = CLASS_DAYS.find((days) => days > daysOverdue);
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
