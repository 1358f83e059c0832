import type { Channel } from '../domain/notice/channels';
import { QUIET_FROM_HOUR, QUIET_UNTIL_HOUR, SHANGHAI_OFFSET } from '../domain/notice/quiet-hours';
import { followsPreference } from '../domain/notice/preference';
import { CATALOGUE } from '../domain/notice/catalogue';
import { audit } from './audit';
import { Prisma, type PrismaClient } from './generated/client';
import { enqueueNotices } from './notices';
import type { Tx } from './once';
import { findOperators } from './recipients';

/** A notice taken for delivery by one relay until its lease runs out. */
export interface ClaimedNotice {
  id: bigint;
  cause: string;
  channel: Channel;
  recipient: string;
  template: string;
  params: Record<string, unknown>;
  subjectNo: string;
  businessAt: Date;
  /** This delivery included. */
  attempts: number;
}

/** Templates for which a client's wish is asked. */
const FOLLOWING = Object.keys(CATALOGUE).filter(followsPreference);

/** By how much the clock of a notice's own subject is ahead of the real one. */
export const CLOCK = Prisma.sql`
      LEFT JOIN collection_case k ON k.id = n.subject_no
      LEFT JOIN loan l ON l.no = COALESCE(k.loan_no, n.subject_no)
      LEFT JOIN application a ON a.no = n.subject_no
      LEFT JOIN facility f ON f.no = n.subject_no
      CROSS JOIN LATERAL (
        SELECT COALESCE(l.clock_offset_ms, a.clock_offset_ms, f.clock_offset_ms, 0) * INTERVAL '1 millisecond' AS ahead
      ) clock`;

export const TO_A_CLIENT = Prisma.sql`EXISTS (
  SELECT 1 FROM client c WHERE c.no = n.recipient UNION ALL SELECT 1 FROM lead d WHERE d.no = n.recipient)`;

export interface ClaimOptions {
  /** The relay's clock. */
  at: Date;
  limit: number;
  /** For so long no other relay takes them: longer than any delivery may last. */
  leaseMs: number;
  /** Subjects may be ahead of the real clock; what was meant for a virtual instant already past is due. */
  sandbox: boolean;
}

/**
 * Takes notices that are due, each for one relay only: the row is locked while it is claimed and then carries a lease.
 * A relay that dies leaves the lease to run out, and the same notice, under the same id, is delivered again.
 *
 * A client is left in peace by the clock of the notice's own subject, which in a sandbox may be ahead of the real one. The
 * hours that he prefers hold on the day a notice is meant for, where his wish is asked at all; one that missed them leaves at
 * any hour at which clients may be written to, for it must not fall out.
 */
export async function claimNotices(db: PrismaClient, options: ClaimOptions): Promise<ClaimedNotice[]> {
  const virtuallyDue = options.sandbox
    ? Prisma.sql`OR (n.attempts = 0 AND n.business_at <= ${options.at}::timestamptz + clock.ahead)`
    : Prisma.empty;
  const claimed = await db.$queryRaw<ClaimedNotice[]>(Prisma.sql`
    WITH due AS (
      SELECT n.id
      FROM notice n
      ${CLOCK}
      CROSS JOIN LATERAL (
        SELECT EXTRACT(HOUR FROM (${options.at}::timestamptz + clock.ahead) AT TIME ZONE 'Asia/Shanghai') AS hour,
          ((${options.at}::timestamptz + clock.ahead) AT TIME ZONE 'Asia/Shanghai')::date
            > (n.business_at AT TIME ZONE 'Asia/Shanghai')::date AS late
      ) local
      LEFT JOIN LATERAL (
        SELECT p.from_hour, p.until_hour FROM client_preference p
        WHERE p.client_no = n.recipient AND n.template = ANY(${FOLLOWING}) ORDER BY p.id DESC LIMIT 1
      ) wish ON true
      WHERE n.status = 'PENDING' AND (n.not_before <= ${options.at}::timestamptz ${virtuallyDue})
        AND (
          (local.hour >= ${QUIET_UNTIL_HOUR}::int AND local.hour < ${QUIET_FROM_HOUR}::int
            AND (local.late OR wish.from_hour IS NULL OR (local.hour >= wish.from_hour AND local.hour < wish.until_hour)))
          OR NOT ${TO_A_CLIENT}
        )
      ORDER BY n.business_at, n.id
      LIMIT ${options.limit}::int
      FOR UPDATE OF n SKIP LOCKED
    )
    UPDATE notice n
    SET attempts = n.attempts + 1, not_before = ${new Date(options.at.getTime() + options.leaseMs)}::timestamptz
    FROM due
    WHERE n.id = due.id
    RETURNING n.id, n.cause, n.channel, n.recipient, n.template, n.params, n.subject_no AS "subjectNo",
      n.business_at AS "businessAt", n.attempts`);
  return claimed.sort((a, b) => a.businessAt.getTime() - b.businessAt.getTime() || Number(a.id - b.id));
}

export async function markSent(db: PrismaClient, ids: readonly bigint[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  const data = { status: 'SENT', sentAt: at, lastError: null };
  await db.notice.updateMany({ where: { id: { in: [...ids] }, status: 'PENDING' }, data });
}

/** Leaves it in the outbox for another try. */
export async function markRetry(db: PrismaClient, id: bigint, retryAt: Date, reason: string): Promise<void> {
  await db.notice.updateMany({ where: { id, status: 'PENDING' }, data: { notBefore: retryAt, lastError: reason } });
}

/** Nobody can be reached this way (no address on file): not a failure of any gateway. */
export async function markUnreachable(db: PrismaClient, id: bigint, reason: string): Promise<void> {
  await db.notice.updateMany({ where: { id, status: 'PENDING' }, data: { status: 'CANCELLED', lastError: reason } });
}

/** What is said of a copy in whose place another one goes, by the channel that the client prefers. */
export const WITHHELD = 'the client is told by the channels that he prefers';

/** The channel that a client prefers has failed: the copies it stood for leave after all. */
async function reopenWithheld(tx: Tx, { cause, recipient }: ClaimedNotice, at: Date): Promise<void> {
  await tx.notice.updateMany({
    where: { cause, recipient, status: 'CANCELLED', lastError: WITHHELD },
    data: { status: 'PENDING', notBefore: at },
  });
}

/** Gives a notice up, tells the operators and leaves a trace in the audit log. */
export async function markFailed(db: PrismaClient, notice: ClaimedNotice, at: Date, reason: string): Promise<void> {
  const noticeId = String(notice.id);
  await db.$transaction(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { id: notice.id, status: 'PENDING' },
      data: { status: 'FAILED', lastError: reason },
    });
    if (count === 0) return;
    await reopenWithheld(tx, notice, at);
    const params = {
      noticeId,
      channel: notice.channel,
      template: notice.template,
      subjectNo: notice.subjectNo,
      reason,
    };
    const operators = await findOperators(tx);
    await enqueueNotices(
      tx,
      operators.map((recipient) => ({
        // Sent again and given up again is news.
        cause: `notice-${noticeId}/failed/${at.toISOString()}`,
        channel: 'INBOX',
        recipient,
        template: 'notice-failed',
        params,
        subjectNo: notice.subjectNo,
        businessAt: at.toISOString(),
        clockOffsetMs: 0,
      })),
    );
    await audit(tx, {
      businessOn: new Date(at.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10),
      actor: 'system',
      action: 'notice-failed',
      subject: 'NOTICE',
      subjectNo: noticeId,
      detail: { ...params },
    });
  });
}
