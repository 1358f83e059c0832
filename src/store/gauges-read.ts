import type { Pool } from 'pg';
import { row, rows } from './sql';

interface Labelled {
  label: string;
  value: number;
}

/** Counts for the dashboards. */
export async function gaugesOf(
  pool: Pool,
): Promise<{ loans: Labelled[]; principal: Labelled[]; tasks: Labelled[]; notices: Labelled[]; late: number }> {
  const ask = (sql: string): Promise<Labelled[]> => rows<Labelled & Record<string, unknown>>(pool, sql);
  const [loans, principal, tasks, notices, late] = await Promise.all([
    ask('SELECT status AS label, count(*) AS value FROM loan GROUP BY status'),
    ask(`SELECT risk_class AS label, coalesce(sum(principal_fen), 0)::bigint AS value
         FROM loan WHERE status IN ('CURRENT', 'OVERDUE') GROUP BY risk_class`),
    ask("SELECT role AS label, count(*) AS value FROM task WHERE status = 'OPEN' GROUP BY role"),
    ask("SELECT status AS label, count(*) AS value FROM notice WHERE status IN ('PENDING', 'FAILED') GROUP BY status"),
    row<{ value: number }>(pool, "SELECT count(*) AS value FROM task WHERE status = 'OPEN' AND due_at < now()"),
  ]);
  return { loans, principal, tasks, notices, late: late?.value ?? 0 };
}
