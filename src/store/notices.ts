import { CATALOGUE, type TemplateName } from '../domain/notice/catalogue';
import { isTemplate } from '../domain/notice/render';
import { channelsFor, type Channel } from '../domain/notice/channels';
import { displayNamesOf } from './display-names';
import type { Prisma } from './generated/client';
import type { Tx } from './once';

export interface NoticeFact {
  /** Why it exists, unique with channel and recipient: one delivery per cause. */
  cause: string;
  channel: Channel;
  /** Username, or client number. */
  recipient: string;
  template: TemplateName;
  params: Prisma.InputJsonObject;
  subjectNo: string;
  /** Business instant (RFC 3339) it speaks of and from which it may be sent. */
  businessAt: string;
  /** How far the subject's business clock is ahead of the real one. */
  clockOffsetMs: number;
}

type NoticeText = Omit<NoticeFact, 'channel'>;

/** One notice to a client, by every channel clients have. */
export const toClient = (notice: NoticeText): NoticeFact[] => byChannels(notice, channelsFor('CLIENT'));

/** One notice to a member of staff, by every channel staff have. */
export const toStaff = (notice: NoticeText): NoticeFact[] => byChannels(notice, channelsFor('STAFF'));

const byChannels = (notice: NoticeText, channels: readonly Channel[]): NoticeFact[] =>
  channels.map((channel) => ({ ...notice, channel }));

/** A notice as its row: sent from the real instant that its business instant is. */
export const noticeRow = ({
  clockOffsetMs,
  ...fact
}: NoticeFact): Omit<NoticeFact, 'clockOffsetMs'> & { notBefore: string } => ({
  ...fact,
  notBefore: new Date(Date.parse(fact.businessAt) - clockOffsetMs).toISOString(),
});

/** Puts notices in the outbox, in the transaction of what they tell of. A cause already there is left as it is. */
export async function enqueueNotices(tx: Tx, facts: readonly NoticeFact[]): Promise<void> {
  if (facts.length === 0) return;
  const data = await callByName(tx, facts);
  await tx.notice.createMany({ skipDuplicates: true, data: data.map(noticeRow) });
}

/** Notices speak of people by their names, never by their logins. */
async function callByName(tx: Tx, facts: readonly NoticeFact[]): Promise<readonly NoticeFact[]> {
  const spokenOf = facts.flatMap((fact) => peopleIn(fact).map(([, username]) => username));
  if (spokenOf.length === 0) return facts;
  const nameOf = await displayNamesOf(tx, [...new Set(spokenOf)]);
  return facts.map((fact) => {
    const named = peopleIn(fact).map(([param, username]) => [param, nameOf(username)]);
    return { ...fact, params: { ...fact.params, ...Object.fromEntries(named) } as Prisma.InputJsonObject };
  });
}

function peopleIn({ template, params }: NoticeFact): [param: string, username: string][] {
  const declared: Readonly<Record<string, string>> = isTemplate(template) ? CATALOGUE[template].params : {};
  return Object.entries(params).filter(
    (entry): entry is [string, string] => declared[entry[0]] === 'person' && typeof entry[1] === 'string',
  );
}
