import { followsPreference, wayOf, type PreferredChannel } from '../domain/notice/preference';
import { renderNotice } from '../domain/notice/render';
import type { Prisma, PrismaClient } from './generated/client';
import { enqueueNotices, toStaff, type NoticeFact } from './notices';
import type { Tx } from './once';
import { WITHHELD, type ClaimedNotice } from './outbox';
import type { Recipient } from './recipients';

/**
 * Asked at the moment a notice leaves, for a client's wish may have changed since it was planned: may this copy go, or do
 * others go in its place, by the channels that he prefers?
 * @param now the relay's clock, milliseconds
 * @returns true when it may leave now
 */
export async function takesItsWay(
  db: PrismaClient,
  notice: ClaimedNotice,
  recipient: Recipient | null,
  now: number,
): Promise<boolean> {
  const preference = recipient?.preference ?? null;
  if (recipient === null || preference === null || !followsPreference(notice.template)) return true;
  return db.$transaction(async (tx) => {
    const way = wayOf(notice, preference, recipient, await failedChannels(tx, notice));
    const channels = way.leaves ? way.also : way.instead;
    for (const channel of channels) await tellBy(tx, channel, notice, now);
    if (way.leaves) return true;
    const data = { status: 'CANCELLED', lastError: WITHHELD };
    await tx.notice.updateMany({ where: { id: notice.id, status: 'PENDING' }, data });
    return false;
  });
}

async function failedChannels(tx: Tx, { cause, recipient }: ClaimedNotice): Promise<string[]> {
  const where = { cause, recipient, status: 'FAILED' };
  return (await tx.notice.findMany({ where, select: { channel: true } })).map(({ channel }) => channel);
}

async function tellBy(tx: Tx, channel: PreferredChannel, notice: ClaimedNotice, now: number): Promise<void> {
  await enqueueNotices(tx, channel === 'PHONE' ? await callOf(tx, notice, now) : [{ ...copyOf(notice, now), channel }]);
}

/** Due at once: the hour has been waited for already. */
const copyOf = ({ cause, recipient, template, params, subjectNo, businessAt }: ClaimedNotice, now: number) => ({
  cause,
  recipient,
  template: template as NoticeFact['template'],
  params: params as Prisma.InputJsonObject,
  subjectNo,
  businessAt: businessAt.toISOString(),
  clockOffsetMs: businessAt.getTime() - now,
});

/** By telephone a person calls: his manager is asked to. */
async function callOf(tx: Tx, notice: ClaimedNotice, now: number): Promise<NoticeFact[]> {
  const { cause, recipient: clientNo, template, params, subjectNo } = notice;
  const where = { no: clientNo };
  const { managerUsername } = await tx.client.findUniqueOrThrow({ where, select: { managerUsername: true } });
  const said = (locale: string): string => renderNotice(template, locale, params).subject;
  return toStaff({
    ...copyOf(notice, now),
    cause: `${cause}/call`,
    recipient: managerUsername,
    template: 'client-call-asked',
    params: { clientNo, subjectNo, what: { zh: said('zh'), en: said('en') } },
  });
}
