import { relayOnce } from '../../src/gateways/outbox-relay';
import { testDatabase, type TestDatabase } from '../support/database';
import { enqueue, NOON, people, recordingGateway } from './fixtures';

let database: TestDatabase;
const DAY = 86_400_000;

/** An application whose clock is ahead of the real one. */
async function applicationAhead(no: string, clockOffsetMs: number): Promise<void> {
  await database.prisma.application.create({
    data: {
      no,
      clientNo: 'CT1',
      productCode: 'P',
      productVersion: 1,
      category: 'PERSONAL_CONSUMER',
      security: 'UNSECURED',
      branchCode: 'HQ',
      managerUsername: 'wang',
      purpose: 'x',
      amountFen: 1n,
      appliedTerms: {},
      stage: 'DOCUMENTS',
      workflowId: `application-${no}`,
      clockOffsetMs: BigInt(clockOffsetMs),
      acceptedOn: new Date('2026-11-23'),
    },
  });
}

beforeAll(async () => {
  database = await testDatabase();
  await people(database.prisma);
  await applicationAhead('AP1', 30 * DAY);
  await applicationAhead('AP2', 0);
  await applicationAhead('AP3', 30 * DAY + 11 * 3_600_000);
});
beforeEach(async () => {
  await database.prisma.notice.deleteMany({});
});
afterAll(() => database.close());

describe('the outbox relay and time travel', () => {
  const inThreeWeeks = { businessAt: new Date(NOON + 21 * DAY).toISOString() };
  const relay = async (sandbox: boolean): Promise<string[]> => {
    const inbox = recordingGateway('INBOX');
    const sms = recordingGateway('SMS');
    await relayOnce({ prisma: database.prisma, gateways: [inbox, sms], sandbox, now: () => NOON });
    return [...inbox.delivered, ...sms.delivered].map((message) => message.subjectNo);
  };

  test('what an application said on a virtual date already past is sent now, what lies ahead of it is not', async () => {
    await enqueue(
      database.prisma,
      { ...inThreeWeeks, cause: 'past', subjectNo: 'AP1' },
      { cause: 'ahead', subjectNo: 'AP1', businessAt: new Date(NOON + 31 * DAY).toISOString() },
      { ...inThreeWeeks, cause: 'other', subjectNo: 'AP2' },
    );
    expect(await relay(true)).toEqual(['AP1']);
  });

  test('outside a sandbox the real clock alone rules', async () => {
    await enqueue(database.prisma, { ...inThreeWeeks, subjectNo: 'AP1' });
    expect(await relay(false)).toEqual([]);
  });

  test("quiet hours are those of the subject's own clock", async () => {
    await enqueue(
      database.prisma,
      { cause: 'noon', channel: 'SMS', recipient: 'CT1', subjectNo: 'AP1' },
      { cause: 'eleven at night', channel: 'SMS', recipient: 'CT1', subjectNo: 'AP3' },
    );
    expect(await relay(true)).toEqual(['AP1']);
  });

  test('a failed delivery waits its time by the real clock', async () => {
    await enqueue(database.prisma, { ...inThreeWeeks, subjectNo: 'AP1' });
    const down = recordingGateway('INBOX', () => Promise.reject(new Error('down')));
    const deps = { prisma: database.prisma, gateways: [down], sandbox: true };
    expect(await relayOnce({ ...deps, now: () => NOON })).toBe(1);
    expect(await relayOnce({ ...deps, now: () => NOON + 1 })).toBe(0);
    expect(await relayOnce({ ...deps, now: () => NOON + 5_000 })).toBe(1);
  });
});
