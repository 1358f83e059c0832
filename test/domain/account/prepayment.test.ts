import { accountOn, full, prepayment, repayment, type AccountJson } from '../wire';

const column = (account: AccountJson, name: 'principal' | 'interest' | 'dueOn'): string[] =>
  account.schedule.map((row) => row[name]);
const TWO_PAYMENTS = { method: 'EQUAL_INSTALMENT', instalments: 2 };
const INTEREST_ONLY = { method: 'INTEREST_ONLY', instalments: 3 };

describe('partial prepayment', () => {
  it('S1, S2: a broken row costs its segments by days; its principal is what a regular period on the new balance gives', () => {
    // Two payments on 6,000.00 at 3 %: 3,135.67. Interest: 12,000 for 10 days, 6,000 for 21.
    const { schedule } = accountOn('2026-01-25', [prepayment('2026-01-25', '6000.00')], TWO_PAYMENTS);
    expect(schedule[0]).toMatchObject({
      interest: '246.00',
      principal: '2955.67',
      prepaid: '6000.00',
      total: '3201.67',
    });
    expect(schedule[1]).toMatchObject({ openingBalance: '3044.33', interest: '91.33', principal: '3044.33' });
  });

  it('S2: a second prepayment in the same period plans again and adds a segment', () => {
    const events = [prepayment('2026-01-25', '6000.00'), prepayment('2026-02-04', '3000.00')];
    const { schedule } = accountOn('2026-02-04', events, TWO_PAYMENTS);
    // 12,000 x 10 d + 6,000 x 10 d + 3,000 x 11 d at 0.1 % a day; two payments on 3,000.00: 1,567.83.
    expect(schedule[0]).toMatchObject({ interest: '213.00', principal: '1477.83', prepaid: '9000.00' });
  });

  it('S3: on the day of disbursement, or on a due date, it holds for the whole period and breaks nothing', () => {
    const atOnce = accountOn('2026-01-20', [prepayment('2026-01-15', '6000.00')], TWO_PAYMENTS);
    expect(atOnce.schedule[0]).toMatchObject({ interest: '180.00', principal: '2955.67' });
    const events = [repayment('2026-02-15', '6271.33'), prepayment('2026-02-15', '2000.00')];
    const onDueDate = accountOn('2026-02-15', events, TWO_PAYMENTS);
    expect(onDueDate.schedule[0]).toMatchObject({ principal: '5911.33', interest: '360.00', prepaid: '0.00' });
    // 12,000.00 - 5,911.33 - 2,000.00 = 4,088.67 for a month.
    expect(onDueDate.schedule[1]).toMatchObject({ openingBalance: '6088.67', prepaid: '2000.00', interest: '122.66' });
  });

  it('S4: REDUCE_TERM keeps the principal and ends with the row that clears the balance', () => {
    const account = accountOn('2026-01-25', [prepayment('2026-01-25', '5500.00', { mode: 'REDUCE_TERM' })]);
    expect(column(account, 'principal')).toEqual([
      '1000.00',
      '1000.00',
      '1000.00',
      '1000.00',
      '1000.00',
      '1000.00',
      '500.00',
    ]);
  });

  it('S4: interest-only and bullet loans only lower the balance, in either mode', () => {
    for (const mode of ['REDUCE_TERM', 'REDUCE_INSTALMENT']) {
      const account = accountOn('2026-01-15', [prepayment('2026-01-15', '2000.00', { mode })], INTEREST_ONLY);
      expect(column(account, 'principal')).toEqual(['0.00', '0.00', '10000.00']);
    }
  });

  it('S5: money that settles the loan does; what is beyond is held', () => {
    // After ten days 12,000.00 and 120.00 of interest.
    const settled = accountOn('2026-01-25', [prepayment('2026-01-25', '12130.00')]);
    expect(settled).toMatchObject({ status: 'SETTLED', payoff: '0.00', schedule: [] });
    expect(settled.transactions[0]).toMatchObject({
      allocated: { principal: '12000.00', interest: '120.00' },
      held: '10.00',
    });
  });

  it('S5: one fen less pays the balance, leaves the running row with its interest and holds the rest', () => {
    const account = accountOn('2026-01-25', [prepayment('2026-01-25', '12119.99')]);
    expect(account.schedule).toHaveLength(1);
    expect(account.schedule[0]).toMatchObject({ principal: '0.00', interest: '120.00', closingBalance: '0.00' });
    expect(account.balances).toMatchObject({ principal: '0.00', held: '119.99', interestAccrued: '120.00' });
    expect(account.payoff).toBe('0.01');
  });

  it('S5: principal is m / (1 + feeRate), the rest is the fee; a prepayment that only pays what is due plans nothing', () => {
    const account = accountOn('2026-01-25', [prepayment('2026-01-25', '1010.00', { feeRate: '0.01' })]);
    expect(account.transactions[0]?.allocated).toMatchObject({ principal: '1000.00', fee: '10.00' });
    const due = accountOn('2026-02-15', [prepayment('2026-02-15', '1360.00')]);
    expect(column(due, 'principal')).toEqual(Array(12).fill('1000.00'));
  });

  it('S8: takes no accrued interest; that stays in the broken row', () => {
    const account = accountOn('2026-01-25', [prepayment('2026-01-25', '6000.00')]);
    expect(account.transactions[0]?.allocated).toMatchObject({ principal: '6000.00', interest: '0.00' });
    expect(account.schedule[0]?.interest).toBe('246.00');
  });

  it('S30: shows what was prepaid in the row whose period it fell in', () => {
    const [row] = accountOn('2026-01-25', [prepayment('2026-01-25', '6000.00')]).schedule;
    expect(row).toMatchObject({
      openingBalance: '12000.00',
      prepaid: '6000.00',
      principal: '500.00',
      closingBalance: '5500.00',
    });
  });
});

