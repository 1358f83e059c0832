import type { Pool } from 'pg';
import { row, rows } from './sql';

/** What is known of a key that was used before. */
export interface StoredAnswer {
  fingerprint: string;
  /** 0 while the first request is still being worked on. */
  status: number;
  /** The body, exactly as it was sent. */
  body: string | null;
}

// Losing the last moments of this table in a crash costs nothing: a repeat then runs again, and the business key of the
// effect gives it the first answer. So its commits do not wait for the disk.
const QUICK = "quick AS (SELECT set_config('synchronous_commit', 'off', true))";

// A claim older than ten seconds belongs to a process that died, or to one that is slow: the id of the command, which is the
// same again, keeps the effect from happening twice.
const CLAIM = `
  WITH ${QUICK}
  INSERT INTO idempotency_key AS k (username, key, fingerprint, status, response)
  SELECT $1, $2, $3, 0, 'null'::jsonb FROM quick
  ON CONFLICT (username, key) DO UPDATE SET at = now()
    WHERE k.status = 0 AND k.at < now() - interval '10 seconds' AND k.fingerprint = EXCLUDED.fingerprint
  RETURNING key`;
const FIND = `SELECT fingerprint, status, response #>> '{}' AS body FROM idempotency_key WHERE username = $1 AND key = $2`;
const STORE = `
  WITH ${QUICK}
  UPDATE idempotency_key SET status = $3, response = to_jsonb($4::text) FROM quick WHERE username = $1 AND key = $2`;
const FORGET = `
  WITH ${QUICK}
  DELETE FROM idempotency_key USING quick WHERE username = $1 AND key = $2 AND status = 0`;
const PURGE = `DELETE FROM idempotency_key WHERE at < now() - interval '7 days'`;

/** Takes the key for a new request: null when it is ours now, else what stands there. */
export async function claimKey(
  pool: Pool,
  username: string,
  key: string,
  fingerprint: string,
): Promise<StoredAnswer | null> {
  const claimed = await row(pool, CLAIM, [username, key, fingerprint]);
  return claimed === null ? row<StoredAnswer & Record<string, unknown>>(pool, FIND, [username, key]) : null;
}

export async function storeAnswer(
  pool: Pool,
  username: string,
  key: string,
  answer: { status: number; body: string },
): Promise<void> {
  await rows(pool, STORE, [username, key, answer.status, answer.body]);
}

/** The request did not come to an answer worth keeping: the key is free for its repeat. */
export async function releaseKey(pool: Pool, username: string, key: string): Promise<void> {
  await rows(pool, FORGET, [username, key]);
}

export async function purgeKeys(pool: Pool): Promise<void> {
  await rows(pool, PURGE);
}
