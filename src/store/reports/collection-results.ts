import type { Pool } from 'pg';
import { row } from '../sql';

/** What collection has brought in a span of days (RULES 8). */
export interface CollectionResults {
  opened: number;
  /** Closed because everything overdue was paid. */
  cured: number;
  /** Paid in while a case was open. */
  collectedFen: number;
  calls: number;
  reached: number;
  promisesKept: number;
  promisesBroken: number;
}

const RESULTS = `
  WITH own AS (
    SELECT id, status, opened_on, closed_on FROM collection_case WHERE $1::text IS NULL OR branch_code = $1
  ), done AS (
    SELECT kind, detail FROM collection_action a JOIN own ON own.id = a.case_id WHERE a."on" BETWEEN $2::date AND $3::date
  )
  SELECT
    (SELECT count(*) FROM own WHERE opened_on BETWEEN $2::date AND $3::date) AS opened,
    (SELECT count(*) FROM own WHERE status = 'CLOSED_PAID' AND closed_on BETWEEN $2::date AND $3::date) AS cured,
    count(*) FILTER (WHERE kind = 'CALL_LOG') AS calls,
    count(*) FILTER (WHERE kind = 'CALL_LOG' AND detail->>'contacted' = 'true') AS reached,
    count(*) FILTER (WHERE kind = 'PROMISE_RESULT' AND detail->'promise'->>'status' = 'KEPT') AS "promisesKept",
    count(*) FILTER (WHERE kind = 'PROMISE_RESULT' AND detail->'promise'->>'status' = 'BROKEN') AS "promisesBroken",
    coalesce(sum((detail->>'amountFen')::bigint) FILTER (WHERE kind = 'PAYMENT'), 0)::bigint AS "collectedFen"
  FROM done`;

export async function collectionResults(
  pool: Pool,
  branch: string | null,
  from: string,
  to: string,
): Promise<CollectionResults> {
  const found = await row<CollectionResults & Record<string, unknown>>(pool, RESULTS, [branch, from, to]);
  if (found === null) throw new Error('a sum over all rows has one row');
  return found;
}
