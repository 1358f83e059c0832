import { TWELVE_MONTHS, accountOn, full, prepayment, refusal, repayment, simulateFindings } from '../wire';

const accelerated = { type: 'ACCELERATION', on: '2026-02-25' };
const writtenOff = { type: 'WRITE_OFF', on: '2026-02-25' };

describe('acceleration and write-off', () => {
  it('S10: everything not yet due, with its interest to the day, falls due as one last row', () => {
    const { schedule, balances } = accountOn('2026-02-25', [accelerated]);
    expect(schedule).toHaveLength(2);
    expect(schedule[1]).toMatchObject({
      number: 2,
      dueOn: '2026-02-25',
      days: 10,
      openingBalance: '11000.00',
      principal: '11000.00',
      interest: '110.00',
      fee: '0.00',
      closingBalance: '0.00',
    });
    expect(balances).toMatchObject({ principal: '12000.00', interestDue: '470.00', interestAccrued: '0.00' });
  });

  it('S10: the row has the grace days of any row; it is left out when there is nothing to fall due', () => {
    const terms = { graceDays: 5 };
    expect(accountOn('2026-03-02', [repayment('2026-02-15', '1360.00'), accelerated], terms).status).toBe('CURRENT');
    expect(accountOn('2026-03-03', [repayment('2026-02-15', '1360.00'), accelerated], terms).daysOverdue).toBe(6);
    expect(accountOn('2026-02-25', [full('2026-02-20'), accelerated]).schedule).toHaveLength(1);
  });

  it('S9: from the write-off nothing accrues; the claim stays, the class is LOSS', () => {
    const account = accountOn('2026-03-25', [writtenOff]);
    expect(account).toMatchObject({ status: 'WRITTEN_OFF', riskClass: 'LOSS', daysOverdue: 38, payoff: '12490.40' });
    expect(account.balances).toMatchObject({
      principal: '12000.00',
      interestDue: '470.00',
      penalty: '15.00',
      compound: '5.40',
    });
  });

  it('S9: what was not yet charged because grace days ran never is', () => {
    const account = accountOn('2026-04-25', [writtenOff], { graceDays: 20 });
    expect(account.balances).toMatchObject({ penalty: '0.00', compound: '0.00' });
    expect(account.daysOverdue).toBe(69);
  });

  it('S9: later repayments are recoveries, allocated as ever', () => {
    const account = accountOn('2026-03-25', [writtenOff, repayment('2026-03-20', '12490.40')]);
    expect(account).toMatchObject({ status: 'WRITTEN_OFF', riskClass: 'LOSS', daysOverdue: 0, payoff: '0.00' });
  });
});

