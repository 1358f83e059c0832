import { simulate, type AccountEvent, type AccountTerms } from '../../../src/domain/account';
import { entryFor, NO_POSITION, positionOf, type Position } from '../../../src/domain/ledger';
import { parseYuan } from '../../../src/domain/money';
import { parseRate } from '../../../src/domain/rate';

/** 120,000 at 4.35 % over 12 months: 10,237.19 a month, first interest 435.00 and principal 9,802.19 (RULES 3.3). */
const INSTALMENTS: AccountTerms = {
  method: 'EQUAL_INSTALMENT',
  principal: parseYuan('120000'),
  annualRate: parseRate('0.0435'),
  instalments: 12,
  disbursedOn: '2026-01-15',
};
/** 100,000 at 4.35 % for one month, ACT/360: 31 days cost 374.58. */
const BULLET: AccountTerms = { ...INSTALMENTS, method: 'BULLET', principal: parseYuan('100000'), instalments: 1 };

interface Moment {
  terms?: AccountTerms;
  events?: AccountEvent[];
  asOf: string;
}
const at = ({ terms = INSTALMENTS, events = [], asOf }: Moment): Position =>
  positionOf(simulate({ terms, events, asOf }));

/** The entry as an accountant writes it: Dr and Cr with yuan. */
function entry(before: Position, after: Position): string[] {
  return entryFor(before, after).map(({ account, debit, credit }) =>
    debit > 0 ? `Dr ${account} ${(debit / 100).toFixed(2)}` : `Cr ${account} ${(credit / 100).toFixed(2)}`,
  );
}

const paid = (on: string, amount: string, reference = 'R1'): AccountEvent => ({
  type: 'REPAYMENT',
  on,
  amount: parseYuan(amount),
  reference,
});

describe('What each thing that happens to a loan posts', () => {
  test('disbursement: the loan against the bank', () => {
    expect(entry(NO_POSITION, at({ asOf: '2026-01-15' }))).toEqual([
      'Dr LOAN_PRINCIPAL 120000.00',
      'Cr BANK 120000.00',
    ]);
  });

  test('a fee taken at disbursement is income, and the bank pays out the rest', () => {
    const terms: AccountTerms = {
      ...INSTALMENTS,
      fees: [{ name: '评估费', amount: parseYuan('300'), at: 'DISBURSEMENT' }],
    };
    expect(entry(NO_POSITION, at({ terms, asOf: '2026-01-15' }))).toEqual([
      'Dr LOAN_PRINCIPAL 120000.00',
      'Cr BANK 119700.00',
      'Cr FEE_INCOME 300.00',
    ]);
  });

  test('nothing is posted before a due date; on it the interest is income', () => {
    expect(entry(at({ asOf: '2026-01-15' }), at({ asOf: '2026-02-14' }))).toEqual([]);
    expect(entry(at({ asOf: '2026-02-14' }), at({ asOf: '2026-02-15' }))).toEqual([
      'Dr INTEREST_RECEIVABLE 435.00',
      'Cr INTEREST_INCOME 435.00',
    ]);
  });

  test('an instalment paid on its day', () => {
    const events = [paid('2026-02-15', '10237.19')];
    expect(entry(at({ asOf: '2026-02-15' }), at({ events, asOf: '2026-02-15' }))).toEqual([
      'Dr BANK 10237.19',
      'Cr LOAN_PRINCIPAL 9802.19',
      'Cr INTEREST_RECEIVABLE 435.00',
    ]);
  });

  test('money that comes early is held, and used on the due date', () => {
    const events = [paid('2026-02-10', '10237.19')];
    expect(entry(at({ asOf: '2026-02-10' }), at({ events, asOf: '2026-02-10' }))).toEqual([
      'Dr BANK 10237.19',
      'Cr HELD 10237.19',
    ]);
    expect(entry(at({ events, asOf: '2026-02-14' }), at({ events, asOf: '2026-02-15' }))).toEqual([
      'Dr HELD 10237.19',
      'Cr LOAN_PRINCIPAL 9802.19',
      'Cr INTEREST_INCOME 435.00',
    ]);
  });

  test('the first day overdue: principal moves to overdue, a day of penalty and compound interest is charged', () => {
    // 9,802.19 x 4.35 % x 1.5 / 360 = 1.7767; 435.00 x the same = 0.0788
    expect(entry(at({ asOf: '2026-02-15' }), at({ asOf: '2026-02-16' }))).toEqual([
      'Dr LOAN_OVERDUE 9802.19',
      'Dr PENALTY_RECEIVABLE 1.78',
      'Dr COMPOUND_RECEIVABLE 0.08',
      'Cr LOAN_PRINCIPAL 9802.19',
      'Cr PENALTY_INCOME 1.78',
      'Cr COMPOUND_INCOME 0.08',
    ]);
  });

  test('a fee charged later, and a waiver of interest', () => {
    const fee: AccountEvent = { type: 'FEE', on: '2026-02-01', name: '公证费', amount: parseYuan('50') };
    expect(entry(at({ asOf: '2026-02-01' }), at({ events: [fee], asOf: '2026-02-01' }))).toEqual([
      'Dr FEE_RECEIVABLE 50.00',
      'Cr FEE_INCOME 50.00',
    ]);
    const waiver: AccountEvent = { type: 'WAIVER', on: '2026-02-15', component: 'INTEREST', amount: parseYuan('100') };
    expect(entry(at({ asOf: '2026-02-15' }), at({ events: [waiver], asOf: '2026-02-15' }))).toEqual([
      'Dr CONCESSION 100.00',
      'Cr INTEREST_RECEIVABLE 100.00',
    ]);
  });

  test('a prepayment in full after ten days takes ten days of interest', () => {
    // 120,000 x 4.35 % x 10 / 360 = 145.00
    const events: AccountEvent[] = [{ type: 'PREPAYMENT', on: '2026-01-25', full: true }];
    expect(entry(at({ asOf: '2026-01-25' }), at({ events, asOf: '2026-01-25' }))).toEqual([
      'Dr BANK 120145.00',
      'Cr LOAN_PRINCIPAL 120000.00',
      'Cr INTEREST_INCOME 145.00',
    ]);
  });

  test('a reversed repayment is undone by an entry of its own, with the penalty that was never owed before', () => {
    const events: AccountEvent[] = [paid('2026-02-15', '10237.19')];
    const reversed: AccountEvent[] = [...events, { type: 'REVERSAL', on: '2026-02-16', reference: 'R1' }];
    expect(entry(at({ events, asOf: '2026-02-16' }), at({ events: reversed, asOf: '2026-02-16' }))).toEqual([
      'Dr LOAN_OVERDUE 9802.19',
      'Dr INTEREST_RECEIVABLE 435.00',
      'Dr PENALTY_RECEIVABLE 1.78',
      'Dr COMPOUND_RECEIVABLE 0.08',
      'Cr BANK 10237.19',
      'Cr PENALTY_INCOME 1.78',
      'Cr COMPOUND_INCOME 0.08',
    ]);
  });
});