describe('full prepayment', () => {
  it('S6: takes balance, interest since the last due date and the fee on the balance; no row stands for it', () => {
    const account = accountOn('2026-01-25', [full('2026-01-25', { feeRate: '0.01' })]);
    expect(account).toMatchObject({ status: 'SETTLED', schedule: [] });
    expect(account.transactions[0]).toMatchObject({
      amount: '12240.00',
      allocated: { fee: '120.00', interest: '120.00', principal: '12000.00' },
    });
  });

  it('S6: what is held is used first', () => {
    const account = accountOn('2026-01-25', [repayment('2026-01-20', '100.00'), full('2026-01-25')]);
    expect(account.transactions[1]).toMatchObject({ amount: '12020.00', held: '-100.00' });
    expect(account.balances.held).toBe('0.00');
  });

  it('S6: fees of rows that vanish are not charged', () => {
    const fees = [{ name: 'service', amount: '5.00', at: 3 }];
    expect(accountOn('2026-01-25', [full('2026-01-25')], { fees }).transactions[0]?.amount).toBe('12120.00');
  });

  it('S20: a settled loan may be prepaid again for nothing', () => {
    const account = accountOn('2026-01-26', [full('2026-01-25'), full('2026-01-26')]);
    expect(account.transactions[1]?.amount).toBe('0.00');
  });
});

describe('excess', () => {
  it('S7: with PREPAY what a repayment leaves over is prepaid in the same transaction', () => {
    const account = accountOn('2026-02-15', [repayment('2026-02-15', '2360.00')], { excess: 'PREPAY' });
    expect(account.transactions).toHaveLength(1);
    expect(account.transactions[0]).toMatchObject({
      allocated: { interest: '360.00', principal: '2000.00' },
      held: '0.00',
    });
    // 10,000.00 over 11 rows.
    expect(account.schedule[1]).toMatchObject({ principal: '909.09', interest: '300.00' });
  });

  it('S17: with HOLD it waits and is applied by itself when a row falls due', () => {
    const account = accountOn('2026-02-15', [repayment('2026-02-01', '1000.00', 'R1')]);
    expect(account.transactions).toEqual([
      expect.objectContaining({ type: 'REPAYMENT', reference: 'R1', held: '1000.00' }),
      {
        on: '2026-02-15',
        type: 'HELD',
        reference: null,
        amount: '0.00',
        reversed: false,
        allocated: { fee: '0.00', compound: '0.00', penalty: '0.00', interest: '360.00', principal: '640.00' },
        held: '-1000.00',
      },
    ]);
    expect(account.balances).toMatchObject({ principal: '11360.00', held: '0.00' });
  });

  it('S17: and right after a fee, an acceleration or a write-off of the day; never for a partial prepayment', () => {
    const held = repayment('2026-01-20', '100.00');
    const fee = accountOn('2026-01-21', [held, { type: 'FEE', on: '2026-01-21', name: 'letter', amount: '30.00' }]);
    expect(fee.transactions.map(({ type }) => type)).toEqual(['REPAYMENT', 'FEE', 'HELD']);
    expect(fee.balances).toMatchObject({ fee: '0.00', held: '70.00' });
    for (const type of ['ACCELERATION', 'WRITE_OFF']) {
      expect(accountOn('2026-01-21', [held, { type, on: '2026-01-21' }]).transactions.at(-1)).toMatchObject({
        type: 'HELD',
        held: '-100.00',
      });
    }
    expect(accountOn('2026-01-21', [held, prepayment('2026-01-21', '50.00')]).balances.held).toBe('100.00');
  });
});

