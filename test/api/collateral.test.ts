import {
  insertRegistration,
  insertSecurity,
  insertSecurityAppraisal,
  insertSecurityContract,
} from '../../src/store/security';
import { insertPolicy, policyKnown } from '../../src/store/collateral';
import { dutiesOf } from '../../src/store/monitoring-duties';
import { testApi, type Person, type TestApi } from './support/api';
import { lend, toldEngine } from './support/told-engine';

jest.setTimeout(60_000);
const { engine, told } = toldEngine();
const APPLICATION = 'AP20260115000001';
const PAPER = '不动产登记证明 浙(2026)0001234';

let api: TestApi;
let no: string;
let people: Record<'manager' | 'risk' | 'finance' | 'head', Person>;
beforeAll(async () => {
  api = await testApi(engine);
  const { prisma } = api.db;
  await lend(prisma, { loanNo: 'LN1', applicationNo: APPLICATION, clientNo: 'CL00000014' }, 'MORTGAGE');
  const by = { username: 'chen.jing', on: '2026-01-12' };
  no = await prisma.$transaction(async (tx) => {
    const house = { kind: 'RESIDENTIAL', ownerNo: 'CL00000014', description: '城东路 1 号', titleNo: 'T1' } as const;
    const item = await insertSecurity(tx, APPLICATION, { ...house, rank: 1, coOwners: [], consent: null }, by);
    // 200,000 bears 140,000 of 120,000.
    const value = { transactionFen: null, appraisalFen: 20_000_000, modelFen: null, priorClaimsFen: 0 };
    const appraisal = { ...value, netAssetsFen: null, givenFen: null, appraiser: 'PG', on: '2026-01-12' };
    await insertSecurityAppraisal(tx, APPLICATION, item, appraisal, by);
    const contract = { securedFen: 12_000_000, signatories: ['甲'], evidence: 'V', signedOn: '2026-01-13' };
    await insertSecurityContract(tx, APPLICATION, item, '1', contract, by);
    const registration = { office: 'REAL_ESTATE', certificateNo: 'C1', registeredOn: '2026-01-14' } as const;
    const search = { validUntil: '2027-01-13', searchedOn: '2026-01-14', searchNo: 'S1', fileHash: null };
    await insertRegistration(tx, APPLICATION, item, { ...registration, ...search }, by);
    return item;
  });
  const [manager, risk, finance, head] = await Promise.all(
    (['li.na', 'zhou.min', 'qian.fang', 'chen.jing'] as const).map((name) => api.as(name)),
  );
  people = { manager, risk, finance, head } as typeof people;
});
afterAll(() => api.close());

interface Collateral {
  code: string;
  margin: { borne: string; short: string; called: boolean };
  items: {
    papers: { state: string; pending: { id: string } | null }[];
    insuranceGaps: string[];
    change: string | null;
    revaluationDue: string;
    registration: { validUntil: string };
  }[];
}
const post = async (person: Person, part: string, body: object = {}): Promise<Collateral> =>
  (await person.post(`/loans/LN1/collateral/${no}${part}`, body)).body as Collateral;
const custody = (person: Person, act: string, more: object = {}): Promise<Collateral> =>
  post(person, '/custody', { paper: PAPER, act, place: '一号库 3-12', ...more });
const stateOf = ({ items }: Collateral): string | undefined => items[0]?.papers[0]?.state;
const duties = async (): Promise<string[]> =>
  (await dutiesOf(api.db.prisma, 'LN1', '2026-02-01')).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

test('A title paper is where two people say it is', async () => {
  expect((await custody(people.manager, 'IN')).code).toBe('ROLE_NOT_ALLOWED');
  expect((await custody(people.risk, 'OUT')).code).toBe('CUSTODY_ACT');
  const entered = await custody(people.risk, 'IN');
  expect(stateOf(entered)).toBe('UNKNOWN');
  const entry = entered.items[0]?.papers[0]?.pending?.id ?? '';
  expect((await custody(people.risk, 'OUT', { backBy: '2099-01-01' })).code).toBe('CUSTODY_PENDING');
  expect((await post(people.risk, `/custody/${entry}/confirmation`)).code).toBe('CUSTODY_SAME_PERSON');
  expect((await post(people.finance, '/custody/404/confirmation')).code).toBe('NOT_FOUND');
  expect(stateOf(await post(people.finance, `/custody/${entry}/confirmation`))).toBe('IN');
  expect((await post(people.head, `/custody/${entry}/confirmation`)).code).toBe('CUSTODY_CONFIRMED');

  expect((await custody(people.risk, 'OUT')).code).toBe('CUSTODY_BACK_BY');
  const out = await custody(people.risk, 'OUT', { backBy: '2099-01-01', place: '李娜', reason: '办理变更登记' });
  await post(people.finance, `/custody/${out.items[0]?.papers[0]?.pending?.id ?? ''}/confirmation`);
  expect(await duties()).toContain('PAPERS_BACK 2099-01-01');
  const back = await custody(people.finance, 'BACK');
  expect(stateOf(await post(people.risk, `/custody/${back.items[0]?.papers[0]?.pending?.id ?? ''}/confirmation`))).toBe(
    'IN',
  );
  expect((await custody(people.risk, 'RELEASE')).code).toBe('CUSTODY_RELEASE_EARLY');
  await expect(api.db.prisma.$executeRaw`DELETE FROM custody_entry`).rejects.toThrow('append-only');
});

