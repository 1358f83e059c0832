import { addDays, addMonths } from '../../src/domain/date';
import { toDbDate } from '../../src/store/dates';
import { verify } from '../../src/store/verify';
import { employ, Loan } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [{ username: 'root2', roles: ['ADMINISTRATOR'], levels: [], branchCode: 'SB01' }]);
});
afterAll(() => stage.close());

/** An LPR of one year published the day before a date: the newest that counts for it. */
const publish = (before: string, oneYear: string) =>
  stage.db.prisma.lprPublication.create({
    data: {
      publishedOn: toDbDate(addDays(before, -1)),
      version: 1,
      oneYear,
      overFiveYears: '0.035',
      source: 'test',
      confidence: 'C',
      recordedBy: 'root',
    },
  });

const notices = (template: string) =>
  stage.db.prisma.notice.findMany({
    where: { subjectNo: 'FLOATING', template, channel: { in: ['INBOX', 'SMS'] } },
    orderBy: { id: 'asc' },
  });

/**
 * 120,000 over 36 months at 4.25 % (LPR 3.00 % and 125 basis points), repriced on each anniversary. By Python Decimal: 3,556.24;
 * after twelve months 81,684.48 are left, at 4.05 % over 24 months 3,548.96; then 41,667.80, at 4.45 % over 12 months 3,556.58.
 */
test('A loan follows the LPR on its anniversaries; where the LPR is not on file it waits and is repriced from the date after all', async () => {
  const loan = await Loan.open(stage, 'FLOATING', {
    annualRate: '0.0425',
    instalments: 36,
    pricing: { tenor: '1Y', basisPoints: 125, repricing: 'ANNIVERSARY' },
  });
  const [first, second] = [addMonths(loan.disbursedOn, 12), addMonths(loan.disbursedOn, 24)];
  await publish(first, '0.028');
  expect(await loan.view()).toMatchObject({ nextDueFen: 355_624, nextRepricingOn: first });
  // Paid ahead: what comes is held and used as each instalment falls due.
  await loan.repay('42674.88', 'YEAR-1');
  await loan.until(first);
  const repriced = await eventually(async () => {
    const view = await loan.view();
    return view.nextRepricingOn === second ? view : null;
  });
  expect(repriced).toMatchObject({
    principalFen: 8_168_448,
    nextDueNumber: 13,
    nextDueFen: 354_896,
    status: 'CURRENT',
  });
  expect(await notices('rate-repriced')).toMatchObject([
    { params: { effectiveOn: first, rate: '0.0405', amountFen: 354_896 } },
  ]);
  const events = (await loan.events()).reduce((sum, count) => sum + count, 0);
  expect(events).toBeLessThanOrEqual(20 * 12);

  await loan.repay('42587.52', 'YEAR-2');
  await loan.until(addDays(second, 2));
  const waiting = await eventually(() => loan.view());
  expect(waiting).toMatchObject({ principalFen: 4_166_780, nextRepricingOn: second });
  expect((await notices('repricing-waits')).map(({ recipient }) => recipient).sort()).toEqual(['li', 'root', 'root2']);

  await publish(second, '0.032');
  await loan.until(addDays(second, 4));
  const caughtUp = await eventually(async () => {
    const view = await loan.view();
    return view.nextRepricingOn === undefined ? view : null;
  });
  expect(caughtUp).toMatchObject({ nextDueNumber: 25, nextDueFen: 355_658 });
  const changes = await stage.db.prisma.loanEvent.findMany({
    where: { loanNo: 'FLOATING', type: 'RATE_CHANGE' },
    orderBy: { id: 'asc' },
  });
  expect(changes.map(({ event }) => event)).toEqual([
    { type: 'RATE_CHANGE', on: first, annualRate: '0.0405', reference: `LPR-${addDays(first, -1)}` },
    { type: 'RATE_CHANGE', on: second, annualRate: '0.0445', reference: `LPR-${addDays(second, -1)}` },
  ]);
  expect(await stage.db.prisma.auditEntry.count({ where: { subjectNo: 'FLOATING', action: 'LOAN_RATE_CHANGE' } })).toBe(
    2,
  );
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
});
