import { quoted, refusal, type QuoteRowJson } from '../wire';

const column = (rows: QuoteRowJson[], name: keyof QuoteRowJson): unknown[] => rows.map((row) => row[name]);

describe('golden values of the credit rules (RULES 3.3)', () => {
  it('equal instalments of 120,000 at 4.35 % over 12 months', () => {
    const { instalments, totals } = quoted({ method: 'EQUAL_INSTALMENT', principal: '120000', annualRate: '0.0435' });
    expect(instalments[0]).toMatchObject({ total: '10237.19', interest: '435.00', principal: '9802.19' });
    expect(instalments[11]).toMatchObject({ total: '10237.17', closingBalance: '0.00' });
    expect(totals.interest).toBe('2846.26');
  });

  it('equal instalments of 1,000,000 at 3.5 % over 36 months', () => {
    const terms = { method: 'EQUAL_INSTALMENT', principal: '1000000', annualRate: '0.035', instalments: 36 };
    const { instalments, totals } = quoted(terms);
    expect(instalments[0]).toMatchObject({ total: '29302.08', interest: '2916.67' });
    expect(instalments[35]?.total).toBe('29302.06');
    expect(totals.interest).toBe('54874.86');
  });

  it('equal principal of 120,000 at 4.35 % over 12 months', () => {
    const { instalments, totals } = quoted({ principal: '120000', annualRate: '0.0435' });
    expect(instalments[0]?.total).toBe('10435.00');
    expect(instalments[11]?.total).toBe('10036.25');
    expect(totals.interest).toBe('2827.50');
  });

  it.each([
    ['ACT/360', '12569.44'],
    ['30/360', '12500.00'],
    ['ACT/365', '12397.26'],
  ])('bullet of 500,000 at 5 %% from 2025-09-15 to 2026-03-15 by %s: %s', (dayCount, interest) => {
    const bullet = {
      method: 'BULLET',
      principal: '500000',
      annualRate: '0.05',
      instalments: 6,
      disbursedOn: '2025-09-15',
    };
    expect(quoted({ ...bullet, dayCount }).totals.interest).toBe(interest);
  });

  it('quarterly interest of 3,000,000 at 3.45 % due on the 21st: 65 days, then 92', () => {
    const { instalments } = quoted({
      method: 'INTEREST_ONLY',
      principal: '3000000',
      annualRate: '0.0345',
      instalments: 4,
      frequency: { every: 3, unit: 'MONTH' },
      firstDueOn: '2026-03-21',
    });
    expect(instalments[0]).toMatchObject({ days: 65, interest: '18687.50' });
    expect(instalments[1]).toMatchObject({ days: 92, interest: '26450.00' });
  });

  it('a fee of 0.6 % a month on 12,000 over 12 months costs 13.03 % a year', () => {
    const { annualisedCost } = quoted({ method: 'FLAT', flatRatePerPeriod: '0.006' });
    expect(annualisedCost.periodicRate?.slice(0, 8)).toBe('0.010861');
    expect(Number(annualisedCost.simple).toFixed(4)).toBe('0.1303');
    expect(Number(annualisedCost.compound).toFixed(4)).toBe('0.1384');
  });
});

describe('a payment at exactly half a fen', () => {
  // At 50 % a month over two months P x 1.5^2 / 2.5 = 0.9 P: of 0.05 that is 0.045; no float may decide which way it goes.
  const terms = { method: 'EQUAL_INSTALMENT', principal: '0.05', annualRate: '6', instalments: 2 };

  it('Q12, Q16: goes up, or to the even fen', () => {
    const payment = (rounding: string): string | undefined => quoted({ ...terms, rounding }).instalments[0]?.total;
    expect([payment('HALF_UP'), payment('HALF_EVEN')]).toEqual(['0.05', '0.04']);
  });

  it('Q12: in steps of 100 yuan a payment of 150.00 exactly goes to 200.00', () => {
    const whole = { ...terms, principal: '300.00', annualRate: '0', paymentMultipleOf: '100.00' };
    expect(quoted(whole).instalments.map((row) => row.total)).toEqual(['200.00', '100.00']);
  });
});

