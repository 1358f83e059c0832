import type { PrismaClient } from '../../src/store/generated/client';
import { newsOfDay, raiseSignals } from '../../src/store/internal-signals';
import { insertStatement } from '../../src/store/client-statements';
import {
  insertSecurity,
  insertSecurityAppraisal,
  insertSecurityContract,
  withdrawSecurity,
} from '../../src/store/security';
import { testDatabase, type TestDatabase } from '../support/database';
import { openLoan } from '../../src/store/loans';
import { bring, openingOf, repay } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
let prisma: PrismaClient;
const by = { username: 'li', on: '2026-01-12' };
beforeAll(async () => {
  db = await testDatabase();
  prisma = db.prisma;
  for (const [loanNo, clientNo] of [
    ['LN1', 'CL1'],
    ['LN2', 'CL2'],
    ['LN3', 'CL3'],
  ] as const) {
    await prisma.$transaction((tx) => openLoan(tx, { ...openingOf(loanNo), clientNo }));
    await prisma.client.create({
      data: {
        no: clientNo,
        kind: 'COMPANY',
        name: `公司${clientNo}`,
        identityCipher: '-',
        identityHash: clientNo,
        identityMasked: '*',
        phone: '-',
        branchCode: 'SB01',
        managerUsername: 'li',
      },
    });
  }
});
afterAll(() => db.close());

/** What a day raised, by loan and code. */
const day = async (date: string): Promise<string[]> => {
  const before = new Set((await prisma.warning.findMany()).map(({ no }) => no));
  await raiseSignals(prisma, date);
  const told = (await newsOfDay(prisma, date)).flatMap(({ warning }) => (warning === null ? [] : [warning.no]));
  const raised = (await prisma.warning.findMany({ orderBy: { no: 'asc' } })).filter(({ no }) => !before.has(no));
  expect(told).toEqual(expect.arrayContaining(raised.map(({ no }) => no)));
  return raised.map(({ loanNo, code }) => `${loanNo} ${code}`).sort();
};

test('a debtor out of reach, by the contact log: once, also when it was written after the end of its day', async () => {
  expect(await day('2026-02-01')).toEqual([]);
  const note = { clientNo: 'CL1', reason: '电话空号，门店关闭', by: 'zhou' };
  await prisma.contactNote.createMany({
    data: [
      { ...note, kind: 'LOST_CONTACT', from: new Date('2026-02-01') },
      { ...note, clientNo: 'CL2', kind: 'PAUSED', from: new Date('2026-02-01') },
      { ...note, clientNo: 'CL3', kind: 'LOST_CONTACT', from: new Date('2026-02-09') },
    ],
  });
  expect(await day('2026-02-02')).toEqual(['LN1 CONTACT_LOST']);
  expect(await day('2026-02-02')).toEqual([]);
  expect(await day('2026-02-09')).toEqual(['LN3 CONTACT_LOST']);
});

test('debts overdue elsewhere, by what was recorded for classification; none overdue says nothing', async () => {
  const fact = {
    code: 'DEBT_ELSEWHERE',
    total: 900_00n,
    on: new Date('2026-02-10'),
    note: '征信报告',
    recordedBy: 'zhao',
  };
  await prisma.classificationFact.createMany({
    data: [
      { ...fact, businessKey: 'f1', clientNo: 'CL2', value: 100_00n },
      { ...fact, businessKey: 'f2', clientNo: 'CL3', value: 0n },
    ],
  });
  expect(await day('2026-02-10')).toEqual(['LN2 OVERDUE_ELSEWHERE']);
});

test('a guarantor in arrears, by a relation or by a suretyship that is signed and stands', async () => {
  await prisma.clientRelation.create({
    data: { fromNo: 'CL1', toNo: 'CL2', kind: 'GUARANTEES', since: new Date('2026-01-01'), recordedBy: 'li' },
  });
  const surety = await prisma.$transaction(async (tx) => {
    const offered = { kind: 'GUARANTOR_COMPANY', ownerNo: 'CL1', description: '连带责任保证', titleNo: null } as const;
    const no = await insertSecurity(tx, 'AP-LN3', { ...offered, rank: 1, coOwners: [], consent: 'R' }, by);
    const value = { transactionFen: null, appraisalFen: null, modelFen: null, priorClaimsFen: 0, givenFen: 0 };
    const appraisal = { ...value, netAssetsFen: 20_000_000, appraiser: 'PG', on: '2026-01-12' };
    await insertSecurityAppraisal(tx, 'AP-LN3', no, appraisal, by);
    return no;
  });
  // LN1 falls due on 15 February. The suretyship is not signed yet.
  await bring(prisma, 'LN1', '2026-02-16');
  expect(await day('2026-02-16')).toEqual(['LN2 GUARANTOR_DEFAULT']);
  const contract = { securedFen: 12_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-13' };
  await prisma.$transaction((tx) => insertSecurityContract(tx, 'AP-LN3', surety, '1', contract, by));
  expect(await day('2026-02-17')).toEqual(['LN3 GUARANTOR_DEFAULT']);
  expect(await day('2026-02-18')).toEqual([]);

  // 200,000 of net assets stand for 120,000. A statement shows 119,999.99 are left.
  const enter = (equity: number, periodEnd: string) =>
    prisma.$transaction((tx) => {
      const figures = { equity } as never;
      const given = { periodEnd, months: 12 as const, figures, bankInflowFen: null, findings: [], evidence: 'D' };
      return insertStatement(tx, 'CL1', given, by);
    });
  await enter(12_000_000, '2026-01-31');
  expect(await day('2026-02-19')).toEqual([]);
  await enter(11_999_999, '2026-02-28');
  expect(await day('2026-03-01')).toEqual(['LN2 GUARANTOR_OVERCOMMITTED', 'LN3 GUARANTOR_OVERCOMMITTED']);
  expect(await day('2026-03-02')).toEqual([]);

  // Withdrawn, it binds nobody; paid, the arrears are over, and a new episode is a new warning.
  await prisma.$transaction((tx) => withdrawSecurity(tx, 'AP-LN3', surety, '换保', by));
  await repay(prisma, 'LN1', { on: '2026-03-03', amount: '30000.00', reference: 'R1' });
  expect(await day('2026-03-03')).toEqual([]);
  await bring(prisma, 'LN1', '2026-05-20');
  expect(await day('2026-05-20')).toEqual(['LN2 GUARANTOR_DEFAULT']);
});
