import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/**
 * The next business number of a series and day, such as AP20261123000001. Short, sortable, no personal data.
 * Numbers may have gaps (a rolled-back application leaves one); they never repeat.
 */
export async function nextNumber(
  db: Tx | PrismaClient,
  series:
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
    | 'NR'
    | 'OB'
    | 'HR',
  on: string,
): Promise<string> {
  const day = on.replaceAll('-', '');
  const rows = await db.$queryRaw<{ last: bigint }[]>(Prisma.sql`
    INSERT INTO number_series (series, last) VALUES (${series + day}, 1)
    ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1
    RETURNING last`);
  return `${series}${day}${String(rows[0]?.last ?? 0n).padStart(6, '0')}`;
}