describe('due dates', () => {
  const dates = (terms: Record<string, unknown>): unknown[] =>
    column(quoted({ instalments: 3, ...terms }).instalments, 'dueOn');

  it.each([
    ['the day of disbursement', { disbursedOn: '2026-01-31' }, ['2026-02-28', '2026-03-31', '2026-04-30']],
    [
      'the day of the first due date',
      { disbursedOn: '2026-01-31', firstDueOn: '2026-02-28' },
      ['2026-02-28', '2026-03-28', '2026-04-28'],
    ],
    ['the due day', { dueDay: 31 }, ['2026-02-28', '2026-03-31', '2026-04-30']],
    ['weeks from disbursement', { frequency: { every: 2, unit: 'WEEK' } }, ['2026-01-29', '2026-02-12', '2026-02-26']],
    [
      'days from the first due date',
      { frequency: { every: 10, unit: 'DAY' }, firstDueOn: '2026-01-20' },
      ['2026-01-20', '2026-01-30', '2026-02-09'],
    ],
  ])('Q1: rows fall on %s, counted from the first and never from one another', (_, terms, expected) => {
    expect(dates(terms)).toEqual(expected);
  });

  it('Q2: with both a first due date and a due day the later rows are on the due day', () => {
    expect(dates({ firstDueOn: '2026-02-25', dueDay: 10 })).toEqual(['2026-02-25', '2026-03-10', '2026-04-10']);
  });

  it('Q2: a due day with weeks, and a first due date not after disbursement, are refused', () => {
    expect(refusal(() => quoted({ frequency: { every: 1, unit: 'WEEK' }, dueDay: 3 }))).toBe(
      'DUE_DAY_NOT_MONTHLY /dueDay',
    );
    expect(refusal(() => quoted({ firstDueOn: '2026-01-15' }))).toBe('FIRST_DUE_NOT_AFTER_DISBURSEMENT /firstDueOn');
  });

  it.each([
    ['2026-01-31', '2026-02-28', '360.00'],
    ['2026-01-30', '2026-02-28', '360.00'],
    ['2026-01-15', '2026-02-20', '432.00'],
    ['2026-01-15', '2026-02-05', '252.00'],
  ])('Q3: paid out %s and first due %s the first row costs %s', (disbursedOn, firstDueOn, interest) => {
    expect(quoted({ disbursedOn, firstDueOn }).instalments[0]?.interest).toBe(interest);
  });

  it.each([
    ['at the end of its term', {}, '2026-07-15', 181],
    ['on the first due date instead', { firstDueOn: '2026-08-01' }, '2026-08-01', 198],
    ['on the due day of its last month', { dueDay: 31 }, '2026-07-31', 197],
  ])('Q5: a bullet has one row %s', (_, terms, dueOn, days) => {
    const { instalments } = quoted({ method: 'BULLET', instalments: 6, ...terms });
    expect(instalments).toHaveLength(1);
    expect(instalments[0]).toMatchObject({ number: 1, dueOn, days, interest: `${String(days * 12)}.00` });
  });

  it('Q5: with 30/360 a bullet costs its whole months and then its odd days', () => {
    const { instalments } = quoted({ method: 'BULLET', instalments: 6, dayCount: '30/360', firstDueOn: '2026-07-20' });
    expect(instalments[0]?.interest).toBe('2220.00'); // 6 x 360.00 + 5 x 12.00
  });

  it('Q9: a due date on a holiday moves to the next working day; what that costs depends on the terms', () => {
    // Sunday 2026-02-15 to Monday 23 is Spring Festival; 2026-03-15 is a Sunday.
    const terms = { principal: '11000.00', instalments: 11, dueDateShift: 'NEXT_WORKING_DAY' };
    const firstTwo = (dayCount: string, shiftInterest: string): unknown[] =>
      quoted({ ...terms, dayCount, shiftInterest })
        .instalments.slice(0, 2)
        .map(({ dueOn, days, interest }) => `${dueOn} ${String(days)} ${interest}`);
    expect(firstTwo('ACT/360', 'ACCRUE')).toEqual(['2026-02-24 40 440.00', '2026-03-16 20 200.00']);
    expect(firstTwo('ACT/360', 'WAIVE')).toEqual(['2026-02-24 31 341.00', '2026-03-16 28 280.00']);
    expect(firstTwo('30/360', 'ACCRUE')).toEqual(['2026-02-24 31 330.00', '2026-03-16 28 300.00']);
  });

  it('Q9: a due date beyond the years the working calendar knows is refused, not guessed', () => {
    expect(refusal(() => quoted({ dueDateShift: 'NEXT_WORKING_DAY' }))).toBe('CALENDAR_NOT_COVERED /dueDateShift');
  });
});

