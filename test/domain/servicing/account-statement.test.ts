import fc from 'fast-check';
import { simulate, type AccountEvent } from '../../../src/domain/account';
import { addDays } from '../../../src/domain/date';
import { fen, parseYuan } from '../../../src/domain/money';
import { parseRate } from '../../../src/domain/rate';
import { statementOf } from '../../../src/domain/servicing/account-statement';
import { accounts } from '../account/random-accounts';

const TERMS = {
  ...({ method: 'EQUAL_INSTALMENT', principal: parseYuan('120000'), annualRate: parseRate('0.0435') } as const),
  ...({ instalments: 12, disbursedOn: '2026-01-15', dayCount: '30/360' } as const),
};
const paid = (on: string, amount: string, reference: string): AccountEvent => ({
  type: 'REPAYMENT',
  on,
  amount: parseYuan(amount),
  reference,
});
const at = (events: AccountEvent[], asOf: string) => simulate({ terms: TERMS, events, asOf });

// 10,237.19 = 9,802.19 + 435.00, then 9,837.72 + 399.47 (RULES 3.3 and Python's Decimal).
test('golden: the statement of two months says what was owed before, paid and owed after', () => {
  const events = [paid('2026-02-15', '10237.19', 'R1'), paid('2026-03-15', '10237.19', 'R2')];
  const period = { from: '2026-02-01', to: '2026-03-31' };
  const statement = statementOf(
    { account: at(events, period.to), before: at(events, '2026-01-31'), disbursedOn: '2026-01-15' },
    period,
  );
  expect(statement).toMatchObject({
    opening: 12_000_000,
    correction: 0,
    disbursed: 0,
    principal: 1_963_991,
    received: 2_047_438,
    closing: 10_036_009,
  });
  expect(statement.transactions.map(({ reference }) => reference)).toEqual(['R1', 'R2']);
});

test('In the month of its payment a loan opens with nothing', () => {
  const account = at([], '2026-01-31');
  expect(
    statementOf({ account, before: null, disbursedOn: '2026-01-15' }, { from: '2026-01-01', to: '2026-01-31' }),
  ).toMatchObject({ opening: 0, correction: 0, disbursed: 12_000_000, closing: 12_000_000 });
});

test('A repayment of before that is reversed within the period is shown as a correction of what it opened with', () => {
  const events: AccountEvent[] = [
    paid('2026-02-15', '10237.19', 'R1'),
    { type: 'REVERSAL', on: '2026-03-02', reference: 'R1' },
  ];
  const statement = statementOf(
    { account: at(events, '2026-03-31'), before: at(events, '2026-02-28'), disbursedOn: '2026-01-15' },
    { from: '2026-03-01', to: '2026-03-31' },
  );
  expect(statement).toMatchObject({ opening: 12_000_000, correction: 980_219, received: 0, closing: 12_000_000 });
});

test('Statements follow one another: each opens with what the one before closed with, whatever happens', () => {
  fc.assert(
    fc.property(accounts, fc.nat(300), fc.nat(200), (input, first, second) => {
      const { disbursedOn } = input.terms;
      const middle = addDays(disbursedOn, first);
      const end = addDays(middle, second + 1);
      const [before, after] = [simulate({ ...input, asOf: middle }), simulate({ ...input, asOf: end })];
      const early = statementOf({ account: before, before: null, disbursedOn }, { from: disbursedOn, to: middle });
      const late = statementOf({ account: after, before, disbursedOn }, { from: addDays(middle, 1), to: end });
      expect(early.opening).toBe(0);
      expect(late.opening).toBe(early.closing);
      expect(late.correction).toBe(0);
      expect(fen(late.opening + late.disbursed - late.principal)).toBe(late.closing);
    }),
  );
});
