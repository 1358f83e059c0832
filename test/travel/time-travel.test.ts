import path from 'node:path';
import type { Worker } from '@temporalio/worker';
import { TASK_QUEUE } from '../../src/contracts/workflow-names';
import { businessDate, instantOf } from '../../src/domain/business-time';
import { addDays } from '../../src/domain/date';
import { createTimeTravel } from '../../src/gateways/time-travel';
import { VirtualClocks } from '../../src/gateways/virtual-clock';
import { openLoan } from '../../src/store/loans';
import { enqueueNotices } from '../../src/store/notices';
import { openingOf, TERMS as LOAN_TERMS } from '../store/support/loans';
import { testDatabase, type TestDatabase } from '../support/database';
import { devServer } from '../support/temporal';
import { bundleOf } from '../support/workflow-bundle';
import { applicationRow } from './rows';
import type { WalkerActivities, WalkerInput } from './workflows';

jest.setTimeout(120_000);

let database: TestDatabase;
let server: Awaited<ReturnType<typeof devServer>>;
let worker: Worker;
let running: Promise<void>;

const activities: WalkerActivities = {
  note: async (line) => {
    const [workflowId, at = ''] = line.split(' ');
    if (workflowId === 'application-AP7') await tell(at);
  },
  startOther: async (workflowId, businessMs) => {
    await start(workflowId, { every: 5, steps: 40, clockOffsetMs: businessMs - Date.now() });
  },
};

beforeAll(async () => {
  [database, server] = await Promise.all([testDatabase(), devServer()]);
  worker = await server.worker({ workflowBundle: await bundleOf(path.join(__dirname, 'workflows.ts')), activities });
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await server.close();
  await database.close();
});

async function start(workflowId: string, input: Partial<WalkerInput>): Promise<void> {
  await server.client.workflow.start('walker', {
    taskQueue: TASK_QUEUE,
    workflowId,
    args: [{ name: workflowId, clockOffsetMs: 0, every: 30, steps: 100, ...input }],
  });
}

/** What a loan's workflow does on its way: something for the client to hear. */
async function tell(businessAt: string): Promise<void> {
  const params = { loanNo: 'LN7', settledOn: '2027-01-05' };
  const notice = {
    cause: 'c',
    channel: 'SMS' as const,
    recipient: 'CT1',
    template: 'loan-settled' as const,
    params,
    subjectNo: 'AP7',
  };
  await enqueueNotices(database.prisma, [{ ...notice, businessAt, clockOffsetMs: 0 }]);
}

const travel = (no: string, days: number) =>
  createTimeTravel({ temporal: server.client, prisma: database.prisma }).travel(no, { days });
const stepsOf = (workflowId: string) => server.client.workflow.getHandle(workflowId).query<string[]>('steps');
const askOf = (workflowId: string) =>
  server.client.workflow.getHandle(workflowId).executeUpdate<string, []>('ask', { args: [] });
const offsetOf = async (no: string): Promise<number> =>
  Number((await database.prisma.application.findUniqueOrThrow({ where: { no } })).clockOffsetMs);
const noonIn = (days: number, from = businessDate(Date.now())) => instantOf(addDays(from, days), 720);
/** A journey lands at the instant, give or take the time it took. */
const expectAt = (instant: string | number, expected: number): void => {
  expect(Math.abs(new Date(instant).getTime() - expected)).toBeLessThan(60_000);
};

