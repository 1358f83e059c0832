import { pressCommitments } from '../../src/store/commitment-days';
import { endCommitment, findCommitment, payOnCommitment, type CommitmentRecord } from '../../src/store/commitments';
import { openLoan } from '../../src/store/loans';
import { promisesToKeep, releaseEndedPromises } from '../../src/store/promise-releases';
import { insertSecurity, insertSecurityContract } from '../../src/store/security';
import type { Tx } from '../../src/store/once';
import { workoutFromBooks } from '../../src/store/workout-duties';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, openingOf, TERMS } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Each test has a case, a promise and advances of its own. */
let run = 0;
beforeEach(() => {
  run += 1;
});
const of = (series: string): string => `${series}${String(run)}`;
const advanced = (n: 1 | 2): string => of(`LN${String(n)}-`);
const BY = { username: 'chen', on: '2026-01-12' };
const ENDED_BY = { username: 'qian', on: '2026-03-02' };
const application = (stage: string) =>
  db.prisma.application.create({
    data: {
      no: of('AP'),
      clientNo: 'CL1',
      productCode: 'LETTER_OF_GUARANTEE',
      productVersion: 1,
      category: 'LETTER_OF_GUARANTEE',
      security: 'MORTGAGE',
      branchCode: 'SB01',
      managerUsername: 'li',
      purpose: '履约保函',
      amountFen: 12_000_000n,
      appliedTerms: TERMS as never,
      stage,
      workflowId: `application-${of('AP')}`,
      acceptedOn: new Date('2026-01-10'),
    },
  });

