import path from 'node:path';
import { createInbox } from './inbox';
import { createFileMail, createSmtpMail } from './mail';
import type { NoticeGateway } from './notice-gateway';
import { createSmsSimulator } from './sms';
import { createWecomSimulator } from './wecom';

export interface NoticeGatewayOptions {
  /** Where simulators and, without SMTP, e-mail leave their files. */
  outboxDir: string;
  smtpUrl?: string | undefined;
  mailFrom?: string | undefined;
}

const DEFAULT_FROM = 'Xindai 信贷 <no-reply@xindai.invalid>';

/** One gateway a channel. */
export function createNoticeGateways(options: NoticeGatewayOptions): NoticeGateway[] {
  const from = options.mailFrom ?? DEFAULT_FROM;
  const folder = (name: string): string => path.join(options.outboxDir, name);
  return [
    createInbox(),
    options.smtpUrl === undefined
      ? createFileMail({ folder: options.outboxDir, from })
      : createSmtpMail({ smtpUrl: options.smtpUrl, from }),
    createSmsSimulator({ folder: folder('sms') }),
    createWecomSimulator({ folder: folder('wecom') }),
  ];
}
