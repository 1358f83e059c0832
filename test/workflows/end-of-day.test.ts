import { randomUUID } from 'node:crypto';
import { createEndOfDayActivities } from '../../activities/end-of-day';
import { TASK_QUEUE, workflowIds, WORKFLOW_TYPES } from '../../src/contracts/workflow-names';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { repairDate } from '../../src/gateways/end-of-day-repair';
import { ensureEndOfDaySchedule } from '../../src/gateways/end-of-day-schedule';
import { businessDate } from '../../src/domain/business-time';
import { isFollowedUp, leftUndone } from '../../src/store/end-of-day/failures';
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

  const activities = createEndOfDayActivities({
    prisma: db.prisma,
    temporal: client,
    bank: createBankSimulator(),
    lender: 'BANK',
  });
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

test('a loan of which a night could do a part not at all holds up no other, is on record with the reason, and is done by a repair', async () => {
  const { client } = server;
  const [terms, on] = [
    { method: 'BULLET', principal: '1000.00', annualRate: '0.05', instalments: 1, disbursedOn: '2026-01-15' } as const,
    '2026-02-20',
  ];
  for (const no of ['LN7', 'LN8']) {
    await open(db.prisma, no, terms);
    await bring(db.prisma, no, on);
  }
  const ops = { username: 'ops', displayName: '运维', roles: ['OPERATOR'], branchCode: 'HO', email: 'ops@example.com' };
  await db.prisma.user.create({ data: { ...ops, passwordHash: '', authorityLevels: [] } });
  const told: string[] = [];
  const engine = {
    workflow: {
      getHandle: (id: string) => ({
        signal: () =>
          id.endsWith('LN7') ? Promise.reject(new Error('shard is closed')) : Promise.resolve(told.push(id)),
      }),
    },
  };
  const broken = createEndOfDayActivities({
    prisma: db.prisma,
    temporal: engine as never,
    bank: createBankSimulator(),
    lender: 'BANK',
  });
  await expect(broken.closeBusinessDate(on)).rejects.toThrow('1 parts');
  expect(told).toContain('review-LN8');
  await expect(broken.closeBusinessDate(on)).rejects.toThrow('1 parts');
  await broken.closeBusinessDate(on);
  expect(await leftUndone(db.prisma, { on })).toMatchObject([
    { step: 'WATCHES', subjectNo: 'LN7', reason: 'shard is closed', tries: 3 },
  ]);
  expect(await db.prisma.notice.count({ where: { template: 'end-of-day-left', recipient: 'ops' } })).toBe(1);

  const activities = createEndOfDayActivities({
    prisma: db.prisma,
    temporal: client,
    bank: createBankSimulator(),
    lender: 'BANK',
  });
  const worker = await server.worker({ activities });
  await worker.runUntil(async () => {
    const only = { step: 'WATCHES', subjectNo: 'LN7' } as const;
    expect(await repairDate(client, on, { by: 'ops', only }, { patienceMs: 20_000 })).toBe(true);
  });
  expect(await leftUndone(db.prisma, { on })).toEqual([]);
  // Whoever retries one part has the whole of its step done: what it raises anew is told to nobody else.
  told.length = 0;
  const sound = { workflow: { getHandle: (id: string) => ({ signal: () => Promise.resolve(told.push(id)) }) } };
  const able = createEndOfDayActivities({
    prisma: db.prisma,
    temporal: sound as never,
    bank: createBankSimulator(),
    lender: 'BANK',
  });
  await able.repairBusinessDate(on, { by: 'ops', only: { step: 'WATCHES', subjectNo: 'LN7' } });
  expect([...told].sort()).toEqual(['review-LN7', 'review-LN8']);
  told.length = 0;
  await able.repairBusinessDate(on, { by: 'ops', only: { step: 'MILESTONES', subjectNo: '' } });
  expect([...told].sort()).toEqual(['review-LN7', 'review-LN8']);
  // Broken off on the way through what follows the close, it is followed up whole, whatever was asked for.
  expect(await isFollowedUp(db.prisma, on)).toBe(true);
  told.length = 0;
  await able.repairBusinessDate(on, { by: 'ops', only: null });
  expect(told).toEqual([]);
  await db.prisma.endOfDayRun.updateMany({ data: { followedUpAt: null } });
  await able.repairBusinessDate(on, { by: 'ops', only: null });
  expect([...told].sort()).toEqual(['review-LN7', 'review-LN8']);
  expect(await isFollowedUp(db.prisma, on)).toBe(true);
  expect(await db.prisma.endOfDayFailure.findFirstOrThrow()).toMatchObject({ doneBy: 'ops' });
});
