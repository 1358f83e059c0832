import { fen } from '../../src/domain/money';
import { openLoan } from '../../src/store/loans';
import { renewable, settleByRenewal, settling } from '../../src/store/renewals';
import { verify } from '../../src/store/verify';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, ledgerOf, openingOf, repay } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.close());

/** 100,000 at 4.5 % for a year, interest each month; the first month's was paid. */
const TERMS = {
  method: 'INTEREST_ONLY' as const,
  principal: '100000.00',
  annualRate: '0.045',
  instalments: 12,
  disbursedOn: '2026-01-15',
};
const RENEWING = { applicationNo: 'AP-NEW', principalFen: fen(10_000_000), rules: { maxRenewals: 2 } };

async function lend(no: string, renewsLoanNo: string | null = null): Promise<void> {
  const opening = { ...openingOf(no, TERMS), productCode: 'PERSONAL_BUSINESS' };
  await db.prisma.application.create({
    data: {
      no: opening.applicationNo,
      clientNo: 'CL1',
      productCode: 'PERSONAL_BUSINESS',
      productVersion: 1,
      category: 'PERSONAL_BUSINESS',
      security: 'UNSECURED',
      branchCode: 'SB01',
      managerUsername: 'li',
      purpose: '采购',
      amountFen: 10_000_000n,
      appliedTerms: TERMS,
      stage: 'DISBURSED',
      loanNo: no,
      renewsLoanNo,
      workflowId: `application-${opening.applicationNo}`,
      acceptedOn: new Date('2026-01-10'),
    },
  });
  await db.prisma.$transaction((tx) => openLoan(tx, opening));
}

const renew = (size: 'MICRO' | 'LARGE' = 'MICRO', on = '2026-02-25', bookedOn = on) =>
  db.prisma.$transaction((tx) =>
    settleByRenewal(tx, { loanNo: 'LN1', size }, RENEWING, {
      newLoanNo: 'LN2',
      on,
      at: `${bookedOn}T10:00:00+08:00`,
      by: 'sun',
      clockOffsetMs: 0,
    }),
  );
const short = (on = '2026-02-25') => db.prisma.$transaction((tx) => settling(tx, 'LN1', RENEWING, on));

