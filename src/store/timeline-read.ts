import type { Pool } from 'pg';
import { rows } from './sql';

/** One line of a case's story, as it was recorded. */
export interface StoryRecord {
  source: 'AUDIT' | 'NOTICE';
  at: string;
  businessOn: string;
  actor: string;
  kind: string;
  detail: Record<string, unknown>;
}

const MOST = 1_000;

const STORY = `
  SELECT * FROM (
    SELECT 'AUDIT' AS source, e.at, e.business_on AS "businessOn", e.actor, e.action AS kind, e.detail, e.seq AS position
    FROM audit_entry e WHERE e.subject_no = ANY($1::text[])
    UNION ALL
    SELECT 'NOTICE', coalesce(n.sent_at, n.business_at), (n.business_at AT TIME ZONE 'Asia/Shanghai')::date,
           n.recipient, n.template, jsonb_build_object('channel', n.channel, 'status', n.status, 'params', n.params), 0
    FROM notice n
    WHERE n.subject_no = ANY($1::text[]) AND n.channel IN ('INBOX', 'SMS', 'WECOM') AND n.status <> 'CANCELLED'
  ) story
  ORDER BY "businessOn", at, position
  LIMIT ${String(MOST)}`;

/** Everything recorded of some subjects, in the order of business time: decisions, steps, payments, notices. */
export const storyOf = (pool: Pool, subjects: readonly string[]): Promise<StoryRecord[]> =>
  rows<StoryRecord & Record<string, unknown>>(pool, STORY, [subjects]);
