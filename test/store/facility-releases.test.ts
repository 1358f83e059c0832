import { changeFacility, lockFacility } from '../../src/store/facilities';
import { releasedOn, releaseExpired, releaseFacility } from '../../src/store/facility-releases';
import { openLoan } from '../../src/store/loans';
import { insertSecurity, insertSecurityContract } from '../../src/store/security';
import { workoutFromBooks } from '../../src/store/workout-duties';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, openingOf, TERMS } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.close());

const BY = { username: 'chen', on: '2026-01-12' };
const application = (no: string, more: object) =>
  db.prisma.application.create({
    data: {
      no,
      clientNo: 'CL1',
      productCode: 'BUSINESS_LINE',
      productVersion: 1,
      category: 'PERSONAL_BUSINESS',
      security: 'MORTGAGE',
      branchCode: 'SB01',
      managerUsername: 'li',
      purpose: '周转',
      amountFen: 12_000_000n,
      appliedTerms: TERMS as never,
      stage: 'DISBURSED',
      workflowId: `application-${no}`,
      acceptedOn: new Date('2026-01-10'),
      ...more,
    },
  });

/** A revolving facility until the end of June, mortgaged, with its draws; answers with the house. */
async function facility(draws: readonly string[] = ['LN1', 'LN2']): Promise<string> {
  await application('AP-F', { stage: 'GRANTED' });
  await db.prisma.facility.create({
    data: {
      no: 'FA1',
      applicationNo: 'AP-F',
      clientNo: 'CL1',
      branchCode: 'SB01',
      managerUsername: 'li',
      productCode: 'BUSINESS_LINE',
      productVersion: 1,
      terms: TERMS as never,
      line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 },
      granted: { investigators: [], raters: [], approvers: [], grade: 'A' },
      limitFen: 30_000_000n,
      startsOn: new Date('2026-01-12'),
      expiresOn: new Date('2026-06-30'),
      status: 'ACTIVE',
    },
  });
  const house = await db.prisma.$transaction(async (tx) => {
    const offered = { kind: 'RESIDENTIAL', ownerNo: 'CL1', description: '城东路 1 号', titleNo: 'T1' } as const;
    const no = await insertSecurity(tx, 'AP-F', { ...offered, rank: 1, coOwners: [], consent: null }, BY);
    const contract = { securedFen: 30_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-12' };
    await insertSecurityContract(tx, 'AP-F', no, '1', contract, BY);
    return no;
  });
  for (const no of draws) {
    await application(`AP-${no}`, { facilityNo: 'FA1', loanNo: no });
    await db.prisma.$transaction((tx) => openLoan(tx, openingOf(no)));
  }
  return house;
}

const repayment = (on: string, amount: string) => ({ type: 'REPAYMENT', on, amount, reference: `R-${on}` });
const settle = (no: string, on: string) =>
  bring(db.prisma, no, on, { type: 'PREPAYMENT', on, full: true, reference: `P-${no}` });
const releases = async () =>
  (await db.prisma.securityRelease.findMany()).map(({ securityNo, caseNo, settledOn }) => [
    securityNo,
    caseNo,
    settledOn.toISOString().slice(0, 10),
  ]);
const close = () =>
  db.prisma.$transaction(async (tx) => {
    const locked = await lockFacility(tx, 'FA1');
    if (locked === null) throw new Error('no facility');
    await changeFacility(tx, locked, { kind: 'CLOSE' }, { username: 'chen', on: '2026-03-02', reason: '客户申请' });
    return releaseFacility(tx, 'FA1', { today: '2026-03-02', actor: 'chen' });
  });

/** The end of a date, and the facilities with which the days of what it opened are kept. */
const releaseOn = async (on: string): Promise<string[]> => {
  await releaseExpired(db.prisma, on);
  return releasedOn(db.prisma, on);
};

