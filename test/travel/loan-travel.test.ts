import http from 'node:http';
import type { Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { readExamples } from '../../src/cli/demo';
import { Cast } from '../../src/cli/demo/cast';
import { Story } from '../../src/cli/demo/story';
import { differences } from '../../src/cli/demo/verdict';
import { STORY_TITLES } from '../../src/contracts/story-titles';
import { businessDate } from '../../src/domain/business-time';
import { daysBetween } from '../../src/domain/date';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { relayOnce } from '../../src/gateways/outbox-relay';
import { VirtualClocks } from '../../src/gateways/virtual-clock';
import { DEMO_LOGINS } from '../../src/store/seed';
import { verify } from '../../src/store/verify';
import { testApi, type TestApi } from '../api/support/api';
import { recordingGateway } from '../notices/fixtures';
import { devServer } from '../support/temporal';

jest.setTimeout(180_000);

let server: Awaited<ReturnType<typeof devServer>>;
let api: TestApi;
let worker: Worker;
let running: Promise<void>;
let listener: http.Server;
let story: Story;

const example = readExamples().find(({ name }) => name === 'late-then-settled');

beforeAll(async () => {
  server = await devServer();
  api = await testApi(server.client, { TEMPORAL_NAMESPACE: server.namespace });
  const activities = createActivities({
    prisma: api.db.prisma,
    temporal: server.client,
    bank: createBankSimulator(),
    lender: 'BANK',
  });
  worker = await server.worker({ activities });
  running = worker.run();
  listener = http.createServer(api.app as http.RequestListener);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as { port: number };
  const cast = await Cast.signIn(`http://127.0.0.1:${String(port)}`, DEMO_LOGINS);
  if (!example) throw new Error('no example late-then-settled');
  story = new Story(example, cast, () => undefined);
});
afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  worker.shutdown();
  await running;
  await api.close();
  await server.close();
});

interface Stand {
  daysOverdue: number;
  asOf: string;
  oldestUnpaidDueOn: string;
}

const loanOf = () => api.db.prisma.loan.findUniqueOrThrow({ where: { no: story.loanNo } });

describe('a loan that falls overdue, taken through time with its collection', () => {
  test('ends as its file expects, every fen of penalty and compound interest included', async () => {
    if (!example) throw new Error('no example');
    await story.begin();
    for (const step of example.story) {
      await story.perform(step);
      // The loan itself says how late it is on the day it has reached, not on the day of its last booking.
      if (step.do !== 'travelPast') continue;
      const { daysOverdue, asOf, oldestUnpaidDueOn } = await story.manager.get<Stand>(`/loans/${story.loanNo}`);
      const { today } = await story.loan();
      expect({ daysOverdue, asOf }).toEqual({ daysOverdue: daysBetween(oldestUnpaidDueOn, today), asOf: today });
    }
    expect(await differences(example, story)).toEqual([]);
    expect((await verify(api.db.prisma)).differences).toEqual([]);
  });

  test('each rung of the ladder was climbed on its own business date', async () => {
    const collection = await api.db.prisma.collectionCase.findFirstOrThrow({ where: { loanNo: story.loanNo } });
    const steps = await api.db.prisma.auditEntry.findMany({
      where: { subjectNo: collection.id, action: { startsWith: 'COLLECTION_STEP_' } },
      orderBy: { seq: 'asc' },
    });
    const daysOverdue = (on: Date): number => (on.getTime() - collection.overdueSince.getTime()) / 86_400_000;
    expect(steps.map(({ action, businessOn }) => [action, daysOverdue(businessOn)])).toEqual([
      ['COLLECTION_STEP_MESSAGE', 1],
      ['COLLECTION_STEP_CALL', 3],
      ['COLLECTION_STEP_LETTER', 30],
    ]);
  });

  test('its inspections travelled with it: opened, late and warned of, each on its own business date, and over with the loan', async () => {
    const { disbursedOn, no: loanNo } = await loanOf();
    const days = (on: Date): number => (on.getTime() - disbursedOn.getTime()) / 86_400_000;
    const entries = await api.db.prisma.auditEntry.findMany({
      where: { subjectNo: loanNo, OR: [{ action: { startsWith: 'INSPECTION_' } }, { action: 'WARNING_RAISED' }] },
      orderBy: { seq: 'asc' },
    });
    const on = (action: string): number[] =>
      entries.filter((one) => one.action === action).map((one) => days(one.businessOn));
    // A person's first check: due after 30 days, opened 15 before, then late by 1 and by 6.
    expect(on('INSPECTION_OPENED')[0]).toBe(15);
    expect(on('INSPECTION_REMINDED')[0]).toBe(27);
    expect(on('INSPECTION_LATE').slice(0, 2)).toEqual([31, 36]);
    const collection = await api.db.prisma.collectionCase.findFirstOrThrow({ where: { loanNo } });
    const overdue = days(collection.overdueSince) + 1;
    expect(on('INSPECTION_CLASS_FELL')[0]).toBe(overdue);
    expect(on('WARNING_RAISED')[0]).toBe(overdue);
    expect(on('INSPECTION_CLOSED')).toHaveLength(1);
    expect(await new VirtualClocks(server.client).read(`review-${loanNo}`)).toBeNull();
  });

  test('everything that happened has a name in its story', async () => {
    const actions = await api.db.prisma.auditEntry.findMany({
      where: { subject: { in: ['APPLICATION', 'APPROVAL', 'LOAN', 'COLLECTION'] } },
      distinct: ['action'],
      select: { action: true },
    });
    expect(actions.length).toBeGreaterThan(15);
    expect(actions.map(({ action }) => action).filter((action) => !Object.hasOwn(STORY_TITLES, action))).toEqual([]);
  });

  test('no workflow of it is left behind, and API and database agree on its today', async () => {
    const loan = await loanOf();
    const clocks = new VirtualClocks(server.client);
    expect(await clocks.read(loan.workflowId)).toBeNull();
    expect(await clocks.read(`collection-${loan.no}-1`)).toBeNull();
    expect((await story.loan()).today).toBe(businessDate(Date.now() + Number(loan.clockOffsetMs)));
  });

  test('all that was to be said to the client on the way is said once, in readable words', async () => {
    const sms = recordingGateway('SMS');
    const deps = {
      prisma: api.db.prisma,
      gateways: [sms, recordingGateway('INBOX'), recordingGateway('EMAIL')],
      sandbox: true,
    };
    while ((await relayOnce(deps)) > 0);
    expect(await api.db.prisma.notice.findMany({ where: { status: 'FAILED' } })).toEqual([]);
    const toClient = sms.delivered.filter(({ subjectNo }) => subjectNo.includes(story.loanNo));
    expect(new Set(toClient.map(({ id }) => id)).size).toBe(toClient.length);
    const subjects = toClient.map(({ subject }) => subject.replace(/\d/g, '#'));
    expect(subjects).toEqual(
      expect.arrayContaining([
        expect.stringContaining('催收通知书'),
        expect.stringContaining('还款承诺确认'),
        expect.stringContaining('已结清'),
      ]),
    );
  });
});