describe('A loan that goes bad', () => {
  // Due 2026-02-15; 90 days overdue on 2026-05-16, 361 on 2027-02-11.
  test('after ninety days its interest leaves the balance sheet', () => {
    // 90 days: penalty 100,000 x 6.525 % x 90/360 = 1,631.25, compound 374.58 x the same = 6.11; 91 days: 1,649.38 and 6.18
    expect(entry(at({ terms: BULLET, asOf: '2026-05-16' }), at({ terms: BULLET, asOf: '2026-05-17' }))).toEqual([
      'Dr INTEREST_INCOME 374.58',
      'Dr PENALTY_INCOME 1631.25',
      'Dr COMPOUND_INCOME 6.11',
      'Dr NON_ACCRUAL_INTEREST 2030.14',
      'Cr INTEREST_RECEIVABLE 374.58',
      'Cr PENALTY_RECEIVABLE 1631.25',
      'Cr COMPOUND_RECEIVABLE 6.11',
      'Cr OFF_BALANCE_CONTRA 2030.14',
    ]);
  });

  const writeOff: AccountEvent = { type: 'WRITE_OFF', on: '2027-02-11' };

  test('its write-off takes the principal to the allowance and keeps the claim off balance', () => {
    expect(
      entry(at({ terms: BULLET, asOf: '2027-02-11' }), at({ terms: BULLET, events: [writeOff], asOf: '2027-02-11' })),
    ).toEqual([
      'Dr LOSS_ALLOWANCE 100000.00',
      'Dr WRITTEN_OFF_CLAIM 100000.00',
      'Cr LOAN_OVERDUE 100000.00',
      'Cr OFF_BALANCE_CONTRA 100000.00',
    ]);
  });

  test('a write-off within ninety days takes receivables too', () => {
    // 10 days: penalty 181.25, compound 0.68; both and the interest are assets then
    const early: AccountEvent = { type: 'WRITE_OFF', on: '2026-02-25' };
    expect(
      entry(at({ terms: BULLET, asOf: '2026-02-25' }), at({ terms: BULLET, events: [early], asOf: '2026-02-25' })),
    ).toEqual([
      'Dr LOSS_ALLOWANCE 100556.51',
      'Dr WRITTEN_OFF_CLAIM 100556.51',
      'Cr LOAN_OVERDUE 100000.00',
      'Cr INTEREST_RECEIVABLE 374.58',
      'Cr PENALTY_RECEIVABLE 181.25',
      'Cr COMPOUND_RECEIVABLE 0.68',
      'Cr OFF_BALANCE_CONTRA 100556.51',
    ]);
  });

  test('what is recovered later goes back to the allowance, principal first', () => {
    const events = [writeOff, paid('2027-03-01', '5000')];
    expect(
      entry(
        at({ terms: BULLET, events: [writeOff], asOf: '2027-03-01' }),
        at({ terms: BULLET, events, asOf: '2027-03-01' }),
      ),
    ).toEqual([
      'Dr BANK 5000.00',
      'Dr OFF_BALANCE_CONTRA 5000.00',
      'Cr RECOVERIES 5000.00',
      'Cr WRITTEN_OFF_CLAIM 5000.00',
    ]);
  });
});
