import type { Pool } from 'pg';
import type { Where } from './paging';
import { row } from './sql';

/** How many rows of a list fit its conditions. */
export async function count(pool: Pool, from: string, where: Where): Promise<number> {
  const sql = `SELECT count(*) AS n FROM ${from} ${where.toString()}`;
  return (await row<{ n: number }>(pool, sql, where.values))?.n ?? 0;
}
