import { createHash } from 'node:crypto';
import { canReach } from '../domain/notice/channels';
import { NoticeParamError } from '../domain/notice/params';
import { renderNotice, UnknownTemplateError } from '../domain/notice/render';
import { isMuted } from '../domain/notice/topics';
import { retryAfter, withoutAddresses } from '../domain/notice/retry';
import type { PrismaClient } from '../store/generated/client';
import { markFailed, markRetry, markUnreachable, type ClaimedNotice } from '../store/outbox';
import type { Recipient } from '../store/recipients';
import { PermanentDeliveryError, type NoticeGateway, type NoticeMessage } from './notice-gateway';

/** A delivery that takes longer counts as failed; the relay's lease outlives it. */
export const DELIVERY_TIMEOUT_MS = 15_000;

interface DeliveryDeps {
  prisma: PrismaClient;
  gateways: NoticeGateway[];
}

/** Delivers one claimed notice. True when it left; else it is recorded why not. Rejects only when the database does. */
export async function deliverNotice(
  deps: DeliveryDeps,
  notice: ClaimedNotice,
  recipient: Recipient | null,
  now: () => number,
): Promise<boolean> {
  const address = recipient && addressOn(notice, recipient);
  if (!recipient || !address) {
    await markUnreachable(
      deps.prisma,
      notice.id,
      recipient ? `no ${notice.channel} address on file` : 'no such recipient',
    );
    return false;
  }
  if (isMuted(recipient.mutes, notice.template, notice.channel)) {
    await markUnreachable(deps.prisma, notice.id, 'switched off by its recipient');
    return false;
  }
  try {
    const gateway = deps.gateways.find((candidate) => candidate.channel === notice.channel);
    if (!gateway) throw new PermanentDeliveryError(`no gateway for ${notice.channel}`);
    await withTimeout(gateway.deliver(messageOf(notice, recipient, address)), DELIVERY_TIMEOUT_MS);
    return true;
  } catch (error) {
    await recordFailure(deps.prisma, notice, error, now());
    return false;
  }
}

/**
 * The id under which the message leaves: the notice's number, and a fingerprint of its cause, since two databases
 * may count to the same number.
 */
export function deliveryId(notice: Pick<ClaimedNotice, 'id' | 'cause' | 'channel' | 'recipient'>): string {
  const cause = `${notice.cause}|${notice.channel}|${notice.recipient}`;
  return `notice-${String(notice.id)}-${createHash('sha256').update(cause).digest('hex').slice(0, 12)}`;
}

function messageOf(notice: ClaimedNotice, recipient: Recipient, address: string): NoticeMessage {
  return {
    id: deliveryId(notice),
    channel: notice.channel,
    address,
    recipientName: recipient.name,
    ...renderNotice(notice.template, recipient.locale, notice.params),
    locale: recipient.locale,
    subjectNo: notice.subjectNo,
    businessAt: notice.businessAt.toISOString(),
  };
}

function addressOn(notice: ClaimedNotice, recipient: Recipient): string | null {
  if (!canReach(recipient.kind, notice.channel)) return null;
  switch (notice.channel) {
    case 'EMAIL':
      return recipient.email;
    case 'SMS':
      return recipient.phone;
    case 'WECOM':
      return recipient.wecomId;
    case 'INBOX':
      return notice.recipient;
  }
}

async function recordFailure(db: PrismaClient, notice: ClaimedNotice, error: unknown, now: number): Promise<void> {
  const reason = withoutAddresses(error instanceof Error ? error.message : String(error));
  const wait = isPermanent(error) ? null : retryAfter(notice.attempts);
  if (wait === null) await markFailed(db, notice, new Date(now), reason);
  else await markRetry(db, notice.id, new Date(now + wait), reason);
}

/** A text that cannot be written stays unwritten however often it is tried. */
function isPermanent(error: unknown): boolean {
  return (
    error instanceof PermanentDeliveryError ||
    error instanceof NoticeParamError ||
    error instanceof UnknownTemplateError
  );
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${String(ms / 1000)} s`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
