import type { Pool } from 'pg';
import { rows } from './sql';

export interface EndOfDayRecord {
  businessDate: string;
  status: 'RUNNING' | 'DONE' | 'FAILED';
  startedAt: string;
  finishedAt: string | null;
  counts: { reclassified?: number; snapshots?: number };
  error: string | null;
}

/** The ends of day, latest first. */
export const endOfDayRuns = (pool: Pool, limit: number): Promise<EndOfDayRecord[]> =>
  rows<EndOfDayRecord & Record<string, unknown>>(
    pool,
    `SELECT business_date AS "businessDate", status, started_at AS "startedAt", finished_at AS "finishedAt", counts, error
     FROM end_of_day_run ORDER BY business_date DESC LIMIT $1`,
    [limit],
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