describe('time travel', () => {
  test('one case goes forward to noon of the date, each timer at its own time, through continue-as-new', async () => {
    await database.prisma.application.create({ data: applicationRow('AP1') });
    const began = Date.now();
    await start('application-AP1', {});
    const { from, to } = await travel('AP1', 200);
    expectAt(from, began);
    expectAt(to, noonIn(200));
    const steps = await stepsOf('application-AP1');
    expect(steps).toHaveLength(6);
    steps.forEach((step, index) => {
      expectAt(step, began + (index + 1) * 30 * 86_400_000);
    });
    expectAt(await askOf('application-AP1'), noonIn(200));
    expectAt(Date.now() + (await offsetOf('AP1')), noonIn(200));
  });

  test('a second journey goes on from where the first ended; none at all moves nothing', async () => {
    expectAt((await travel('AP1', 0)).to, noonIn(200));
    expectAt((await travel('AP1', 1)).to, noonIn(201));
    expectAt(await askOf('application-AP1'), noonIn(201));
  });

  test('a workflow started on the way comes along, and both stand at one instant', async () => {
    await database.prisma.application.create({ data: applicationRow('AP2') });
    await start('application-AP2', { every: 20, startsAt: { step: 2, workflowId: 'approval-AP2-1' } });
    // A journey ends at noon: a day more than the steps need, or it would depend on the hour at which the test runs.
    await travel('AP2', 66);
    const [parent, child] = await Promise.all([askOf('application-AP2'), askOf('approval-AP2-1')]);
    expect(Math.abs(Date.parse(parent) - Date.parse(child))).toBeLessThan(5_000);
    expect(await stepsOf('approval-AP2-1')).toHaveLength(5);
    await travel('AP2', 10);
    expect(await stepsOf('approval-AP2-1')).toHaveLength(7);
    expectAt(await askOf('approval-AP2-1'), noonIn(76));
  });

  test('workflows that end on the way do not hold the others up, and time goes on when none is left', async () => {
    await database.prisma.application.create({ data: applicationRow('AP3') });
    await start('application-AP3', { every: 3, steps: 2, startsAt: { step: 1, workflowId: 'approval-AP3-1' } });
    await travel('AP3', 30);
    expect(await server.client.workflow.getHandle('application-AP3').result()).toHaveLength(2);
    await server.client.workflow.getHandle('approval-AP3-1').terminate();
    const { from, to } = await travel('AP3', 5);
    expectAt(from, noonIn(30));
    expectAt(to, noonIn(35));
    expectAt(Date.now() + (await offsetOf('AP3')), noonIn(35));
  });

  test('updates that arrive while time passes are answered', async () => {
    await database.prisma.application.create({ data: applicationRow('AP4') });
    await start('application-AP4', { every: 2 });
    const journey = travel('AP4', 13);
    const answers = await Promise.all(Array.from({ length: 10 }, () => askOf('application-AP4')));
    await journey;
    expect(answers).toHaveLength(10);
    expect(await stepsOf('application-AP4')).toHaveLength(6);
  });

  test('a journey broken off half-way is made good by the next', async () => {
    await database.prisma.application.create({ data: applicationRow('AP5') });
    await start('application-AP5', {});
    await start('approval-AP5-1', {});
    // The traveller died when it had sent the first off and neither waited for it nor told anybody.
    const clocks = new VirtualClocks(server.client);
    await server.client.workflowService.updateWorkflowExecutionOptions({
      namespace: server.namespace,
      workflowExecution: { workflowId: 'application-AP5' },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          fastForwardConfig: { id: 'broken-off', duration: { seconds: (40 * 86_400) as never } },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
    const { to } = await travel('AP5', 0);
    expectAt(to, Date.now() + 40 * 86_400_000);
    const readings = await Promise.all(['application-AP5', 'approval-AP5-1'].map((id) => clocks.read(id)));
    const [one, other] = readings.map((reading) => reading?.aheadMs ?? 0);
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThan(5_000);
    expect(await offsetOf('AP5')).toBeGreaterThan(39 * 86_400_000);
  });

  test('two people who move one case move it one after the other', async () => {
    await database.prisma.application.create({ data: applicationRow('AP6') });
    await start('application-AP6', {});
    const traveller = createTimeTravel({ temporal: server.client, prisma: database.prisma });
    const journeys = await Promise.all([traveller.travel('AP6', { days: 3 }), traveller.travel('AP6', { days: 4 })]);
    // Whoever came second, with the days of both.
    expectAt(Math.max(...journeys.map(({ to }) => Date.parse(to))), noonIn(7));
  });

  test('what was recorded on the way is told, with its own date', async () => {
    await database.prisma.application.create({ data: applicationRow('AP7') });
    const began = Date.now();
    await start('application-AP7', { every: 2 });
    await database.prisma.auditEntry.create({
      data: {
        businessOn: new Date('2026-01-01'),
        actor: 'x',
        action: 'RATED',
        subject: 'APPLICATION',
        subjectNo: 'AP7',
        detail: {},
      },
    });
    expect((await travel('AP7', 1)).stories).toEqual([]);
    const { stories } = await travel('AP7', 2);
    expect(stories.map(({ businessOn, title }) => [businessOn, title.en])).toEqual([
      [addDays(businessDate(began), 2), 'Loan LN7 is settled'],
    ]);
  });

  test('a loan and the renewal that is asked for go together, by either number, until the renewal is over', async () => {
    const opening = {
      ...openingOf('LN8', { ...LOAN_TERMS, disbursedOn: businessDate(Date.now()) }),
      applicationNo: 'AP8',
    };
    await database.prisma.$transaction((tx) => openLoan(tx, opening));
    await database.prisma.application.create({ data: { ...applicationRow('AP9'), renewsLoanNo: 'LN8' } });
    await start('loan-LN8', { every: 10 });
    await start('application-AP9', { every: 10 });
    await travel('AP9', 6);
    await travel('LN8', 5);
    expectAt(await askOf('loan-LN8'), noonIn(11));
    expectAt(await askOf('application-AP9'), noonIn(11));
    const { clockOffsetMs } = await database.prisma.loan.findUniqueOrThrow({ where: { no: 'LN8' } });
    expectAt(Date.now() + Number(clockOffsetMs), noonIn(11));
    await database.prisma.application.update({ where: { no: 'AP9' }, data: { stage: 'REJECTED' } });
    await travel('LN8', 4);
    expectAt(await askOf('loan-LN8'), noonIn(15));
    expectAt(await askOf('application-AP9'), noonIn(11));
  });

  test('a facility and a promise go with the case they came of, and their days come on the way', async () => {
    const { prisma } = database;
    const from = businessDate(Date.now());
    await prisma.application.create({ data: { ...applicationRow('AP10'), stage: 'GRANTED' } });
    await prisma.facility.create({
      data: {
        no: 'FC10',
        applicationNo: 'AP10',
        clientNo: 'CT1',
        branchCode: 'HQ',
        managerUsername: 'wang',
        productCode: 'P',
        productVersion: 1,
        terms: {},
        line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 },
        granted: {},
        limitFen: 100n,
        startsOn: new Date(from),
        expiresOn: new Date(addDays(from, 30)),
        status: 'ACTIVE',
      },
    });
    const promise = { clientNo: 'CT1', branchCode: 'HQ', beneficiary: '水务集团', amountFen: 100n, marginFen: 0n };
    await prisma.commitment.create({
      data: {
        ...promise,
        no: 'CM10',
        applicationNo: 'AP10',
        category: 'LETTER_OF_GUARANTEE',
        issuedOn: new Date(from),
        expiresOn: new Date(addDays(from, 20)),
        issuedBy: 'sun',
        status: 'ISSUED',
      },
    });
    await travel('AP10', 31);
    const { clockOffsetMs } = await prisma.facility.findUniqueOrThrow({ where: { no: 'FC10' } });
    expectAt(Date.now() + Number(clockOffsetMs), noonIn(31, from));
    expect(await prisma.commitment.findUniqueOrThrow({ where: { no: 'CM10' } })).toMatchObject({
      clockOffsetMs,
      status: 'ISSUED',
    });
    // People heard a week before its last day, at the end of that day.
    const told = await prisma.notice.findMany({ where: { template: 'commitment-ending' } });
    expect(told.map(({ businessAt }) => businessDate(businessAt.getTime() - 1))).toContain(addDays(from, 13));
    // Fifteen days after its last one nothing can be claimed on it any more.
    await travel('AP10', 5);
    expect(await prisma.commitment.findUniqueOrThrow({ where: { no: 'CM10' } })).toMatchObject({
      status: 'RELEASED',
      endedOn: new Date(addDays(from, 36)),
    });
  });

  test('nobody travels into the past, or with a case that is not there', async () => {
    await expect(travel('AP1', -1)).rejects.toThrow('TRAVEL_RANGE');
    await expect(travel('AP404', 1)).rejects.toThrow('NOT_FOUND');
  });
});