test('Insurance is recorded once, with what it leaves open; its end and that of the registration are watched', async () => {
  const policy = {
    insurer: '示例财险',
    policyNo: 'P-1',
    insured: '100000',
    lenderFirst: true,
    evidence: 'D',
    from: '2026-01-15',
    until: '2099-01-14',
  };
  expect((await post(people.finance, '/insurance', policy)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post(people.manager, '/insurance', { ...policy, until: '2026-01-15' })).code).toBe('INSURANCE_DATES');
  expect((await post(people.manager, '/insurance', policy)).items[0]?.insuranceGaps).toEqual(['UNDERINSURED']);
  expect((await post(people.manager, '/insurance', policy)).code).toBe('INSURANCE_KNOWN');
  expect((await post(people.manager, '/insurance', { ...policy, policyNo: 'P-2' })).items[0]?.insuranceGaps).toEqual(
    [],
  );
  // One policy for two things at once: the second finds it on record.
  const { prisma } = api.db;
  const by = { username: 'li.na', on: '2026-01-15' };
  const once = (securityNo: string): Promise<boolean> =>
    prisma.$transaction(async (tx) => {
      const known = await policyKnown(tx, policy.insurer, 'P-3');
      const { insured: _insured, ...given } = policy;
      if (!known) await insertPolicy(tx, 'LN1', securityNo, { ...given, policyNo: 'P-3', insuredFen: 1 }, by);
      return known;
    });
  expect((await Promise.all([once('SE-A'), once('SE-B')])).sort()).toEqual([false, true]);
  expect(await duties()).toEqual(expect.arrayContaining(['INSURANCE 2099-01-14', 'REGISTRATION 2027-01-13']));

  const extension = { validUntil: '2027-01-13', searchedOn: '2026-01-20', searchNo: 'S2', searchClean: true };
  const extend = (person: Person, more: object) => post(person, '/registration-extension', { ...extension, ...more });
  expect((await extend(people.risk, {})).code).toBe('REGISTRATION_NOT_EXTENDED');
  expect((await extend(people.risk, { validUntil: '2029-01-13', searchClean: false })).code).toBe(
    'REGISTRATION_NOT_EXTENDED',
  );
  expect((await extend(people.risk, { validUntil: '2029-01-13' })).items[0]?.registration.validUntil).toBe(
    '2029-01-13',
  );
  expect(await duties()).toContain('REGISTRATION 2029-01-13');
});

test('A price that falls warns; a debt beyond its cap asks for more security, until there is more', async () => {
  const value = (person: Person, appraisal: string, on: string) =>
    person.post(`/applications/${APPLICATION}/security/${no}/appraisals`, { appraisal, appraiser: 'PG2', on });
  const codes = async (): Promise<string[]> =>
    (await api.db.prisma.warning.findMany({ orderBy: { no: 'asc' } })).map(({ code }) => code);
  expect((await value(people.manager, '150000', '2026-07-01')).status).toBe(403);
  await value(people.risk, '181000', '2026-06-01').expect(201);
  expect(await codes()).toEqual([]);

  // 150,000 bears 105,000, and 112,500 before more is asked for, of 120,000.
  told.length = 0;
  await value(people.risk, '150000', '2026-07-01').expect(201);
  expect(await codes()).toEqual(['COLLATERAL_PRICE_FALLS', 'COLLATERAL_MARGIN']);
  expect(told.filter((line) => line.includes('EW'))).toHaveLength(2);
  const seen = (await people.manager.get('/loans/LN1/collateral').expect(200)).body as Collateral;
  expect(seen.margin).toEqual({ borne: '105000.00', short: '15000.00', called: true });
  expect(seen.items[0]).toMatchObject({ change: '-25.0%', revaluationDue: '2027-01-01' });
  expect(await duties()).toContain('MORE_SECURITY 2026-07-11');

  // More is offered after lending; it counts once it is signed and registered.
  const more = { kind: 'RESIDENTIAL', ownerNo: 'CL00000014', description: '城西路 2 号', titleNo: 'T2' };
  const { body } = await people.manager.post(`/applications/${APPLICATION}/security`, more).expect(201);
  const second = (body as { items: { no: string }[] }).items[1]?.no ?? '';
  const path = `/applications/${APPLICATION}/security/${second}`;
  await people.risk.post(`${path}/appraisals`, { appraisal: '100000', appraiser: 'PG', on: '2026-07-05' }).expect(201);
  expect(await duties()).toEqual(expect.arrayContaining([expect.stringMatching(/^MORE_SECURITY/)]));
  const contract = { secured: '120000', signatories: ['甲'], evidence: 'V2', signedOn: '2026-07-06' };
  await people.manager.post(`${path}/contract`, contract).expect(201);
  const registration = { office: 'REAL_ESTATE', certificateNo: 'C2', registeredOn: '2026-07-07', searchClean: true };
  await people.risk
    .post(`${path}/registration`, { ...registration, searchedOn: '2026-07-07', searchNo: 'S3' })
    .expect(201);
  expect((await duties()).filter((duty) => duty.startsWith('MORE_SECURITY'))).toEqual([]);
  // Nobody of another branch sees it.
  await (await api.as('liu.yang')).get('/loans/LN1/collateral').expect(404);
});
