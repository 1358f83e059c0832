import { readRun } from '../../src/runtime/start/run-file';
import { startSandbox, type Sandbox } from '../../src/runtime/sandbox';
import { Cast } from '../../src/cli/demo/cast';
import type { Example } from '../../src/cli/demo/example';
import { Story } from '../../src/cli/demo/story';
import { openStore, type Store } from '../../src/store/client';
import { DEMO_LOGINS, DEMO_PASSWORD } from '../../src/store/seed/logins';
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
let cast: Cast;

beforeAll(async () => {
  sandbox = await startSandbox();
  store = openStore({ url: sandbox.info.databaseUrl, onConnectionError: () => undefined });
  cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
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
    stories.map((story) => () => story.decideAwaited()),
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

/** The statement of the day: 50 yuan for each loan by its number, one line twice, and one line that names nobody. */
const statement = (): string => {
  const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const lines = numbers().map((no, index) => `CRASH-${String(index)},${on},,,还贷 ${no},50.00`);
  const [first = ''] = lines;
  return ['流水号,日期,户名,账号,摘要,金额', ...lines, first, `CRASH-X,${on},,,货款,7.00`].join('\r\n');
};

interface Imported {
  no: string;
  settled: string;
  booking: string;
  waiting: string;
}

async function importStatement(): Promise<Imported> {
  const { apiUrl } = sandbox.info;
  const signedIn = await fetch(`${apiUrl}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'qian.fang', password: DEMO_PASSWORD }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const answer = await fetch(`${apiUrl}/api/statements?bank=CSV&name=crash.csv`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${token}` },
    body: statement(),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Imported;
}

/** The loans on which 50 yuan were booked, one for each booking. */
const fifties = async (): Promise<string[]> => {
  const where = { event: { path: ['amount'], equals: '50.00' } };
  const found = await store.prisma.loanEvent.findMany({ where, orderBy: { loanNo: 'asc' } });
  return found.map(({ loanNo }) => loanNo);
};

test('a bank statement that comes while the worker is down is on file at once, and booked once when there is one again', async () => {
  const pid = readRun(sandbox.dataDir)?.pids['worker'];
  if (pid === undefined) throw new Error('no worker');
  // Stopped, it does nothing, and nobody starts another in its place.
  process.kill(pid, 'SIGSTOP');
  const first = await importStatement();
  expect(first).toMatchObject({ settled: '0.00', booking: '300.00', waiting: '7.00' });
  // Sent again in the meantime it is the same statement.
  expect(await importStatement()).toEqual(first);
  expect(await fifties()).toEqual([]);
  expect(await store.prisma.incomingPayment.count()).toBe(LOANS + 1);

  process.kill(pid, 'SIGKILL');
  const booked = (): Promise<number> => store.prisma.paymentShare.count({ where: { status: 'BOOKED' } });
  while ((await booked()) < LOANS) await new Promise((resolve) => setTimeout(resolve, 200));
  const after = await importStatement();
  expect(after).toMatchObject({ no: first.no, settled: '300.00', booking: '0.00', waiting: '7.00' });
  expect(await fifties()).toEqual([...numbers()].sort());
});

const PLANS = 2;
const PAYEES = 12;

/** The payments of a plan that the bank has answered, over all cases. */
const answers = (): Promise<number> => eventually(() => store.prisma.paymentAnswer.count());

test('a worker and a database killed between two payments of a plan: each payee is paid once, each loan opens once with all of it', async () => {
  const payments = Array.from({ length: PAYEES }, (_, index) => ({
    payee: `杭州第${String(index + 1)}建材有限公司`,
    account: `330104016000${String(index).padStart(4, '0')}`,
    mode: 'ENTRUSTED',
    amount: '10000.00',
  }));
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  const plans = Array.from({ length: PLANS }, () => new Story(EXAMPLE, cast, () => undefined));
  await Promise.all(plans.map((plan) => plan.play()));
  await Promise.all(plans.map((plan) => plan.awaitLevel('SUB_BRANCH_HEAD')));
  await Promise.all(plans.map((plan) => plan.decideAwaited()));
  await Promise.all(plans.map((plan) => plan.perform({ do: 'sign' })));
  const path = (plan: Story): string => `/applications/${plan.applicationNo}/payment-plan`;
  const finance = cast.one('FINANCE', 'SB01');
  const ordered = plans.map((plan) => finance.post(path(plan), { conditionsConfirmed, payments, giveUpRest: false }));
  while ((await answers()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  kill9('worker');
  const left = await answers();
  expect(left).toBeLessThan(PLANS * PAYEES);
  while ((await answers()) === left) await new Promise((resolve) => setTimeout(resolve, 5));
  kill9('postgres');
  await Promise.all(ordered);
  // A payment that was with the bank when its worker died is asked for again when its minute is over.
  const where = { applicationNo: { in: plans.map((plan) => plan.applicationNo) } };
  // Until then the database that was killed may still be recovering.
  while ((await store.prisma.loan.count({ where }).catch(() => 0)) < PLANS)
    await new Promise((resolve) => setTimeout(resolve, 200));

  const opened = await store.prisma.loan.findMany({ where, select: { disbursedFen: true } });
  expect(opened.map(({ disbursedFen }) => disbursedFen)).toEqual(Array.from({ length: PLANS }, () => 12_000_000n));
  const answered = await store.prisma.paymentAnswer.groupBy({ by: ['applicationNo', 'status'], _count: true });
  expect(answered.map(({ status, _count }) => `${status} ${String(_count)}`)).toEqual(
    Array.from({ length: PLANS }, () => `PAID ${String(PAYEES)}`),
  );
  // By the journal: 120,000 a case left the bank payment by payment, and all of it was taken from its way when the loan opened.
  const moved = await store.prisma.journalLine.groupBy({
    by: ['account'],
    where: { entry: { cause: { startsWith: 'PAYMENT ' } } },
    _sum: { debitFen: true, creditFen: true },
  });
  const total = BigInt(PLANS) * 12_000_000n;
  expect(moved.map(({ account, _sum }) => [account, _sum.debitFen, _sum.creditFen]).sort()).toEqual([
    ['BANK', total, total],
    ['LOAN_IN_TRANSIT', total, total],
  ]);
  expect((await verify(store.prisma)).differences).toEqual([]);
});

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
  expect(report.loans).toBe(LOANS + PLANS);
  // For each part 4 payments of a, a+1, a+2, a+3 yuan with a = 110, 120, 130, 140: 4 x 500 + 4 x 6 = 2,024 yuan, all held;
  // and the 50 yuan of the statement.
  const where = { no: { in: numbers() } };
  const loans = await store.prisma.loan.findMany({ where, select: { heldFen: true, status: true } });
  expect(loans).toEqual(Array.from({ length: LOANS }, () => ({ heldFen: 207_400n, status: 'CURRENT' })));
});