test('What secures a loan that was written off is kept while it is owed, and given back when it is recovered', async () => {
  await application('AP-LN3', { loanNo: 'LN3' });
  const house = await db.prisma.$transaction(async (tx) => {
    const offered = { kind: 'RESIDENTIAL', ownerNo: 'CL1', description: '城西路 2 号', titleNo: 'T2' } as const;
    const no = await insertSecurity(tx, 'AP-LN3', { ...offered, rank: 1, coOwners: [], consent: null }, BY);
    const contract = { securedFen: 12_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-12' };
    await insertSecurityContract(tx, 'AP-LN3', no, '1', contract, BY);
    await openLoan(tx, openingOf('LN3'));
    return no;
  });
  await bring(db.prisma, 'LN3', '2026-03-02', { type: 'WRITE_OFF', on: '2026-03-02', reference: 'W' });
  const part = await bring(db.prisma, 'LN3', '2026-03-03', repayment('2026-03-03', '100.00'));
  expect(part.status).toBe('WRITTEN_OFF');
  expect(await releases()).toEqual([]);
  await bring(db.prisma, 'LN3', '2026-03-04', repayment('2026-03-04', '200000.00'));
  expect(await releases()).toEqual([[house, 'LN3', '2026-03-04']]);
});

describe('What secures a facility is given back', () => {
  it('not while it lives, though every draw is settled; by itself when it is closed', async () => {
    const house = await facility();
    await settle('LN1', '2026-02-02');
    await settle('LN2', '2026-02-03');
    expect(await releases()).toEqual([]);
    expect(await close()).toBe('FA1');
    expect(await releases()).toEqual([[house, 'FA1', '2026-03-02']]);
    // Ten working days after 2 March 2026.
    expect(await db.prisma.workoutDuty.findFirst({ where: { caseNo: 'FA1' } })).toMatchObject({
      kind: 'RELEASE',
      lastOn: new Date('2026-03-16'),
    });
    expect(await releaseOn('2026-07-01')).toEqual([]);
  });

  it('when its last day has passed with nothing owed: at the end of that day, once', async () => {
    const house = await facility();
    await settle('LN1', '2026-02-02');
    await settle('LN2', '2026-02-03');
    expect(await releaseOn('2026-06-30')).toEqual([]);
    expect(await releaseOn('2026-07-01')).toEqual(['FA1']);
    // A first attempt that broke off has told nobody yet.
    expect(await releaseOn('2026-07-01')).toEqual(['FA1']);
    expect(await releases()).toEqual([[house, 'FA1', '2026-07-01']]);
    expect(await releaseOn('2026-07-02')).toEqual([]);
  });

  it('with the last draw that is settled after it has ended, and not with the one before', async () => {
    const house = await facility();
    await settle('LN2', '2026-07-05');
    expect(await releases()).toEqual([]);
    expect(await releaseOn('2026-07-06')).toEqual([]);
    await settle('LN1', '2026-07-07');
    expect(await releases()).toEqual([[house, 'LN1', '2026-07-07']]);
  });

  it('of one that was never drawn on too: when it is closed, or at the end of its last day', async () => {
    const house = await facility([]);
    expect(await releaseOn('2026-06-30')).toEqual([]);
    expect(await releaseOn('2026-07-01')).toEqual(['FA1']);
    expect(await releases()).toEqual([[house, 'FA1', '2026-07-01']]);
    // Ten working days after 1 July 2026.
    expect(await db.prisma.workoutDuty.findMany()).toMatchObject([
      { subject: house, kind: 'RELEASE', caseNo: 'FA1', branchCode: 'SB01', lastOn: new Date('2026-07-15') },
    ]);
    expect(await workoutFromBooks(db.prisma, 'FA1')).toMatchObject({ facilityNo: 'FA1', managerUsername: 'li' });
  });

  it('by its own clock, which may be ahead of the others', async () => {
    const house = await facility([]);
    const clockOffsetMs = BigInt(100 * 86_400_000);
    await db.prisma.facility.update({ where: { no: 'FA1' }, data: { clockOffsetMs } });
    // A hundred days before 30 June and 1 July 2026.
    expect(await releaseOn('2026-03-22')).toEqual([]);
    expect(await releaseOn('2026-03-23')).toEqual(['FA1']);
    expect(await releases()).toEqual([[house, 'FA1', '2026-07-01']]);
  });

  it('of one that was closed before anybody kept the days of such: at the next end of a day', async () => {
    const house = await facility([]);
    await db.prisma.facility.update({ where: { no: 'FA1' }, data: { status: 'CLOSED' } });
    expect(await releaseOn('2026-03-05')).toEqual(['FA1']);
    expect(await releases()).toEqual([[house, 'FA1', '2026-03-05']]);
  });

  it('not while a draw is asked for, and once it has lapsed', async () => {
    await facility([]);
    await application('AP-D', { facilityNo: 'FA1', stage: 'CONTRACT' });
    expect(await releaseOn('2026-07-01')).toEqual([]);
    await db.prisma.application.update({ where: { no: 'AP-D' }, data: { stage: 'EXPIRED' } });
    expect(await releaseOn('2026-07-02')).toEqual(['FA1']);
  });
});
