import { readRun } from '../../src/runtime/start/run-file';
import { startSandbox, type Sandbox } from '../../src/runtime/sandbox';
import { Cast } from '../../src/cli/demo/cast';
import type { Example } from '../../src/cli/demo/example';
import { Story } from '../../src/cli/demo/story';
import { openStore, type Store } from '../../src/store/client';
import { DEMO_LOGINS } from '../../src/store/seed/logins';
import { verify } from '../../src/store/verify';

jest.setTimeout(300_000);

const LOANS = 6;
const EXAMPLE: Example = {
  name: 'crash',
  title: { zh: '崩溃', en: 'crash' },
  client: { kind: 'PERSON', name: '测试' },
  application: {
    category: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    purpose: '装修',
    terms: { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 },
  },
  story: [{ do: 'documents' }, { do: 'investigate' }, { do: 'rate', grade: 'A', score: 80 }],
  expect: { stage: 'DISBURSED', levels: ['SUB_BRANCH_HEAD'] },
};

let sandbox: Sandbox;
let store: Store;
let stories: Story[];

beforeAll(async () => {
  sandbox = await startSandbox();
  store = openStore({ url: sandbox.info.databaseUrl, onConnectionError: () => undefined });
  const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
  stories = Array.from({ length: LOANS }, () => new Story(EXAMPLE, cast, () => undefined));
  await Promise.all(stories.map((story) => story.play()));
  await Promise.all(stories.map((story) => story.awaitLevel('SUB_BRANCH_HEAD')));
});
afterAll(async () => {
  await store.close();
  await sandbox.stop();
});

/** Ends a part of the running system as a power cut would. */
function kill9(part: 'worker' | 'api' | 'postgres' | 'temporal'): void {
  const pid = readRun(sandbox.dataDir)?.pids[part];
  if (pid === undefined) throw new Error(`no pid of ${part}`);
  process.kill(pid, 'SIGKILL');
}

/** Begins all the work, kills a part in the middle of it, and waits until every request has its answer. */
async function inTheMiddle(
  part: Parameters<typeof kill9>[0],
  work: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const under = work.map((one) => one());
  await Promise.race(under);
  kill9(part);
  await Promise.all(under);
}

const numbers = (): string[] => stories.map(({ loanNo }) => loanNo);

test('a worker killed in the middle of decisions loses none and takes none twice', async () => {
  await inTheMiddle(
    'worker',
    stories.map((story) => () => story.approveAwaited()),
  );
  const decisions = await store.prisma.approvalDecision.groupBy({ by: ['approvalId'], _count: true });
  expect(decisions).toHaveLength(LOANS);
  expect(decisions.every(({ _count }) => _count === 1)).toBe(true);
});

test('an API killed in the middle of the contracts answers the repeated requests, and every loan opens once', async () => {
  await inTheMiddle(
    'api',
    stories.map((story) => () => story.perform({ do: 'sign' })),
  );
  await Promise.all(stories.map((story) => story.perform({ do: 'disburse' })));
  expect(await store.prisma.contract.count()).toBe(LOANS);
  expect(new Set(numbers()).size).toBe(LOANS);
});

const PAYMENTS = 4;
const AMOUNTS = { worker: 110, api: 120, postgres: 130, temporal: 140 };

test.each(['worker', 'api', 'postgres', 'temporal'] as const)(
  '%s killed in the middle of repayments: each posts exactly once',
  async (part) => {
    const amounts = Array.from({ length: PAYMENTS }, (_, index) => `${String(AMOUNTS[part] + index)}.00`);
    await inTheMiddle(
      part,
      stories.flatMap((story) => amounts.map((amount) => () => story.payPaidOutDay(amount))),
    );
    const posted = await eventually(() =>
      store.prisma.loanEvent.groupBy({
        by: ['loanNo', 'reference'],
        where: { loanNo: { in: numbers() }, reference: { in: amounts.map((amount) => `BENCH-${amount}`) } },
        _count: true,
      }),
    );
    expect(posted).toHaveLength(LOANS * PAYMENTS);
    expect(posted.every(({ _count }) => _count === 1)).toBe(true);
  },
);

/** A database that has just been killed takes a moment to recover. */
async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await look();
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

test('afterwards the journal shows every payment once and nothing differs from its recomputation', async () => {
  const report = await eventually(() => verify(store.prisma));
  expect(report.differences).toEqual([]);
  expect(report.loans).toBe(LOANS);
  // For each part 4 payments of a, a+1, a+2, a+3 yuan with a = 110, 120, 130, 140: 4 x 500 + 4 x 6 = 2,024 yuan, all held.
  const loans = await store.prisma.loan.findMany({ select: { heldFen: true, status: true } });
  expect(loans).toEqual(Array.from({ length: LOANS }, () => ({ heldFen: 202_400n, status: 'CURRENT' })));
});
