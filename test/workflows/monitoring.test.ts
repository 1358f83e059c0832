import { reviewQueries, reviewSignals, type ReviewView } from '../../src/contracts/messages/review';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays } from '../../src/domain/date';
import { periodAway, statementsDue } from '../../src/domain/covenant/reporting';
import { COMPANY_PLAN } from '../../src/domain/inspection/plan';
import { startReview } from '../../src/gateways/review-workflows';
import { insertStatement } from '../../src/store/client-statements';
import { decideCovenant, lockCovenant, proposeCovenant } from '../../src/store/covenants';
import { reviewFromBooks } from '../../src/store/review-facts';
import { drawFromStatement } from '../../src/store/statement-signals';
import { Loan } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const watched = async (no: string): Promise<Loan> => {
  const loan = await Loan.open(stage, no);
  const input = await reviewFromBooks(stage.db.prisma, no);
  if (input === null) throw new Error('no such loan');
  const { carried: _carried, ...rest } = input;
  await startReview(stage.env.client, { ...rest, plan: COMPANY_PLAN });
  return loan;
};
const handleOf = (no: string) => stage.env.client.workflow.getHandle(workflowIds.review(no));
const openTasks = async (no: string): Promise<string[]> =>
  (
    await stage.db.prisma.task.findMany({
      where: { subjectNo: no, kind: 'MONITORING', status: 'OPEN' },
      orderBy: { id: 'asc' },
    })
  ).map(({ title }) => (title as { zh: string }).zh);
const warningsOf = async (no: string): Promise<string[]> =>
  (
    await stage.db.prisma.warning.findMany({
      where: { loanNo: no, code: { notIn: ['INTEREST_LATE', 'CLASS_FELL'] } },
      orderBy: { no: 'asc' },
    })
  ).map(({ code, late }) => (late ? `${code} late` : code));

const FIGURES = {
  totalAssets: 100,
  currentAssets: 60,
  cash: 8,
  receivables: 22,
  inventory: 25,
  prepayments: 3,
  totalLiabilities: 70,
  currentLiabilities: 40,
  payables: 15,
  advances: 2,
  interestBearingDebt: 30,
  equity: 30,
  sales: 360,
  cost: 280,
  interestExpense: 4,
  depreciation: 9,
  profitTotal: 35,
  netProfit: 26,
  operatingCash: 28,
};

test('Who owes a statement is reminded, then warned of; what it breaks must be cured in time', async () => {
  const { prisma } = stage.db;
  const loan = await watched('FIGURES');
  const { applicationNo, clientNo } = await prisma.loan.findUniqueOrThrow({ where: { no: 'FIGURES' } });
  const by = { username: 'li', on: loan.disbursedOn };
  await prisma.$transaction(async (tx) => {
    const no = await proposeCovenant(
      tx,
      applicationNo,
      {
        metric: 'DEBT_RATIO',
        direction: 'MAX',
        bound: 600_000,
        frequency: 'QUARTER',
        cureDays: 20,
        consequence: 'CALL_IN',
        note: '',
        replaces: null,
      },
      by,
    );
    const covenant = await lockCovenant(tx, applicationNo, no);
    if (covenant !== null) await decideCovenant(tx, applicationNo, covenant, true, { ...by, username: 'zhao' });
  });
  await handleOf('FIGURES').signal(reviewSignals.lookAgain, { asOf: loan.disbursedOn });
  const [first] = statementsDue({ since: loan.disbursedOn, months: 3, onFile: [] }, loan.disbursedOn);
  if (first === undefined) throw new Error('no statement is due');

  await loan.until(addDays(first.dueOn, -16));
  expect(await openTasks('FIGURES')).toEqual([]);
  await loan.until(addDays(first.dueOn, -15));
  expect(await eventually(async () => ((await openTasks('FIGURES')).length > 0 ? openTasks('FIGURES') : null))).toEqual(
    [expect.stringContaining('财务报表')],
  );
  await loan.until(addDays(first.dueOn, 1));
  await eventually(async () => (await warningsOf('FIGURES')).includes('STATEMENT_MISSING'));
  const told = await prisma.notice.findMany({
    where: { subjectNo: 'FIGURES', template: 'duty-reminder', channel: 'INBOX' },
  });
  expect(told).toHaveLength(2);

  // It comes late, and breaks the covenant: its task ends, the breach has days of its own.
  const on = await stage.today();
  await prisma.$transaction(async (tx) => {
    const given = { periodEnd: first.periodEnd, months: 3 as const, figures: FIGURES, bankInflowFen: null };
    const statement = await insertStatement(
      tx,
      clientNo,
      { ...given, findings: [], evidence: 'D1' },
      { username: 'li', on },
    );
    const at = `${on}T12:00:00+08:00`;
    await drawFromStatement(tx, clientNo, statement, { no: 'FIGURES', applicationNo, today: on, at }, 'li');
  });
  await handleOf('FIGURES').signal(reviewSignals.lookAgain, { asOf: on });
  expect(await openTasks('FIGURES')).toEqual([]);
  await loan.until(addDays(on, 10));
  await eventually(async () => (await openTasks('FIGURES')).some((title) => title.includes('纠正')));
  await loan.until(addDays(on, 21));
  await eventually(async () => (await warningsOf('FIGURES')).includes('COVENANT_UNCURED'));
  expect(await warningsOf('FIGURES')).toEqual(['STATEMENT_MISSING late', 'COVENANT_BROKEN', 'COVENANT_UNCURED']);

  // Begun again from the books, the watch tells nobody anything twice.
  await handleOf('FIGURES').terminate('by mistake');
  const again = await reviewFromBooks(prisma, 'FIGURES');
  if (again === null) throw new Error('no such loan');
  await startReview(stage.env.client, again);
  await loan.until(addDays(on, 22));
  expect((await warningsOf('FIGURES')).filter((code) => code.startsWith('COVENANT_UNCURED'))).toHaveLength(1);
  expect((await handleOf('FIGURES').query<ReviewView>(reviewQueries.view)).status).toBe('WATCHING');

  // The next statement keeps the bound: nothing is left to cure.
  const next = periodAway(first.periodEnd, 3, 1);
  await prisma.$transaction(async (tx) => {
    const figures = { ...FIGURES, totalLiabilities: 50, equity: 50 };
    const given = { periodEnd: next, months: 3 as const, figures, bankInflowFen: null };
    const statement = await insertStatement(
      tx,
      clientNo,
      { ...given, findings: [], evidence: 'D2' },
      { username: 'li', on: next },
    );
    const at = `${next}T12:00:00+08:00`;
    await drawFromStatement(tx, clientNo, statement, { no: 'FIGURES', applicationNo, today: next, at }, 'li');
  });
  expect(await openTasks('FIGURES')).toEqual([]);
});
