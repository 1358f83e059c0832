import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { ServicingInput } from '../../src/contracts/messages/servicing';
import { TASK_QUEUE } from '../../src/contracts/workflow-names';
import { businessDate } from '../../src/domain/business-time';
import { startSandbox, type Sandbox } from '../../src/runtime/sandbox';
import { openStore } from '../../src/store/client';
import { DEMO_PASSWORD } from '../../src/store/seed';
import { percentile, progress, report, withClients } from './measure';
import { openLoans } from './open-loans';

const LOANS = 10_000;
const STARTERS = 10;
/** A heap in which the cache of the worker holds some two hundred workflows: it is full long before the first measure. */
const HEAP = '--max-old-space-size=400';
/** The first measure is taken when so many sleep: a tenth, at least what the cache holds. */
const AT_LEAST = 300;
/** So many of them, spread over all, are asked for something after everything was started again. */
const ASKED = 50;

/**
 * Memory (MB) of the worker process with so many loans asleep, against that with a tenth of them: beyond its cache a sleeping
 * loan must cost it nothing. Then everything is stopped and started again, and loans from first to last must still
 * answer, each once.
 */
export async function run(size = LOANS): Promise<void> {
  process.env['NODE_OPTIONS'] = HEAP;
  let sandbox = await startSandbox();
  delete process.env['NODE_OPTIONS'];
  try {
    const inputs = await openAll(sandbox, size);
    progress(`${String(size)} loans stand in the books`);
    const first = Math.max(AT_LEAST, Math.floor(size / 10));
    await putToSleep(sandbox, inputs.slice(0, first));
    const baseline = await workerMegabytes(sandbox);
    progress(`${String(first)} loans sleep, the worker has ${baseline.toFixed(0)} MB`);
    await putToSleep(sandbox, inputs.slice(first));
    const value = await workerMegabytes(sandbox);
    sandbox = await sandbox.restart();
    progress(`started again in ${sandbox.secondsToReady.toFixed(1)} s`);
    await allAnswer(sandbox, inputs);
    report({
      name: 'sleeping.10000',
      value,
      unit: 'MB',
      baseline,
      note: `worker with ${String(size)} loans asleep against ${String(first)}; all alive after a restart of everything`,
    });
  } finally {
    await sandbox.stop();
  }
}

async function openAll({ info }: Sandbox, size: number): Promise<ServicingInput[]> {
  const store = openStore({ url: info.databaseUrl, poolSize: 10 });
  try {
    return await openLoans(store, size, businessDate(Date.now()));
  } finally {
    await store.close();
  }
}

/** Starts the workflows and waits until each has set its timer: the next thing in its life is a month away. */
async function putToSleep({ info }: Sandbox, inputs: readonly ServicingInput[]): Promise<void> {
  await withEngine(info, async (client) => {
    await withClients(STARTERS, inputs.length, async (index) => {
      const input = inputs[index];
      if (!input) throw new RangeError(`no loan ${String(index)}`);
      const workflowId = `loan-${input.loanNo}`;
      await client.workflow.start('loanServicing', { taskQueue: TASK_QUEUE, workflowId, args: [input] });
    });
    const last = inputs.at(-1)?.loanNo ?? '';
    const events = async (): Promise<number> =>
      (await client.workflow.getHandle(`loan-${last}`).describe()).historyLength;
    // Started, told where it stands, and waiting for its timer.
    for (let before = 0, now = await events(); now === before ? now < 4 : true; before = now, now = await events())
      await pause(500);
  });
}

/** The resident memory of the worker, the median of some seconds in which it does nothing. */
async function workerMegabytes({ info }: Sandbox): Promise<number> {
  const pid = info.pids['worker'];
  if (pid === undefined) throw new Error('no worker runs');
  const seen: number[] = [];
  for (let second = 0; second < 10; second++) {
    await pause(1000);
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    seen.push(Number(kilobytes) / 1024);
  }
  return percentile(seen, 0.5);
}

/** None is lost, and those that are asked for something do it once. */
async function allAnswer({ info }: Sandbox, inputs: readonly ServicingInput[]): Promise<void> {
  const alive = await withEngine(info, ({ workflow }) =>
    workflow.count("WorkflowType = 'loanServicing' AND ExecutionStatus = 'Running'"),
  );
  if (alive.count !== inputs.length) throw new Error(`${String(inputs.length - alive.count)} loans did not survive`);
  const token = await signIn(info.apiUrl);
  const step = Math.max(1, Math.floor(inputs.length / ASKED));
  const asked = inputs.filter((_, index) => index % step === 0).map(({ loanNo }) => loanNo);
  for (const loanNo of asked) await pay(info.apiUrl, token, loanNo);
  const store = openStore({ url: info.databaseUrl });
  try {
    const paid = await store.prisma.loan.count({ where: { heldFen: 10_000n } });
    if (paid !== asked.length) throw new Error(`${String(paid)} of ${String(asked.length)} payments were booked`);
  } finally {
    await store.close();
  }
}

async function signIn(apiUrl: string): Promise<string> {
  const answer = await fetch(`${apiUrl}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'qian.fang', password: DEMO_PASSWORD }),
  });
  return ((await answer.json()) as { token: string }).token;
}

async function pay(apiUrl: string, token: string, loanNo: string): Promise<void> {
  const answer = await fetch(`${apiUrl}/api/loans/${loanNo}/repayments`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': `bench-${loanNo}`,
    },
    body: JSON.stringify({ amount: '100.00', receivedOn: businessDate(Date.now()), reference: `SLEEP-${loanNo}` }),
  });
  if (answer.status !== 201) throw new Error(`${loanNo}: ${await answer.text()}`);
}

async function withEngine<T>(info: Sandbox['info'], work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: info.temporalAddress });
  // After a failure it stays open: what is still under way would fail in its turn, and hide the first.
  const result = await work(new Client({ connection, namespace: info.temporalNamespace }));
  await connection.close();
  return result;
}
