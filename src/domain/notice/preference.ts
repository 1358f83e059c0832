import { instantOf } from '../business-time';
import { isContact } from '../collection/messages';
import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { channelsFor, type Channel } from './channels';
import type { Locale } from './params';
import { QUIET_FROM_HOUR, QUIET_UNTIL_HOUR } from './quiet-hours';

/** Ways by which a client may ask to be told. By telephone his manager calls; the others are written. */
export const PREFERRED_CHANNELS = ['SMS', 'EMAIL', 'WECOM', 'PHONE'] as const;
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number];

/** Whole hours of the day in Shanghai: from `fromHour`, before `untilHour`. */
export interface ContactHours {
  fromHour: number;
  untilHour: number;
}

/** 联系偏好: how a client wants to be told things. */
export interface ContactPreference extends ContactHours {
  channels: readonly PreferredChannel[];
  language: Locale;
}

/** Where a client can be reached. WeCom knows an outside contact by an id of its own. */
export interface Addresses {
  phone: string | null;
  email: string | null;
  wecomId: string | null;
}

const addressOf = (channel: PreferredChannel, { phone, email, wecomId }: Addresses): string | null => {
  if (channel === 'EMAIL') return email;
  return channel === 'WECOM' ? wecomId : phone;
};

/**
 * May this be kept as what a client wants? Hours inside those in which clients may be written to at all (RULES 4.1), and an
 * address for every channel: a wish that nobody can fulfil would silence the reminders.
 * @example mayPrefer({ channels: ['SMS'], fromHour: 9, untilHour: 18, language: 'zh' }, { phone: '138', email: null, wecomId: null }).allowed // => true
 * @example mayPrefer({ channels: ['SMS'], fromHour: 7, untilHour: 18, language: 'zh' }, { phone: '138', email: null, wecomId: null }).code // => 'PREFERENCE_HOURS'
 * @example mayPrefer({ channels: ['EMAIL'], fromHour: 9, untilHour: 18, language: 'zh' }, { phone: '138', email: null, wecomId: null }).code // => 'PREFERENCE_NO_ADDRESS'
 */
export function mayPrefer(wish: ContactPreference, addresses: Addresses): Verdict {
  const { fromHour, untilHour, channels } = wish;
  const isWithin = fromHour >= QUIET_UNTIL_HOUR && untilHour <= QUIET_FROM_HOUR && fromHour < untilHour;
  const unreached = channels.find((channel) => addressOf(channel, addresses) === null);
  return firstRefusal(
    () => (isWithin ? ALLOWED : refused('PREFERENCE_HOURS')),
    () => (unreached === undefined ? ALLOWED : refused('PREFERENCE_NO_ADDRESS', { channel: unreached })),
  );
}

/** Reminders and offers: what a client asks for his own convenience or has agreed to, and may well be told by telephone alone. */
const REMINDERS: ReadonlySet<string> = new Set([
  'instalment-reminder',
  'instalment-due',
  'repayment-received',
  'campaign-message',
  'terms-information',
]);
/**
 * What he is owed in writing: the contract has changed, or an account is rendered. Told by the written channel that he prefers,
 * and by the default channels where none of them reaches him.
 */
const OWED_IN_WRITING: ReadonlySet<string> = new Set([
  'rate-repriced',
  'rate-changed',
  'loan-extended',
  'loan-renewed',
  'loan-restructured',
  'due-day-changed',
  'amount-waived',
  'change-refused',
  'repayment-account-changed',
  'loan-settled',
  'account-statement',
  'terms-changed',
]);

/**
 * Whether a client's wish is asked for this notice. Never for what is written to him about arrears: that leaves as the rules of
 * contact allow, no more and no less (RULES 4.1); nor for answers that the law wants given (complaints, objections, decisions).
 * @example followsPreference('instalment-reminder') // => true
 * @example followsPreference('negative-report-notice') // => false
 */
export const followsPreference = (template: string): boolean =>
  !isContact(template) && (REMINDERS.has(template) || OWED_IN_WRITING.has(template));

/** What becomes of one copy of a notice: it leaves by the channel it stands on, or others take its place. */
export type Way = { leaves: true; also: readonly 'PHONE'[] } | { leaves: false; instead: readonly PreferredChannel[] };

/**
 * How a copy of a notice travels that stands on one of the channels by which clients are told as a rule. It falls out only
 * where a channel of the client's choice takes its place: without an address on any of them, or once they have failed, it
 * leaves as for everybody. What is owed in writing is never left to a telephone call.
 * @param failed channels on which this very notice was given up
 * @example wayOf({ template: 'instalment-reminder', channel: 'SMS' }, { channels: ['EMAIL'], fromHour: 9, untilHour: 18, language: 'zh' }, { phone: '138', email: 'a@b.test', wecomId: null }, []) // => { leaves: false, instead: ['EMAIL'] }
 * @example wayOf({ template: 'rate-repriced', channel: 'SMS' }, { channels: ['PHONE'], fromHour: 9, untilHour: 18, language: 'zh' }, { phone: '138', email: null, wecomId: null }, []) // => { leaves: true, also: ['PHONE'] }
 */
export function wayOf(
  { template, channel }: { template: string; channel: Channel },
  wish: ContactPreference | null,
  addresses: Addresses,
  failed: readonly string[],
): Way {
  const isDefault = channelsFor('CLIENT').includes(channel);
  if (wish === null || !isDefault || !followsPreference(template)) return { leaves: true, also: [] };
  const reaching = wish.channels.filter((one) => addressOf(one, addresses) !== null && !failed.includes(one));
  const enough = OWED_IN_WRITING.has(template) ? reaching.filter((one) => one !== 'PHONE') : reaching;
  const isWanted = reaching.some((one) => one === channel);
  if (enough.length > 0 && !isWanted) return { leaves: false, instead: reaching };
  return { leaves: true, also: reaching.filter((one) => one === 'PHONE') };
}

const HOUR = 3_600_000;

/**
 * The instant (milliseconds) of a day at which a client is written to, brought into the hours that he prefers; its minute
 * stays, so that many clients with one wish are not written to in one moment.
 * @example new Date(withinHours(Date.parse('2026-11-23T09:40:00+08:00'), '2026-11-23', { fromHour: 18, untilHour: 20 })).toISOString() // => '2026-11-23T10:40:00.000Z'
 */
export function withinHours(atMs: number, on: IsoDate, hours: ContactHours | null): number {
  if (hours === null) return atMs;
  const sinceMidnight = atMs - instantOf(on, 0);
  const hour = Math.floor(sinceMidnight / HOUR);
  const wanted = Math.min(Math.max(hour, hours.fromHour), hours.untilHour - 1);
  return atMs + (wanted - hour) * HOUR;
}
