import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import {
  applicationQueries,
  type ApplicationStage,
  type ApplicationView,
} from '../../src/contracts/messages/application';
import type { PaymentOrder, PaymentResult } from '../../src/contracts/payment';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { workflowBundle } from '../support/workflow-bundle';
import { STATES } from '../travel/application-states';
import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;
const bank = createBankSimulator();
/** Payees about whom the bank says nothing, whatever it is asked. */
const silent = new Set<string>();
/** The references it was asked by. */
const asked: string[] = [];
const payOut = (order: PaymentOrder): Promise<PaymentResult> => {
  asked.push(order.reference);
  return silent.has(order.payee) ? Promise.reject(new Error('the bank does not answer')) : bank.pay(order);
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ payOut });
});
afterAll(() => stage.close());

const hours = (count: number): Promise<void> => stage.pass(count / 24);
const open = (no: string): Origination =>
  new Origination(stage.env.client, applicationInput(`AP${no}`, { clientNo: `CL${no}` }));
const reaches = (app: Origination, wanted: ApplicationStage): Promise<ApplicationView> =>
  eventually(async () => {
    const view = await app.handle.query<ApplicationView>(applicationQueries.view);
    return view.stage === wanted && view;
  });

async function signed(no: string): Promise<Origination> {
  const app = open(no);
  const today = await stage.today();
  await app.toApproval(today);
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: `approval-AP${no}-1` } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await reaches(app, 'CONTRACT');
  await app.sign(stage.db.prisma, today);
  return app;
}

const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
const pay = (app: Origination, payee: string): Promise<ApplicationView> =>
  app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee });
const payPlan = (app: Origination, payees: [payee: string, amountFen: number][]): Promise<ApplicationView> => {
  const payments = payees.map(([payee, amountFen]) => ({ payee, amountFen, mode: 'ENTRUSTED', account: '62220001' }));
  return app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'ENTRUSTED', payee: '-', payments });
};

/** What the log says of the bank's silence: how often, and about which orders. */
const silences = async ({ input }: Origination) =>
  (
    await stage.db.prisma.auditEntry.findMany({
      where: { subjectNo: input.applicationNo, action: 'PAYMENT_UNANSWERED' },
      orderBy: { seq: 'asc' },
    })
  ).map(({ detail }) => detail as { references: string[]; since: string; times: number });
const silencesCome = (app: Origination, count: number) =>
  eventually(async () => {
    const seen = await silences(app);
    return seen.length >= count && seen;
  });
const tasks = async ({ input }: Origination, kind: string): Promise<string[]> =>
  (
    await stage.db.prisma.task.findMany({
      where: { subjectNo: input.applicationNo, kind },
      orderBy: { createdAt: 'asc' },
    })
  ).map(({ role, status, doneBy }) => `${role} ${status} ${doneBy ?? '-'}`);
/** `template recipient channel`, of the payment and the tasks that are told of. */
const told = async ({ input }: Origination, after: bigint): Promise<string[]> =>
  (await stage.db.prisma.notice.findMany({ where: { subjectNo: input.applicationNo, id: { gt: after } } }))
    .map(({ template, recipient, channel }) => `${template} ${recipient} ${channel}`)
    .sort();
const lastNotice = async (): Promise<bigint> =>
  (await stage.db.prisma.notice.aggregate({ _max: { id: true } }))._max.id ?? 0n;

async function refusalOf(given: Promise<unknown>): Promise<string> {
  try {
    await given;
    return 'done';
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      return error.cause.type ?? '';
    throw error;
  }
}

/** A worker that has never seen the case brings it to where it stands: what one that was killed leaves behind. */
const replays = async ({ handle }: Origination): Promise<void> => {
  await Worker.runReplayHistory(
    { workflowBundle: await workflowBundle() },
    await handle.fetchHistory(),
    handle.workflowId,
  );
};

