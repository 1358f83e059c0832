import { managersNow } from '../../src/store/managers';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const product = { productCode: 'BUSINESS_LINE', productVersion: 1 };
  const of = { clientNo: 'CL1', branchCode: 'SB01', managerUsername: 'li.na' };
  const begun = new Date('2026-01-15');
  const asked = { ...of, ...product, category: 'PERSONAL_BUSINESS', security: 'MORTGAGE', purpose: '周转' };
  await db.prisma.client.create({
    data: {
      no: 'CL1',
      kind: 'PERSON',
      name: '甲',
      identityCipher: '-',
      identityHash: '-',
      identityMasked: '-',
      phone: '13800000000',
      branchCode: 'SB01',
      managerUsername: 'wu.gang',
    },
  });
  await db.prisma.application.createMany({
    data: ['AP1', 'AP2'].map((no) => ({
      ...asked,
      no,
      amountFen: 100n,
      appliedTerms: {},
      stage: no === 'AP1' ? 'GRANTED' : 'DISBURSED',
      workflowId: `application-${no}`,
      acceptedOn: begun,
    })),
  });
  await db.prisma.facility.create({
    data: {
      ...of,
      ...product,
      managerUsername: 'chen.yu',
      formerManagers: ['li.na', 'sun.li'],
      no: 'FC1',
      applicationNo: 'AP1',
      terms: {},
      line: {},
      granted: {},
      limitFen: 100n,
      startsOn: begun,
      expiresOn: new Date('2029-01-15'),
      status: 'ACTIVE',
    },
  });
});
afterAll(() => db.close());

const now = async (no: string) => {
  const { managerUsername, formerManagers } = await managersNow(
    db.prisma,
    await db.prisma.application.findUniqueOrThrow({ where: { no } }),
  );
  return { managerUsername, formerManagers };
};

test('of a case that was granted as a facility its manager is that of the facility, whoever has the client', async () => {
  expect(await now('AP1')).toEqual({ managerUsername: 'chen.yu', formerManagers: ['li.na', 'sun.li'] });
});

test('of any other closed case it is whoever has the client now', async () => {
  expect(await now('AP2')).toEqual({ managerUsername: 'wu.gang', formerManagers: ['li.na'] });
});
