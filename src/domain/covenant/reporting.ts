import { addDays, civil, dayOf, daysInMonth, formatDate, parseDate, type IsoDate } from '../date';
import { COVENANT_MONTHS, type CovenantFrequency } from './covenant';

/** Months that a statement may cover. */
export const STATEMENT_MONTHS = [1, 3, 6, 12] as const;
export type StatementMonths = (typeof STATEMENT_MONTHS)[number];

/** Days from the end of a period until its statement is due. 示例参数，需按本行制度调整 [CONV]. */
const DUE_AFTER_DAYS: Readonly<Record<StatementMonths, number>> = { 1: 15, 3: 30, 6: 45, 12: 120 };

/** Companies send a statement a quarter even where no covenant asks for one (RULES 9, 5.1 [CONV]). */
const OF_COMPANIES: StatementMonths = 3;

/**
 * The months from one statement of a borrower to the next: what the most frequent covenant asks for, of a company a quarter at most;
 * null when nobody asks for any.
 * @example reportingMonths('COMPANY', []) // => 3
 * @example reportingMonths('COMPANY', ['MONTH', 'YEAR']) // => 1
 * @example reportingMonths('PERSON', []) // => null
 */
export function reportingMonths(
  kind: 'PERSON' | 'COMPANY',
  frequencies: readonly CovenantFrequency[],
): StatementMonths | null {
  const asked = frequencies.map((frequency) => COVENANT_MONTHS[frequency]);
  if (kind === 'COMPANY') asked.push(OF_COMPANIES);
  return asked.length === 0 ? null : (Math.min(...asked) as StatementMonths);
}

/**
 * Does a period of so many months end on this day: the last of a month, and of the quarter, half or year?
 * @example isPeriodEnd('2026-06-30', 3) // => true
 * @example isPeriodEnd('2026-06-29', 1) // => false
 * @example isPeriodEnd('2026-05-31', 3) // => false
 */
export function isPeriodEnd(date: IsoDate, months: StatementMonths): boolean {
  const { year, month, day } = civil(parseDate(date));
  return day === daysInMonth(year, month) && month % months === 0;
}

/**
 * The end of the period so many periods away.
 * @example periodAway('2026-03-31', 3, -1) // => '2025-12-31'
 * @example periodAway('2026-01-31', 1, 1) // => '2026-02-28'
 */
export function periodAway(periodEnd: IsoDate, months: StatementMonths, periods: number): IsoDate {
  const { year, month } = civil(parseDate(periodEnd));
  const index = year * MONTHS + (month - 1) + months * periods;
  return endOf(index);
}

const MONTHS = 12;
function endOf(index: number): IsoDate {
  const [year, month] = [Math.floor(index / MONTHS), (index % MONTHS) + 1];
  return formatDate(dayOf(year, month, daysInMonth(year, month)));
}

/** A statement that somebody must send. */
export interface StatementDue {
  periodEnd: IsoDate;
  dueOn: IsoDate;
}

/**
 * The statements that are missing as of a day, the earliest first, and the next one to come as the last: of every period that
 * ends after the disbursement. Source: RULES 9 (covenants), 5.1.
 * @example statementsDue({ since: '2026-01-15', months: 3, onFile: ['2026-03-31'] }, '2026-07-01') // => [{ periodEnd: '2026-06-30', dueOn: '2026-07-30' }, { periodEnd: '2026-09-30', dueOn: '2026-10-30' }]
 */
export function statementsDue(
  { since, months, onFile }: { since: IsoDate; months: StatementMonths; onFile: readonly IsoDate[] },
  asOf: IsoDate,
): StatementDue[] {
  const due: StatementDue[] = [];
  let periodEnd = firstPeriodEnd(since, months);
  for (let isNext = false; !isNext; periodEnd = periodAway(periodEnd, months, 1)) {
    isNext = periodEnd > asOf;
    if (!onFile.includes(periodEnd)) due.push({ periodEnd, dueOn: addDays(periodEnd, DUE_AFTER_DAYS[months]) });
  }
  return due;
}

/** The first period end after a day. */
function firstPeriodEnd(since: IsoDate, months: StatementMonths): IsoDate {
  const { year, month } = civil(parseDate(since));
  const end = endOf(year * MONTHS + Math.ceil(month / months) * months - 1);
  return end > since ? end : periodAway(end, months, 1);
}
