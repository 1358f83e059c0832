import { endDaysOf } from '../../src/gateways/travelled-days';
import { applicationsToKeep, releaseEndedApplications } from '../../src/store/application-releases';
import { enterCustody } from '../../src/store/collateral';
import { openLoan } from '../../src/store/loans';
import { insertRegistration, insertSecurity, insertSecurityContract, withdrawSecurity } from '../../src/store/security';
import type { SecurityKind } from '../../src/domain/security/form';
import { managersOfKept } from '../../src/store/managers';
import { workoutFromBooks } from '../../src/store/workout-duties';
import { testDatabase, type TestDatabase } from '../support/database';
import { openingOf, TERMS } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Each test has a case of its own. */
let run = 0;
beforeEach(() => {
  run += 1;
});
const of = (series: string): string => `${series}${String(run)}`;
const BY = { username: 'chen', on: '2026-01-12' };
const day = (on: Date): string => on.toISOString().slice(0, 10);

const application = (stage: string, more: object = {}) =>
  db.prisma.application.create({
    data: {
      no: of('AP'),
      clientNo: 'CL1',
      productCode: 'PERSONAL_BUSINESS',
      productVersion: 1,
      category: 'PERSONAL_BUSINESS',
      security: 'MORTGAGE',
      branchCode: 'SB01',
      managerUsername: 'li',
      purpose: '周转',
      amountFen: 12_000_000n,
      appliedTerms: TERMS as never,
      stage,
      workflowId: `application-${of('AP')}`,
      acceptedOn: new Date('2026-01-10'),
      closedOn: new Date('2026-02-10'),
      ...more,
    },
  });

const offer = (kind: SecurityKind): Promise<string> =>
  db.prisma.$transaction((tx) => {
    const offered = { kind, ownerNo: 'CL1', description: '城东路 1 号', titleNo: 'T1' } as const;
    return insertSecurity(tx, of('AP'), { ...offered, rank: 1, coOwners: [], consent: null }, BY);
  });
