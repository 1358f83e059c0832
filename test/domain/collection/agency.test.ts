import fc from 'fast-check';
import { evaluationDueOn, isReady, mayWork, type Agency } from '../../../src/domain/collection/agency';
import { commissionOf, mayPlace, rateFor, type Receipt } from '../../../src/domain/collection/placement';
import { addDays } from '../../../src/domain/date';
import { fen, formatYuan, parseYuan } from '../../../src/domain/money';
import { parseRate } from '../../../src/domain/rate';

const AGENCY: Agency = {
  status: 'LISTED',
  listedFrom: '2026-01-01',
  listedUntil: '2026-12-31',
  contractFrom: '2026-01-01',
  contractUntil: '2027-12-31',
  evaluations: [],
  trainings: [{ agent: 'A1', trainedOn: '2026-01-05', assessedOn: '2026-01-08', passed: true }],
};

describe('An agency on the list', () => {
  test.each<[string, Partial<Agency>, string, string]>([
    ['works', {}, '2026-06-01', 'allowed'],
    [
      'works on the last day of the list',
      { trainings: [{ ...AGENCY.trainings[0], passed: true } as never] },
      '2026-12-31',
      'allowed',
    ],
    ['does not before it was listed', {}, '2025-12-31', 'AGENCY_NOT_LISTED'],
    ['does not after its list has ended', {}, '2027-01-01', 'AGENCY_NOT_LISTED'],
    ['does not while only proposed', { status: 'PROPOSED' }, '2026-06-01', 'AGENCY_NOT_LISTED'],
    ['does not once taken off', { status: 'DELISTED' }, '2026-06-01', 'AGENCY_NOT_LISTED'],
    ['does not without an agreement', { contractUntil: '2026-05-31' }, '2026-06-01', 'AGENCY_NO_CONTRACT'],
    ['does not after it failed', { evaluations: [{ on: '2026-05-01', passed: false }] }, '2026-06-01', 'AGENCY_FAILED'],
    [
      'does again after it passed',
      {
        evaluations: [
          { on: '2026-05-01', passed: false },
          { on: '2026-05-20', passed: true },
        ],
      },
      '2026-06-01',
      'allowed',
    ],
    [
      'does not past its yearly evaluation',
      {
        listedUntil: '2027-12-31',
        trainings: [{ agent: 'A1', trainedOn: '2026-12-01', assessedOn: '2026-12-01', passed: true }],
      },
      '2027-01-02',
      'AGENCY_EVALUATION_DUE',
    ],
    ['does not with nobody trained', { trainings: [] }, '2026-06-01', 'AGENCY_UNTRAINED'],
    [
      'does not with nobody who passed',
      { trainings: [{ agent: 'A1', trainedOn: '2026-01-05', assessedOn: '2026-01-08', passed: false }] },
      '2026-06-01',
      'AGENCY_UNTRAINED',
    ],
  ])('%s', (_, more, today, expected) => {
    const verdict = mayWork({ ...AGENCY, ...more }, today);
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });

  test.each([
    ['never evaluated: a year from the agreement', [], '2027-12-31', '2027-01-01'],
    ['evaluated: a year from then', ['2026-06-01'], '2027-12-31', '2027-06-01'],
    ['the year would end after the agreement: at its end', ['2027-02-01'], '2027-12-31', '2027-12-31'],
    ['evaluated in the last three months: that was the final one', ['2027-10-15'], '2027-12-31', '2028-10-15'],
  ])('%s', (_, days, contractUntil, expected) => {
    const evaluations = days.map((on) => ({ on, passed: true }));
    expect(evaluationDueOn({ contractFrom: '2026-01-01', contractUntil, evaluations })).toBe(expected);
  });

  test('the latest assessment of a person counts, those of others do not', () => {
    const again = { agent: 'A1', trainedOn: '2026-07-01', assessedOn: '2026-07-02', passed: false };
    const trainings = [...AGENCY.trainings, again];
    expect(isReady({ trainings }, 'A1', '2026-07-01')).toBe(true);
    expect(isReady({ trainings }, 'A1', '2026-07-02')).toBe(false);
    expect(isReady({ trainings }, 'A2', '2026-07-01')).toBe(false);
  });
});

describe('The commission of a placement', () => {
  const tiers = [
    { fromDays: 31, rate: parseRate('0.1') },
    { fromDays: 181, rate: parseRate('0.3') },
    { fromDays: 91, rate: parseRate('0.185') },
  ];
  test.each([
    [30, null],
    [31, '0.1'],
    [90, '0.1'],
    [91, '0.185'],
    [1000, '0.3'],
  ])('at %i days overdue is agreed at %s', (days, expected) => {
    const rate = rateFor(tiers, days);
    expect(rate).toBe(expected === null ? null : parseRate(expected));
  });

  // Computed with Python's Decimal, ROUND_HALF_UP on each receipt.
  test.each([
    [['10237.19'], '0.15', '1535.58'],
    [['0.05', '0.05', '0.05'], '0.1', '0.03'],
    [['10237.19', '333.33', '0.03'], '0.185', '1955.56'],
    [['99999999.99'], '0.333333333333', '33333333.33'],
  ])('of %j at %s is %s', (amounts, rate, expected) => {
    const receipts = amounts.map((amount) => ({ on: '2026-03-05', amountFen: parseYuan(amount) }));
    const placement = { placedOn: '2026-03-01', endedOn: null, rate: parseRate(rate) };
    expect(formatYuan(commissionOf(placement, receipts).commissionFen)).toBe(expected);
  });

  test('counts what came after the day of placement and up to its end, never more than was received, and each fen once', () => {
    const receipt: fc.Arbitrary<Receipt> = fc.record({
      on: fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-03-01', days)),
      amountFen: fc.integer({ min: 1, max: 10_000_000 }).map(fen),
    });
    fc.assert(
      fc.property(
        fc.array(receipt),
        fc.nat(30),
        fc.nat(30),
        fc.integer({ min: 0, max: 1_000_000 }),
        (all, from, days, ppm) => {
          const placedOn = addDays('2026-03-01', from);
          const endedOn = addDays(placedOn, days);
          const rate = parseRate((ppm / 1_000_000).toFixed(6));
          const first = commissionOf({ placedOn, endedOn, rate }, all);
          const second = commissionOf({ placedOn: endedOn, endedOn: null, rate }, all);
          const whole = commissionOf({ placedOn, endedOn: null, rate }, all);
          expect(first.receivedFen + second.receivedFen).toBe(whole.receivedFen);
          expect(first.commissionFen + second.commissionFen).toBe(whole.commissionFen);
          expect(whole.commissionFen).toBeLessThanOrEqual(whole.receivedFen);
          const late = all.filter(({ on }) => on > placedOn).map(({ amountFen }) => Number(amountFen));
          expect(whole.receivedFen).toBe(late.reduce((total, one) => total + one, 0));
        },
      ),
    );
  });

  test('a case is placed once at a time, while open', () => {
    const rate = parseRate('0.1');
    expect(mayPlace({ isOpen: true, placedWith: null, rate }).allowed).toBe(true);
    expect(mayPlace({ isOpen: false, placedWith: null, rate })).toMatchObject({ code: 'CASE_CLOSED' });
    expect(mayPlace({ isOpen: true, placedWith: 'AG1', rate })).toMatchObject({ code: 'CASE_PLACED' });
    expect(mayPlace({ isOpen: true, placedWith: null, rate: null })).toMatchObject({ code: 'PLACEMENT_TOO_EARLY' });
  });
});
