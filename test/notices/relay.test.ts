import { PermanentDeliveryError } from '../../src/gateways/notice-gateway';
import { relayOnce, startOutboxRelay } from '../../src/gateways/outbox-relay';
import type { TemplateName } from '../../src/domain/notice/catalogue';
import { MAX_ATTEMPTS } from '../../src/domain/notice/retry';
import { markFailed } from '../../src/store/outbox';
import { resendFailed } from '../../src/store/outbox-resend';
import { testDatabase, type TestDatabase } from '../support/database';
import { enqueue, NOON, people, recordingGateway } from './fixtures';

let database: TestDatabase;
const at = (instant: number) => () => instant;
const pending = () => database.prisma.notice.count({ where: { status: 'PENDING' } });

async function emptied(): Promise<void> {
  for (const deadline = Date.now() + 15_000; (await pending()) > 0;) {
    if (Date.now() > deadline) throw new Error('the outbox is not being emptied');
  }
}

beforeAll(async () => {
  database = await testDatabase();
  await people(database.prisma);
});
beforeEach(async () => {
  await database.prisma.notice.deleteMany({});
});
afterAll(() => database.close());

describe('the outbox relay', () => {
  test('one cause put in the outbox twice is told once', async () => {
    const inbox = recordingGateway('INBOX');
    await enqueue(database.prisma, {});
    await enqueue(database.prisma, {});
    await relayOnce({ prisma: database.prisma, gateways: [inbox], sandbox: false, now: at(NOON) });
    await relayOnce({ prisma: database.prisma, gateways: [inbox], sandbox: false, now: at(NOON) });
    expect(inbox.delivered).toHaveLength(1);
    expect(inbox.delivered[0]).toMatchObject({ address: 'wang', subject: '贷款 LN1 已结清' });
  });

  test('a topic that its recipient switched off leaves by his inbox alone, and others by every channel', async () => {
    const [inbox, mail] = [recordingGateway('INBOX'), recordingGateway('EMAIL')];
    const mute = { username: 'wang', topic: 'COLLECTION', channel: 'EMAIL' };
    await database.prisma.noticeMute.create({ data: mute });
    const closed = { template: 'collection-closed' as const, params: { loanNo: 'LN1', status: 'CLOSED_PAID' } };
    const lapsed = { template: 'change-lapsed' as const, params: { loanNo: 'LN1', what: '展期', reason: '逾期' } };
    for (const channel of ['INBOX', 'EMAIL'] as const)
      await enqueue(database.prisma, { ...closed, channel, cause: 'closed' }, { ...lapsed, channel, cause: 'other' });
    await relayOnce({ prisma: database.prisma, gateways: [inbox, mail], sandbox: false, now: at(NOON) });
    const muted = await database.prisma.notice.findFirstOrThrow({ where: { cause: 'closed', channel: 'EMAIL' } });
    expect(muted).toMatchObject({ status: 'CANCELLED', lastError: 'switched off by its recipient' });
    expect(await database.prisma.notice.count({ where: { cause: 'closed', channel: 'INBOX', status: 'SENT' } })).toBe(
      1,
    );
    expect([inbox.delivered.length, mail.delivered.map(({ subject }) => subject)]).toEqual([
      2,
      ['贷款 LN1 的展期申请失效'],
    ]);
    await database.prisma.noticeMute.deleteMany({ where: { username: 'wang' } });
  });

  test('three relays at once deliver two hundred notices once each', async () => {
    const facts = Array.from({ length: 200 }, (_, index) => ({ cause: `many-${String(index)}` }));
    await enqueue(database.prisma, ...facts);
    const inbox = recordingGateway('INBOX');
    const deps = { prisma: database.prisma, gateways: [inbox], sandbox: true, now: at(NOON), pollMs: 5 };
    const relays = [startOutboxRelay(deps), startOutboxRelay(deps), startOutboxRelay(deps)];
    await emptied();
    await Promise.all(relays.map((relay) => relay.stop()));
    expect(inbox.delivered).toHaveLength(200);
    expect(new Set(inbox.delivered.map((message) => message.id)).size).toBe(200);
  });

  test('while one relay delivers, another leaves the notice alone', async () => {
    await enqueue(database.prisma, {});
    const second = recordingGateway('INBOX');
    const first = recordingGateway('INBOX', async () => {
      expect(await relayOnce({ prisma: database.prisma, gateways: [second], sandbox: true, now: at(NOON) })).toBe(0);
    });
    await relayOnce({ prisma: database.prisma, gateways: [first], sandbox: true, now: at(NOON) });
    expect([first.delivered.length, second.delivered.length]).toEqual([1, 0]);
  });

  test('a relay that dies between delivery and mark leaves the notice to the next, under the same id', async () => {
    await enqueue(database.prisma, {});
    const doomed = recordingGateway('INBOX');
    const dying = database.prisma.$extends({
      query: { notice: { updateMany: () => Promise.reject(new Error('killed')) } },
    }) as unknown as typeof database.prisma;
    await expect(relayOnce({ prisma: dying, gateways: [doomed], sandbox: true, now: at(NOON) })).rejects.toThrow(
      'killed',
    );

    const heir = recordingGateway('INBOX');
    const deps = { prisma: database.prisma, gateways: [heir], sandbox: true };
    expect(await relayOnce({ ...deps, now: at(NOON + 1_000) })).toBe(0);
    expect(await relayOnce({ ...deps, now: at(NOON + 120_000) })).toBe(1);
    expect(heir.delivered.map((message) => message.id)).toEqual(doomed.delivered.map((message) => message.id));
    expect(await pending()).toBe(0);
  });

  test('a gateway that is down is tried again later, then given up and reported to the operators', async () => {
    await enqueue(database.prisma, { channel: 'EMAIL' });
    const mail = recordingGateway('EMAIL', () => Promise.reject(new Error('451 try later, wang@bank.test')));
    const deps = { prisma: database.prisma, gateways: [mail, recordingGateway('INBOX')], sandbox: false };
    let clock = NOON;
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      expect(await relayOnce({ ...deps, now: at(clock) })).toBe(1);
      expect(await relayOnce({ ...deps, now: at(clock) })).toBe(0);
      clock += 3_600_000 / 12;
    }
    await relayOnce({ ...deps, now: at(clock) });
    const notice = await database.prisma.notice.findFirstOrThrow({ where: { channel: 'EMAIL' } });
    expect(notice).toMatchObject({ status: 'FAILED', attempts: MAX_ATTEMPTS, lastError: '451 try later, ***' });
    const report = await database.prisma.notice.findFirstOrThrow({ where: { template: 'notice-failed' } });
    expect(report).toMatchObject({
      recipient: 'ops',
      channel: 'INBOX',
      cause: expect.stringContaining(`notice-${String(notice.id)}/failed`),
    });
    // Sent again and given up again, it is reported again.
    const later = new Date(clock + 60_000);
    await database.prisma.$transaction((tx) =>
      resendFailed(tx, null, { username: 'ops', on: '2026-11-23', at: later }),
    );
    const again = await database.prisma.notice.findUniqueOrThrow({ where: { id: notice.id } });
    await markFailed(database.prisma, { ...again, channel: 'EMAIL', params: {} }, later, 'no route');
    expect(await database.prisma.notice.count({ where: { template: 'notice-failed' } })).toBe(2);
    expect(
      await database.prisma.auditEntry.count({ where: { action: 'notice-failed', subjectNo: String(notice.id) } }),
    ).toBe(2);
  });

  test('sending again tells a client nothing that is not true any more and nothing twice, and staff everything', async () => {
    const { prisma } = database;
    const dues = { loanNo: 'LN1', dueOn: '2026-11-26', amountFen: 1 };
    await enqueue(
      prisma,
      { cause: 'today', channel: 'SMS', recipient: 'CT1', template: 'instalment-reminder', params: dues },
      { cause: 'told', channel: 'SMS', recipient: 'CT1' },
      { cause: 'told', channel: 'EMAIL', recipient: 'CT1' },
      { cause: 'fact', channel: 'SMS', recipient: 'CT2' },
      { cause: 'staff', channel: 'EMAIL', recipient: 'wang' },
    );
    await prisma.notice.updateMany({ data: { status: 'FAILED' } });
    await prisma.notice.updateMany({ where: { cause: 'told', channel: 'EMAIL' }, data: { status: 'SENT' } });
    const resend = (at: number): Promise<unknown> =>
      prisma.$transaction((tx) => resendFailed(tx, null, { username: 'ops', on: '2026-11-23', at: new Date(at) }));
    const HOUR = 3_600_000;
    expect(await resend(NOON + 11 * HOUR)).toEqual({ resent: 2, stale: 1, reached: 1 });
    expect(await resend(NOON + 9 * HOUR)).toEqual({ resent: 1, stale: 0, reached: 1 });
    expect(await resend(NOON + 60 * 24 * HOUR)).toEqual({ resent: 0, stale: 0, reached: 1 });
  });

  test('what no retry can change fails at once: a refused address, an unknown template, a missing parameter', async () => {
    const sms = recordingGateway('SMS', () => Promise.reject(new PermanentDeliveryError('not a telephone number')));
    await enqueue(
      database.prisma,
      { cause: 'a', channel: 'SMS', recipient: 'CT1' },
      { cause: 'b', template: 'never-written' as TemplateName },
      { cause: 'c', params: {} },
    );
    await relayOnce({
      prisma: database.prisma,
      gateways: [sms, recordingGateway('INBOX')],
      sandbox: false,
      now: at(NOON),
    });
    const failed = await database.prisma.notice.findMany({ where: { status: 'FAILED' }, orderBy: { cause: 'asc' } });
    expect(failed.map((notice) => [notice.cause, notice.attempts])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });

  test('somebody without that address is passed over, and no operator is called', async () => {
    await enqueue(
      database.prisma,
      { cause: 'a', channel: 'EMAIL', recipient: 'CT2' },
      { cause: 'b', recipient: 'nobody' },
      { cause: 'c', recipient: 'CT1' },
    );
    await relayOnce({ prisma: database.prisma, gateways: [recordingGateway('INBOX')], sandbox: false, now: at(NOON) });
    const notices = await database.prisma.notice.findMany({ orderBy: { cause: 'asc' } });
    expect(notices.map((notice) => [notice.status, notice.lastError])).toEqual([
      ['CANCELLED', 'no EMAIL address on file'],
      ['CANCELLED', 'no such recipient'],
      ['CANCELLED', 'no INBOX address on file'],
    ]);
  });

  test('clients are not written to at night; staff are', async () => {
    const gateways = [recordingGateway('SMS'), recordingGateway('INBOX')];
    const night = Date.parse('2026-11-23T23:00:00+08:00');
    await enqueue(database.prisma, { cause: 'client', channel: 'SMS', recipient: 'CT1' }, { cause: 'staff' });
    const deps = { prisma: database.prisma, gateways, sandbox: true };
    await relayOnce({ ...deps, now: at(night) });
    expect(gateways.map((gateway) => gateway.delivered.length)).toEqual([0, 1]);
    await relayOnce({ ...deps, now: at(Date.parse('2026-11-24T07:59:59+08:00')) });
    expect(gateways[0]?.delivered).toHaveLength(0);
    await relayOnce({ ...deps, now: at(Date.parse('2026-11-24T08:00:00+08:00')) });
    expect(gateways[0]?.delivered).toHaveLength(1);
  });

  test('what is cancelled before it is due is never sent', async () => {
    await enqueue(database.prisma, { businessAt: new Date(NOON + 86_400_000).toISOString() });
    await database.prisma.notice.updateMany({ data: { status: 'CANCELLED' } });
    const inbox = recordingGateway('INBOX');
    await relayOnce({ prisma: database.prisma, gateways: [inbox], sandbox: false, now: at(NOON + 2 * 86_400_000) });
    expect(inbox.delivered).toHaveLength(0);
  });

  test('an outage of the database is outlived', async () => {
    const inbox = recordingGateway('INBOX');
    const warnings: string[] = [];
    let calls = 0;
    const broken = new Proxy(database.prisma, {
      get: (target, key, receiver: unknown) => {
        if (key === '$queryRaw' && calls++ === 0) throw new Error('connection refused');
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    await enqueue(database.prisma, {});
    const logger = { warn: (_: object, message: string) => void warnings.push(message) };
    const relay = startOutboxRelay({
      prisma: broken,
      gateways: [inbox],
      sandbox: false,
      now: at(NOON),
      pollMs: 5,
      logger,
    });
    await emptied();
    await relay.stop();
    expect(warnings).toEqual(['outbox relay waits']);
    expect(inbox.delivered).toHaveLength(1);
  }, 20_000);
});
