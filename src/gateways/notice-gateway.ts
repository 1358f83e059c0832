import type { Channel } from '../domain/notice/channels';

/** A notice ready to leave: written, and addressed on one channel. */
export interface NoticeMessage {
  /** The same at every retry; whatever receives it can tell a repetition by it. */
  id: string;
  channel: Channel;
  /** User name for INBOX and WECOM, e-mail address, or telephone number. */
  address: string;
  recipientName: string;
  subject: string;
  body: string;
  locale: string;
  subjectNo: string;
  /** Business instant (RFC 3339) it speaks of. */
  businessAt: string;
}

/** One way out of the house. `deliver` may be repeated with the same message and then must not reach anybody twice. */
export interface NoticeGateway {
  channel: Channel;
  deliver(message: NoticeMessage): Promise<{ providerRef: string }>;
  close?(): Promise<void>;
}

/** A refusal that no retry will change, such as an address the provider calls impossible. */
export class PermanentDeliveryError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'PermanentDeliveryError';
  }
}
