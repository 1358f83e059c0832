import fc from 'fast-check';
import {
  classify,
  FLOOR_RULES,
  observationOf,
  rankOf,
  type ClaimFacts,
  type DebtorFacts,
} from '../../../src/domain/classification';
import { fen } from '../../../src/domain/money';
import { aDebtor, AS_OF, claim, debtor } from './debtors';

const one = (facts: Partial<ClaimFacts>, of: Partial<DebtorFacts> = {}) =>
  classify(debtor({ ...of, claims: [claim(facts)] }), AS_OF)[0];

describe('The class a claim must at least have', () => {
  test.each([
    [0, 'NORMAL', []],
    [1, 'SPECIAL_MENTION', ['OVERDUE']],
    [90, 'SPECIAL_MENTION', ['OVERDUE']],
    [91, 'SUBSTANDARD', ['OVERDUE_OVER_90']],
    [270, 'SUBSTANDARD', ['OVERDUE_OVER_90']],
    [271, 'DOUBTFUL', ['OVERDUE_OVER_270']],
    [360, 'DOUBTFUL', ['OVERDUE_OVER_270']],
    [361, 'LOSS', ['OVERDUE_OVER_360']],
  ])('%i days overdue: %s', (daysOverdue, floor, floors) => {
    expect(one({ daysOverdue })).toMatchObject({ floor, floors });
  });

  test('a delay within seven days is none when recorded as technical, and only then', () => {
    expect(one({ daysOverdue: 7, technicalDelay: true })?.floor).toBe('NORMAL');
    expect(one({ daysOverdue: 7 })?.floor).toBe('SPECIAL_MENTION');
    expect(one({ daysOverdue: 8, technicalDelay: true })?.floor).toBe('SPECIAL_MENTION');
    // What was paid in the debtor's place is no technical delay, and no normal claim on its first day.
    expect(one({ advance: true })?.floors).toEqual(['ADVANCED']);
    expect(one({ daysOverdue: 7, technicalDelay: true, advance: true })?.floors).toEqual(['OVERDUE', 'ADVANCED']);
  });

  test.each([
    ['PURPOSE_CHANGED', 'SPECIAL_MENTION'],
    ['REFINANCED', 'SPECIAL_MENTION'],
    ['CREDIT_IMPAIRED', 'SUBSTANDARD'],
    ['RATING_CUT', 'SUBSTANDARD'],
    ['BLACKLISTED', 'SUBSTANDARD'],
    ['EVADING_DEBT', 'DOUBTFUL'],
    ['BANKRUPTCY', 'LOSS'],
  ] as const)('%s: %s', (finding, floor) => {
    expect(one({ findings: [finding] })).toMatchObject({ floor, floors: [finding] });
  });

  test.each([
    [499_999, 'NORMAL'],
    [500_000, 'DOUBTFUL'],
    [899_999, 'DOUBTFUL'],
    [900_000, 'LOSS'],
  ])('impaired by %i parts per million of the book value: %s', (impairment, floor) => {
    expect(one({ impairment })?.floor).toBe(floor);
  });

  test('tells every floor that applied', () => {
    expect(one({ daysOverdue: 100, findings: ['BANKRUPTCY', 'PURPOSE_CHANGED'] })).toMatchObject({
      floor: 'LOSS',
      floors: ['OVERDUE_OVER_90', 'PURPOSE_CHANGED', 'BANKRUPTCY'],
    });
  });
});

describe('The debtor', () => {
  const bad = (balance: number) => claim({ loanNo: 'BAD', balance: fen(balance), daysOverdue: 91 });
  const good = (balance: number, facts: Partial<ClaimFacts> = {}) =>
    claim({ loanNo: 'GOOD', balance: fen(balance), ...facts });
  const ofGood = (facts: Partial<DebtorFacts>) =>
    classify(debtor(facts), AS_OF).find(({ loanNo }) => loanNo === 'GOOD');

  test('a company with more than 10 % non-performing here is non-performing with all its claims', () => {
    expect(ofGood({ claims: [bad(1_000), good(9_000)] })).toMatchObject({
      floor: 'SPECIAL_MENTION',
      floors: ['DEBTOR_HAS_NON_PERFORMING'],
    });
    expect(ofGood({ claims: [bad(1_001), good(9_000)] })).toMatchObject({
      floor: 'SUBSTANDARD',
      floors: ['DEBTOR_HAS_NON_PERFORMING', 'DEBTOR_OWN_BANK_SHARE'],
      nonPerforming: false,
    });
  });

  test('recognised credit enhancement is out of reach of the 10 %', () => {
    expect(ofGood({ claims: [bad(5_000), good(25_000, { creditEnhanced: true })] })?.floor).toBe('SPECIAL_MENTION');
  });

  test('more than 20 % of its debts at all banks over 90 days overdue: non-performing here', () => {
    const elsewhere = (over90: number) => ({ total: fen(9_000), over90: fen(over90) });
    expect(ofGood({ claims: [good(1_000)], elsewhere: elsewhere(2_000) })?.floor).toBe('SPECIAL_MENTION');
    expect(ofGood({ claims: [good(1_000)], elsewhere: elsewhere(2_001) })).toMatchObject({
      floor: 'SUBSTANDARD',
      floors: ['DEBTOR_HAS_NON_PERFORMING', 'DEBTOR_ALL_BANKS_SHARE'],
    });
  });

  test('a retail claim is judged by itself', () => {
    expect(
      ofGood({ retail: true, claims: [bad(9_000), good(1_000)], elsewhere: { total: fen(1), over90: fen(1) } })?.floor,
    ).toBe('NORMAL');
  });

  test('a group member in trouble asks for an assessment and changes no class', () => {
    expect(ofGood({ claims: [good(1)], groupNonPerforming: true })).toMatchObject({
      floor: 'NORMAL',
      floors: [],
      assess: true,
    });
  });
});

