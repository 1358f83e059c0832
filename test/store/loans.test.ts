import { testDatabase, type TestDatabase } from '../support/database';
import { findBooking, loadAccount, repaymentKey } from '../../src/store/loans';
import { verify } from '../../src/store/verify';
import { bring, ledgerOf, open, repay } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

describe('Booking a loan', () => {
  test('opening it pays out and shows in the read model', async () => {
    const view = await open(db.prisma, 'LN1');
    expect(view).toMatchObject({
      status: 'CURRENT',
      nextDueOn: '2026-02-15',
      nextDueNumber: 1,
      nextDueFen: 1_023_719,
      payoffFen: 12_000_000,
    });
    expect(await ledgerOf(db.prisma, 'LN1')).toEqual({ LOAN_PRINCIPAL: '120000.00', BANK: '-120000.00' });
    expect(await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LN1' } })).toMatchObject({
      status: 'CURRENT',
      principalFen: 12_000_000n,
      maturityOn: new Date('2027-01-15T00:00:00Z'),
    });
  });

  test('an instalment that falls due and is paid leaves what an accountant expects', async () => {
    await open(db.prisma, 'LN2');
    await bring(db.prisma, 'LN2', '2026-02-15');
    const view = await repay(db.prisma, 'LN2', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
    expect(view).toMatchObject({
      dueFen: 0,
      principalFen: 11_019_781,
      receivedFen: 1_023_719,
      oldestUnpaidDueOn: null,
    });
    expect(await ledgerOf(db.prisma, 'LN2')).toEqual({
      LOAN_PRINCIPAL: '110197.81',
      BANK: '-109762.81',
      INTEREST_INCOME: '-435.00',
    });
  });

  test('two identical repayments with one reference post once, two references twice', async () => {
    await open(db.prisma, 'LN3');
    const first = await repay(db.prisma, 'LN3', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
    expect(
      await repay(db.prisma, 'LN3', { on: '2026-02-15', amount: '10237.19', reference: 'R1', asOf: '2026-02-20' }),
    ).toEqual(first);
    expect((await repay(db.prisma, 'LN3', { on: '2026-02-15', amount: '10237.19', reference: 'R2' })).receivedFen).toBe(
      2_047_438,
    );
    expect(await db.prisma.loanEvent.count({ where: { loanNo: 'LN3' } })).toBe(2);
    expect(await findBooking(db.prisma, repaymentKey('LN3', 'R1'))).toEqual(first);
  });

  test('one reference with another amount is refused and changes nothing', async () => {
    await open(db.prisma, 'LN4');
    await repay(db.prisma, 'LN4', { on: '2026-02-15', amount: '10.00', reference: 'R1' });
    const again = repay(db.prisma, 'LN4', { on: '2026-02-15', amount: '11.00', reference: 'R1' });
    await expect(again).rejects.toMatchObject({ code: 'REFERENCE_NOT_UNIQUE' });
    expect(
      (await loadAccount(db.prisma, 'LN4', '2026-02-15')).held +
        (await loadAccount(db.prisma, 'LN4', '2026-02-15')).paid.interest,
    ).toBe(10_00);
  });

  test('twenty repayments at once all post, and each once', async () => {
    await open(db.prisma, 'LN5');
    const references = Array.from({ length: 20 }, (_, index) => `R${String(index % 10)}`);
    await Promise.all(
      references.map((reference) => repay(db.prisma, 'LN5', { on: '2026-02-15', amount: '100.00', reference })),
    );
    expect((await loadAccount(db.prisma, 'LN5', '2026-02-15')).transactions).toHaveLength(10);
    expect(Number((await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LN5' } })).dueFen)).toBe(1_023_719 - 100_000);
    expect(await ledgerOf(db.prisma, 'LN5')).toMatchObject({ BANK: '-119000.00' });
  });

  test('a backdated repayment takes the penalty back by an entry of its own', async () => {
    await open(db.prisma, 'LN6');
    await bring(db.prisma, 'LN6', '2026-02-25');
    const entries = await db.prisma.journalEntry.count({ where: { loanNo: 'LN6' } });
    expect(await ledgerOf(db.prisma, 'LN6')).toMatchObject({
      PENALTY_INCOME: '-17.77',
      COMPOUND_INCOME: '-0.79',
      LOAN_OVERDUE: '9802.19',
    });
    const view = await repay(db.prisma, 'LN6', {
      on: '2026-02-15',
      amount: '10237.19',
      reference: 'R1',
      asOf: '2026-02-25',
    });
    expect(view).toMatchObject({ status: 'CURRENT', daysOverdue: 0, dueFen: 0 });
    expect(await ledgerOf(db.prisma, 'LN6')).toEqual({
      LOAN_PRINCIPAL: '110197.81',
      BANK: '-109762.81',
      INTEREST_INCOME: '-435.00',
    });
    expect(await db.prisma.journalEntry.count({ where: { loanNo: 'LN6' } })).toBe(entries + 1);
  });

  test('a reversed repayment is owed again from its own day on', async () => {
    await open(db.prisma, 'LN7');
    await repay(db.prisma, 'LN7', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
    const view = await bring(db.prisma, 'LN7', '2026-02-25', { type: 'REVERSAL', on: '2026-02-25', reference: 'R1' });
    expect(view).toMatchObject({ status: 'OVERDUE', daysOverdue: 10, dueFen: 1_023_719 + 1_777 + 79, receivedFen: 0 });
  });

  test('a booking dated before the books are is as of the day the books have reached', async () => {
    await open(db.prisma, 'LN8');
    await bring(db.prisma, 'LN8', '2026-03-20');
    expect(await repay(db.prisma, 'LN8', { on: '2026-02-15', amount: '10237.19', reference: 'R1' })).toMatchObject({
      asOf: '2026-03-20',
      daysOverdue: 5,
    });
  });

  test('an event that the account refuses leaves nothing behind', async () => {
    await open(db.prisma, 'LN9');
    const refused = bring(db.prisma, 'LN9', '2026-03-01', { type: 'REVERSAL', on: '2026-03-01', reference: 'NO-SUCH' });
    await expect(refused).rejects.toMatchObject({ code: 'REVERSAL_UNKNOWN' });
    expect(await db.prisma.loanEvent.count({ where: { loanNo: 'LN9' } })).toBe(0);
    expect(await db.prisma.auditEntry.count({ where: { subjectNo: 'LN9' } })).toBe(1);
  });

  test('all of it verifies', async () => {
    const report = await verify(db.prisma);
    expect(report.differences).toEqual([]);
    expect(report).toMatchObject({ loans: 9 });
  });
});
