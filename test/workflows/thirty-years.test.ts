import { addMonths } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import { Loan } from './support/servicing';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(240_000);

const YEARS = 30;
const INSTALMENTS = YEARS * 12;
/** What a run costs by itself: its start, its first task of three events, its end and the search attributes then. */
const RUN_EVENTS = 6;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/**
 * 1,000,000 at 3.5 % over 360 months: 4,490.45 a month and 4,488.52 at the end, 616,560.07 of interest in all, computed with
 * Python's Decimal (payment = P x i / (1 - (1 + i)^-n), each row's interest rounded half up).
 */
const PAYMENT = '4490.45';
const LAST = '4488.52';
const INTEREST = 61_656_007;

test('a loan of thirty years with monthly instalments runs to its end: 360 payments, 30 runs, and books to the fen', async () => {
  const loan = await Loan.open(stage, 'T360', {
    principal: '1000000.00',
    annualRate: '0.035',
    instalments: INSTALMENTS,
  });
  for (let number = 1; number <= INSTALMENTS; number++) {
    await loan.until(addMonths(loan.disbursedOn, number));
    const isLast = number === INSTALMENTS;
    const paid = await loan.repay(isLast ? LAST : PAYMENT, `R${String(number)}`);
    if (paid.dueFen !== 0 || paid.status !== (isLast ? 'SETTLED' : 'CURRENT'))
      throw new Error(`after instalment ${String(number)}: ${JSON.stringify(paid)}`);
  }
  const settled = { status: 'SETTLED', principalFen: 0, dueFen: 0, heldFen: 0, payoffFen: 0, nextDueOn: null };
  expect(await loan.handle.result()).toMatchObject(settled);
  const runs = await loan.events();
  expect(runs).toHaveLength(YEARS);
  // As on every other day of its life: an instalment costs at most 20 events (DESIGN.md), in the last year as in the first.
  for (const run of runs) expect(run - RUN_EVENTS).toBeLessThanOrEqual(20 * 12);
  const [earned] = await stage.db.prisma.$queryRaw<{ fen: bigint }[]>`
    SELECT sum(credit_fen - debit_fen)::bigint AS fen FROM journal_line WHERE account = 'INTEREST_INCOME'`;
  expect(Number(earned?.fen)).toBe(INTEREST);
  const open = await stage.db.prisma.$queryRaw<{ account: string }[]>`
    SELECT account FROM journal_line GROUP BY account HAVING sum(debit_fen) <> sum(credit_fen)`;
  expect(open.map(({ account }) => account).sort()).toEqual(['BANK', 'INTEREST_INCOME']);
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
});
