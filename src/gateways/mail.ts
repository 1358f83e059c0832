import nodemailer, { type SendMailOptions } from 'nodemailer';
import path from 'node:path';
import { PermanentDeliveryError, type NoticeGateway, type NoticeMessage } from './notice-gateway';
import { writeWhole } from './outbox-files';

const SMTP_TIMEOUT_MS = 8_000;

/** E-mail through a real server. */
export function createSmtpMail(options: { smtpUrl: string; from: string }): NoticeGateway {
  const transport = nodemailer.createTransport({
    url: options.smtpUrl,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  });
  return {
    channel: 'EMAIL',
    deliver: async (message) => {
      try {
        const info = await transport.sendMail(compose(message, options.from));
        return { providerRef: info.messageId };
      } catch (error) {
        throw permanentWhenRefused(error);
      }
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

/** E-mail as files that any mail program opens, for machines without a mail server: one file a notice, `{id}.eml`. */
export function createFileMail(options: { folder: string; from: string }): NoticeGateway {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    channel: 'EMAIL',
    deliver: async (message) => {
      const info = await composer.sendMail(compose(message, options.from));
      const name = `${message.id}.eml`;
      await writeWhole(options.folder, name, info.message as Buffer);
      return { providerRef: path.join(options.folder, name) };
    },
  };
}

/**
 * The Message-ID comes from the notice, so that a mail server or client that gets one letter twice (the relay died
 * after the server had taken it) knows it for the same.
 */
function compose(message: NoticeMessage, from: string): SendMailOptions {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'xindai.invalid';
  return {
    from,
    to: { name: message.recipientName, address: message.address },
    subject: message.subject,
    text: `${message.body}\n`,
    messageId: `<${message.id}@${domain}>`,
    date: new Date(message.businessAt),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Xindai-Subject': message.subjectNo,
      'Content-Language': message.locale,
    },
  };
}

/** 5xx to the recipient stays no; anything else may pass. */
function permanentWhenRefused(error: unknown): unknown {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  const refused = responseCode !== undefined && responseCode >= 550 && responseCode < 560 && command === 'RCPT TO';
  return refused && error instanceof Error ? new PermanentDeliveryError(error.message) : error;
}
