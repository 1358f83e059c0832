import http from 'node:http';
import type { Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { Cast } from '../../src/cli/demo/cast';
import type { Example } from '../../src/cli/demo/example';
import { Story } from '../../src/cli/demo/story';
import { STORY_TITLES } from '../../src/contracts/story-titles';
import { addDays } from '../../src/domain/date';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { VirtualClocks } from '../../src/gateways/virtual-clock';
import { DEMO_LOGINS } from '../../src/store/seed';
import { verify } from '../../src/store/verify';
import { testApi, type Person, type TestApi } from '../api/support/api';
import { devServer } from '../support/temporal';

jest.setTimeout(180_000);

/** A loan in two instalments a quarter apart, neither of which is paid until the court sees to it. */
const EXAMPLE: Pick<Example, 'client' | 'application' | 'story'> = {
  client: { kind: 'PERSON', name: '冯志明' },
  application: {
    category: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    purpose: '住房装修',
    terms: {
      method: 'EQUAL_INSTALMENT',
      principal: '100000.00',
      annualRate: '0.0435',
      instalments: 2,
      frequency: { every: 3, unit: 'MONTH' },
    },
  },
  story: [
    ...([{ do: 'documents' }, { do: 'investigate' }, { do: 'rate', grade: 'A', score: 78 }] as const),
    { do: 'decide', level: 'SUB_BRANCH_HEAD', outcome: 'APPROVE' },
    ...([{ do: 'sign' }, { do: 'disburse' }] as const),
  ],
};

let server: Awaited<ReturnType<typeof devServer>>;
let api: TestApi;
let worker: Worker;
let running: Promise<void>;
let listener: http.Server;
let story: Story;

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
  story = new Story(EXAMPLE, await Cast.signIn(`http://127.0.0.1:${String(port)}`, DEMO_LOGINS), () => undefined);
});
afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  worker.shutdown();
  await running;
  await api.close();
  await server.close();
});

const travel = async (days: number): Promise<void> => {
  await (await api.as('ops')).post('/sandbox/travel', { loanNo: story.loanNo, days }).expect(200);
};
const today = async (): Promise<string> => (await story.loan()).today;
const post = async (person: Person, path: string, body: object): Promise<Record<string, unknown>> => {
  const answer = await person.post(`/loans/${story.loanNo}${path}`, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body as Record<string, unknown>;
};

test('a loan goes through inspection, arrears, law suit and recovery in the time of its own', async () => {
  const { prisma } = api.db;
  const [manager, head, collector] = await Promise.all(['li.na', 'chen.jing', 'he.tao'].map((name) => api.as(name)));
  if (!manager || !head || !collector) throw new Error('nobody is there');
  await story.play();

  // Its first inspection is opened by time alone, made and accepted.
  await travel(16);
  const { id } = await prisma.inspection.findFirstOrThrow({ where: { loanNo: story.loanNo } });
  const filed = { loanNo: story.loanNo, kind: 'PURPOSE', hash: 'a'.repeat(64), name: 'invoice.pdf', size: 1 };
  await prisma.inspectionFile.create({
    data: { ...filed, inspectionId: id, mime: 'application/pdf', filedBy: 'li.na', filedOn: new Date(await today()) },
  });
  const report = { inspectedOn: await today(), place: '客户住所', conclusion: 'NORMAL', measures: '' };
  await post(manager, `/inspections/${id}/report`, {
    ...report,
    sections: { FUNDS: '装修合同、发票与付款一致', GUARANTORS: '无' },
  });
  await post(head, `/inspections/${id}/review`, { outcome: 'ACCEPT', comment: '' });

  // In arrears for 91 days: the ladder is climbed to the decision to sue, the class falls.
  await story.perform({ do: 'travelPast', instalment: 1, days: 91 });
  await story.perform({
    do: 'expectCollection',
    done: ['MESSAGE', 'CALL', 'LETTER', 'LAWYER_LETTER', 'LEGAL_DECISION'],
  });
  expect(await story.loan()).toMatchObject({ status: 'OVERDUE', riskClass: 'SUBSTANDARD' });
  await story.perform({ do: 'act', kind: 'LEGAL_DECISION', note: '多次催收无效', decision: 'SUE' });

  // Filed, and forgotten for nine days: reminded and escalated on its days.
  const filedOn = await today();
  const suit = { court: '西湖区人民法院', procedure: 'SUMMARY', claim: '103000.00', filedOn, document: 'DOC-1' };
  const opened = await post(collector, '/lawsuits', suit);
  const lawsuitNo = (opened as { data: { no: string }[] }).data[0]?.no ?? '';
  await travel(9);
  const escalated = await prisma.auditEntry.findMany({ where: { subjectNo: story.loanNo, action: 'DUTY_ESCALATED' } });
  expect(escalated.map(({ businessOn }) => businessOn.toISOString().slice(0, 10))).toEqual([addDays(filedOn, 8)]);

  const step = async (stage: string, more: object = {}) =>
    post(collector, `/lawsuits/${lawsuitNo}/steps`, { stage, on: await today(), document: 'DOC-2', ...more });
  await step('ACCEPTED', { courtCaseNo: '（2026）浙0106民初1号' });
  await post(collector, `/lawsuits/${lawsuitNo}/costs`, {
    cost: 'ACCEPTANCE',
    amount: '1180.00',
    paidOn: await today(),
    evidence: 'FP-1',
  });
  await travel(20);
  await step('HEARING');
  await step('JUDGED');
  await travel(26); // the time for an appeal, which ends on no holiday
  await step('EFFECTIVE', { performBy: addDays(await today(), 10) });
  await travel(11);
  await step('ENFORCING');

  // What enforcement brings in settles everything; the suit is over, and so is every workflow of the loan.
  await story.perform({ do: 'prepayFull' });
  await step('ENDED');
  expect(await story.loan()).toMatchObject({ status: 'SETTLED' });
  const { principal, penalty = 0, compound = 0 } = await story.allocated();
  expect([principal, penalty > 0, compound > 0]).toEqual([10_000_000, true, true]);
  const clocks = new VirtualClocks(server.client);
  for (const id of [
    `loan-${story.loanNo}`,
    `review-${story.loanNo}`,
    `workout-${story.loanNo}`,
    `collection-${story.loanNo}-1`,
  ])
    expect([id, await clocks.read(id)]).toEqual([id, null]);
  expect((await verify(prisma)).differences).toEqual([]);
  const actions = await prisma.auditEntry.findMany({
    where: { subject: { in: ['LOAN', 'COLLECTION', 'WORKOUT'] } },
    distinct: ['action'],
    select: { action: true },
  });
  expect(actions.map(({ action }) => action).filter((action) => !Object.hasOwn(STORY_TITLES, action))).toEqual([]);
});