/** Offers a thing of the case, signed unless said otherwise; answers with its number. */
const secure = (kind: 'RESIDENTIAL' | 'GUARANTOR_COMPANY', isSigned = true): Promise<string> =>
  db.prisma.$transaction(async (tx) => {
    const offered = { kind, ownerNo: 'CL1', description: '城东路 1 号', titleNo: 'T1' } as const;
    const no = await insertSecurity(tx, of('AP'), { ...offered, rank: 1, coOwners: [], consent: null }, BY);
    const contract = { securedFen: 12_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-12' };
    if (isSigned) await insertSecurityContract(tx, of('AP'), no, '1', contract, BY);
    return no;
  });

/** A letter of guarantee until the end of June, mortgaged; answers with the house. */
async function promised(more: object = {}): Promise<string> {
  await application('ISSUED');
  await db.prisma.commitment.create({
    data: {
      no: of('CM'),
      applicationNo: of('AP'),
      clientNo: 'CL1',
      branchCode: 'SB01',
      category: 'LETTER_OF_GUARANTEE',
      beneficiary: '水务集团',
      amountFen: 10_000_000n,
      marginFen: 3_000_000n,
      issuedOn: new Date('2026-01-15'),
      expiresOn: new Date('2026-06-30'),
      issuedBy: 'sun',
      status: 'ISSUED',
      ...more,
    },
  });
  return secure('RESIDENTIAL');
}

/** What was advanced on it, as a loan of its own. */
const advance = (n: 1 | 2): Promise<unknown> =>
  db.prisma.$transaction(async (tx) => {
    await openLoan(tx, { ...openingOf(advanced(n)), applicationNo: of('AP') });
    await tx.loan.update({ where: { no: advanced(n) }, data: { advanceOn: of('CM') } });
  });
const settle = (n: 1 | 2, on: string) =>
  bring(db.prisma, advanced(n), on, { type: 'PREPAYMENT', on, full: true, reference: `P-${advanced(n)}` });

const onPromise = (act: (tx: Tx, promise: CommitmentRecord) => Promise<void>): Promise<void> =>
  db.prisma.$transaction(async (tx) => {
    const promise = await findCommitment(tx, of('CM'), null);
    if (promise === null) throw new Error('no promise');
    await act(tx, promise);
  });
const paid = (fromMarginFen: number) =>
  onPromise((tx, promise) =>
    payOnCommitment(
      tx,
      promise,
      { claimId: '1', amountFen: promise.amountFen, fromMarginFen, evidence: 'BK-1', isLast: true },
      ENDED_BY,
      {},
    ),
  );
const returned = () =>
  onPromise((tx, promise) => endCommitment(tx, promise, { outcome: 'RELEASED', evidence: '原件退回' }, ENDED_BY));
const expired = () => pressCommitments(db.prisma, '2026-07-16');

/** How a promise ends without anything being lent on it; its last day to give back is ten working days later. */
const ENDS = [
  { how: 'runs out', end: expired, on: '2026-07-16', dueOn: '2026-07-30' },
  { how: 'is given back by its beneficiary', end: returned, on: '2026-03-02', dueOn: '2026-03-16' },
  { how: 'is paid wholly from its margin', end: () => paid(3_000_000), on: '2026-03-02', dueOn: '2026-03-16' },
  { how: 'is paid wholly by its client', end: () => paid(0), on: '2026-03-02', dueOn: '2026-03-16' },
] as const;

/** What of this case is to be given back: with what the days are kept, since when, until when. */
const releases = async () => {
  const secured = await db.prisma.security.findMany({ where: { applicationNo: of('AP') }, select: { no: true } });
  const found = await db.prisma.securityRelease.findMany({
    where: { securityNo: { in: secured.map(({ no }) => no) } },
    orderBy: { securityNo: 'asc' },
  });
  return found.map(({ securityNo, caseNo, settledOn, dueOn }) => [securityNo, caseNo, day(settledOn), day(dueOn)]);
};
const opened = () =>
  db.prisma.auditEntry.findMany({ where: { action: 'RELEASE_OPENED', subject: 'WORKOUT', subjectNo: of('CM') } });
const day = (on: Date): string => on.toISOString().slice(0, 10);
/** The end of a date; whether the days of this promise are kept after it. */
const endOfDay = async (on: string): Promise<boolean> => {
  await releaseEndedPromises(db.prisma, on);
  return (await promisesToKeep(db.prisma)).includes(of('CM'));
};

describe.each(ENDS)('A promise that $how', ({ end, on, dueOn }) => {
  it('has what secured it given back in ten working days, which are kept with the promise', async () => {
    const house = await promised();
    await end();
    expect(await releases()).toEqual([[house, of('CM'), on, dueOn]]);
    expect(await db.prisma.workoutDuty.findMany({ where: { caseNo: of('CM') } })).toMatchObject([
      { subject: house, kind: 'RELEASE', branchCode: 'SB01', lastOn: new Date(dueOn) },
    ]);
    expect(await workoutFromBooks(db.prisma, of('CM'))).toMatchObject({
      commitmentNo: of('CM'),
      managerUsername: 'li',
    });
    expect(await opened()).toMatchObject([{ businessOn: new Date(on) }]);
    // Once, though every night looks again.
    expect(await endOfDay('2026-08-03')).toBe(true);
    expect(await opened()).toHaveLength(1);
  });

  it('gives back nothing while an advance on it is owed, and with the last of them then', async () => {
    const house = await promised();
    await advance(1);
    await advance(2);
    await end();
    expect(await releases()).toEqual([]);
    await settle(2, '2026-08-03');
    expect(await endOfDay('2026-08-03')).toBe(false);
    expect(await releases()).toEqual([]);
    await settle(1, '2026-08-04');
    expect((await releases()).map((row) => row.slice(0, 3))).toEqual([[house, advanced(1), '2026-08-04']]);
  });

  it('keeps the days with the last advance where all were repaid before', async () => {
    const house = await promised();
    await advance(1);
    await settle(1, '2026-02-02');
    // It may still be claimed.
    expect(await endOfDay('2026-02-02')).toBe(false);
    expect(await releases()).toEqual([]);
    await end();
    expect(await releases()).toEqual([[house, advanced(1), on, dueOn]]);
  });

  it('asks for nothing of a surety, of what was never signed for, and of another case', async () => {
    const house = await promised();
    await secure('GUARANTOR_COMPANY');
    await secure('RESIDENTIAL', false);
    await db.prisma.security.create({
      data: {
        no: of('SE-OTHER'),
        applicationNo: 'AP-OTHER',
        ownerNo: 'CL1',
        recordedBy: 'li',
        form: 'MORTGAGE',
        kind: 'RESIDENTIAL',
        description: '同一房屋，另案',
      },
    });
    await end();
    expect((await releases()).map(([no]) => no)).toEqual([house]);
  });
});

test('A promise that stands holds its security, paid in part or called and not yet settled', async () => {
  await promised();
  await onPromise((tx, promise) =>
    payOnCommitment(
      tx,
      promise,
      { claimId: '1', amountFen: 1_000_000, fromMarginFen: 1_000_000, evidence: 'BK-1', isLast: false },
      ENDED_BY,
      {},
    ),
  );
  expect(await endOfDay('2026-03-03')).toBe(false);
  await db.prisma.commitment.update({ where: { no: of('CM') }, data: { status: 'ADVANCED' } });
  expect(await endOfDay('2026-09-01')).toBe(false);
  expect(await releases()).toEqual([]);
});

test.each([['RELEASED'], ['PAID']])(
  'A promise that was %s before anybody kept such days is asked for at the next end of a day, with all of the time from then on',
  async (status) => {
    const house = await promised({ status, endedOn: new Date('2025-11-03'), endedBy: 'qian' });
    expect(await endOfDay('2026-03-02')).toBe(true);
    // The day of the end is told as it was: what was given back by hand since then is recorded with its own day.
    expect(await releases()).toEqual([[house, of('CM'), '2025-11-03', '2026-03-16']]);
    expect(await endOfDay('2026-03-03')).toBe(true);
    expect(await opened()).toHaveLength(1);
  },
);

test('A promise ahead of the others is asked for by its own clock', async () => {
  const house = await promised({
    status: 'RELEASED',
    endedOn: new Date('2026-03-02'),
    clockOffsetMs: BigInt(100 * 86_400_000),
  });
  // A hundred days before 2 March 2026.
  await endOfDay('2025-11-22');
  expect(await releases()).toEqual([[house, of('CM'), '2026-03-02', '2026-03-16']]);
});
