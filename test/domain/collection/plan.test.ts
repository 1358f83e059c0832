import fc from 'fast-check';
import { judgePlan, mayPlan, openItem, type Plan } from '../../../src/domain/collection/plan';
import { addDays } from '../../../src/domain/date';

const TODAY = '2026-03-02';
const item = (amountFen: number, payOn: string): { amountFen: number; payOn: string } => ({ amountFen, payOn });
const NOTHING = { promise: null, plan: null };
const plan = (...items: { amountFen: number; payOn: string }[]): Plan => ({
  items: items.map((one) => ({ ...one, status: 'OPEN' })),
  receivedBeforeFen: 50,
  madeOn: TODAY,
  status: 'OPEN',
});
const MONTHLY = [item(100, '2026-03-20'), item(200, '2026-04-20'), item(300, '2026-05-20')];

describe('A negotiated plan', () => {
  test.each<[string, { amountFen: number; payOn: string }[], string]>([
    ['three months', MONTHLY, 'allowed'],
    ['from today', [item(1, TODAY), item(1, '2026-03-03')], 'allowed'],
    ['one item', MONTHLY.slice(0, 1), 'PLAN_ITEMS'],
    ['thirteen items', Array.from({ length: 13 }, (_, index) => item(1, addDays(TODAY, index))), 'PLAN_ITEMS'],
    ['nothing promised', [item(0, '2026-03-20'), item(1, '2026-03-21')], 'PROMISE_AMOUNT'],
    ['a day gone by', [item(1, '2026-03-01'), item(1, '2026-03-21')], 'PLAN_DATES'],
    ['a late first item', [item(1, '2026-04-03'), item(1, '2026-04-05')], 'PLAN_DATES'],
    ['two items on one day', [item(1, '2026-03-20'), item(1, '2026-03-20')], 'PLAN_DATES'],
    ['a gap of 32 days', [item(1, '2026-03-20'), item(1, '2026-04-21')], 'PLAN_DATES'],
    [
      'more than half a year',
      Array.from({ length: 7 }, (_, index) => item(1, addDays(TODAY, 30 * (index + 1)))),
      'PLAN_DATES',
    ],
  ])('of %s: %o', (_, items, expected) => {
    const verdict = mayPlan(NOTHING, items, TODAY);
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });

  test('stands beside no promise and no other plan that is still open', () => {
    const promise = { amountFen: 1, payOn: '2026-03-10', receivedBeforeFen: 0, status: 'OPEN' as const };
    expect(mayPlan({ promise, plan: null }, MONTHLY, TODAY)).toMatchObject({ code: 'PROMISE_OPEN' });
    expect(mayPlan({ promise: null, plan: plan(...MONTHLY) }, MONTHLY, TODAY)).toMatchObject({ code: 'PLAN_OPEN' });
    expect(mayPlan({ promise: { ...promise, status: 'KEPT' }, plan: null }, MONTHLY, TODAY).allowed).toBe(true);
  });

  test.each([
    [149, '2026-03-20', ['OPEN', 'OPEN', 'OPEN'], 'OPEN'],
    [149, '2026-03-21', ['BROKEN', 'CLOSED', 'CLOSED'], 'BROKEN'],
    [150, '2026-03-21', ['KEPT', 'OPEN', 'OPEN'], 'OPEN'],
    [349, '2026-04-21', ['KEPT', 'BROKEN', 'CLOSED'], 'BROKEN'],
    [650, '2026-03-05', ['KEPT', 'KEPT', 'KEPT'], 'KEPT'],
  ])('with %i received on %s its items are %j and it is %s', (receivedFen, today, states, expected) => {
    const judged = judgePlan(plan(...MONTHLY), { receivedFen, status: 'OVERDUE' }, today);
    expect(judged.items.map(({ status }) => status)).toEqual(states);
    expect(judged.status).toBe(expected);
  });

  test('cleared arrears keep whatever was still open', () => {
    expect(judgePlan(plan(...MONTHLY), { receivedFen: 51, status: 'CURRENT' }, '2026-03-21').status).toBe('KEPT');
  });

  test('judged day by day it ends as when judged once, rests for no longer than its bound, and what ended stays', () => {
    const payments = fc.array(fc.record({ day: fc.nat(120), amountFen: fc.integer({ min: 1, max: 400 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(payments, (paid) => {
        let running = plan(...MONTHLY);
        for (let day = 0; day <= 120; day++) {
          const before = running;
          const receivedFen = paid.filter((one) => one.day <= day).reduce((total, one) => total + one.amountFen, 50);
          running = judgePlan(running, { receivedFen, status: 'OVERDUE' }, addDays(TODAY, day));
          if (before.status !== 'OPEN') expect(running).toEqual(before);
          if (running.status === 'OPEN') expect(openItem(running)?.payOn ?? '').not.toBe('');
        }
        expect(running.status).not.toBe('OPEN');
        expect(openItem(running)).toBeNull();
      }),
    );
  });
});
