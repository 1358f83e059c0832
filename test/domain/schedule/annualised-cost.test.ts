import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { quote, type Quote, type QuoteTerms } from '../../../src/domain/schedule';
import { daysBetween } from '../../../src/domain/date';
import { quoted } from '../wire';
import { terms } from '../account/random-accounts';

const D = Decimal.clone({ precision: 80 });

/** The rate by bisection in decimals: slow, and nothing like the engine's way. */
function oracle(all: QuoteTerms, { instalments, totals }: Quote): (string | null)[] {
  const received = all.principal - (totals.fee - instalments.reduce((sum, row) => sum + row.fee, 0));
  if (received <= 0) return [null, null, null];
  const { every, unit } = all.frequency ?? { every: 1, unit: 'MONTH' };
  const single = all.method === 'BULLET' ? all.instalments : 1;
  const perYear = new D(unit === 'MONTH' ? 12 : unit === 'WEEK' ? 52 : 365).div(every * single);
  const { firstDueOn: _first, ...plain } = all;
  const unshifted = quote({ ...all, dueDateShift: 'NONE' }).instalments;
  const { dueDay: _day, ...undated } = plain;
  const isOdd = quote({ ...undated, dueDateShift: 'NONE' }).instalments[0]?.dueOn !== unshifted[0]?.dueOn;
  const times = unshifted.map((row) =>
    isOdd ? new D(daysBetween(all.disbursedOn, row.dueOn)).div(365) : new D(row.number),
  );
  let [low, high] = [new D(1), new D(2)];
  const worth = (growth: Decimal): Decimal =>
    instalments.reduce((sum, row, index) => sum.plus(new D(row.total).div(growth.pow(times[index] ?? 0))), new D(0));
  while (worth(high).gt(received)) high = high.times(2);
  for (let step = 0; step < 200; step++) {
    const middle = low.plus(high).div(2);
    if (worth(middle).gt(received)) low = middle;
    else high = middle;
  }
  const period = isOdd ? low.pow(new D(1).div(perYear)) : low;
  const year = isOdd ? low : low.pow(perYear);
  const rates = [period.minus(1), period.minus(1).times(perYear), year.minus(1)];
  return rates.map((rate) => rate.toFixed(8, Decimal.ROUND_HALF_UP));
}

describe('annualised cost', () => {
  it('Q8: is the internal rate of the flows, right to the eighth decimal', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const calculated = quote(all);
        const { periodicRate, simple, compound } = calculated.annualisedCost;
        expect([periodicRate, simple, compound]).toEqual(oracle(all, calculated));
      }),
      { numRuns: 10 },
    );
  });

  it('Q8: exactly half of the last decimal goes up', () => {
    // One period of a year: 1.50 on 100,000,000.00 is 0.000000015.
    const fees = [{ name: 'fee', amount: '1.50', at: 1 }];
    const { annualisedCost } = quoted({
      method: 'BULLET',
      principal: '100000000.00',
      annualRate: '0',
      instalments: 12,
      fees,
    });
    expect(annualisedCost).toEqual({ periodicRate: '0.00000002', simple: '0.00000002', compound: '0.00000002' });
  });

  it('Q8: nothing charged costs nothing; nothing received has no rate', () => {
    const zero = '0.00000000';
    expect(quoted({ annualRate: '0' }).annualisedCost).toEqual({ periodicRate: zero, simple: zero, compound: zero });
    const fees = [{ name: 'fee', amount: '12000.00', at: 'DISBURSEMENT' }];
    expect(quoted({ fees }).annualisedCost).toEqual({ periodicRate: null, simple: null, compound: null });
  });

  it.each([
    ['a month', 1, 'MONTH', '0.03000000', '0.36000000'],
    ['a quarter', 3, 'MONTH', '0.09000000', '0.36000000'],
    ['a week', 1, 'WEEK', '0.00700000', '0.36400000'],
  ])('Q8: a period of %s', (_, every, unit, periodicRate, simple) => {
    const { annualisedCost } = quoted({ method: 'INTEREST_ONLY', dayCount: '30/360', frequency: { every, unit } });
    expect(annualisedCost).toMatchObject({ periodicRate, simple });
  });

  it('Q9: the cost is by periods, not by shifted dates', () => {
    const terms10 = { instalments: 10, dayCount: '30/360' };
    expect(quoted({ ...terms10, dueDateShift: 'NEXT_WORKING_DAY' }).annualisedCost).toEqual(
      quoted(terms10).annualisedCost,
    );
  });
});
