import { accountOn, refusal, repayment } from '../wire';

/** Row 1 (1,000.00 and 360.00 of interest) falls due on 15 February. Penalty rate 54 %: 0.15 % a day. */
describe('penalty and compound interest', () => {
  it('golden: 30 days of 100,000 at 4.35 % x 1.5 cost 543.75; of interest 362.50 they cost 1.97 (RULES 3.3)', () => {
    const bullet = { method: 'BULLET', principal: '100000', annualRate: '0.0435', instalments: 1, dayCount: '30/360' };
    const { balances, daysOverdue } = accountOn('2026-03-17', [], bullet);
    expect(daysOverdue).toBe(30);
    expect(balances.penalty).toBe('543.75');
    expect(balances.interestDue).toBe('362.50');
    expect(balances.compound).toBe('1.97'); // 362.50 x 0.06525 / 360 x 30
  });

  it('S12: nothing is charged while the grace runs; then all from the due date, with what was unpaid on each day', () => {
    const paid = repayment('2026-02-17', '860.00'); // 360.00 of interest and 500.00 of principal
    const inGrace = accountOn('2026-02-18', [paid], { graceDays: 3 });
    expect(inGrace).toMatchObject({ status: 'CURRENT', daysOverdue: 0 });
    expect(inGrace.balances).toMatchObject({ penalty: '0.00', compound: '0.00' });
    const after = accountOn('2026-02-19', [paid], { graceDays: 3 });
    expect(after.daysOverdue).toBe(4);
    expect(after.balances).toMatchObject({ penalty: '4.50', compound: '1.08', principalOverdue: '500.00' });
  });

  it('S12: a payment on the due date, or on the last day of the grace, is on time', () => {
    expect(accountOn('2026-03-01', [repayment('2026-02-15', '1360.00')]).status).toBe('CURRENT');
    const late = accountOn('2026-03-01', [repayment('2026-02-18', '1360.00')], { graceDays: 3 });
    expect(late).toMatchObject({
      status: 'CURRENT',
      schedule: [{ paidOn: '2026-02-18' }, ...Array<unknown>(11).fill({})],
    });
  });

  it('S13: the open stretch is rounded as a whole on each day, less what was paid of it', () => {
    // 3.33 of principal bear 0.004995 a day.
    const terms = { principal: '39.96' };
    const order = {
      allocation: ['PENALTY', 'COMPOUND', 'FEE', 'INTEREST', 'PRINCIPAL'],
      compoundOverdueInterest: false,
    };
    const penaltyOn = (asOf: string, events: Record<string, unknown>[] = []): string =>
      accountOn(asOf, events, { ...terms, ...order }).balances.penalty;
    expect(penaltyOn('2026-02-16')).toBe('0.00');
    expect(penaltyOn('2026-02-17')).toBe('0.01');
    expect(penaltyOn('2026-02-25')).toBe('0.05');
    expect(penaltyOn('2026-02-25', [repayment('2026-02-17', '0.01')])).toBe('0.04');
  });

  it('S13: a change to the rate in force changes, breaks and plans nothing', () => {
    const change = { type: 'RATE_CHANGE', on: '2026-02-20', annualRate: '0.36' };
    const { transactions, ...changed } = accountOn('2026-03-10', [change]);
    expect(transactions).toHaveLength(1);
    expect({ ...changed, transactions: [] }).toEqual(accountOn('2026-03-10'));
  });

  it('S14: the rate in force on each day counts', () => {
    const change = { type: 'RATE_CHANGE', on: '2026-02-25', annualRate: '0.72' };
    expect(accountOn('2026-03-07', [change]).balances).toMatchObject({ penalty: '45.00', compound: '16.20' });
  });

  it('S33: with compoundOnPenalty unpaid penalty of closed stretches joins the base', () => {
    const terms = { allocation: ['PRINCIPAL', 'INTEREST', 'FEE', 'PENALTY', 'COMPOUND'], compoundOnPenalty: true };
    const { balances } = accountOn('2026-03-07', [repayment('2026-02-25', '500.00')], terms);
    // Penalty 15.00 closed on the 25th, then 500.00 for ten days; compound 360.00, then 375.00, for ten days each.
    expect(balances).toMatchObject({ penalty: '22.50', compound: '11.03' });
    expect(
      accountOn('2026-03-07', [repayment('2026-02-25', '500.00')], { ...terms, compoundOnPenalty: false }).balances
        .compound,
    ).toBe('10.80');
  });

  it('S37: compound runs from the due date also within the term; it can be switched off', () => {
    expect(accountOn('2026-02-25').balances.compound).toBe('5.40');
    expect(accountOn('2026-02-25', [], { compoundOverdueInterest: false }).balances.compound).toBe('0.00');
  });

  it('S31: after misuse the balance not yet due bears the misuse markup day by day', () => {
    const misuse = { type: 'MISUSE', on: '2026-01-25' };
    const account = accountOn('2026-01-30', [misuse]);
    expect(account).toMatchObject({ status: 'CURRENT', daysOverdue: 0 });
    expect(account.balances).toMatchObject({ penalty: '60.00', interestAccrued: '180.00' });
  });

  it('S31: and every overdue instalment the higher markup', () => {
    const misuse = { type: 'MISUSE', on: '2026-02-25' };
    // Row 1: 15.00, then ten days at 0.2 %; the balance of 11,000 for ten days at 0.1 %.
    expect(accountOn('2026-03-07', [misuse]).balances.penalty).toBe('145.00');
    expect(accountOn('2026-03-07', [misuse], { overdueMarkup: '2' }).balances.penalty).toBe('170.00');
  });
});

