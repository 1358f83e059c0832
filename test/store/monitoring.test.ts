import { confirmCustody, collateralOf, enterCustody, insertPolicy } from '../../src/store/collateral';
import { keepDuties, nextPress, type KeptLoan } from '../../src/store/monitoring';
import {
  insertRegistration,
  insertSecurity,
  insertSecurityAppraisal,
  insertSecurityContract,
} from '../../src/store/security';
import { testDatabase, type TestDatabase } from '../support/database';
import { open } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
let item: string;
const by = { username: 'zhao', on: '2026-01-12' };
const LOAN: KeptLoan = {
  loanNo: 'LN1',
  clientMasked: '某*',
  branchCode: 'SB01',
  managerUsername: 'li',
  clockOffsetMs: 0,
};
beforeAll(async () => {
  db = await testDatabase();
  await open(db.prisma, 'LN1');
  item = await db.prisma.$transaction(async (tx) => {
    const thing = { kind: 'VEHICLE', ownerNo: 'CL1', description: '货车', titleNo: 'T1' } as const;
    const no = await insertSecurity(tx, 'AP-LN1', { ...thing, rank: 1, coOwners: [], consent: null }, by);
    const value = { transactionFen: null, appraisalFen: 100_000_000, modelFen: null, priorClaimsFen: 0 };
    const appraisal = { ...value, netAssetsFen: null, givenFen: null, appraiser: 'PG', on: '2026-01-12' };
    await insertSecurityAppraisal(tx, 'AP-LN1', no, appraisal, by);
    const contract = { securedFen: 12_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-13' };
    await insertSecurityContract(tx, 'AP-LN1', no, '1', contract, by);
    const registration = { office: 'VEHICLE', certificateNo: 'C1', registeredOn: '2026-01-14' } as const;
    const search = { validUntil: null, searchedOn: '2026-01-14', searchNo: 'S1', fileHash: null };
    await insertRegistration(tx, 'AP-LN1', no, { ...registration, ...search }, by);
    const policy = { insurer: '财险', policyNo: 'P1', insuredFen: 1, lenderFirst: true, evidence: 'D' };
    await insertPolicy(tx, 'LN1', no, { ...policy, from: '2026-01-15', until: '2026-04-14' }, by);
    return no;
  });
});
afterAll(() => db.close());

const keep = (today: string) =>
  db.prisma.$transaction((tx) => keepDuties(tx, LOAN, { today, at: `${today}T09:00:00+08:00` }));
const told = async (): Promise<string[]> =>
  (
    await db.prisma.notice.findMany({ where: { template: 'duty-reminder', channel: 'INBOX' }, orderBy: { id: 'asc' } })
  ).map(({ params }) => (params as { lastOn: string }).lastOn);
const warned = async (): Promise<string[]> =>
  (await db.prisma.warning.findMany({ orderBy: { no: 'asc' } })).map(({ code }) => code);
const openTasks = (): Promise<number> => db.prisma.task.count({ where: { kind: 'MONITORING', status: 'OPEN' } });

test('Insurance, revaluation and papers are told of before their day, each once, and warned of after it', async () => {
  const { prisma } = db;
  expect(await nextPress(prisma, 'LN1', '2026-01-15')).toBe('2026-03-15');
  expect(await keep('2026-03-14')).toEqual({ raised: [], nextOn: '2026-03-15' });
  expect(await told()).toEqual([]);
  expect(await keep('2026-03-15')).toEqual({ raised: [], nextOn: '2026-04-07' });
  expect(await keep('2026-03-15')).toEqual({ raised: [], nextOn: '2026-04-07' });
  expect(await told()).toEqual(['2026-04-14']);
  expect(await openTasks()).toBe(1);

  // Found late, it is told once, as it stands: the cover has ended.
  const late = await keep('2026-04-15');
  expect(late.raised).toHaveLength(1);
  expect(await warned()).toEqual(['INSURANCE_LAPSED']);
  expect((await keep('2026-04-16')).raised).toEqual([]);

  // A new policy is the answer: the task ends.
  await prisma.$transaction(async (tx) => {
    const policy = { insurer: '财险', policyNo: 'P2', insuredFen: 1, lenderFirst: true, evidence: 'D' };
    await insertPolicy(tx, 'LN1', item, { ...policy, from: '2026-04-16', until: '2027-04-15' }, by);
  });
  await keep('2026-04-16');
  expect(await openTasks()).toBe(0);

  // A vehicle is valued every half-year; a paper that went out comes back by its day.
  await prisma.$transaction(async (tx) => {
    const place = { paper: '登记证书', place: '一号库', reason: '' };
    await enterCustody(tx, { subject: 'LOAN', no: 'LN1' }, item, { ...place, act: 'IN', backBy: null }, by);
    await enterCustody(tx, { subject: 'LOAN', no: 'LN1' }, item, { ...place, act: 'OUT', backBy: '2026-07-31' }, by);
    for (const entry of (await collateralOf(tx, 'AP-LN1'))[0]?.custody ?? [])
      await confirmCustody(tx, { subject: 'LOAN', no: 'LN1' }, entry, { ...by, username: 'qian' });
  });
  await keep('2026-07-13');
  expect(await warned()).toEqual(['INSURANCE_LAPSED', 'REVALUATION_LATE']);
  await keep('2026-08-01');
  expect(await warned()).toEqual(['INSURANCE_LAPSED', 'REVALUATION_LATE', 'PAPERS_NOT_BACK']);
});
