import { ALLOWED, refused, type Verdict } from '../verdict';
import { CATALOGUE } from './catalogue';
import { ACCOUNTABILITY } from './catalogue/accountability';
import { APPROVAL } from './catalogue/approval';
import { CLIENT_WORK } from './catalogue/client-work';
import { COLLECTION } from './catalogue/collection';
import { DEBIT } from './catalogue/debit';
import { MARKET } from './catalogue/market';
import { ORIGINATION } from './catalogue/origination';
import { SERVICE } from './catalogue/service';
import { SERVICING } from './catalogue/servicing';
import { WATCH } from './catalogue/watch';
import { channelsFor, type Channel } from './channels';

const BY_TOPIC = {
  ORIGINATION,
  APPROVAL,
  CLIENT_WORK: { ...CLIENT_WORK, ...SERVICE, ...MARKET },
  SERVICING: { ...SERVICING, ...DEBIT },
  COLLECTION,
  WATCH: { ...WATCH, ...ACCOUNTABILITY },
} as const;
export type NoticeTopic = keyof typeof BY_TOPIC;

/** What a member of staff is told about, and may not want to be told about by every channel. What operators are told is not a topic. */
export const NOTICE_TOPICS = Object.keys(BY_TOPIC) as readonly NoticeTopic[];

/**
 * The topic of a template that staff are told by; null of one for clients, or for operators alone.
 * @example topicOf('task-opened') // => 'APPROVAL'
 * @example topicOf('instalment-reminder') // => null
 */
export function topicOf(template: string): NoticeTopic | null {
  const known: Readonly<Record<string, { audience: string }>> = CATALOGUE;
  if (known[template]?.audience !== 'STAFF') return null;
  return NOTICE_TOPICS.find((topic) => Object.hasOwn(BY_TOPIC[topic], template)) ?? null;
}

/** The inbox is where duties and deadlines are answered for: it stays on for everybody. */
const STAYS: Channel = 'INBOX';

/**
 * May a member of staff switch this channel off?
 * @example mayMute('EMAIL').allowed // => true
 * @example mayMute('INBOX').allowed // => false
 */
export const mayMute = (channel: Channel): Verdict => (channel === STAYS ? refused('NOTICE_INBOX_STAYS') : ALLOWED);

export interface Mute {
  topic: string;
  channel: string;
}

/**
 * Whether a notice is one that its recipient has switched off on this channel.
 * @example isMuted([{ topic: 'APPROVAL', channel: 'EMAIL' }], 'task-opened', 'EMAIL') // => true
 * @example isMuted([{ topic: 'APPROVAL', channel: 'EMAIL' }], 'task-opened', 'INBOX') // => false
 */
export const isMuted = (mutes: readonly Mute[], template: string, channel: Channel): boolean =>
  mutes.some((mute) => mute.channel === channel && mute.topic === topicOf(template)) && mayMute(channel).allowed;

/** Each topic on each channel of staff, with whether it is on. */
export const preferencesOf = (
  mutes: readonly Mute[],
): { topic: NoticeTopic; channel: Channel; on: boolean; fixed: boolean }[] =>
  NOTICE_TOPICS.flatMap((topic) =>
    channelsFor('STAFF').map((channel) => ({
      topic,
      channel,
      fixed: !mayMute(channel).allowed,
      on: !mutes.some((mute) => mute.topic === topic && mute.channel === channel),
    })),
  );