async function signed(kind: SecurityKind): Promise<string> {
  const no = await offer(kind);
  const contract = { securedFen: 12_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-12' };
  await db.prisma.$transaction((tx) => insertSecurityContract(tx, of('AP'), no, '1', contract, BY));
  return no;
}
async function registered(): Promise<string> {
  const no = await signed('RESIDENTIAL');
  const entry = {
    office: 'REAL_ESTATE',
    certificateNo: `浙 ${no}`,
    registeredOn: '2026-01-13',
    validUntil: null,
  } as const;
  await db.prisma.$transaction((tx) =>
    insertRegistration(tx, of('AP'), no, { ...entry, searchedOn: '2026-01-13', searchNo: 'CX', fileHash: null }, BY),
  );
  return no;
}
/** A paper of a thing that nobody signed for, counted by a second person unless said otherwise. */
async function kept(no: string, act: 'IN' | 'OUT' | 'RELEASE', isCounted = true): Promise<string> {
  const entry = { paper: '房产证 1', act, place: '一号库', reason: '', backBy: null };
  await db.prisma.$transaction((tx) => enterCustody(tx, { subject: 'APPLICATION', no: of('AP') }, no, entry, BY));
  const { id: entryId } = await db.prisma.custodyEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
  if (isCounted) await db.prisma.custodyConfirmation.create({ data: { entryId, by: 'zhou', on: new Date(BY.on) } });
  return no;
}
const withdrawn = async (no: string): Promise<string> => {
  await db.prisma.$transaction((tx) => withdrawSecurity(tx, of('AP'), no, '换押', BY));
  return no;
};

/** What may secure a case when it ends, and whether anybody is asked to give it back. */
const KINDS: readonly [what: string, isAsked: boolean, secure: () => Promise<string>][] = [
  ['a mortgage signed for', true, () => signed('RESIDENTIAL')],
  ['a mortgage struck in', true, registered],
  ['a pledge signed for', true, () => signed('BANK_ACCEPTANCE')],
  ['papers in the safe of what nobody signed for', true, async () => kept(await offer('RESIDENTIAL'), 'IN')],
  ['papers lent out', true, async () => kept(await kept(await offer('RESIDENTIAL'), 'IN'), 'OUT')],
  [
    'papers whose going out for good one person alone stands for',
    true,
    async () => kept(await kept(await offer('RESIDENTIAL'), 'IN'), 'RELEASE', false),
  ],
  ['papers that only one person has counted', false, async () => kept(await offer('RESIDENTIAL'), 'IN', false)],
  ['papers given back', false, async () => kept(await kept(await offer('RESIDENTIAL'), 'IN'), 'RELEASE')],
  ['a thing offered and no more', false, () => offer('RESIDENTIAL')],
  ['a surety signed for', false, () => signed('GUARANTOR_COMPANY')],
  ['a mortgage withdrawn', false, async () => withdrawn(await signed('RESIDENTIAL'))],
];

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
  db.prisma.auditEntry.findMany({ where: { action: 'RELEASE_OPENED', subject: 'WORKOUT', subjectNo: of('AP') } });
/** The end of a date; whether the days of this application are kept after it. */
const endOfDay = async (on: string): Promise<boolean> => {
  await releaseEndedApplications(db.prisma, on);
  return (await applicationsToKeep(db.prisma)).includes(of('AP'));
};

describe.each(['WITHDRAWN', 'EXPIRED', 'REJECTED'])('An application that is %s before any money left', (stage) => {
  it.each(KINDS)('with %s: asked to be given back %s', async (_, isAsked, secure) => {
    await application(stage);
    const no = await secure();
    expect(await endOfDay('2026-03-02')).toBe(isAsked);
    // Since the day of its end, in ten working days from the day on which it is asked for.
    expect(await releases()).toEqual(isAsked ? [[no, of('AP'), '2026-02-10', '2026-03-16']] : []);
  });
});

describe.each(KINDS.filter(([, isAsked]) => isAsked))('What is not over keeps %s', (_, __, secure) => {
  const BECAME: readonly [what: string, stage: string, become: (stage: string) => Promise<unknown>][] = [
    [
      'a loan that is owed',
      'DISBURSED',
      async (stage) => {
        await application(stage);
        await db.prisma.$transaction((tx) => openLoan(tx, { ...openingOf(of('LN')), applicationNo: of('AP') }));
      },
    ],
    [
      'a facility on which more may be drawn',
      'GRANTED',
      async (stage) => {
        const { amountFen: limitFen, ...granted } = await application(stage);
        const { clientNo, branchCode, managerUsername, productCode, productVersion } = granted;
        const about = { clientNo, branchCode, managerUsername, productCode, productVersion, limitFen };
        const days = { startsOn: new Date('2026-02-10'), expiresOn: new Date('2029-02-10') };
        const line = { terms: {}, line: {}, granted: {}, status: 'ACTIVE' };
        await db.prisma.facility.create({
          data: { ...about, ...days, ...line, no: of('FC'), applicationNo: of('AP') },
        });
      },
    ],
    [
      'a promise that stands',
      'ISSUED',
      async (stage) => {
        const { clientNo, branchCode, category, amountFen } = await application(stage);
        const days = { issuedOn: new Date('2026-02-10'), expiresOn: new Date('2026-12-31') };
        const promise = { beneficiary: '水务', marginFen: 0n, issuedBy: 'sun', status: 'ISSUED', ...days };
        await db.prisma.commitment.create({
          data: { clientNo, branchCode, category, amountFen, ...promise, no: of('CM'), applicationNo: of('AP') },
        });
      },
    ],
  ];
  const expectKept = async (): Promise<void> => {
    await secure();
    expect(await endOfDay('2026-03-02')).toBe(false);
    expect(await releases()).toEqual([]);
  };
  it('where it is under way', async () => {
    await application('DISBURSEMENT', { closedOn: null });
    await expectKept();
  });
  it.each(BECAME)('where it became %s', async (__, stage, become) => {
    await become(stage);
    await expectKept();
  });
  // What is on file of it counts, not what its stage says.
  it.each(BECAME)('where it is told to have ended, and there is %s', async (__, ___, become) => {
    await become('WITHDRAWN');
    await expectKept();
  });
});

test('What is asked once is not asked again; what comes later is asked by itself, and each has its duty', async () => {
  await application('WITHDRAWN');
  const house = await registered();
  expect(await endOfDay('2026-03-02')).toBe(true);
  expect(await endOfDay('2026-03-03')).toBe(true);
  expect(await opened()).toMatchObject([{ businessOn: new Date('2026-03-02'), actor: 'system' }]);
  expect(await workoutFromBooks(db.prisma, of('AP'))).toMatchObject({ applicationNo: of('AP'), managerUsername: 'li' });
  const bill = await signed('BANK_ACCEPTANCE');
  await endOfDay('2026-03-04');
  expect((await releases()).map(([no, , , dueOn]) => [no, dueOn])).toEqual([
    [house, '2026-03-16'],
    [bill, '2026-03-18'],
  ]);
  expect(
    await db.prisma.workoutDuty.findMany({ where: { caseNo: of('AP') }, orderBy: { subject: 'asc' } }),
  ).toMatchObject([
    { subject: house, kind: 'RELEASE', branchCode: 'SB01', lastOn: new Date('2026-03-16') },
    { subject: bill, kind: 'RELEASE', branchCode: 'SB01', lastOn: new Date('2026-03-18') },
  ]);
});

describe('A rejected application that is reconsidered', () => {
  const again = (): string => `${of('AP')}-NEW`;
  async function reconsidered(): Promise<string> {
    const { updatedAt: _, ...rejected } = await application('REJECTED');
    const asked = { no: again(), stage: 'INVESTIGATION', workflowId: again(), closedOn: null, appliedTerms: {} };
    await db.prisma.application.create({
      data: { ...rejected, suggestedTerms: {}, approvedTerms: {}, ...asked },
    });
    const heard = { level: 'L1', newFacts: '结清他行贷款', askedBy: 'li', askedOn: new Date('2026-02-20') };
    await db.prisma.reconsideration.create({ data: { ...heard, applicationNo: again(), rejectedNo: of('AP') } });
    return registered();
  }

  it('keeps its security while it is heard, and is asked for it when that has ended, whatever came of it', async () => {
    const house = await reconsidered();
    expect(await endOfDay('2026-03-02')).toBe(false);
    expect(await releases()).toEqual([]);
    const closed = { stage: 'DISBURSED', closedOn: new Date('2026-07-15') };
    await db.prisma.application.update({ where: { no: again() }, data: closed });
    expect(await endOfDay('2026-07-16')).toBe(true);
    expect(await releases()).toEqual([[house, of('AP'), '2026-02-10', '2026-07-30']]);
  });
});

test('A case that ended after the date that is closed late has its whole time', async () => {
  await application('WITHDRAWN', { closedOn: new Date('2026-03-03') });
  const house = await registered();
  await endOfDay('2026-03-02');
  expect(await releases()).toEqual([[house, of('AP'), '2026-03-03', '2026-03-17']]);
});

test('An application ahead of the others is asked for by its own clock', async () => {
  await application('WITHDRAWN', { clockOffsetMs: BigInt(100 * 86_400_000) });
  const house = await registered();
  // A hundred days before 2 March 2026.
  await endOfDay('2025-11-22');
  expect(await releases()).toEqual([[house, of('AP'), '2026-02-10', '2026-03-16']]);
});

test('Whoever has the client now is told, and neither he nor who had the case to its end gives it back', async () => {
  const secret = { identityCipher: '-', identityHash: '-', identityMasked: '-', phone: '13800000000' };
  const client = { no: 'CL2', kind: 'PERSON', name: '甲', branchCode: 'SB01', managerUsername: 'wang', ...secret };
  await db.prisma.client.create({ data: client });
  await application('WITHDRAWN', { clientNo: 'CL2', formerManagers: ['sun'] });
  await registered();
  await endOfDay('2026-03-02');
  expect(await workoutFromBooks(db.prisma, of('AP'))).toMatchObject({ managerUsername: 'wang', branchCode: 'SB01' });
  expect(await managersOfKept(db.prisma, { applicationNo: of('AP') })).toMatchObject({
    managerUsername: 'wang',
    formerManagers: ['sun', 'li'],
  });
});

test('On a journey through time it is asked for where no end of day happens, and its days are kept', async () => {
  await application('EXPIRED');
  const house = await registered();
  const kept: unknown[] = [];
  const workflow = {
    signalWithStart: (_: string, { workflowId, args }: { workflowId: string; args: unknown[] }) =>
      kept.push(workflowId, ...args),
  };
  const travelled = { applicationNos: [of('AP')], facilityNos: [], commitmentNos: [] };
  await endDaysOf({ prisma: db.prisma, temporal: { workflow } as never }, travelled, 100 * 86_400_000);
  expect((await releases()).map((row) => row.slice(0, 3))).toEqual([[house, of('AP'), '2026-02-10']]);
  expect(kept).toMatchObject([`workout-${of('AP')}`, { applicationNo: of('AP') }]);
});