test('a bank that is silent for a day is asked by finance too, and when it answers the loan opens and the task ends', async () => {
  const app = await signed('1');
  const before = await lastNotice();
  silent.add('张三');
  const ordered = await pay(app, '张三');
  expect(Date.parse(ordered.deadlineAt ?? '') - (await stage.env.currentTimeMs())).toBeLessThanOrEqual(2 * HOUR_MS);
  await hours(1);
  expect([await silences(app), await tasks(app, 'ASK_BANK')]).toEqual([[], []]);

  await hours(2);
  const [first] = await silencesCome(app, 1);
  expect(first).toMatchObject({ references: ['AP1-1'], times: 1 });
  expect(await tasks(app, 'ASK_BANK')).toEqual(['FINANCE OPEN -']);
  const calls = await told(app, before);
  expect(calls).toEqual(['payment-unanswered li EMAIL', 'payment-unanswered li INBOX', 'task-opened sun INBOX']);
  const whom = calls.map((call) => call.replace('li', 'manager').replace('sun', 'FINANCE').replace(/ \w+$/, ''));
  expect([...new Set(whom)]).toEqual(STATES.PAYING.pressed);
  expect(Date.parse(first?.since ?? '') + 2 * HOUR_MS).toBe(Date.parse(ordered.deadlineAt ?? ''));
  const { deadlineAt } = await stage.db.prisma.application.findUniqueOrThrow({ where: { no: 'AP1' } });
  expect(deadlineAt?.getTime()).toBe(Date.parse(ordered.deadlineAt ?? '') + 24 * HOUR_MS);

  const atFirst = await lastNotice();
  await hours(24);
  expect(await silencesCome(app, 2)).toMatchObject([{ times: 1 }, { times: 2, since: first?.since }]);
  expect(await tasks(app, 'ASK_BANK')).toEqual(['FINANCE OPEN -']);
  expect(await told(app, atFirst)).toEqual([
    'payment-unanswered li EMAIL',
    'payment-unanswered li INBOX',
    'payment-unanswered sun INBOX',
  ]);
  const { currentDetails } = await app.handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
  expect(currentDetails).toMatch(/银行自 \*\*[-\d]+ [:\d]+\*\* 起未答复.*`AP1-1`/);
  // The money may be on its way: nobody takes the case back, and it does not lapse.
  expect(await refusalOf(app.do('withdraw', PEOPLE.li, { reasonCode: 'CLIENT_REQUEST', comment: '不等了' }))).toBe(
    'WRONG_STAGE',
  );
  await replays(app);

  silent.clear();
  const ended = (await app.handle.result()) as ApplicationView;
  expect(ended.stage).toBe('DISBURSED');
  expect(await tasks(app, 'ASK_BANK')).toEqual(['FINANCE DONE system']);
  expect(new Set(asked)).toEqual(new Set(['AP1-1']));
  const where = { loanNo: ended.loanNo, cause: { startsWith: 'DISBURSEMENT' } };
  expect(await stage.db.prisma.journalEntry.count({ where })).toBe(1);
  await replays(app);
});

test('of a plan only what has no answer is asked about, and a refusal after a silence goes back to finance', async () => {
  const app = await signed('2');
  silent.add('乙公司');
  await payPlan(app, [
    ['甲公司', 7_000_000],
    ['乙公司', 5_000_000],
  ]);
  await hours(3);
  expect(await silencesCome(app, 1)).toMatchObject([{ references: ['AP2-1-2'] }]);
  expect(await tasks(app, 'ASK_BANK')).toEqual(['FINANCE OPEN -']);

  // What it says at last is no.
  silent.clear();
  jest.spyOn(bank, 'pay').mockResolvedValueOnce({ status: 'REJECTED', bankReference: 'BK', reason: '账户已销户' });
  await hours(1);
  expect(await reaches(app, 'DISBURSEMENT')).toMatchObject({ reasonCode: 'PAYMENT_REJECTED' });
  expect(await tasks(app, 'ASK_BANK')).toEqual(['FINANCE DONE system']);
  expect(await tasks(app, 'DISBURSE')).toEqual(['FINANCE DONE sun', 'FINANCE OPEN -']);

  // The next order is another: its silence is a matter of its own.
  silent.add('丙公司');
  await payPlan(app, [['丙公司', 5_000_000]]);
  await hours(3);
  expect((await silencesCome(app, 2)).at(-1)).toMatchObject({ references: ['AP2-2-1'], times: 1 });
  expect(await tasks(app, 'ASK_BANK')).toEqual(['FINANCE DONE system', 'FINANCE OPEN -']);
  silent.clear();
  expect(((await app.handle.result()) as ApplicationView).stage).toBe('DISBURSED');
  expect(await tasks(app, 'ASK_BANK')).toEqual(['FINANCE DONE system', 'FINANCE DONE system']);
  await replays(app);
});
