import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

type Series =
  | 'AP'
  | 'LN'
  | 'CT'
  | 'CL'
  | 'FC'
  | 'LD'
  | 'SE'
  | 'PL'
  | 'LT'
  | 'EW'
  | 'CM'
  | 'LS'
  | 'RA'
  | 'CV'
  | 'CP'
  | 'HO'
  | 'FM'
  | 'FP'
  | 'FO'
  | 'NR'
  | 'OB'
  | 'HR'
  | 'TR'
  | 'SR'
  | 'AC'
  | 'XP'
  | 'CE'
  | 'SK'
  | 'FB'
  | 'ST'
  | 'PM'
  | 'DM'
  | 'PD'
  | 'CG'
  | 'KP'
  | 'MI'
  | 'MD'
  | 'SG'
  | 'CX';

/**
 * The next business number of a series and day, such as AP20261123000001. Short, sortable, no personal data.
 * Numbers may have gaps (a rolled-back application leaves one); they never repeat.
 */
export async function nextNumber(db: Tx | PrismaClient, series: Series, on: string): Promise<string> {
  const [next = ''] = await nextNumbers(db, series, on, 1);
  return next;
}

/** So many of them at once, as a bank statement brings payments. */
export async function nextNumbers(db: Tx | PrismaClient, series: Series, on: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const day = on.replaceAll('-', '');
  const rows = await db.$queryRaw<{ last: bigint }[]>(Prisma.sql`
    INSERT INTO number_series (series, last) VALUES (${series + day}, ${count})
    ON CONFLICT (series) DO UPDATE SET last = number_series.last + ${count}
    RETURNING last`);
  const first = Number(rows[0]?.last ?? 0n) - count + 1;
  return Array.from({ length: count }, (_, index) => `${series}${day}${String(first + index).padStart(6, '0')}`);
}
