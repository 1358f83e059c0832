import type { Pool } from 'pg';
import { row, rowsPlanned } from '../sql';

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

/** The instant at which a day begins in China. */
const startOf = (day: string): string => `((${day})::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/**
 * How long a level has kept an application, from the decision before it (or the submission) to its last vote. Only the
 * hours of working days count (RULES 8), whole days of them: a Friday evening to a Monday morning is short. They are counted when a
 * decision is written, and again when the calendar of those days is told otherwise: `approval_turn`.
 */
const TIMES = `
  WITH told AS (
    SELECT level, max(name_zh) AS zh, max(name_en) AS en, min(levels) AS of, count(*) AS decisions,
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY worked_ms) AS at
    FROM approval_turn WHERE ended_on BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR branch_code = $1) GROUP BY level
  )
  SELECT level, zh AS "nameZh", en AS "nameEn", decisions, round((at[1] / 3600000)::numeric, 1)::text AS "medianHours",
    round((at[2] / 3600000)::numeric, 1)::text AS "slowestTenthHours"
  FROM told ORDER BY of, level`;

const OUTCOMES = `
  SELECT count(*) AS concluded, count(*) FILTER (WHERE a.status = 'APPROVED') AS approved,
    count(*) FILTER (WHERE a.round = 1) AS "firstConcluded",
    count(*) FILTER (WHERE a.round = 1 AND a.status = 'APPROVED') AS "firstApproved"
  FROM approval a
  WHERE a.subject = 'APPLICATION' AND a.status IN ('APPROVED', 'REJECTED', 'RETURNED')
    AND a.concluded_at >= ${startOf('$2::date')} AND a.concluded_at < ${startOf('$3::date + 1')}
    AND ($1::text IS NULL OR EXISTS (SELECT FROM application f WHERE f.no = a.subject_no AND f.branch_code = $1))`;

type Window = readonly [branch: string | null, from: string, to: string];

export const approvalTimes = (pool: Pool, ...window: Window): Promise<LevelTime[]> =>
  rowsPlanned<LevelTime & Record<string, unknown>>(pool, TIMES, window);

/** Rounds of approval that came to an end, with what they came to. */
export async function roundOutcomes(pool: Pool, ...window: Window): Promise<RoundOutcomes> {
  const found = await row<RoundOutcomes & Record<string, unknown>>(pool, OUTCOMES, window);
  return found ?? { concluded: 0, approved: 0, firstConcluded: 0, firstApproved: 0 };
}