describe('changed terms', () => {
  it('S21: an extension plans the rows over a longer term and breaks nothing', () => {
    const extension = { type: 'EXTENSION', on: '2026-01-20', addInstalments: 12 };
    const { schedule } = accountOn('2026-01-20', [extension]);
    expect(schedule).toHaveLength(24);
    expect(schedule[0]).toMatchObject({ principal: '500.00', interest: '360.00' });
    expect(schedule[23]?.dueOn).toBe('2028-01-15');
  });

  it('S21: interest-only moves its principal to the new last row; the term of a bullet grows', () => {
    const extension = { type: 'EXTENSION', on: '2026-01-20', addInstalments: 2 };
    const interestOnly = accountOn('2026-01-20', [extension], { method: 'INTEREST_ONLY', instalments: 1 });
    expect(interestOnly.schedule.map(({ principal }) => principal)).toEqual(['0.00', '0.00', '12000.00']);
    const bullet = accountOn('2026-01-20', [extension], { method: 'BULLET', instalments: 1 });
    expect(bullet.schedule).toMatchObject([{ dueOn: '2026-04-15', days: 90, interest: '1080.00' }]);
  });

  it('S32: a new maturity moves the last due date only', () => {
    const extension = { type: 'EXTENSION', on: '2026-01-20', newMaturity: '2026-03-25' };
    const terms = { instalments: 2, dayCount: '30/360' };
    const interestOnly = accountOn('2026-01-20', [extension], { ...terms, method: 'INTEREST_ONLY' });
    // 15 February to 25 March are 38 days.
    expect(interestOnly.schedule.map(({ dueOn, interest }) => `${dueOn} ${interest}`)).toEqual([
      '2026-02-15 360.00',
      '2026-03-25 456.00',
    ]);
    const bullet = accountOn('2026-01-20', [extension], { ...terms, method: 'BULLET' });
    expect(bullet.schedule).toMatchObject([{ dueOn: '2026-03-25', interest: '840.00' }]); // two months and ten days
  });

  it('S32: it must be later, and only interest-only and bullet loans have one', () => {
    const extension = { type: 'EXTENSION', on: '2026-01-20', newMaturity: '2026-03-15' };
    const interestOnly = { method: 'INTEREST_ONLY', instalments: 2 };
    expect(refusal(() => accountOn('2026-01-20', [extension], interestOnly))).toBe(
      'NEW_MATURITY_NOT_LATER /events/0/newMaturity',
    );
    expect(refusal(() => accountOn('2026-01-15', [extension], interestOnly))).toBe(
      'NEW_MATURITY_NOT_LATER /events/0/newMaturity',
    );
    expect(refusal(() => accountOn('2026-01-20', [extension]))).toBe('NEW_MATURITY_NOT_POSSIBLE /events/0/newMaturity');
    expect(refusal(() => accountOn('2026-01-20', [{ ...extension, addInstalments: 1 }], interestOnly))).toBe(
      'EXTENSION_TARGET /events/0',
    );
  });

  it('S22: equal principal keeps its principal when the rate changes', () => {
    const { schedule } = accountOn('2026-01-25', [{ type: 'RATE_CHANGE', on: '2026-01-25', annualRate: '0.18' }]);
    // 12,000.00 for 10 days at 0.1 % and for 21 at 0.05 %.
    expect(schedule[0]).toMatchObject({ principal: '1000.00', interest: '246.00' });
    expect(schedule[1]).toMatchObject({ principal: '1000.00', interest: '165.00' });
  });

  it('S22: that last computed: at a prepayment, too', () => {
    const events = [prepayment('2026-01-15', '6000.00'), { type: 'RATE_CHANGE', on: '2026-01-25', annualRate: '0.18' }];
    expect(accountOn('2026-01-25', events).schedule[3]?.principal).toBe('500.00');
  });

  it('S34: flat and plans cannot be extended, a flat rate cannot change; a plan keeps its principals', () => {
    const extension = { type: 'EXTENSION', on: '2026-01-20', addInstalments: 1 };
    const change = { type: 'RATE_CHANGE', on: '2026-01-20', annualRate: '0.1' };
    const flat = { method: 'FLAT', flatRatePerPeriod: '0.006' };
    const custom = { method: 'CUSTOM', instalments: 2, principalPlan: ['4000', '8000'] };
    expect(refusal(() => accountOn('2026-01-20', [extension], flat))).toBe('EXTENSION_NOT_POSSIBLE /events/0/type');
    expect(refusal(() => accountOn('2026-01-20', [extension], custom))).toBe('EXTENSION_NOT_POSSIBLE /events/0/type');
    expect(refusal(() => accountOn('2026-01-20', [change], flat))).toBe('RATE_CHANGE_NOT_POSSIBLE /events/0/type');
    expect(accountOn('2026-01-20', [change], custom).schedule.map(({ principal }) => principal)).toEqual([
      '4000.00',
      '8000.00',
    ]);
  });

  it('S27: a fee at disbursement counts as paid then; one at a number falls due with its row, planned again or not', () => {
    const fees = [
      { name: 'valuation', amount: '300.00', at: 'DISBURSEMENT' },
      { name: 'service', amount: '20.00', at: 1 },
      { name: 'service', amount: '30.00', at: 2 },
    ];
    const account = accountOn('2026-02-15', [prepayment('2026-01-25', '6000.00')], { fees });
    expect(account.balances.fee).toBe('20.00');
    expect(account.schedule.slice(0, 3).map(({ fee }) => fee)).toEqual(['20.00', '30.00', '0.00']);
  });
});

