import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { FATES } from '../../scripts/bench/fates';
import { KINDS } from '../../scripts/bench/kinds';
import { comeUp, firstDecision, lifeOf, meetFate, type Life } from '../../scripts/bench/lives';
import { withClients } from '../../scripts/bench/measure';
import { stuckApplications } from '../../scripts/bench/stuck';
import { Cast } from '../../src/cli/demo/cast';
import { projectRoot } from '../../src/runtime/paths';
import { startSandbox, type Sandbox } from '../../src/runtime/sandbox';
import { readRun } from '../../src/runtime/start/run-file';
import { openStore, type Store } from '../../src/store/client';
import { DEMO_LOGINS } from '../../src/store/seed/logins';
import { verify } from '../../src/store/verify';

jest.setTimeout(900_000);

const LIVES = 20;
const CLIENTS = 6;
const SEED = 1;
/** A slow machine is not kept from its end for ever. */
const MOST_KILLS = 12;
const PARTS = ['worker', 'api', 'postgres', 'temporal'] as const;

let sandbox: Sandbox;
let store: Store;

beforeAll(async () => {
  sandbox = await startSandbox();
  store = openStore({ url: sandbox.info.databaseUrl, onConnectionError: () => undefined });
});
afterAll(async () => {
  await store.close();
  await sandbox.stop();
});

/** Numbers in [0, 1) that come again with the same seed (Park and Miller). */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Ends a part of the system as a power cut would, every few seconds, until it is told to stop. */
async function killAtRandom(chance: () => number, isOver: () => boolean): Promise<string[]> {
  const killed: string[] = [];
  while (!isOver() && killed.length < MOST_KILLS) {
    await new Promise((resolve) => setTimeout(resolve, 2_000 + chance() * 6_000));
    // What is still coming up from the last time is let up: what never runs proves nothing.
    if (!(await isReady())) continue;
    const part = PARTS[Math.floor(chance() * PARTS.length)] ?? 'worker';
    const pid = readRun(sandbox.dataDir)?.pids[part];
    if (pid === undefined || isOver()) continue;
    try {
      process.kill(pid, 'SIGKILL');
      killed.push(part);
    } catch {
      // It is being started again.
    }
  }
  return killed;
}

const isReady = (): Promise<boolean> =>
  fetch(`${sandbox.info.apiUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function lived(life: Life): Promise<void> {
  await comeUp(life);
  await firstDecision(life);
  await meetFate(life);
}

test('whatever is killed while applications of every kind are on their way, none is stuck, money leaves once, and nothing differs from its recomputation', async () => {
  const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
  const lives = Array.from({ length: LIVES }, (_, at) => {
    const [kind, fate] = [KINDS[at % KINDS.length], FATES[(at + Math.floor(at / KINDS.length)) % FATES.length]];
    if (kind === undefined || fate === undefined) throw new RangeError('nothing to pick from');
    return lifeOf(kind, fate, at + 1, cast);
  });
  let over = false;
  const killing = killAtRandom(chances(SEED), () => over);
  // People lose patience on a slow machine, and their cases wait for them where they stand; the system owes that they can go on.
  let given = 0;
  await withClients(CLIENTS, LIVES, async (index) => {
    const life = lives[index];
    if (life === undefined) return;
    await lived(life).catch(() => {
      given += 1;
    });
  });
  over = true;
  expect((await killing).length).toBeGreaterThan(2);
  expect(given).toBeLessThan(LIVES);
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 500));
  // What died with its worker in the middle of an activity goes on when its minute is over.
  let stuck = await stuckApplications(sandbox.info);
  for (let again = 0; again < 4 && stuck.length > 0; again++) stuck = await stuckApplications(sandbox.info);
  expect(stuck).toEqual([]);

  const loans = await store.prisma.loan.findMany({ select: { no: true, applicationNo: true } });
  expect(new Set(loans.map(({ applicationNo }) => applicationNo)).size).toBe(loans.length);
  const where = { cause: { startsWith: 'DISBURSEMENT ' } };
  const paidOut = await store.prisma.journalEntry.groupBy({ by: ['loanNo'], where, _count: true });
  expect(paidOut.filter(({ _count }) => _count !== 1)).toEqual([]);
  expect(paidOut).toHaveLength(loans.length);
  expect((await verify(store.prisma)).differences).toEqual([]);
  const doctor = spawnSync(
    process.execPath,
    [path.join(projectRoot(), 'bin/xindai'), 'doctor', '--data-dir', sandbox.dataDir],
    { encoding: 'utf8' },
  );
  expect({ status: doctor.status, said: doctor.status === 0 ? '' : doctor.stdout }).toEqual({ status: 0, said: '' });
});
