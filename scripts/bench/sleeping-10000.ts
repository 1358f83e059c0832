import path from 'node:path';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { ServicingInput } from '../../src/contracts/messages/servicing';
import { TASK_QUEUE } from '../../src/contracts/workflow-names';
import { businessDate } from '../../src/domain/business-time';
import { projectRoot } from '../../src/runtime/paths';
import { startSandbox, type Sandbox } from '../../src/runtime/sandbox';
import { openStore } from '../../src/store/client';
import { DEMO_PASSWORD } from '../../src/store/seed';
import { withEngine } from './engine';
import { patiently } from './patiently';
import { progress, report, withClients } from './measure';
import { openLoans } from './open-loans';
import { memoryOf, type Memory } from './worker-memory';

const LOANS = 10_000;
const STARTERS = 10;
/** Told of after so many; a starter begins the next only when its last one sleeps, so that no task waits long enough to time out. */
const BATCH = 100;
/** A heap in which the cache of the worker holds some one hundred and fifty workflows: it is full long before the first measure. */
const HEAP = '--max-old-space-size=400';
/** The first measure is taken when so many sleep: a tenth, at least twice what the cache holds. */
const AT_LEAST = 300;
/** So many of them, spread over all, are asked for something after everything was started again. */
const ASKED = 50;
/** Started, and told to wait for its timer: the first four events and the timer. */
const ASLEEP = 5;

/**
 * Memory (MB) of the worker process with so many loans asleep, against that with a tenth of them: beyond its cache a sleeping
 * loan must cost it nothing. Then everything is stopped and started again, and loans from first to last must still
 * answer, each once. Nothing in it depends on how fast the machine is: each step waits until the one before is done.
 */
export async function run(size = LOANS): Promise<void> {
  if (size <= AT_LEAST) throw new RangeError(`sleeping.10000 compares with ${String(AT_LEAST)} loans: ask for more`);
  process.env['NODE_OPTIONS'] = `${HEAP} --require ${path.join(projectRoot(), 'scripts/bench/tell-memory.cjs')}`;
  let sandbox = await startSandbox();
  delete process.env['NODE_OPTIONS'];
  try {
    const inputs = await openAll(sandbox, size);
    progress(`${String(size)} loans stand in the books`);
    const first = Math.max(AT_LEAST, Math.floor(size / 10));
    await putToSleep(sandbox, inputs.slice(0, first));
    const few = await workerMemory(sandbox, first);
    await putToSleep(sandbox, inputs.slice(first));
    const all = await workerMemory(sandbox, size);
    sandbox = await sandbox.restart();
    progress(`started again in ${sandbox.secondsToReady.toFixed(1)} s`);
    await allAnswer(sandbox, inputs);
    const name = size === LOANS ? 'sleeping.10000' : `sleeping.10000:${String(size)}`;
    const note = `worker with ${String(size)} loans asleep against ${String(first)}; all alive after a restart of everything`;
    report({ name, value: all.residentMb, unit: 'MB', baseline: few.residentMb, note: `resident; ${note}` });
    report({ name, value: all.heapMb, unit: 'MB', baseline: few.heapMb, note: `heap in use; ${note}` });
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
  await withEngine(info, async ({ workflow }) => {
    for (let begun = 0; begun < inputs.length; begun += BATCH) {
      const batch = inputs.slice(begun, begun + BATCH);
      await withClients(STARTERS, batch.length, async (index) => {
        const input = batch[index];
        if (!input) throw new RangeError(`no loan ${String(index)}`);
        await patiently(`start of ${input.loanNo}`, () => start(workflow, input));
        await patiently(`${input.loanNo} asleep`, () => isAsleep(workflow, input.loanNo));
      });
      if ((begun / BATCH) % 10 === 9) progress(`${String(begun + BATCH)} of ${String(inputs.length)} put to sleep`);
    }
  });
}

/** True once it is begun: an answer that was lost on the way is not begun twice. */
async function start(workflow: Client['workflow'], input: ServicingInput): Promise<true> {
  try {
    const workflowId = `loan-${input.loanNo}`;
    await workflow.start('loanServicing', { taskQueue: TASK_QUEUE, workflowId, args: [input] });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return true;
}

async function isAsleep(workflow: Client['workflow'], loanNo: string): Promise<boolean> {
  const { raw, historyLength } = await workflow.getHandle(`loan-${loanNo}`).describe();
  return historyLength >= ASLEEP && (raw.pendingWorkflowTask ?? null) === null;
}

async function workerMemory({ info }: Sandbox, asleep: number): Promise<Memory> {
  const pid = info.pids['worker'];
  if (pid === undefined) throw new Error('no worker runs');
  const memory = await memoryOf(pid);
  const { residentMb, heapMb } = memory;
  progress(`${String(asleep)} loans sleep: resident ${residentMb.toFixed(0)} MB, heap in use ${heapMb.toFixed(0)} MB`);
  return memory;
}

/** None is lost, and those that are asked for something do it once, however often they are asked. */
async function allAnswer({ info }: Sandbox, inputs: readonly ServicingInput[]): Promise<void> {
  // Visibility is a moment behind the workflows.
  await patiently(`${String(inputs.length)} loans alive`, async () => {
    const query = "WorkflowType = 'loanServicing' AND ExecutionStatus = 'Running'";
    const { count } = await withEngine(info, ({ workflow }) => workflow.count(query));
    return count === inputs.length;
  });
  const token = await signIn(info.apiUrl);
  const step = Math.max(1, Math.floor(inputs.length / ASKED));
  const asked = inputs.filter((_, index) => index % step === 0).map(({ loanNo }) => loanNo);
  for (const loanNo of [...asked, ...asked])
    await patiently(`payment of ${loanNo}`, () => pay(info.apiUrl, token, loanNo));
  const store = openStore({ url: info.databaseUrl });
  try {
    const paid = await store.prisma.loan.count({ where: { heldFen: 10_000n } });
    if (paid !== asked.length) throw new Error(`${String(paid)} of ${String(asked.length)} payments were booked once`);
    const events = await store.prisma.loanEvent.count({ where: { reference: { startsWith: 'SLEEP-' } } });
    if (events !== asked.length) throw new Error(`${String(events)} payments stand for ${String(asked.length)} loans`);
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

async function pay(apiUrl: string, token: string, loanNo: string): Promise<true> {
  const answer = await fetch(`${apiUrl}/api/loans/${loanNo}/repayments`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': `bench-${loanNo}`,
    },
    body: JSON.stringify({ amount: '100.00', receivedOn: businessDate(Date.now()), reference: `SLEEP-${loanNo}` }),
  });
  if (answer.status !== 201 && answer.status !== 200) throw new Error(`${loanNo}: ${await answer.text()}`);
  return true;
}