describe('recording', () => {
  it('S18: a reversed repayment never counted, from its own date; before the reversal it does', () => {
    const events = [repayment('2026-02-15', '1360.00', 'R1'), { type: 'REVERSAL', on: '2026-02-20', reference: 'R1' }];
    expect(accountOn('2026-02-19', events).status).toBe('CURRENT');
    const after = accountOn('2026-02-20', events);
    expect(after).toMatchObject({ status: 'OVERDUE', daysOverdue: 5 });
    expect(after.balances).toEqual(accountOn('2026-02-20').balances);
    expect(after.transactions).toMatchObject([
      {
        type: 'REPAYMENT',
        amount: '1360.00',
        reversed: true,
        allocated: { interest: '0.00', principal: '0.00' },
        held: '0.00',
      },
      { type: 'REVERSAL', reference: 'R1', amount: '0.00' },
    ]);
  });

  it('S18: a reversal of an unknown repayment, or dated before it, is refused', () => {
    const paid = repayment('2026-02-15', '1360.00', 'R1');
    const reversal = (on: string, reference: string): Record<string, unknown> => ({ type: 'REVERSAL', on, reference });
    expect(refusal(() => accountOn('2026-03-01', [paid, reversal('2026-02-20', 'R2')]))).toBe(
      'REVERSAL_UNKNOWN /events/1/reference',
    );
    expect(refusal(() => accountOn('2026-03-01', [reversal('2026-02-14', 'R1'), paid]))).toBe(
      'REVERSAL_BEFORE_REPAYMENT /events/0/on',
    );
  });

  it('S19: events of one day and type go by reference, none first, by code point', () => {
    const fee = (reference?: string): Record<string, unknown> => ({
      type: 'FEE',
      on: '2026-02-01',
      name: 'n',
      amount: '1.00',
      ...(reference === undefined ? {} : { reference }),
    });
    const account = accountOn('2026-02-01', ['b', '𠮷', undefined, '｡', 'B'].map(fee));
    expect(account.transactions.map(({ reference }) => reference)).toEqual([null, 'B', 'b', '｡', '𠮷']);
  });

  it('S19: and the types of one day in their order', () => {
    const on = '2026-01-20';
    const types = accountOn(on, [
      { type: 'WRITE_OFF', on },
      prepayment(on, '10.00'),
      repayment(on, '10.00'),
      { type: 'WAIVER', on, component: 'FEE', amount: '1.00' },
      { type: 'MISUSE', on },
      { type: 'EXTENSION', on, addInstalments: 1 },
      { type: 'RATE_CHANGE', on, annualRate: '0.3' },
      { type: 'FEE', on, name: 'letter', amount: '1.00' },
    ]).transactions.map(({ type }) => type);
    const order = [
      'FEE',
      'RATE_CHANGE',
      'EXTENSION',
      'MISUSE',
      'WAIVER',
      'REPAYMENT',
      'PREPAYMENT',
      'WRITE_OFF',
      'HELD',
    ];
    expect(types).toEqual(order);
  });

  it.each(['RATE_CHANGE', 'EXTENSION', 'ACCELERATION', 'MISUSE', 'WRITE_OFF'])(
    'S19: a second %s on one day is refused',
    (type) => {
      const extra = type === 'RATE_CHANGE' ? { annualRate: '0.3' } : type === 'EXTENSION' ? { addInstalments: 1 } : {};
      const event = { type, on: '2026-01-20', ...extra };
      expect(refusal(() => accountOn('2026-01-20', [event, event]))).toBe('ONE_A_DAY /events/1/on');
    },
  );

  it('S19: the reference of a repayment is required and unique', () => {
    const paid = repayment('2026-02-15', '10.00', 'R1');
    expect(refusal(() => accountOn('2026-02-20', [paid, paid]))).toBe('REFERENCE_NOT_UNIQUE /events/1/reference');
    expect(simulateFindings({ events: [{ type: 'REPAYMENT', on: '2026-02-15', amount: '10.00' }] })).toEqual([
      'REQUIRED /events/0/reference',
    ]);
  });

  it('S20: events after asOf are checked and left out; those before disbursement are refused', () => {
    expect(accountOn('2026-02-01', [full('2026-02-02')]).transactions).toEqual([]);
    const unknown = { type: 'REVERSAL', on: '2026-12-01', reference: 'none' };
    expect(refusal(() => accountOn('2026-02-01', [unknown]))).toBe('REVERSAL_UNKNOWN /events/0/reference');
    expect(refusal(() => accountOn('2026-02-01', [full('2026-01-14')]))).toBe('EVENT_BEFORE_DISBURSEMENT /events/0/on');
    expect(refusal(() => accountOn('2026-01-14'))).toBe('AS_OF_BEFORE_DISBURSEMENT /asOf');
  });

  it('S20: an event that finds nothing to act on is listed and changes nothing', () => {
    const on = '2026-02-01';
    const account = accountOn(on, [
      full('2026-01-31'),
      { type: 'EXTENSION', on, addInstalments: 3 },
      { type: 'ACCELERATION', on },
      prepayment(on, '5.00'),
    ]);
    expect(account.transactions).toHaveLength(4);
    expect(account).toMatchObject({ status: 'SETTLED', schedule: [], balances: { held: '5.00' } });
  });

  it('S29: each event is one transaction in the order of effect, with nothing allocated but by payments', () => {
    const events = [
      repayment('2026-02-15', '1360.00', 'R1'),
      { type: 'FEE', on: '2026-02-01', name: 'letter', amount: '9.00' },
      { type: 'MISUSE', on: '2026-02-03' },
    ];
    const rows = accountOn('2026-02-15', events).transactions.map(
      ({ type, amount, held }) => `${type} ${amount} ${held}`,
    );
    expect(rows).toEqual(['FEE 9.00 0.00', 'MISUSE 0.00 0.00', 'REPAYMENT 1360.00 0.00']);
  });

  it('S30: paidOn is the day since when nothing of the row is unpaid', () => {
    const events = [repayment('2026-02-10', '1000.00', 'R1'), repayment('2026-02-20', '400.00', 'R2')];
    const { schedule } = accountOn('2026-02-20', events);
    expect(schedule[0]).toMatchObject({ paid: { interest: '360.00', principal: '1000.00' }, paidOn: '2026-02-20' });
    expect(schedule[1]?.paidOn).toBeNull();
  });
});

