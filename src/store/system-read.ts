import type { Pool } from 'pg';
import type { EndOfDayPart } from '../contracts/end-of-day';
import { rows } from './sql';

export interface EndOfDayRecord {
  businessDate: string;
  status: 'RUNNING' | 'DONE' | 'FAILED';
  startedAt: string;
  finishedAt: string | null;
  followedUpAt: string | null;
  counts: { reclassified?: number; snapshots?: number };
  error: string | null;
}

/** So many of the latest ends of day, and every earlier one that is not done to its end; latest first. */
export const endOfDayRuns = (pool: Pool, limit: number): Promise<EndOfDayRecord[]> =>
  rows<EndOfDayRecord & Record<string, unknown>>(
    pool,
    `SELECT business_date AS "businessDate", status, started_at AS "startedAt", finished_at AS "finishedAt",
       followed_up_at AS "followedUpAt", counts, error
     FROM end_of_day_run r
     WHERE business_date IN (SELECT business_date FROM end_of_day_run ORDER BY business_date DESC LIMIT $1)
       OR status <> 'DONE' OR followed_up_at IS NULL
       OR EXISTS (SELECT FROM end_of_day_failure f WHERE f.business_date = r.business_date AND f.done_at IS NULL)
     ORDER BY business_date DESC`,
    [limit],
  );

export interface LeftOver extends EndOfDayPart {
  businessDate: string;
  reason: string;
  tries: number;
  lastAt: string;
  /** Of its date, those that are not among these included. */
  left: number;
}

/** What the ends of day have left undone, of each date at most so many. */
export const leftOfDays = (pool: Pool, most: number): Promise<LeftOver[]> =>
  rows<LeftOver & Record<string, unknown>>(
    pool,
    `SELECT business_date AS "businessDate", step, subject_no AS "subjectNo", reason, tries, last_at AS "lastAt", "left"
     FROM (
       SELECT *, row_number() OVER (PARTITION BY business_date ORDER BY step, subject_no) AS place,
         count(*) OVER (PARTITION BY business_date) AS "left"
       FROM end_of_day_failure WHERE done_at IS NULL
     ) open
     WHERE place <= $1 ORDER BY business_date DESC, place`,
    [most],
  );

export interface OutboxCount {
  channel: string;
  status: string;
  notices: number;
  /** Real instant of the oldest of them that should have gone out; null when all are for later. */
  oldestDueAt: string | null;
}

/** Notices by channel and state: a pending one that is due and old is one that does not go out. */
export const outboxCounts = (pool: Pool): Promise<OutboxCount[]> =>
  rows<OutboxCount & Record<string, unknown>>(
    pool,
    `SELECT channel, status, count(*) AS notices, min(not_before) FILTER (WHERE status = 'PENDING' AND not_before <= now()) AS "oldestDueAt"
     FROM notice WHERE channel <> 'INBOX' GROUP BY channel, status ORDER BY channel, status`,
  );

export interface FailedNotice {
  id: string;
  channel: string;
  template: string;
  subjectNo: string;
  attempts: number;
  lastError: string | null;
}

/** The latest notices that the relay has given up; whom they were for is nobody's business here. */
export const failedNotices = (pool: Pool, limit: number): Promise<FailedNotice[]> =>
  rows<FailedNotice & Record<string, unknown>>(
    pool,
    `SELECT id::text AS id, channel, template, subject_no AS "subjectNo", attempts, last_error AS "lastError"
     FROM notice WHERE status = 'FAILED' ORDER BY id DESC LIMIT $1`,
    [limit],
  );
