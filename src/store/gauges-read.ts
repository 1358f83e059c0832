import type { Pool } from 'pg';
import { row, rows } from './sql';

interface Labelled {
  label: string;
  value: number;
}

/** Counts for the dashboards. */
export async function gaugesOf(pool: Pool): Promise<{
  loans: Labelled[];
  principal: Labelled[];
  tasks: Labelled[];
  notices: Labelled[];
  late: number;
  endOfDayAgeDays: number | null;
}> {
  const ask = (sql: string): Promise<Labelled[]> => rows<Labelled & Record<string, unknown>>(pool, sql);
  const [loans, principal, tasks, notices, late, endOfDay] = await Promise.all([
    ask('SELECT status AS label, count(*) AS value FROM loan GROUP BY status'),
    ask(`SELECT risk_class AS label, coalesce(sum(principal_fen), 0)::bigint AS value
         FROM loan WHERE status IN ('CURRENT', 'OVERDUE') GROUP BY risk_class`),
    ask("SELECT role AS label, count(*) AS value FROM task WHERE status = 'OPEN' GROUP BY role"),
    ask("SELECT status AS label, count(*) AS value FROM notice WHERE status IN ('PENDING', 'FAILED') GROUP BY status"),
    row<{ value: number }>(pool, "SELECT count(*) AS value FROM task WHERE status = 'OPEN' AND due_at < now()"),
    row<{ days: number | null }>(
      pool,
      `SELECT timezone('Asia/Shanghai', now())::date - max(business_date) AS days FROM end_of_day_run WHERE status = 'DONE'`,
    ),
  ]);
  return { loans, principal, tasks, notices, late: late?.value ?? 0, endOfDayAgeDays: endOfDay?.days ?? null };
}
