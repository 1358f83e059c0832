import { addDays, addMonths } from '../../src/domain/date';
import { COLLECTOR, employ, Loan, refusalOf } from './support/servicing';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [COLLECTOR]);
});
afterAll(() => stage.close());

describe('A negotiated plan in a case', () => {
  test('rests the ladder while each item is kept; the first broken one ends it and the steps follow', async () => {
    const loan = await Loan.open(stage, 'PLAN');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 1));
    await loan.caseShows(({ done }) => done.includes('MESSAGE'));
    const [first, second] = [addDays(dueOn, 5), addDays(dueOn, 12)];
    const plan = [
      { amountFen: 200_000, payOn: first },
      { amountFen: 300_000, payOn: second },
      { amountFen: 100_000, payOn: addDays(second, 7) },
    ];
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'PLAN', plan: plan.slice(2) }))).toBe('PLAN_ITEMS');
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'PLAN', plan: plan.toReversed() }))).toBe('PLAN_DATES');
    const agreed = await loan.act(COLLECTOR, { kind: 'PLAN', plan });
    expect(agreed.plan).toMatchObject({
      status: 'OPEN',
      items: [{ status: 'OPEN' }, { status: 'OPEN' }, { status: 'OPEN' }],
    });
    const promise = { amountFen: 100, payOn: first };
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'PROMISE', promise }))).toBe('PLAN_OPEN');
    await loan.repay('2000.00', 'A');
    await loan.caseShows((view) => view.plan?.items[0]?.status === 'KEPT');
    await loan.until(addDays(second, 0));
    // The call of the third day has not been asked for: the plan is being kept.
    expect(await loan.caseView()).toMatchObject({ done: ['MESSAGE'], plan: { status: 'OPEN' } });
    await loan.repay('2999.99', 'B');
    await loan.until(addDays(second, 1));
    const broken = await loan.caseShows(({ plan: now }) => now?.status === 'BROKEN');
    expect(broken.plan?.items.map(({ status }) => status)).toEqual(['KEPT', 'BROKEN', 'CLOSED']);
    const { plan: kept } = await stage.db.prisma.collectionCase.findUniqueOrThrow({
      where: { id: 'collection-PLAN-1' },
    });
    expect(kept).toMatchObject({ items: [{ status: 'KEPT' }, { status: 'BROKEN' }, { status: 'CLOSED' }] });
    await loan.caseShows(({ done }) => done.includes('CALL'));
    const actions = await stage.db.prisma.collectionAction.count({
      where: { caseId: 'collection-PLAN-1', kind: 'PLAN_RESULT' },
    });
    expect(actions).toBe(2);
    const told = await stage.db.prisma.notice.findMany({
      where: {
        subjectNo: 'collection-PLAN-1',
        template: { in: ['plan-recorded', 'plan-broken'] },
        channel: { not: 'EMAIL' },
      },
      orderBy: { id: 'asc' },
    });
    expect(told.map(({ template, recipient }) => [template, recipient])).toEqual([
      ['plan-recorded', 'CL1'],
      ['plan-broken', 'li'],
    ]);
    // What is told to the debtor of his plan is a contact like any other.
    const contacts = await stage.db.prisma.collectionContact.count({ where: { message: told[0]?.cause ?? '' } });
    expect(contacts).toBe(1);
  });
});
