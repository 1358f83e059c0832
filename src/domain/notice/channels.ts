/** Ways a notice travels. The names are those of the outbox (src/store/notices.ts). */
export const CHANNELS = ['INBOX', 'EMAIL', 'SMS', 'WECOM'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Staff are known by user name, clients by client number. */
export type RecipientKind = 'STAFF' | 'CLIENT';

const BY_KIND: Readonly<Record<RecipientKind, readonly Channel[]>> = {
  STAFF: ['INBOX', 'EMAIL'],
  CLIENT: ['SMS', 'EMAIL'],
};

/**
 * The channels on which somebody is told things as a rule. WeCom is a choice of the institution and never assumed.
 * @example channelsFor('CLIENT') // => ['SMS', 'EMAIL']
 */
export function channelsFor(kind: RecipientKind): readonly Channel[] {
  return BY_KIND[kind];
}

/**
 * Whether a channel can reach that kind of recipient at all: clients have no inbox in this system.
 * @example canReach('CLIENT', 'INBOX') // => false
 */
export function canReach(kind: RecipientKind, channel: Channel): boolean {
  return kind === 'STAFF' || channel !== 'INBOX';
}