describe('allocation', () => {
  it('goes component by component, the earliest instalment first', () => {
    const { schedule } = accountOn('2026-03-15', [repayment('2026-03-15', '800.00')]);
    // By 15 March: penalty 28 d 42.00, compound 15.12, interest 360.00 and 330.00; 52.88 are left for principal.
    expect(schedule[0]?.paid).toEqual({
      fee: '0.00',
      compound: '15.12',
      penalty: '42.00',
      interest: '360.00',
      principal: '52.88',
    });
    expect(schedule[1]?.paid).toMatchObject({ interest: '330.00', principal: '0.00' });
  });

  it.each([
    ['2026-05-16', 90, { principal: '0.00' }],
    ['2026-05-17', 91, { principal: '100.00', interest: '0.00' }],
  ])('S23: on %s, %i days overdue, principal takes %o', (on, days, allocated) => {
    const account = accountOn(on, [repayment(on, '100.00')]);
    expect(account.daysOverdue).toBe(days);
    expect(account.transactions[0]?.allocated).toMatchObject(allocated);
  });

  it('S23: never, where the terms say null', () => {
    const on = '2026-09-01';
    const account = accountOn(on, [repayment(on, '100.00')], { principalFirstAfterDays: null });
    expect(account.transactions[0]?.allocated.principal).toBe('0.00');
  });

  it('S28: a waiver takes at most what is due of its component, earliest first, and lowers the base from that day', () => {
    const waiver = { type: 'WAIVER', on: '2026-02-25', component: 'PRINCIPAL', amount: '500.00' };
    const account = accountOn('2026-03-07', [waiver]);
    expect(account.balances).toMatchObject({ principal: '11500.00', penalty: '22.50' });
    expect(account.schedule[0]?.waived.principal).toBe('500.00');
    const tooMuch = accountOn('2026-02-25', [{ ...waiver, component: 'PENALTY', amount: '99.00' }]);
    expect(tooMuch.transactions[0]).toMatchObject({ amount: '15.00', allocated: { penalty: '15.00' } });
    const early = accountOn('2026-02-01', [{ ...waiver, on: '2026-02-01' }]);
    expect(early.transactions[0]?.amount).toBe('0.00');
  });

  it('S24: the allocation must name each component once', () => {
    const twice = ['FEE', 'FEE', 'PENALTY', 'INTEREST', 'PRINCIPAL'];
    expect(() => accountOn('2026-02-01', [], { allocation: twice })).toThrow('ALLOCATION_NOT_PERMUTATION');
    expect(refusal(() => accountOn('2026-02-01'))).toBe('');
  });
});

