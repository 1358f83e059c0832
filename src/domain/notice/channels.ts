/** Ways a notice travels. The names are those of the outbox (src/store/notices.ts). */
export const CHANNELS = ['INBOX', 'EMAIL', 'SMS', 'WECOM'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Staff are known by user name, clients by client number. */
export type RecipientKind = 'STAFF' | 'CLIENT';

/**
 * Whether a channel can reach that kind of recipient at all: clients have no inbox in this system.
 * @example canReach('CLIENT', 'INBOX') // => false
 */
export function canReach(kind: RecipientKind, channel: Channel): boolean {
  return kind === 'STAFF' || channel !== 'INBOX';
}
