import { randomUUID } from 'node:crypto';
import { createEndOfDayActivities } from '../../activities/end-of-day';
import { TASK_QUEUE, workflowIds, WORKFLOW_TYPES } from '../../src/contracts/workflow-names';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { ensureEndOfDaySchedule } from '../../src/gateways/end-of-day-schedule';
import { businessDate } from '../../src/domain/business-time';
import { bring, open } from '../store/support/loans';
import { testDatabase, type TestDatabase } from '../support/database';
import { devServer } from '../support/temporal';
import { eventually } from './support/stage';

jest.setTimeout(90_000);
let db: TestDatabase;
let server: Awaited<ReturnType<typeof devServer>>;
beforeAll(async () => {
  [db, server] = await Promise.all([testDatabase(), devServer()]);
});
afterAll(async () => {
  await server.close();
  await db.close();
});

test('the schedule runs the end of day of its own date, once, and is made once', async () => {
  const { client } = server;
  await open(db.prisma, 'LN1', {
    method: 'BULLET',
    principal: '1000.00',
    annualRate: '0.05',
    instalments: 1,
    disbursedOn: '2026-01-15',
  });
  await bring(db.prisma, 'LN1', '2026-02-20');
  await ensureEndOfDaySchedule(client);
  await ensureEndOfDaySchedule(client);
  const schedule = client.schedule.getHandle(workflowIds.endOfDaySchedule);
  expect((await schedule.describe()).spec).toMatchObject({ timezone: 'Asia/Shanghai' });

  const activities = createEndOfDayActivities({ prisma: db.prisma, temporal: client, bank: createBankSimulator() });
  const worker = await server.worker({ activities });
  await worker.runUntil(async () => {
    await schedule.trigger();
    const today = businessDate(Date.now());
    const run = await eventually(() => db.prisma.endOfDayRun.findFirst({ where: { status: 'DONE' } }));
    expect(run.businessDate).toEqual(new Date(`${today}T00:00:00Z`));
    expect(await db.prisma.loanSnapshot.findFirstOrThrow()).toMatchObject({
      loanNo: 'LN1',
      status: 'OVERDUE',
      principalFen: 100_000n,
    });
    const again = await client.workflow.execute(WORKFLOW_TYPES.endOfDay, {
      taskQueue: TASK_QUEUE,
      workflowId: randomUUID(),
      args: [{ businessDate: today }],
    });
    expect(again).toMatchObject({ repeated: true, counts: { snapshots: 1 } });
  });
});
