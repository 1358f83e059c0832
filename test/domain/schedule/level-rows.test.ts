import fc from 'fast-check';
import { CHINA } from '../../../src/domain/calendar/calendar';
import { fen, parseYuan } from '../../../src/domain/money';
import { parseRate, type Rate } from '../../../src/domain/rate';
import { certainRates } from '../../../src/domain/schedule/certain-rate';
import { costFlows } from '../../../src/domain/schedule/cost-flows';
import { levelRows } from '../../../src/domain/schedule/level-rows';
import { planOf } from '../../../src/domain/schedule/plan';
import { quoteRow } from '../../../src/domain/schedule/quote';
import { openRows } from '../../../src/domain/schedule/row';
import { quote, type QuoteTerms } from '../../../src/domain/schedule';

/** Level monthly payments that nothing makes special, with many rates and amounts whose interest ends on half a fen. */
const plain: fc.Arbitrary<QuoteTerms> = fc.record(
  {
    method: fc.constantFrom('EQUAL_INSTALMENT' as const, 'BALLOON' as const),
    principal: fc
      .oneof(
        fc.integer({ min: 1, max: 2 ** 30 - 1 }),
        fc.integer({ min: 1, max: 10_000 }).map((k) => k * 1000),
      )
      .map(fen),
    annualRate: fc.oneof(
      fc.integer({ min: 0, max: 4000 }).map((k) => k * 1e8),
      fc.constant(6e10),
      fc.nat(1e12),
    ) as fc.Arbitrary<Rate>,
    instalments: fc.integer({ min: 1, max: 480 }),
    disbursedOn: fc.constantFrom('2026-01-15', '2026-01-31', '2027-12-30', '2028-02-29'),
    amortiseOver: fc.integer({ min: 480, max: 720 }),
    rounding: fc.constantFrom('HALF_UP' as const, 'HALF_EVEN' as const),
    paymentMultipleOf: fc.constantFrom(1, 100).map(fen),
    frequency: fc.constantFrom(1, 3, 12).map((every) => ({ every, unit: 'MONTH' as const })),
  },
  { requiredKeys: ['method', 'principal', 'annualRate', 'instalments', 'disbursedOn', 'amortiseOver'] },
);

const withinCalendar = plain.filter((all) => all.instalments * (all.frequency?.every ?? 1) < 2000);
const planned = withinCalendar.map((all) => {
  try {
    return planOf(all, CHINA);
  } catch {
    return undefined; // a payment that rounds to zero
  }
});

const housing: QuoteTerms = {
  method: 'EQUAL_INSTALMENT',
  principal: parseYuan('1000000.00'),
  annualRate: parseRate('0.035'),
  instalments: 360,
  disbursedOn: '2026-01-15',
};

describe('level monthly payments in one pass', () => {
  it('are to the fen what the rules make row by row', () => {
    let met = 0;
    fc.assert(
      fc.property(planned, (plan) => {
        const rows = plan && levelRows(plan);
        if (plan === undefined || rows === undefined) return;
        met += 1;
        expect(rows.instalments).toEqual(openRows(plan).map(quoteRow));
        expect(rows.interest).toBe(rows.instalments.reduce((sum, row) => sum + row.interest, 0));
      }),
      { numRuns: 400 },
    );
    expect(met).toBeGreaterThan(200);
  });

  it('cost what they cost flow by flow, to the last digit', () => {
    let met = 0;
    fc.assert(
      fc.property(planned, fc.oneof(fc.nat(50), fc.nat(999)), (plan, permille) => {
        const rows = plan && levelRows(plan);
        if (plan === undefined || rows === undefined || rows.interest === 0) return;
        const { scheme, payment } = plan;
        const kept = fen(Math.floor((scheme.principal * permille) / 1000));
        const [short, long] = [payment, undefined].map((level) => {
          const flows = { payments: rows.instalments, days: undefined, level };
          return certainRates(
            costFlows({ ...scheme, feesAtDisbursement: kept }, flows, fen(scheme.principal + rows.interest)),
          );
        });
        if (short === undefined || long === undefined) return; // too near to a half of the last digit for floats
        met += 1;
        expect(short).toEqual(long);
      }),
      { numRuns: 400 },
    );
    expect(met).toBeGreaterThan(200);
  });

  const specials: Record<string, Partial<QuoteTerms>> = {
    'grace on principal': { graceOnPrincipal: 1 },
    'grace on interest': { graceOnInterest: 1 },
    'interest-free periods': { interestFreePeriods: 1 },
    'a fee with a row': { fees: [{ name: 'fee', amount: fen(1), at: 1 }] },
    'due dates that move': { dueDateShift: 'NEXT_WORKING_DAY', instalments: 6 },
    'an odd first period': { firstDueOn: '2026-02-20' },
    'actual days': { dayCount: 'ACT/365' },
    weeks: { frequency: { every: 2, unit: 'WEEK' } },
    'another method': { method: 'EQUAL_PRINCIPAL' },
    'an amount beyond small whole numbers': { principal: fen(2 ** 30) },
    'a payment that repays early': { annualRate: parseRate('0.5'), paymentMultipleOf: parseYuan('50000.00') },
  };

  it.each(Object.entries(specials))('are left to the rules of each row with %s', (_name, special) => {
    expect(levelRows(planOf({ ...housing, ...special }, CHINA))).toBeUndefined();
  });

  it('a housing loan of 30 years is one of them', () => {
    expect(levelRows(planOf(housing, CHINA))?.instalments).toEqual(quote(housing).instalments);
  });
});
