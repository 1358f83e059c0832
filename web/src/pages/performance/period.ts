import dayjs, { type Dayjs } from 'dayjs';

export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A period as the API writes it: 2027, 2027-Q2 or 2027-06. */
export const kindOf = (period: string): PeriodKind =>
  period.includes('Q') ? 'quarter' : period.includes('-') ? 'month' : 'year';

export function firstDayOf(period: string): Dayjs {
  const [year = '', part = '01'] = period.split('-');
  const month = part.startsWith('Q') ? String((Number(part.slice(1)) - 1) * 3 + 1) : part;
  return dayjs(`${year}-${month.padStart(2, '0')}-01`);
}

export function periodOf(kind: PeriodKind, day: Dayjs): string {
  if (kind === 'year') return day.format('YYYY');
  return kind === 'month' ? day.format('YYYY-MM') : `${day.format('YYYY')}-Q${String(Math.floor(day.month() / 3) + 1)}`;
}
