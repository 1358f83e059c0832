import fs from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { createNoticeGateways } from '../../src/gateways/gateways';
import type { NoticeGateway, NoticeMessage } from '../../src/gateways/notice-gateway';
import { renderNotice } from '../../src/domain/notice/render';
import { temporaryFolder } from './fixtures';

const params = { loanNo: 'LN1', number: 3, dueOn: '2026-12-05', amountFen: 1023456, daysLeft: 7 };

function message(channel: NoticeMessage['channel'], locale: string, address: string): NoticeMessage {
  const text = renderNotice('instalment-reminder', locale, params);
  return {
    id: 'notice-7-abc',
    channel,
    address,
    recipientName: locale === 'zh' ? '张三' : 'Smith',
    ...text,
    locale,
    subjectNo: 'LN1',
    businessAt: '2026-11-28T04:00:00.000Z',
  };
}

const outbox = temporaryFolder();
afterAll(() => {
  outbox.remove();
});

function gateway(channel: NoticeMessage['channel'], smtpUrl?: string): NoticeGateway {
  const found = createNoticeGateways({ outboxDir: outbox.folder, smtpUrl }).find(
    (candidate) => candidate.channel === channel,
  );
  if (!found) throw new Error(`no ${channel}`);
  return found;
}

/** MIME headers and body as a mail program shows them. */
function decode(mail: string): { subject: string; messageId: string; text: string } {
  const [head = '', ...rest] = mail.split(/\r?\n\r?\n/);
  const headers = head.replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const words = field('Subject')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?(b|q)\?(.*?)\?=/gi, (_, kind: string, data: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(data, 'base64').toString() : quotedPrintable(data.replaceAll('_', ' ')),
    );
  const body = rest.join('\n\n');
  const encoding = field('Content-Transfer-Encoding');
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body;
  return { subject: words, messageId: field('Message-ID'), text: text.replace(/\r\n/g, '\n') };
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

describe('e-mail over a real SMTP server', () => {
  const received: { to: string[]; mail: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      done(
        address.startsWith('nobody') ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : undefined,
      );
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((to) => to.address), mail: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `smtp://127.0.0.1:${String((server.server.address() as { port: number }).port)}`;
  });
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  );
  beforeEach(() => received.splice(0));

  test.each([
    ['zh', '还款提醒：2026年12月5日 应还 ¥10,234.56', '还款日 2026年12月5日（还有 7 天）'],
    ['en', 'Payment reminder: CNY 10,234.56 due on 2026-12-05', 'due on 2026-12-05 (in 7 days)'],
  ])('a %s letter arrives with its subject and text', async (locale, subject, words) => {
    await gateway('EMAIL', url).deliver(message('EMAIL', locale, 'zhang@mail.test'));
    const mail = decode(received[0]?.mail ?? '');
    expect(received[0]?.to).toEqual(['zhang@mail.test']);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(words);
  });

  test('a letter sent twice carries one Message-ID', async () => {
    const mail = gateway('EMAIL', url);
    const first = await mail.deliver(message('EMAIL', 'zh', 'zhang@mail.test'));
    const second = await mail.deliver(message('EMAIL', 'zh', 'zhang@mail.test'));
    expect(first.providerRef).toBe(second.providerRef);
    expect(received.map(({ mail: letter }) => decode(letter).messageId)).toEqual([
      first.providerRef,
      first.providerRef,
    ]);
  });

  test('a mailbox the server does not know is refused for good', async () => {
    const delivery = gateway('EMAIL', url).deliver(message('EMAIL', 'zh', 'nobody@mail.test'));
    await expect(delivery).rejects.toMatchObject({ name: 'PermanentDeliveryError' });
  });

  test('a server that is away is another matter', async () => {
    const delivery = gateway('EMAIL', 'smtp://127.0.0.1:9').deliver(message('EMAIL', 'zh', 'zhang@mail.test'));
    await expect(delivery).rejects.not.toMatchObject({ name: 'PermanentDeliveryError' });
  });
});

describe('without a mail server and without accounts', () => {
  test('a letter is one .eml file, however often it is delivered', async () => {
    const mail = gateway('EMAIL');
    const { providerRef } = await mail.deliver(message('EMAIL', 'zh', 'zhang@mail.test'));
    await mail.deliver(message('EMAIL', 'zh', 'zhang@mail.test'));
    expect(
      fs.readdirSync(outbox.folder).filter((name) => fs.statSync(path.join(outbox.folder, name)).isFile()),
    ).toEqual(['notice-7-abc.eml']);
    expect(decode(fs.readFileSync(providerRef, 'utf8'))).toMatchObject({
      subject: '还款提醒：2026年12月5日 应还 ¥10,234.56',
      messageId: '<notice-7-abc@xindai.invalid>',
    });
  });

  test.each([
    ['SMS' as const, 'sms', '13800138000', 'text'],
    ['WECOM' as const, 'wecom', 'wang', 'markdown'],
  ])('%s is one file a notice, with the same reference every time', async (channel, folder, address, field) => {
    const first = await gateway(channel).deliver(message(channel, 'zh', address));
    const again = await gateway(channel).deliver(message(channel, 'zh', address));
    expect(again).toEqual(first);
    expect(fs.readdirSync(path.join(outbox.folder, folder))).toEqual(['notice-7-abc.json']);
    const sent = JSON.parse(fs.readFileSync(path.join(outbox.folder, folder, 'notice-7-abc.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(JSON.stringify(sent[field])).toContain('10,234.56');
  });

  test('a number that no telephone has is refused for good', async () => {
    await expect(gateway('SMS').deliver(message('SMS', 'zh', 'n/a'))).rejects.toMatchObject({
      name: 'PermanentDeliveryError',
    });
  });
});
