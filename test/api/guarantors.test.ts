import { dutiesOf } from '../../src/store/monitoring-duties';
import { insertSecurity, insertSecurityAppraisal, insertSecurityContract } from '../../src/store/security';
import { testApi, type Person, type TestApi } from './support/api';
import { lend, toldEngine } from './support/told-engine';

jest.setTimeout(60_000);
const { engine, told } = toldEngine();
const GUARANTOR = 'CL00000012';
let api: TestApi;
let [manager, risk]: Person[] = [];
beforeAll(async () => {
  api = await testApi(engine);
  const { prisma } = api.db;
  await lend(prisma, { loanNo: 'LN1', applicationNo: 'AP1', clientNo: 'CL00000014' }, 'GUARANTEED');
  const by = { username: 'chen.jing', on: '2026-01-12' };
  await prisma.$transaction(async (tx) => {
    const offered = { kind: 'GUARANTOR_COMPANY', ownerNo: GUARANTOR, description: '保证', titleNo: null } as const;
    const no = await insertSecurity(tx, 'AP1', { ...offered, rank: 1, coOwners: [], consent: 'R' }, by);
    const value = { transactionFen: null, appraisalFen: null, modelFen: null, priorClaimsFen: 0 };
    const appraisal = { ...value, netAssetsFen: 20_000_000, givenFen: 5_000_000, appraiser: 'PG', on: '2026-01-12' };
    await insertSecurityAppraisal(tx, 'AP1', no, appraisal, by);
    const contract = { securedFen: 12_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-13' };
    await insertSecurityContract(tx, 'AP1', no, '1', contract, by);
  });
  [manager, risk] = await Promise.all([api.as('li.na'), api.as('zhou.min')]);
});
afterAll(() => api.close());

const watch = async (): Promise<object> => (await risk?.get('/loans/LN1/guarantors').expect(200))?.body as object;
const record = async (body: object, person = manager): Promise<string> => {
  const answer = await person?.post(`/clients/${GUARANTOR}/events`, {
    evidence: '(2026)浙01破12号',
    on: '2026-11-01',
    ...body,
  });
  return answer?.status === 201 ? 'done' : (answer?.body as { code: string }).code;
};
const duties = async (): Promise<string[]> =>
  (await dutiesOf(api.db.prisma, 'LN1', '2027-01-15')).map(({ kind, subject }) => `${kind} ${subject}`);

test('A guarantor is watched: capacity, the statement that he owes, and what befalls him', async () => {
  const seen = { no: GUARANTOR, netAssets: '200000.00', given: '170000.00', free: '30000.00', overcommitted: false };
  expect(await watch()).toMatchObject({ data: [{ ...seen, arrears: { loans: 0, days: 0 }, events: [] }] });
  expect(await duties()).toContain(`GUARANTOR_STATEMENT ${GUARANTOR}/2026-12-31`);

  expect(await record({ kind: 'DIED' })).toBe('EVENT_OF_OTHERS');
  expect(await record({ kind: 'BANKRUPT', on: '2126-01-01' })).toBe('DATE_IN_FUTURE');
  expect(await record({ kind: 'BANKRUPT' }, await api.as('qian.fang'))).toBe('ROLE_NOT_ALLOWED');
  expect(await record({ kind: 'BANKRUPT' }, await api.as('liu.yang'))).toBe('NOT_FOUND');
  expect(await api.db.prisma.warning.count()).toBe(0);

  expect(await record({ kind: 'BANKRUPT' })).toBe('done');
  const [warning] = await api.db.prisma.warning.findMany();
  expect(warning).toMatchObject({ code: 'GUARANTOR_GONE', level: 'RED', loanNo: 'LN1' });
  expect(told).toEqual([`review-LN1 lookAgain ${warning?.no ?? ''}`]);
  expect(await watch()).toMatchObject({ data: [{ events: [{ kind: 'BANKRUPT', by: 'li.na' }] }] });

  // A guarantor of another branch: that it befell him concerns the loan, what is on file stays with his branch.
  const move = (branchCode: string) => api.db.prisma.client.update({ where: { no: GUARANTOR }, data: { branchCode } });
  await move('SB02');
  const seenBy = async (person = manager): Promise<unknown> =>
    (await person?.get('/loans/LN1/guarantors').expect(200))?.body.data[0].events[0];
  expect(await seenBy()).toMatchObject({ kind: 'BANKRUPT', on: '2026-11-01', evidence: '***', note: '' });
  expect(await seenBy(risk)).toMatchObject({ evidence: '(2026)浙01破12号' });
  await move('SB01');
  await expect(api.db.prisma.$executeRaw`UPDATE client_event SET note = ''`).rejects.toThrow('append-only');
});