describe('the form of the input', () => {
  it.each([
    [
      'an amount of zero',
      { type: 'REPAYMENT', on: '2026-02-01', amount: '0.00', reference: 'a' },
      'MONEY_NOT_POSITIVE /events/0/amount',
    ],
    [
      'three decimals',
      { type: 'REPAYMENT', on: '2026-02-01', amount: '1.001', reference: 'a' },
      'MONEY_FORMAT /events/0/amount',
    ],
    ['a negative amount', { type: 'PREPAYMENT', on: '2026-02-01', amount: '-1' }, 'MONEY_FORMAT /events/0/amount'],
    ['a number for money', { type: 'PREPAYMENT', on: '2026-02-01', amount: 5 }, 'WRONG_TYPE /events/0/amount'],
    [
      'a fee rate of one',
      { type: 'PREPAYMENT', on: '2026-02-01', amount: '1', feeRate: '1' },
      'RATE_TOO_LARGE /events/0/feeRate',
    ],
    ['a date that does not exist', { type: 'MISUSE', on: '2026-02-30' }, 'DATE_FORMAT /events/0/on'],
    ['a field that does not exist', { type: 'MISUSE', on: '2026-02-01', why: 'x' }, 'UNKNOWN_FIELD /events/0/why'],
    [
      'ten to the eighteenth',
      { type: 'PREPAYMENT', on: '2026-02-01', amount: '1000000000000000000' },
      'AMOUNT_TOO_LARGE /events/0/amount',
    ],
  ])('S36: %s is refused', (_, event, finding) => {
    expect(simulateFindings({ events: [event] })).toEqual([finding]);
  });

  it('S36: a full prepayment has no amount, a partial one must have it', () => {
    expect(refusal(() => accountOn('2026-02-01', [full('2026-02-01', { amount: '1.00' })]))).toBe(
      'PREPAYMENT_AMOUNT /events/0/amount',
    );
    expect(refusal(() => accountOn('2026-02-01', [{ type: 'PREPAYMENT', on: '2026-02-01' }]))).toBe(
      'PREPAYMENT_AMOUNT /events/0/amount',
    );
  });

  it('S26: technical days beyond seven are refused', () => {
    expect(simulateFindings({ terms: { ...TWELVE_MONTHS, technicalDays: 8 } })).toEqual([
      'NUMBER_TOO_LARGE /terms/technicalDays',
    ]);
  });

  it('an unknown type of event is named where it stands', () => {
    expect(simulateFindings({ events: [{ type: 'GIFT', on: '2026-02-01' }] })).toEqual(['EVENT_TYPE /events/0/type']);
  });
});