describe('what counts as overdue', () => {
  it('S11: an instalment with only a fee unpaid is overdue; a fee event never is', () => {
    const fees = [{ name: 'service', amount: '5.00', at: 1 }];
    const order = { fees, allocation: ['PRINCIPAL', 'INTEREST', 'PENALTY', 'COMPOUND', 'FEE'] };
    const rowFee = accountOn('2026-02-20', [repayment('2026-02-15', '1360.00')], order);
    expect(rowFee).toMatchObject({ status: 'OVERDUE', daysOverdue: 5, balances: { fee: '5.00', penalty: '0.00' } });
    const event = { type: 'FEE', on: '2026-02-01', name: 'letter', amount: '5.00' };
    const loose = accountOn('2026-02-14', [event]);
    expect(loose).toMatchObject({ status: 'CURRENT', daysOverdue: 0, balances: { fee: '5.00' } });
  });

  it.each([
    [1, 'SPECIAL_MENTION'],
    [90, 'SPECIAL_MENTION'],
    [91, 'SUBSTANDARD'],
    [270, 'SUBSTANDARD'],
    [271, 'DOUBTFUL'],
    [360, 'DOUBTFUL'],
    [361, 'LOSS'],
  ])('S25: %i days overdue are OVERDUE and %s', (days, riskClass) => {
    const asOf = new Date(Date.UTC(2026, 1, 15 + days)).toISOString().slice(0, 10);
    expect(accountOn(asOf)).toMatchObject({ daysOverdue: days, status: 'OVERDUE', riskClass });
  });

  it('S25: CURRENT on the due date; SETTLED when nothing is owed, whatever is held', () => {
    expect(accountOn('2026-02-15')).toMatchObject({ status: 'CURRENT', balances: { interestDue: '360.00' } });
    const settled = accountOn('2026-04-01', [repayment('2026-02-15', '400.00')], {
      method: 'BULLET',
      principal: '300.00',
      instalments: 1,
    });
    expect(settled).toMatchObject({ status: 'SETTLED', daysOverdue: 0, riskClass: 'NORMAL' });
    expect(settled.balances.held).toBe('90.70'); // 400.00 - 300.00 - 31 days of 0.30
  });

  it('S26: a technical delay is NORMAL and still OVERDUE', () => {
    expect(accountOn('2026-02-22', [], { technicalDays: 7 })).toMatchObject({
      status: 'OVERDUE',
      daysOverdue: 7,
      riskClass: 'NORMAL',
    });
    expect(accountOn('2026-02-23', [], { technicalDays: 7 }).riskClass).toBe('SPECIAL_MENTION');
  });

  it('S15: principal is all of it, overdue only past its grace, interest due in grace or not; payoff adds them up', () => {
    const account = accountOn('2026-03-16', [], { graceDays: 5 });
    // Row 1 due 29 days: 43.50 and 15.66; row 2 in grace; one day of 10,000.00 accrued.
    expect(account.balances).toEqual({
      principal: '12000.00',
      principalOverdue: '1000.00',
      interestDue: '690.00',
      interestAccrued: '10.00',
      penalty: '43.50',
      compound: '15.66',
      fee: '0.00',
      held: '0.00',
    });
    expect(account.payoff).toBe('12759.16');
  });

  it('S16: interest accrues by actual days and without a cap, and is nothing on the due date', () => {
    expect(accountOn('2026-02-15').balances.interestAccrued).toBe('0.00');
    const quarterly = { principal: '4000.00', instalments: 4, frequency: { every: 3, unit: 'MONTH' } };
    const paid = [repayment('2026-04-15', '1360.00'), repayment('2026-07-15', '1270.00')];
    const account = accountOn('2026-10-14', paid, quarterly);
    expect(account.balances.interestAccrued).toBe('182.00'); // 2,000.00 for 91 days, the row itself costs 180.00
    expect(account.schedule[2]?.interest).toBe('180.00');
  });
});
