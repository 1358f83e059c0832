import fc from 'fast-check';
import { simulate, type AccountEvent, type AccountTerms } from '../../../src/domain/account';
import { addDays } from '../../../src/domain/date';
import { entryFor, imbalance, NO_POSITION, posted, positionOf } from '../../../src/domain/ledger';
import { fen, parseYuan } from '../../../src/domain/money';
import { parseRate } from '../../../src/domain/rate';
import { RuleViolation } from '../../../src/domain/rule-violation';

const terms: fc.Arbitrary<AccountTerms> = fc.record({
  method: fc.constantFrom('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'),
  principal: fc.integer({ min: 100_00, max: 10_000_000_00 }).map(fen),
  annualRate: fc.constantFrom('0', '0.0435', '0.18').map(parseRate),
  instalments: fc.integer({ min: 1, max: 18 }),
  disbursedOn: fc.constant('2026-01-31'),
  graceDays: fc.integer({ min: 0, max: 5 }),
  compoundOnPenalty: fc.boolean(),
  excess: fc.constantFrom('HOLD', 'PREPAY'),
});

const on = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-31', days));
const amount = fc.integer({ min: 1, max: 300_000_00 }).map(fen);
const event: fc.Arbitrary<AccountEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('REPAYMENT' as const), on, amount, reference: fc.uuid() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('PREPAYMENT' as const),
      on,
      amount,
      mode: fc.constantFrom('REDUCE_TERM', 'REDUCE_INSTALMENT'),
      // Within a day and type the order is by reference, then as given (S19): only named events have one order.
      reference: fc.uuid(),
    }),
  },
  fc.record({ type: fc.constant('PREPAYMENT' as const), on, full: fc.constant(true), reference: fc.uuid() }),
  fc.record({
    type: fc.constant('RATE_CHANGE' as const),
    on,
    annualRate: fc.constantFrom('0.03', '0.06').map(parseRate),
  }),
  fc.record({ type: fc.constant('FEE' as const), on, name: fc.constant('fee'), amount, reference: fc.uuid() }),
  fc.record({
    type: fc.constant('WAIVER' as const),
    on,
    component: fc.constantFrom('FEE', 'PENALTY', 'COMPOUND', 'INTEREST', 'PRINCIPAL'),
    amount,
    reference: fc.uuid(),
  }),
  fc.record({ type: fc.constant('MISUSE' as const), on }),
  fc.record({ type: fc.constant('ACCELERATION' as const), on }),
  fc.record({ type: fc.constant('WRITE_OFF' as const), on }),
);

/** Some repayments are reversed, each reversal being recorded after its repayment. */
const life = fc.array(fc.tuple(event, fc.boolean()), { maxLength: 12 }).map((drawn) => {
  const events = drawn.map(([made]) => made);
  const reversals = drawn.flatMap(([made, isReversed]): AccountEvent[] =>
    isReversed && made.type === 'REPAYMENT'
      ? [{ type: 'REVERSAL', on: addDays(made.on, 10), reference: made.reference }]
      : [],
  );
  return [...events, ...reversals];
});

test('lives booked event by event, in any order of recording, leave the books that the whole life gives at once', () => {
  fc.assert(
    fc.property(terms, life, (given, recorded) => {
      let asOf = '2026-01-31';
      let position = posted(
        NO_POSITION,
        entryFor(NO_POSITION, positionOf(simulate({ terms: given, events: [], asOf }))),
      );
      const events: AccountEvent[] = [];
      for (const next of recorded) {
        const day = next.on > asOf ? next.on : asOf;
        let account;
        try {
          account = simulate({ terms: given, events: [...events, next], asOf: day });
        } catch (error) {
          if (error instanceof RuleViolation) continue; // refused: nothing is booked
          throw error;
        }
        events.push(next);
        asOf = day;
        const lines = entryFor(position, positionOf(account));
        const debits = lines.reduce((total, line) => total + line.debit, 0);
        expect(lines.reduce((total, line) => total + line.credit, 0)).toBe(debits);
        expect(
          lines.every(({ debit, credit }) => debit >= 0 && credit >= 0 && debit + credit > 0 && debit * credit === 0),
        ).toBe(true);
        expect(lines).not.toHaveLength(1);
        position = posted(position, lines);
        expect(imbalance(position)).toEqual({ onBalance: 0, offBalance: 0 });
      }
      expect(position).toEqual(positionOf(simulate({ terms: given, events: [...events].reverse(), asOf })));
    }),
    { numRuns: 400 },
  );
});

test('the bank account of a loan shows what was received less what was paid out', () => {
  const given: AccountTerms = {
    method: 'EQUAL_PRINCIPAL',
    principal: parseYuan('12000'),
    annualRate: parseRate('0.06'),
    instalments: 12,
    disbursedOn: '2026-01-31',
  };
  fc.assert(
    fc.property(
      fc.array(fc.record({ type: fc.constant('REPAYMENT' as const), on, amount, reference: fc.uuid() }), {
        maxLength: 8,
      }),
      (events) => {
        const received = events.reduce((total, made) => total + made.amount, 0);
        expect(positionOf(simulate({ terms: given, events, asOf: '2028-12-31' })).BANK).toBe(received - 12_000_00);
      },
    ),
  );
});