describe('rows', () => {
  it('Q4, Q15: principal never exceeds the balance; rows the rounding leaves nothing for stay, with zeros', () => {
    const { instalments } = quoted({ principal: '0.04', instalments: 8, annualRate: '0' });
    expect(column(instalments, 'principal')).toEqual(['0.01', '0.01', '0.01', '0.01', '0.00', '0.00', '0.00', '0.00']);
    expect(instalments[7]).toMatchObject({ openingBalance: '0.00', total: '0.00', closingBalance: '0.00' });
  });

  it('Q6: a balloon amortised over less than its instalments, and a plan of another length or sum, are refused', () => {
    expect(refusal(() => quoted({ method: 'BALLOON', amortiseOver: 11 }))).toBe(
      'AMORTISE_OVER_TOO_SHORT /amortiseOver',
    );
    const custom = { method: 'CUSTOM', instalments: 2 };
    expect(refusal(() => quoted({ ...custom, principalPlan: ['12000.00'] }))).toBe(
      'PRINCIPAL_PLAN_LENGTH /principalPlan',
    );
    expect(refusal(() => quoted({ ...custom, principalPlan: ['6000', '6000.01'] }))).toBe(
      'PRINCIPAL_PLAN_SUM /principalPlan',
    );
  });

  it('Q6: what a method needs must be there', () => {
    expect(refusal(() => quoted({ method: 'BALLOON' }))).toBe('AMORTISE_OVER_REQUIRED /amortiseOver');
    expect(refusal(() => quoted({ method: 'CUSTOM' }))).toBe('PRINCIPAL_PLAN_REQUIRED /principalPlan');
    expect(refusal(() => quoted({ method: 'FLAT' }))).toBe('FLAT_RATE_REQUIRED /flatRatePerPeriod');
  });

  it('Q6: a balloon pays as over its long term and clears the balance in its last row', () => {
    const { instalments } = quoted({ method: 'BALLOON', instalments: 2, amortiseOver: 3, annualRate: '0' });
    expect(column(instalments, 'principal')).toEqual(['4000.00', '8000.00']);
  });

  it('Q7: fees at a number join its row, fees at disbursement only the totals; one beyond the last row is refused', () => {
    const fees = [
      { name: 'valuation', amount: '300.00', at: 'DISBURSEMENT' },
      { name: 'service', amount: '10.00', at: 2 },
      { name: 'service', amount: '5.50', at: 2 },
    ];
    const { instalments, totals } = quoted({ fees });
    expect(instalments[1]).toMatchObject({ fee: '15.50', total: '1345.50' });
    expect(totals).toEqual({ principal: '12000.00', interest: '2340.00', fee: '315.50', total: '14655.50' });
    expect(refusal(() => quoted({ fees: [{ name: 'late', amount: '1.00', at: 13 }] }))).toBe(
      'FEE_BEYOND_LAST_ROW /fees/0/at',
    );
    const bullet = { method: 'BULLET', fees: [{ name: 'late', amount: '1.00', at: 2 }] };
    expect(refusal(() => quoted(bullet))).toBe('FEE_BEYOND_LAST_ROW /fees/0/at');
  });

  it('Q10: in an interest-free row the whole payment is principal, also in an odd first period', () => {
    // Two payments at 3 %: 12,000 x 0.031827 / 0.0609 = 6,271.33.
    const terms = { method: 'EQUAL_INSTALMENT', instalments: 2, interestFreePeriods: 1 };
    for (const firstDueOn of ['2026-02-15', '2026-03-01']) {
      const { instalments } = quoted({ ...terms, firstDueOn });
      expect(instalments[0]).toMatchObject({ interest: '0.00', principal: '6271.33' });
      expect(instalments[1]).toMatchObject({ interest: '171.86', principal: '5728.67' });
    }
  });

  it('Q11: interest of the grace is due with the first row after it, or with the last row', () => {
    expect(column(quoted({ graceOnInterest: 2 }).instalments.slice(0, 4), 'interest')).toEqual([
      '0.00',
      '0.00',
      '990.00',
      '270.00',
    ]);
    expect(column(quoted({ instalments: 2, graceOnInterest: 5 }).instalments, 'interest')).toEqual(['0.00', '540.00']);
  });

  it('Q11: principal is paid over the rows after its grace, which must leave some', () => {
    expect(column(quoted({ instalments: 3, graceOnPrincipal: 1 }).instalments, 'principal')).toEqual([
      '0.00',
      '6000.00',
      '6000.00',
    ]);
    expect(refusal(() => quoted({ graceOnPrincipal: 12 }))).toBe('GRACE_ON_PRINCIPAL_TOO_LONG /graceOnPrincipal');
    const balloon = { method: 'BALLOON', instalments: 2, amortiseOver: 4, annualRate: '0' };
    expect(column(quoted({ ...balloon, graceOnPrincipal: 3 }).instalments, 'principal')).toEqual(['0.00', '12000.00']);
    expect(refusal(() => quoted({ ...balloon, graceOnPrincipal: 4 }))).toBe(
      'GRACE_ON_PRINCIPAL_TOO_LONG /graceOnPrincipal',
    );
  });

  it('Q12: the payment is rounded once, to its multiple, and the last row takes the rest', () => {
    const { instalments } = quoted({ method: 'EQUAL_INSTALMENT', instalments: 2, paymentMultipleOf: '100.00' });
    expect(instalments[0]).toMatchObject({ total: '6300.00', principal: '5940.00' });
    expect(instalments[1]).toMatchObject({ total: '6241.80', principal: '6060.00' });
    // 44.99 / 30 = 1.49967: to a whole yuan 1.00, but 2.00 had it gone through 1.50.
    const whole = {
      method: 'EQUAL_INSTALMENT',
      principal: '44.99',
      annualRate: '0',
      instalments: 30,
      paymentMultipleOf: '1.00',
    };
    expect(quoted(whole).instalments[0]?.total).toBe('1.00');
  });

  it('Q12: the rounding of the terms decides a half; a multiple that leaves no payment is refused', () => {
    const flat = { method: 'FLAT', flatRatePerPeriod: '0', principal: '0.05', instalments: 2 };
    expect(quoted(flat).instalments[0]?.total).toBe('0.03');
    expect(quoted({ ...flat, rounding: 'HALF_EVEN' }).instalments[0]?.total).toBe('0.02');
    const terms = { method: 'EQUAL_INSTALMENT', instalments: 2, paymentMultipleOf: '20000.00' };
    expect(refusal(() => quoted(terms))).toBe('PAYMENT_ROUNDS_TO_ZERO /paymentMultipleOf');
  });

  it('Q14: ACT/ACT counts days of a leap year over 366 and others over 365', () => {
    // 2027-12-15 to 2028-01-15: 13,359 a year is 36.60 a day of 2027 and 36.50 a day of 2028; 17 and 14 days.
    const terms = { principal: '133590.00', annualRate: '0.1', dayCount: 'ACT/ACT', disbursedOn: '2027-12-15' };
    expect(quoted(terms).instalments[0]?.interest).toBe('1133.20');
  });

  it('Q16: half a fen is exactly half a fen', () => {
    const terms = { principal: '500.00', annualRate: '0.00012', instalments: 1 };
    expect(quoted(terms).totals.interest).toBe('0.01');
    expect(quoted({ ...terms, rounding: 'HALF_EVEN' }).totals.interest).toBe('0.00');
  });

  it('Q17: a flat schedule is the same whatever the rate, the day count and the first period', () => {
    const terms = { method: 'FLAT', flatRatePerPeriod: '0.006' };
    const plain = quoted(terms).instalments;
    expect(plain[0]).toMatchObject({ principal: '1000.00', interest: '72.00' });
    expect(quoted({ ...terms, annualRate: '0.01', dayCount: 'ACT/365' }).instalments).toEqual(plain);
    expect(column(quoted({ ...terms, firstDueOn: '2026-03-03' }).instalments, 'interest')).toEqual(
      column(plain, 'interest'),
    );
  });
});
