import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/**
 * So many numbers at once of a series and day: bank statements, payments that came in, mandates. As those of `nextNumber` they may
 * have gaps and never repeat.
 */
export async function nextNumbers(
  db: Tx | PrismaClient,
  series: 'ST' | 'PM' | 'DM',
  on: string,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const day = on.replaceAll('-', '');
  const rows = await db.$queryRaw<{ last: bigint }[]>(Prisma.sql`
    INSERT INTO number_series (series, last) VALUES (${series + day}, ${count})
    ON CONFLICT (series) DO UPDATE SET last = number_series.last + ${count}
    RETURNING last`);
  const first = Number(rows[0]?.last ?? 0n) - count + 1;
  return Array.from({ length: count }, (_, index) => `${series}${day}${String(first + index).padStart(6, '0')}`);
}