describe('methods with rules of their own', () => {
  it('S34: a balloon is planned again over its long term less the rows already due', () => {
    const terms = { method: 'BALLOON', instalments: 3, amortiseOver: 4, annualRate: '0' };
    const events = [repayment('2026-02-15', '3000.00'), prepayment('2026-02-15', '3000.00')];
    expect(column(accountOn('2026-02-15', events, terms), 'principal')).toEqual(['3000.00', '2000.00', '4000.00']);
  });

  it('S34: a plan is lowered pro rata, or cut from its last row backwards', () => {
    const terms = { method: 'CUSTOM', principal: '6000.00', instalments: 3, principalPlan: ['1000', '2000', '3000'] };
    const principals = (mode: string): string[] =>
      column(accountOn('2026-01-25', [prepayment('2026-01-25', '3000.00', { mode })], terms), 'principal');
    expect(principals('REDUCE_INSTALMENT')).toEqual(['500.00', '1000.00', '1500.00']);
    expect(principals('REDUCE_TERM')).toEqual(['1000.00', '2000.00']);
  });

  it('S34: flat interest stays in the running row and follows the balance after it', () => {
    const terms = { method: 'FLAT', flatRatePerPeriod: '0.006' };
    const paid = repayment('2026-02-15', '1072.00');
    const account = accountOn('2026-02-25', [paid, prepayment('2026-02-25', '6000.00')], terms);
    // Balance 5,000.00 over 11 rows: 454.55; its interest 30.00. Ten of 28 days of 72.00 are 25.71.
    expect(account.schedule[1]).toMatchObject({ interest: '72.00', principal: '454.55' });
    expect(account.schedule[2]).toMatchObject({ interest: '30.00', principal: '454.55' });
    expect(account.balances.interestAccrued).toBe('25.71');
  });

  it('S35: rows within the grace keep it when planned again; interest put off falls due at once with the rest', () => {
    const terms = { instalments: 3, graceOnPrincipal: 1, graceOnInterest: 2 };
    const prepaid = accountOn('2026-01-15', [prepayment('2026-01-15', '2000.00')], terms);
    expect(column(prepaid, 'principal')).toEqual(['0.00', '5000.00', '5000.00']);
    // 360.00 put off by row 1 and ten days of row 2.
    const settled = accountOn('2026-02-25', [full('2026-02-25')], terms);
    expect(settled.transactions[0]?.allocated.interest).toBe('480.00');
    expect(accountOn('2026-02-25', [], terms).balances).toMatchObject({
      interestAccrued: '480.00',
      interestDue: '0.00',
    });
  });

  it('S35: in interest-free periods nothing accrues, and the multiple holds for the new payment', () => {
    expect(accountOn('2026-01-25', [], { interestFreePeriods: 1 }).balances.interestAccrued).toBe('0.00');
    const terms = { ...TWO_PAYMENTS, paymentMultipleOf: '100.00' };
    const { schedule } = accountOn('2026-01-15', [prepayment('2026-01-15', '6000.00')], terms);
    expect(schedule[0]?.total).toBe('3100.00'); // 3,135.67 to a multiple of 100
  });
});
