import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Pool } from 'pg';
import { claimKey, purgeKeys, releaseKey, storeAnswer } from '../store/idempotency-keys';
import { refuse } from './support/refused';

const WELL_FORMED = /^[\w.:-]{1,100}$/;
const PURGE_EVERY_MS = 3_600_000;

/** An answer as it goes out: replayed byte by byte. */
export interface RawAnswer {
  status: number;
  body: string;
}

/** The key of a request. Throws when it is missing or malformed. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (key === undefined || key === '') throw refuse('IDEMPOTENCY_KEY_REQUIRED');
  // The draft standard writes it as a quoted string; both are taken.
  const plain = /^"(.*)"$/.exec(key)?.[1] ?? key;
  if (!WELL_FORMED.test(plain)) throw refuse('IDEMPOTENCY_KEY_MALFORMED');
  return plain;
}

/** Keys of two people never meet, neither here nor as ids of updates. */
export const commandIdOf = (username: string, key: string): string => `${username}.${key}`;

/**
 * Runs `work` once per person and key; a repeat gets the stored answer. What nobody can help (a service that is away) is
 * not stored, so that the repeat tries again.
 */
export class Idempotency {
  private purgedAt = 0;

  constructor(private readonly pool: Pool) {}

  async run(
    person: string,
    key: string,
    request: Request,
    work: () => Promise<RawAnswer>,
  ): Promise<{ answer: RawAnswer; repeated: boolean }> {
    const fingerprint = fingerprintOf(request);
    const stored = await claimKey(this.pool, person, key, fingerprint);
    if (stored !== null) {
      if (stored.fingerprint !== fingerprint) throw refuse('IDEMPOTENCY_KEY_REUSED');
      if (stored.status === 0 || stored.body === null)
        throw refuse('IDEMPOTENCY_IN_FLIGHT', { headers: { 'Retry-After': '1' } });
      return { answer: { status: stored.status, body: stored.body }, repeated: true };
    }
    return { answer: await this.first(person, key, work), repeated: false };
  }

  private async first(person: string, key: string, work: () => Promise<RawAnswer>): Promise<RawAnswer> {
    let answer: RawAnswer;
    try {
      answer = await work();
    } catch (error) {
      await releaseKey(this.pool, person, key).catch(() => undefined);
      throw error;
    }
    // The effect is done: a failure to note the answer must not look like a failure of the effect.
    await (
      answer.status < 500 ? storeAnswer(this.pool, person, key, answer) : releaseKey(this.pool, person, key)
    ).catch(() => undefined);
    this.purgeSometimes();
    return answer;
  }

  private purgeSometimes(): void {
    const now = Date.now();
    if (now - this.purgedAt < PURGE_EVERY_MS) return;
    this.purgedAt = now;
    purgeKeys(this.pool).catch(() => undefined);
  }
}

/** What makes two requests the same: where they go and what they say, whatever the order of the fields. */
function fingerprintOf(request: Request): string {
  return createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n${canonical(request.body as unknown)}`)
    .digest('base64url');
}

function canonical(value: unknown): string {
  // A file: by what it holds.
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('base64url');
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}