describe('The renewal of a loan in the books', () => {
  it('lends no interest: what the new principal lacks is paid in first, and then no cash moves', async () => {
    await lend('LN1');
    await repay(db.prisma, 'LN1', { on: '2026-02-15', amount: '387.50', reference: 'R1' });
    // Ten days at 4.5 % of 100,000 over 360: 125.00.
    expect(await short()).toMatchObject({ allowed: false, code: 'RENEWAL_SHORT', params: { short: '125.00' } });
    await repay(db.prisma, 'LN1', { on: '2026-02-20', amount: '130.00', reference: 'R2' });
    expect((await short()).allowed).toBe(true);
    await lend('LN2', 'LN1');
    await renew();
    const old = await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LN1' } });
    expect(old).toMatchObject({ status: 'SETTLED', principalFen: 0n, heldFen: 500n });
    const [before, after] = [await ledgerOf(db.prisma, 'LN1'), await ledgerOf(db.prisma, 'LN2')];
    // The client paid 517.50 in and is owed 5.00 of it; the principal went round inside the house.
    expect([before['BANK'], after['BANK']]).toEqual(['517.50', '-100000.00']);
    expect(before).toMatchObject({ INTEREST_INCOME: '-512.50', HELD: '-5.00' });
    expect((await verify(db.prisma)).differences).toEqual([]);
    expect(await db.prisma.classificationFact.count()).toBe(0);
    const refund = await db.prisma.notice.findFirst({ where: { template: 'refund-due', channel: 'INBOX' } });
    expect(refund?.params).toMatchObject({ amountFen: 500 });
  });

  it('books as far as the money goes when it falls short after all, and marks new borrowing that is no compliant renewal', async () => {
    await lend('LN1');
    await repay(db.prisma, 'LN1', { on: '2026-02-15', amount: '387.50', reference: 'R1' });
    await lend('LN2', 'LN1');
    await renew('LARGE');
    expect(await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LN1' } })).toMatchObject({ status: 'CURRENT' });
    expect((await ledgerOf(db.prisma, 'LN1'))['BANK']).toBe('387.50');
    const [fact] = await db.prisma.classificationFact.findMany();
    expect(fact).toMatchObject({ loanNo: 'LN2', code: 'REFINANCED' });
    expect((await verify(db.prisma)).differences).toEqual([]);
  });

  it('settles a loan on the very day on which it was lent', async () => {
    await lend('LN1');
    await lend('LN2', 'LN1');
    await renew('MICRO', '2026-01-15');
    expect(await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LN1' } })).toMatchObject({ status: 'SETTLED' });
  });

  it('takes effect on the day of its order when it is booked later; what was paid in between is given back', async () => {
    await lend('LN1');
    await repay(db.prisma, 'LN1', { on: '2026-02-15', amount: '387.50', reference: 'R1' });
    await repay(db.prisma, 'LN1', { on: '2026-02-20', amount: '125.00', reference: 'R2' });
    await lend('LN2', 'LN1');
    // After an outage: an instalment of the old loan fell due and was collected meanwhile.
    await repay(db.prisma, 'LN1', { on: '2026-03-15', amount: '350.00', reference: 'R3' });
    await renew('MICRO', '2026-02-25', '2026-03-16');
    const old = await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LN1' } });
    expect(old).toMatchObject({ status: 'SETTLED', principalFen: 0n, dueFen: 0n, heldFen: 35_000n });
    expect(await ledgerOf(db.prisma, 'LN1')).toMatchObject({ INTEREST_INCOME: '-512.50', HELD: '-350.00' });
    expect(await db.prisma.classificationFact.count()).toBe(0);
    const settled = await db.prisma.journalEntry.findFirst({ where: { cause: 'RENEWAL LN2' } });
    expect(settled?.on).toEqual(new Date('2026-03-16'));
    expect((await verify(db.prisma)).differences).toEqual([]);
  });

  it('gives the new principal back where the borrower paid the old loan off between its order and its booking', async () => {
    await lend('LN1');
    await repay(db.prisma, 'LN1', { on: '2026-02-15', amount: '387.50', reference: 'R1' });
    await repay(db.prisma, 'LN1', { on: '2026-02-20', amount: '125.00', reference: 'R2' });
    await lend('LN2', 'LN1');
    // 14 days at 12.50 from 15 February are 175.00; 125.00 were held already, so that 100,050.00 came in.
    await bring(db.prisma, 'LN1', '2026-03-01', { type: 'PREPAYMENT', on: '2026-03-01', full: true, reference: 'P1' });
    expect((await ledgerOf(db.prisma, 'LN1'))['BANK']).toBe('562.50');
    await renew('MICRO', '2026-02-25', '2026-03-02');
    const old = await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LN1' } });
    expect(old).toMatchObject({ status: 'SETTLED', principalFen: 0n, dueFen: 0n, heldFen: 10_000_000n });
    expect(await ledgerOf(db.prisma, 'LN1')).toMatchObject({
      BANK: '100562.50',
      HELD: '-100000.00',
      INTEREST_INCOME: '-562.50',
    });
    expect((await verify(db.prisma)).differences).toEqual([]);
    const refund = await db.prisma.notice.findFirst({ where: { template: 'refund-due', channel: 'INBOX' } });
    expect(refund?.params).toMatchObject({ amountFen: 10_000_000 });
  });

  it('is counted along the line of loans', async () => {
    await db.prisma.product.create({
      data: {
        code: 'PERSONAL_BUSINESS',
        version: 1,
        nameZh: '经营贷',
        nameEn: 'Business',
        category: 'PERSONAL_BUSINESS',
        limits: {},
        checklist: [],
        servicingPlan: {},
        deadlines: {},
        rules: {},
        effectiveFrom: new Date('2024-07-01'),
        retired: false,
      },
    });
    await lend('LN1');
    await lend('LN2', 'LN1');
    await lend('LN3', 'LN2');
    const may = (loanNo: string) =>
      db.prisma.$transaction((tx) => renewable(tx, { loanNo, size: 'MICRO' }, RENEWING, '2026-01-20'));
    expect((await may('LN2')).allowed).toBe(true);
    expect(await may('LN3')).toMatchObject({ code: 'RENEWAL_COUNT', params: { max: '2' } });
  });
});
