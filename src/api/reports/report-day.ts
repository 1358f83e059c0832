import type { Pool } from 'pg';
import { latestDay } from '../../store/reports/book';
import { businessToday } from '../support/today';

/** Today, or in a sandbox the day that the loan furthest ahead has reached. */
export async function reportDay(pool: Pool): Promise<string> {
  const today = businessToday();
  const latest = await latestDay(pool);
  return latest !== null && latest > today ? latest : today;
}

/** First day of the month eleven months before that of a day: twelve months with its own. */
export function twelveMonthsTo(day: string): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 12;
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
