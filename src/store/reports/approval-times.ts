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

const DAY_OF = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')`;

/** Hours of working days from the first of the calendar's days to an instant: those of the days before it, and its own part if it works. */
const hoursTo = (instant: string): string => {
  const nth = `${DAY_OF(instant)}::date - first + 1`;
  return `(before[${nth}] * 24 + works[${nth}] * extract(epoch FROM ${DAY_OF(instant)}::time) / 3600)`;
};

/**
 * How long a level has kept an application, from the decision before it (or the submission) to its last vote. Only the
 * hours of working days count (RULES 8), whole days of them: a Friday evening to a Monday morning is short. Read are the approvals in
 * which something was decided in those days, and every day of the calendar once, not once for each decision.
 */
const TIMES = `
  WITH turn AS (
    SELECT approval_id COLLATE "C" AS approval_id, level, max(decided_at) AS ended FROM approval_decision d WHERE approval_id IN (
      SELECT w.approval_id FROM approval_decision w
      WHERE w.decided_at >= $2::date::timestamp AT TIME ZONE 'Asia/Shanghai' AND w.decided_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
    GROUP BY d.approval_id, level
  ), after AS (
    SELECT approval_id, level, ended, ${DAY_OF('ended')}::date AS ended_on,
      lag(ended) OVER (PARTITION BY approval_id ORDER BY ended) AS began
    FROM turn
  ), span AS MATERIALIZED (
    SELECT s.level, s.ended, s.ended_on, coalesce(s.began, a.opened_at) AS began, a.levels
    FROM after s JOIN approval a ON a.id = s.approval_id
    WHERE s.ended_on BETWEEN $2::date AND $3::date AND a.subject = 'APPLICATION'
      AND EXISTS (SELECT FROM application f WHERE f.no = a.subject_no AND ($1::text IS NULL OR f.branch_code = $1))
  ), calendar AS MATERIALIZED (
    SELECT min(day) AS first, array_agg(works ORDER BY day) AS works, array_agg(before ORDER BY day) AS before FROM (
      SELECT d::date AS day, works, (sum(works) OVER (ORDER BY d) - works)::int AS before
      FROM generate_series((SELECT min(${DAY_OF('began')})::date FROM span), $3::date, interval '1 day') AS d
      LEFT JOIN calendar_day c ON c.date = d::date,
      LATERAL (SELECT CASE WHEN coalesce(c.kind <> 'HOLIDAY', extract(isodow FROM d) < 6) THEN 1 ELSE 0 END AS works) w) days
  ), kept AS (
    SELECT level, levels, array_agg(CASE WHEN began <= ended THEN ${hoursTo('ended')} - ${hoursTo('began')} ELSE 0 END) AS hours
    FROM span CROSS JOIN calendar GROUP BY level, levels
  ), named AS (
    SELECT level, name->>'nameZh' AS zh, name->>'nameEn' AS en, jsonb_array_length(levels) AS of, hours
    FROM kept JOIN LATERAL jsonb_array_elements(levels) AS name ON name->>'code' = level
  ), told AS (
    SELECT level, max(zh) AS zh, max(en) AS en, min(of) AS of, count(*) AS decisions,
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY hour) AS at
    FROM named, unnest(hours) AS hour GROUP BY level
  )
  SELECT level, zh AS "nameZh", en AS "nameEn", decisions, round(at[1]::numeric, 1)::text AS "medianHours",
    round(at[2]::numeric, 1)::text AS "slowestTenthHours"
  FROM told ORDER BY of, level`;

const OUTCOMES = `
  SELECT count(*) AS concluded, count(*) FILTER (WHERE a.status = 'APPROVED') AS approved,
    count(*) FILTER (WHERE a.round = 1) AS "firstConcluded",
    count(*) FILTER (WHERE a.round = 1 AND a.status = 'APPROVED') AS "firstApproved"
  FROM approval a JOIN application f ON f.no = a.subject_no
  WHERE a.subject = 'APPLICATION' AND a.status IN ('APPROVED', 'REJECTED', 'RETURNED')
    AND ${DAY_OF('a.concluded_at')}::date BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR f.branch_code = $1)`;

type Window = readonly [branch: string | null, from: string, to: string];

export const approvalTimes = (pool: Pool, ...window: Window): Promise<LevelTime[]> =>
  rowsPlanned<LevelTime & Record<string, unknown>>(pool, TIMES, window);

/** Rounds of approval that came to an end, with what they came to. */
export async function roundOutcomes(pool: Pool, ...window: Window): Promise<RoundOutcomes> {
  const found = await row<RoundOutcomes & Record<string, unknown>>(pool, OUTCOMES, window);
  return found ?? { concluded: 0, approved: 0, firstConcluded: 0, firstApproved: 0 };
}
