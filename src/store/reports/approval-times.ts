import type { Pool } from 'pg';
import { row, rows } from '../sql';

export interface LevelTime {
  level: string;
  nameZh: string;
  nameEn: string;
  decisions: number;
  /** Hours of working days, with one decimal. */
  medianHours: string;
  slowestTenthHours: string;
}
export interface RoundOutcomes {
  concluded: number;
  approved: number;
  /** Of first rounds. */
  firstConcluded: number;
  firstApproved: number;
}

const DAY_OF = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')`;

/**
 * How long a level has kept an application, from the decision before it (or the submission) to its last vote. Only the
 * hours of working days count (RULES 8), whole days of them: a Friday evening to a Monday morning is short.
 */
const TIMES = `
  WITH turn AS (
    SELECT d.approval_id, d.level, max(d.decided_at) AS ended, a.opened_at, a.levels
    FROM approval_decision d JOIN approval a ON a.id = d.approval_id JOIN application f ON f.no = a.subject_no
    WHERE a.subject = 'APPLICATION' AND ($1::text IS NULL OR f.branch_code = $1)
    GROUP BY d.approval_id, d.level, a.opened_at, a.levels
  ), span AS (
    SELECT level, ended, levels,
      coalesce(lag(ended) OVER (PARTITION BY approval_id ORDER BY ended), opened_at) AS began
    FROM turn
  ), worked AS (
    SELECT level, levels, (
      SELECT coalesce(sum(extract(epoch FROM least(${DAY_OF('ended')}, day + interval '1 day') - greatest(${DAY_OF('began')}, day))), 0) / 3600
      FROM generate_series(date_trunc('day', ${DAY_OF('began')}), ${DAY_OF('ended')}, interval '1 day') AS day
      LEFT JOIN calendar_day c ON c.date = day::date
      WHERE coalesce(c.kind <> 'HOLIDAY', extract(isodow FROM day) < 6)
    ) AS hours
    FROM span WHERE ${DAY_OF('ended')}::date BETWEEN $2::date AND $3::date
  )
  SELECT level, max(named->>'nameZh') AS "nameZh", max(named->>'nameEn') AS "nameEn", count(*) AS decisions,
    round((percentile_cont(0.5) WITHIN GROUP (ORDER BY hours))::numeric, 1)::text AS "medianHours",
    round((percentile_cont(0.9) WITHIN GROUP (ORDER BY hours))::numeric, 1)::text AS "slowestTenthHours"
  FROM worked JOIN LATERAL jsonb_array_elements(levels) AS named ON named->>'code' = level
  GROUP BY level ORDER BY min(jsonb_array_length(levels)), level`;

const OUTCOMES = `
  SELECT count(*) AS concluded, count(*) FILTER (WHERE a.status = 'APPROVED') AS approved,
    count(*) FILTER (WHERE a.round = 1) AS "firstConcluded",
    count(*) FILTER (WHERE a.round = 1 AND a.status = 'APPROVED') AS "firstApproved"
  FROM approval a JOIN application f ON f.no = a.subject_no
  WHERE a.subject = 'APPLICATION' AND a.status IN ('APPROVED', 'REJECTED', 'RETURNED')
    AND ${DAY_OF('a.concluded_at')}::date BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR f.branch_code = $1)`;

type Window = readonly [branch: string | null, from: string, to: string];

export const approvalTimes = (pool: Pool, ...window: Window): Promise<LevelTime[]> =>
  rows<LevelTime & Record<string, unknown>>(pool, TIMES, window);

/** Rounds of approval that came to an end, with what they came to. */
export async function roundOutcomes(pool: Pool, ...window: Window): Promise<RoundOutcomes> {
  const found = await row<RoundOutcomes & Record<string, unknown>>(pool, OUTCOMES, window);
  return found ?? { concluded: 0, approved: 0, firstConcluded: 0, firstApproved: 0 };
}
