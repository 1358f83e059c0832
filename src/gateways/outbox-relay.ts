import { setTimeout as pause } from 'node:timers/promises';
import { isContact } from '../domain/collection/messages';
import { mayLeave } from '../store/collection-messages';
import { isOfCampaign, mayLeaveCampaign } from '../store/campaigns/leaving';
import { claimNotices, markSent, type ClaimedNotice } from '../store/outbox';
import { takesItsWay } from '../store/preferred-way';
import { findRecipients } from '../store/recipients';
import type { PrismaClient } from '../store/generated/client';
import { DELIVERY_TIMEOUT_MS, deliverNotice } from './notice-delivery';
import type { NoticeGateway } from './notice-gateway';

export interface RelayLogger {
  warn(detail: object, message: string): void;
}

export interface OutboxRelayDeps {
  prisma: PrismaClient;
  gateways: NoticeGateway[];
  /** Subjects may be ahead of the real clock (time travel). */
  sandbox: boolean;
  logger?: RelayLogger;
  pollMs?: number;
  batch?: number;
  /** The relay's clock in milliseconds. */
  now?: () => number;
}

export interface OutboxRelay {
  /** Takes nothing more and resolves when what is under way is done. */
  stop(): Promise<void>;
}

const POLL_MS = 500;
const BATCH = 20;
const LEASE_MS = 4 * DELIVERY_TIMEOUT_MS;
const PAUSE_AFTER_ERROR_MS = 3_000;

/**
 * Empties the outbox for as long as it runs. Any number of relays may run at once. See
 * docs/decisions/0020-outbox-relay-in-the-worker.md for why this is a loop.
 */
export function startOutboxRelay(deps: OutboxRelayDeps): OutboxRelay {
  const stopping = new AbortController();
  const rest = (ms: number): Promise<void> => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const delivered = await relayOnce(deps);
        if (delivered === 0) await rest(deps.pollMs ?? POLL_MS);
      } catch (error) {
        // The database is away: it is waited for, and nothing is lost meanwhile.
        deps.logger?.warn({ reason: error instanceof Error ? error.message : String(error) }, 'outbox relay waits');
        await rest(PAUSE_AFTER_ERROR_MS);
      }
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Delivers one batch of what is due; how many notices it took. */
export async function relayOnce(deps: OutboxRelayDeps): Promise<number> {
  const now = deps.now ?? Date.now;
  const claimed = await claimNotices(deps.prisma, {
    at: new Date(now()),
    limit: deps.batch ?? BATCH,
    leaseMs: LEASE_MS,
    sandbox: deps.sandbox,
  });
  if (claimed.length === 0) return 0;
  const recipients = await findRecipients(
    deps.prisma,
    claimed.map(({ recipient }) => recipient),
  );
  const deliver = async (notice: ClaimedNotice): Promise<boolean> => {
    const recipient = recipients.get(notice.recipient) ?? null;
    // Whoever put it there: a demand to a debtor leaves as the rules of contact allow, or not at all.
    const isGoverned = recipient?.kind === 'CLIENT' && isContact(notice.template);
    if (isOfCampaign(notice.template) && !(await mayLeaveCampaign(deps.prisma, notice, now()))) return false;
    const leaves = isGoverned
      ? await mayLeave(deps.prisma, notice, now())
      : await takesItsWay(deps.prisma, notice, recipient, now());
    return leaves && deliverNotice(deps, notice, recipient, now);
  };
  const results = await Promise.allSettled(claimed.map(deliver));
  // Together, since a busy day sends thousands; a relay that dies before this sends the batch again under the same ids.
  const sent = claimed.filter((_, index) => isTrue(results[index]));
  await markSent(
    deps.prisma,
    sent.map(({ id }) => id),
    new Date(now()),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return claimed.length;
}

const isTrue = (result: PromiseSettledResult<boolean> | undefined): boolean =>
  result?.status === 'fulfilled' && result.value;
