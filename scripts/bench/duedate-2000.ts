import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { createActivities } from '../../activities';
import { bookingInstant } from '../../src/domain/servicing/alarm';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { projectRoot } from '../../src/runtime/paths';
import { startSandbox, type Sandbox } from '../../src/runtime/sandbox';
import { openStore, type Store } from '../../src/store/client';
import { BARE_QUEUE, withBareWorker } from './bare-worker';
import { progress, report, withClients } from './measure';
import { openLoans } from './open-loans';

const LOANS = 2_000;
const STARTERS = 50;
/** Time enough to start them all before they fall due. */
const LEAD_MS = 60_000;
const QUEUE = 'duedate';
const PAID_OUT_ON = '2026-01-15';
const DUE_ON = '2026-02-15';
/** 120,000 at 4.35 % over 12 months (RULES 3.3). */
const PAYMENT_FEN = 1_023_719n;

/**
 * So many loans due at one and the same moment, one worker: seconds from that moment until the last one is booked. The
 * baseline is as many bare timers at one moment with one empty local activity each, on the same server.
 */
export async function run(): Promise<void> {
  const sandbox = await startSandbox();
  const store = openStore({ url: sandbox.info.databaseUrl, poolSize: 10 });
  try {
    const seconds = await drainLoans(sandbox, store);
    const bare = await drainTimers(sandbox);
    const booked = await store.prisma.loan.count({ where: { dueFen: PAYMENT_FEN, nextDueOn: new Date('2026-03-15') } });
    if (booked !== LOANS) throw new Error(`${String(LOANS - booked)} loans are not booked as they should be`);
    report({
      name: 'duedate.2000',
      value: seconds,
      unit: 's',
      baseline: bare,
      note: `${String(LOANS)} loans due at once, one worker, each booked in its own transaction`,
    });
  } finally {
    await store.close();
    await sandbox.stop();
  }
}

function drainLoans(sandbox: Sandbox, store: Store): Promise<number> {
  const bare = {
    taskQueue: QUEUE,
    workflowBundle: { codePath: path.join(projectRoot(), 'dist/workflow-bundle.js') },
    activities: (temporal: Client) =>
      createActivities({ prisma: store.prisma, temporal, bank: createBankSimulator(), lender: 'BANK' }),
  };
  return withBareWorker(sandbox, bare, async (client) => {
    const inputs = await openLoans(store, LOANS, PAID_OUT_ON);
    progress(`${String(LOANS)} loans stand in the books`);
    const dueAt = Date.now() + LEAD_MS;
    await withClients(STARTERS, LOANS, async (index) => {
      const input = inputs[index];
      if (!input) throw new RangeError(`no loan ${String(index)}`);
      // Each loan's clock is set so that its own minute of the booking window is one real moment for all.
      const clockOffsetMs = bookingInstant(input.loanNo, DUE_ON) - dueAt;
      const args = [{ ...input, clockOffsetMs }];
      await client.workflow.start('loanServicing', { taskQueue: QUEUE, workflowId: `loan-${input.loanNo}`, args });
    });
    return secondsAfter(dueAt, () => store.prisma.loan.count({ where: { dueFen: { gt: 0n } } }));
  });
}

function drainTimers(sandbox: Sandbox): Promise<number> {
  let ticks = 0;
  const tick = (): Promise<void> => {
    ticks += 1;
    return Promise.resolve();
  };
  return withBareWorker(sandbox, { taskQueue: BARE_QUEUE, activities: () => ({ tick }) }, async (client) => {
    const at = Date.now() + LEAD_MS;
    await withClients(STARTERS, LOANS, async (index) => {
      await client.workflow.start('sleeper', {
        taskQueue: BARE_QUEUE,
        workflowId: `sleeper-${String(index)}`,
        args: [at],
      });
    });
    return secondsAfter(at, () => Promise.resolve(ticks));
  });
}

/** Seconds from an instant until all are done. */
async function secondsAfter(atMs: number, done: () => Promise<number>): Promise<number> {
  if (Date.now() >= atMs) throw new Error('the machine was too slow to start them all before they fell due');
  while (Date.now() < atMs) await pause(20);
  if ((await done()) > 0) throw new Error('some were done before their time');
  while ((await done()) < LOANS) await pause(50);
  return (Date.now() - atMs) / 1000;
}
