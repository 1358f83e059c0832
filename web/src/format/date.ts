import dayjs, { type Dayjs } from 'dayjs';

const SHANGHAI: Intl.DateTimeFormatOptions = {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};
const format = new Intl.DateTimeFormat('en-CA', SHANGHAI);

/** An instant as the business sees it, in Shanghai: '2026-03-05 14:07'. */
export function instantText(instant: string | null | undefined): string {
  if (!instant) return '—';
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  const of = (name: string): string => parts[name] ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`;
}

/** The day it is in China, wherever the browser stands: what a form offers as today. */
export const chinaToday = (now: number = Date.now()): Dayjs =>
  dayjs(instantText(new Date(now).toISOString()).slice(0, 10));

export interface Span {
  days: number;
  hours: number;
  minutes: number;
}

export function spanOf(milliseconds: number): Span {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

export type Urgency = 'late' | 'soon' | 'fine' | 'none';

/** How a deadline stands: late, within the last quarter of its time (at least a day's notice), or fine. */
export function urgencyOf(createdAt: string, dueAt: string | null | undefined, now: number): Urgency {
  if (!dueAt) return 'none';
  const due = Date.parse(dueAt);
  const left = due - now;
  if (left < 0) return 'late';
  const whole = due - Date.parse(createdAt);
  return left < Math.max(whole / 4, Math.min(86_400_000, whole / 2)) ? 'soon' : 'fine';
}

/** Days from one business date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