describe('A non-performing claim', () => {
  const was = (facts: Partial<ClaimFacts>) => one({ wasNonPerforming: true, ...facts });

  // Cleared on 31 December: six months are over on 30 June.
  test('may rise six months after its arrears were cleared, not a day earlier', () => {
    expect(was({ cleanSince: '2026-01-01' })).toMatchObject({
      floor: 'SUBSTANDARD',
      floors: ['NON_PERFORMING_KEPT'],
      nonPerforming: true,
    });
    expect(was({ cleanSince: '2025-12-31' })).toMatchObject({ floor: 'NORMAL', nonPerforming: false });
    expect(was({ cleanSince: null })?.floor).toBe('SUBSTANDARD');
  });

  test('waits for two periods when these are longer', () => {
    expect(was({ cleanSince: '2025-12-31', periodMonths: 6 })?.floor).toBe('SUBSTANDARD');
    expect(was({ cleanSince: '2025-06-30', periodMonths: 6 })?.floor).toBe('NORMAL');
  });

  test('of a company waits for its other impaired claims as well', () => {
    const cured = claim({ loanNo: 'CURED', balance: fen(99_000), wasNonPerforming: true, cleanSince: '2025-01-01' });
    const other = claim({ loanNo: 'OTHER', balance: fen(1_000), daysOverdue: 100 });
    expect(classify(debtor({ claims: [cured, other] }), AS_OF)[0]).toMatchObject({
      floors: ['OTHER_IMPAIRED_ASSET', 'DEBTOR_HAS_NON_PERFORMING'],
      nonPerforming: true,
    });
    expect(classify(debtor({ retail: true, claims: [cured, other] }), AS_OF)[0]?.floor).toBe('NORMAL');
  });
});

describe('A restructured claim', () => {
  const observation = (from: string, bad = false) => observationOf(from, 1, { wasNonPerforming: bad, earlier: [] });

  test('is at least special mention for a year from its first repayment date', () => {
    expect(one({ restructurings: [observation('2025-07-01')] })).toMatchObject({
      floor: 'SPECIAL_MENTION',
      floors: ['RESTRUCTURED'],
    });
    expect(one({ restructurings: [observation('2025-06-30')] })?.floor).toBe('NORMAL');
  });

  test('stays non-performing under observation when it was, or when it was restructured again', () => {
    expect(one({ restructurings: [observation('2025-12-01', true)] })?.floor).toBe('SUBSTANDARD');
    const first = observation('2025-09-01');
    const second = observationOf('2026-03-01', 1, { wasNonPerforming: false, earlier: [first] });
    expect(second).toEqual({ from: '2026-03-01', until: '2027-03-01', again: true });
    expect(one({ restructurings: [first, second] })?.floors).toEqual(['RESTRUCTURED', 'RESTRUCTURED_AGAIN']);
  });

  test('that falls into arrears is non-performing, and its year begins anew when they are cleared', () => {
    const restructurings = [observation('2025-05-01')];
    expect(one({ restructurings: [observation('2025-12-01')], daysOverdue: 3 })?.floors).toEqual([
      'OVERDUE',
      'RESTRUCTURED',
      'OBSERVATION_BROKEN',
    ]);
    expect(one({ restructurings, wasNonPerforming: true, cleanSince: '2025-07-01' })?.floor).toBe('SUBSTANDARD');
    expect(one({ restructurings, wasNonPerforming: true, cleanSince: '2025-06-30' })?.floor).toBe('NORMAL');
  });
});

describe('Whatever the debtor', () => {
  test('no claim is better than any floor that it was told', () => {
    fc.assert(
      fc.property(aDebtor, (given) => {
        for (const { floor, floors } of classify(given, AS_OF))
          for (const code of floors) expect(rankOf(floor)).toBeGreaterThanOrEqual(rankOf(FLOOR_RULES[code].class));
      }),
    );
  });

  test('more days overdue on one claim make no claim better', () => {
    fc.assert(
      fc.property(aDebtor, fc.integer({ min: 1, max: 400 }), (given, more) => {
        const [first, ...rest] = given.claims;
        if (first === undefined) return;
        const worse = {
          ...given,
          claims: [{ ...first, daysOverdue: first.daysOverdue + more, cleanSince: null }, ...rest],
        };
        const before = classify(given, AS_OF);
        classify(worse, AS_OF).forEach(({ floor }, index) => {
          expect(rankOf(floor)).toBeGreaterThanOrEqual(rankOf(before[index]?.floor ?? 'LOSS'));
        });
      }),
    );
  });

  test('the order of its claims and findings does not matter', () => {
    fc.assert(
      fc.property(aDebtor, (given) => {
        const turned = {
          ...given,
          claims: given.claims.map((facts) => ({ ...facts, findings: [...facts.findings].reverse() })).reverse(),
        };
        expect(classify(turned, AS_OF).reverse()).toEqual(classify(given, AS_OF));
      }),
    );
  });
});
