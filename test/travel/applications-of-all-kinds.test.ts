import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { FATES } from '../../scripts/bench/fates';
import { KINDS } from '../../scripts/bench/kinds';
import { comeUp, firstDecision, lifeOf, meetFate, type Life } from '../../scripts/bench/lives';
import { withClients } from '../../scripts/bench/measure';
import { stuckApplications } from '../../scripts/bench/stuck';
import { Cast } from '../../src/cli/demo/cast';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { DEMO_LOGINS } from '../../src/store/seed';
import { verify } from '../../src/store/verify';
import { testApi, type TestApi } from '../api/support/api';
import { devServer } from '../support/temporal';

jest.setTimeout(180_000);

const CLIENTS = 8;

let server: Awaited<ReturnType<typeof devServer>>;
let api: TestApi;
let worker: Worker;
let running: Promise<void>;
let listener: http.Server;
let lives: Life[];

beforeAll(async () => {
  server = await devServer();
  api = await testApi(server.client, { TEMPORAL_NAMESPACE: server.namespace });
  const { prisma } = api.db;
  const bank = createBankSimulator();
  worker = await server.worker({
    activities: createActivities({ prisma, temporal: server.client, bank, lender: 'BANK' }),
  });
  running = worker.run();
  listener = http.createServer(api.app as http.RequestListener);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const cast = await Cast.signIn(`http://127.0.0.1:${String((listener.address() as AddressInfo).port)}`, DEMO_LOGINS);
  lives = few().map(([kind, fate], at) => lifeOf(kind, fate, at + 1, cast));
});
afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  worker.shutdown();
  await running;
  await api.close();
  await server.close();
});

/** Every kind comes to its end as asked for and with changed terms, and meets one of the other fates, each of which is met. */
function few(): [(typeof KINDS)[number], (typeof FATES)[number]][] {
  const [approved, changed, ...others] = FATES;
  return KINDS.flatMap((kind, at) =>
    [approved, changed, others[at % others.length]].flatMap((fate): [typeof kind, (typeof FATES)[number]][] =>
      fate === undefined ? [] : [[kind, fate]],
    ),
  );
}

/** The applications of the benchmark, few of each: a rule that makes one of its kinds impossible is found here. */
test('applications of every kind meet every fate, and none is left without a task, a timer or an end', async () => {
  expect(new Set(lives.map(({ fate }) => fate.name)).size).toBe(FATES.length);
  const failed: string[] = [];
  await withClients(CLIENTS, lives.length, async (index) => {
    const life = lives[index];
    // One that fails says so by itself; the others go on.
    if (life !== undefined) await lived(life).catch((error: unknown) => failed.push(String(error)));
  });
  expect(failed).toEqual([]);
  const info = {
    databaseUrl: api.db.url,
    temporalAddress: server.address,
    temporalNamespace: server.namespace,
  };
  expect(await stuckApplications(info)).toEqual([]);
  expect((await verify(api.db.prisma)).differences).toEqual([]);
});

async function lived(life: Life): Promise<void> {
  await comeUp(life);
  await firstDecision(life);
  await meetFate(life);
}
