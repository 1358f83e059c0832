import { CATALOGUE } from '../domain/notice/catalogue';
import { fadesWithItsDay } from '../domain/notice/fading';
import { QUIET_FROM_HOUR } from '../domain/notice/quiet-hours';
import { audit } from './audit';
import { Prisma } from './generated/client';
import type { Tx } from './once';
import { CLOCK, TO_A_CLIENT } from './outbox';

/** What becomes of notices that were given up and are asked for again. */
export interface Resending {
  /** Back in the outbox. */
  resent: number;
  /** Not sent: of a day that will be over when it can leave. */
  stale: number;
  /** Not sent: another channel has told the client, or is about to. */
  reached: number;
}

type Fate = keyof Resending;

const FADING = Object.keys(CATALOGUE).filter(fadesWithItsDay);
/** A client hears in the evening's quiet hours on the next day. */
const EVENING = 24 - QUIET_FROM_HOUR;

/**
 * Puts notices that were given up back into the outbox, all of them or those named, to be tried as if for the first time. A client is
 * told nothing that is not true any more, and nothing twice.
 */
export async function resendFailed(
  tx: Tx,
  ids: readonly bigint[] | null,
  by: { username: string; on: string; at: Date },
): Promise<Resending> {
  const found = await tx.$queryRaw<{ id: bigint; fate: Fate }[]>(Prisma.sql`
    SELECT n.id, CASE
        WHEN n.template = ANY(${FADING})
          AND ((${by.at}::timestamptz + clock.ahead) AT TIME ZONE 'Asia/Shanghai' + ${EVENING}::int * INTERVAL '1 hour')::date
            > (n.business_at AT TIME ZONE 'Asia/Shanghai')::date THEN 'stale'
        WHEN ${TO_A_CLIENT} AND EXISTS (
          SELECT FROM notice o WHERE o.cause = n.cause AND o.recipient = n.recipient AND o.channel <> n.channel
            AND o.status IN ('PENDING', 'SENT')) THEN 'reached'
        ELSE 'resent' END AS fate
    FROM notice n ${CLOCK}
    WHERE n.status = 'FAILED' AND ${ids === null ? Prisma.sql`true` : Prisma.sql`n.id = ANY(${[...ids]}::bigint[])`}
    ORDER BY n.id FOR UPDATE OF n`);
  const idsOf = (fate: Fate): bigint[] => found.filter((one) => one.fate === fate).map(({ id }) => id);
  const again = idsOf('resent');
  await tx.$executeRaw`
    UPDATE notice SET status = 'PENDING', attempts = 0, not_before = ${by.at}::timestamptz WHERE id = ANY(${again}::bigint[])`;
  const answer = { resent: again.length, stale: idsOf('stale').length, reached: idsOf('reached').length };
  if (again.length > 0)
    await audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'NOTICES_RESENT',
      subject: 'NOTICE',
      subjectNo: ids === null ? 'all' : ids.map(String).join(',').slice(0, 80),
      detail: { count: again.length, stale: answer.stale, reached: answer.reached },
    });
  return answer;
}
