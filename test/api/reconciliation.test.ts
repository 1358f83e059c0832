import type { Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import type { AnswerOf } from '../../src/contracts/http/operation';
import type { getReconciliation } from '../../src/contracts/http/reconciliation';
import type { getSystem } from '../../src/contracts/http/system';
import { TASK_QUEUE } from '../../src/contracts/workflow-names';
import { businessDate } from '../../src/domain/business-time';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { devServer } from '../support/temporal';
import { testApi, type TestApi } from './support/api';
import { until } from './support/life';

jest.setTimeout(120_000);

type Report = AnswerOf<typeof getReconciliation>;

let server: Awaited<ReturnType<typeof devServer>>;
let api: TestApi;
let worker: Worker;
let running: Promise<void>;
beforeAll(async () => {
  server = await devServer();
  api = await testApi(server.client, { TEMPORAL_NAMESPACE: server.namespace });
  worker = await server.worker({
    activities: createActivities({
      prisma: api.db.prisma,
      temporal: server.client,
      bank: createBankSimulator(),
      lender: 'BANK',
    }),
  });
  running = worker.run();
  const disbursedOn = businessDate(Date.now());
  const terms = {
    method: 'EQUAL_INSTALMENT',
    principal: '120000.00',
    annualRate: '0.0435',
    instalments: 12,
    disbursedOn,
  } as const;
  const opening = { ...openingOf('LOST', terms), clientNo: 'CL00000001', managerUsername: 'li.na' };
  await api.db.prisma.client.findUniqueOrThrow({ where: { no: opening.clientNo } });
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
});
afterAll(async () => {
  await server.client.workflow.getHandle('loan-LOST').terminate('the test is over');
  worker.shutdown();
  await running;
  await api.close();
  await server.close();
});

const report = async (): Promise<Report> =>
  (await (await api.as('ops')).get('/reconciliation').expect(200)).body as Report;
const repair = async () => (await api.as('ops')).post('/reconciliation/repairs', { loanNo: 'LOST' }).expect(200);

/** Visibility is a moment behind. */
async function agreed(differences: number): Promise<Report> {
  const end = Date.now() + 10_000;
  for (;;) {
    const seen = await report();
    if (seen.differences.length === differences) return seen;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const pay = async (reference: string) => {
  const body = { amount: '100.00', receivedOn: businessDate(Date.now()), reference };
  return (await api.as('qian.fang')).post('/loans/LOST/repayments', body);
};

describe('Reconciliation of database and engine', () => {
  it('finds a loan without a workflow and begins it again from the books', async () => {
    expect((await agreed(1)).differences).toEqual([
      { loanNo: 'LOST', kind: 'WORKFLOW_MISSING', database: 'CURRENT', workflow: null, repairable: true },
    ]);
    expect((await repair()).body).toEqual({ loanNo: 'LOST', restarted: true });
    expect(await agreed(0)).toMatchObject({ loans: 1, workflows: 1 });
    expect((await pay('R1').then((answer) => answer)).status).toBe(201);
    expect((await repair()).body).toEqual({ loanNo: 'LOST', restarted: false });
    expect(await api.db.prisma.auditEntry.findMany({ where: { action: 'LOAN_WORKFLOW_RESTARTED' } })).toMatchObject([
      { actor: 'ops', subjectNo: 'LOST' },
    ]);
  });

  it('a workflow that somebody terminated loses nothing: what was booked is known to the next one', async () => {
    await server.client.workflow.getHandle('loan-LOST').terminate('by mistake');
    await agreed(1);
    await repair();
    await agreed(0);
    // Its first execution ended badly; it lives again, so there is nothing to mend any more.
    const { broken } = (await (await api.as('ops')).get('/system').expect(200)).body as AnswerOf<typeof getSystem>;
    expect(broken.map(({ workflowId }) => workflowId)).not.toContain('loan-LOST');
    const again = await pay('R1');
    expect([again.status, (again.body as { held: string }).held]).toEqual([201, '100.00']);
    expect(((await pay('R2')).body as { held: string }).held).toBe('200.00');
    expect(await api.db.prisma.loanEvent.count({ where: { loanNo: 'LOST' } })).toBe(2);
  });

  it('finds a loan that nothing watches over, and begins its watch again, once', async () => {
    const watch = server.client.workflow.getHandle('review-LOST');
    await watch.terminate('by mistake');
    expect((await agreed(1)).differences).toEqual([
      { loanNo: 'LOST', kind: 'REVIEW_MISSING', database: 'CURRENT', workflow: null, repairable: true },
    ]);
    expect((await repair()).body).toEqual({ loanNo: 'LOST', restarted: true });
    await agreed(0);
    expect((await watch.describe()).status.name).toBe('RUNNING');
    expect((await repair()).body).toEqual({ loanNo: 'LOST', restarted: false });
    // Lost together with the loan's own workflow it is one difference, and one repair begins both.
    await watch.terminate('by mistake');
    await server.client.workflow.getHandle('loan-LOST').terminate('by mistake');
    const bothLost = await until(async () => {
      const { differences } = await report();
      return differences.some(({ kind }) => kind === 'WORKFLOW_MISSING') ? differences : undefined;
    });
    expect(bothLost.map(({ kind }) => kind)).toEqual(['WORKFLOW_MISSING']);
    await repair();
    expect(await agreed(0)).toMatchObject({ loans: 1, workflows: 1 });
    expect((await watch.describe()).status.name).toBe('RUNNING');
  });

  it('lists a workflow that runs and cannot move, and begins it again from the books, but ends none that runs well', async () => {
    const { workflow } = server.client;
    await workflow.getHandle('review-LOST').terminate('to be stuck');
    // Without what it is to watch over, every try of its first step breaks.
    await workflow.start('postLoanReview', {
      taskQueue: TASK_QUEUE,
      workflowId: 'review-LOST',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      args: [],
    });
    const ops = await api.as('ops');
    const stuck = await until(async () => {
      const { body } = await ops.get('/system').expect(200);
      return (body as AnswerOf<typeof getSystem>).stuck?.find(({ workflowId }) => workflowId === 'review-LOST');
    });
    expect(stuck).toMatchObject({ type: 'postLoanReview', mayStop: true, cause: 'WorkflowWorkerUnhandledFailure' });
    const stop = (username: string, workflowId: string) =>
      api.as(username).then((person) => person.post('/system/stuck-workflows/stops', { workflowId }));
    expect((await stop('admin', 'review-LOST')).status).toBe(403);
    expect((await stop('ops', 'loan-LOST')).body).toMatchObject({ code: 'WORKFLOW_NOT_STUCK' });
    expect((await stop('ops', 'application-AP1')).body).toMatchObject({ code: 'WORKFLOW_NOT_FROM_BOOKS' });
    expect((await stop('ops', "review-LOST' OR 'a' = 'a")).status).toBe(422);
    expect((await stop('ops', 'review-LOST')).body).toEqual({ workflowId: 'review-LOST' });
    expect((await repair()).body).toEqual({ loanNo: 'LOST', restarted: true });
    await until(async () => {
      const { body } = await ops.get('/system').expect(200);
      return (body as AnswerOf<typeof getSystem>).stuck?.length === 0 ? true : undefined;
    });
    expect(await api.db.prisma.auditEntry.findMany({ where: { action: 'STUCK_WORKFLOW_STOPPED' } })).toMatchObject([
      { actor: 'ops', subject: 'SYSTEM', subjectNo: 'review-LOST' },
    ]);
  });

  it('has a part that an end of day has left done again, one or all of a date, and settles what is no part of it any more', async () => {
    const { prisma } = api.db;
    const businessDate = new Date('2026-01-31');
    const failure = { businessDate, reason: 'shard is closed', tries: 3, firstAt: new Date(), lastAt: new Date() };
    const at = new Date();
    await prisma.endOfDayRun.create({
      data: { businessDate, status: 'DONE', startedAt: at, finishedAt: at, followedUpAt: at, counts: {} },
    });
    await prisma.endOfDayFailure.createMany({
      data: [
        { ...failure, step: 'WATCHES', subjectNo: 'LOST' },
        { ...failure, step: 'COMMITMENTS', subjectNo: '' },
      ],
    });
    const ops = await api.as('ops');
    const again = async (body: object) =>
      (await ops.post('/system/ends-of-day/2026-01-31/repairs', body).expect(200)).body as { left: { step: string }[] };
    const one = await again({ only: { step: 'WATCHES', subjectNo: 'LOST' } });
    expect(one).toMatchObject({ isOver: true, left: [{ step: 'COMMITMENTS', tries: 3 }] });
    expect(await again({})).toMatchObject({ businessDate: '2026-01-31', isOver: true, left: [] });
    const done = await prisma.endOfDayFailure.findMany();
    expect(done.map(({ doneBy }) => doneBy)).toEqual(['ops', 'ops']);
    expect(await prisma.auditEntry.count({ where: { action: 'END_OF_DAY_REPAIRED', actor: 'ops' } })).toBe(2);
  });

  it('is the operator’s to repair, and nobody repairs what is not there', async () => {
    await (await api.as('shen.yan')).get('/reconciliation').expect(200);
    await (await api.as('shen.yan')).post('/reconciliation/repairs', { loanNo: 'LOST' }).expect(403);
    await (await api.as('li.na')).get('/reconciliation').expect(403);
    await (await api.as('ops')).post('/reconciliation/repairs', { loanNo: 'NONE' }).expect(404);
  });
});
