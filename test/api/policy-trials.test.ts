import type { AuthorityCase } from '../../src/domain/approval/levels';
import type { ScreenFacts } from '../../src/store/admission';
import { toDbDate } from '../../src/store/dates';
import { noEngine, testApi, type Person, type TestApi } from './support/api';
import { TERMS, today } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
let admin: Person;
let risk: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  await api.db.prisma.user.update({ where: { username: 'wu.gang' }, data: { branchCode: 'SB01' } });
  [admin, risk] = await Promise.all([api.as('admin'), api.as('zhou.min')]);
});
afterAll(() => api.close());

interface Trial {
  judged: number;
  differing: number;
  truncated: boolean;
  since: string | null;
  moves: { from: { code: string }[]; to: { code: string }[]; count: number }[];
  data: { subjectNo: string | null; branchCode: string | null; amount: string; on: string }[];
  nextCursor: string | null;
}
const PLAIN: AuthorityCase = {
  column: 'PERSONAL_UNSECURED',
  amountFen: 25_000_000,
  groupExposureFen: 0,
  termMonths: 12,
  grade: 'A',
  relatedParty: false,
  restrictedIndustry: false,
  policyException: false,
};
/** Sent to their levels: what each was asked, on its day, of its branch. */
const routed = (cases: { on: string; branchCode: string; facts: Partial<AuthorityCase> }[]) =>
  api.db.prisma.approvalRoute.createMany({
    data: cases.map(({ on, branchCode, facts }, index) => ({
      approvalId: `approval-AP${String(index)}-1`,
      subject: 'APPLICATION',
      subjectNo: `AP${String(index)}`,
      branchCode,
      routedOn: toDbDate(on),
      facts: { ...PLAIN, ...facts },
    })),
  });

describe('a proposed authority matrix', () => {
  it('is tried on past cases by who makes and who checks it, before it is decided', async () => {
    await routed([
      ...Array.from({ length: 8 }, () => ({ on: today(), branchCode: 'SB01', facts: { amountFen: 10_000_000 } })),
      { on: today(), branchCode: 'SB01', facts: {} },
      { on: today(), branchCode: 'SB02', facts: { amountFen: 15_000_000, groupExposureFen: 10_000_000 } },
      { on: today(), branchCode: 'SB01', facts: { amountFen: 20_000_000 } },
      { on: today(), branchCode: 'SB01', facts: { amountFen: 20_000_000, groupExposureFen: 1 } },
      { on: '2020-01-02', branchCode: 'SB01', facts: {} },
    ]);
    const { body, headers } = await admin.get('/authority').expect(200);
    const levels = (body as { levels: { code: string; limits: Record<string, string> }[] }).levels.map((level) =>
      level.code === 'SUB_BRANCH_HEAD'
        ? { ...level, limits: { ...level.limits, PERSONAL_UNSECURED: '200000.00' } }
        : level,
    );
    const wanted = { effectiveFrom: today(), levels };
    const proposed = await admin.put('/authority', wanted, { 'If-Match': headers['etag'] ?? '' }).expect(200);
    const path = `/authority/proposals/${(proposed.body as { id: string }).id}/trial`;

    const trial = (await risk.get(path).expect(200)).body as Trial;
    // Exactly 200,000 yuan with the group stays; a fen above goes up to the branch approver, through risk review.
    expect(trial).toMatchObject({ judged: 12, differing: 3, truncated: false, since: today() });
    expect(trial.moves.map(({ from, to, count }) => [codes(from), codes(to), count])).toEqual([
      ['SUB_BRANCH_HEAD', 'SUB_BRANCH_HEAD RISK_REVIEW BRANCH_APPROVER', 3],
    ]);
    const shown = ({ data }: Trial) => data.map(({ subjectNo, branchCode, amount }) => [subjectNo, branchCode, amount]);
    expect(shown(trial)).toEqual([
      ['AP11', 'SB01', '200000.00'],
      ['AP9', 'SB02', '150000.00'],
      ['AP8', 'SB01', '250000.00'],
    ]);
    // A risk officer of a branch counts every case, and is told which they were of his own branch alone.
    const ofBranch = (await (await api.as('wu.gang')).get(path).expect(200)).body as Trial;
    expect([ofBranch.differing, shown(ofBranch)[1]]).toEqual([3, [null, null, '150000.00']]);
    // Who makes the matrix reads no cases (RULES 7.3).
    const makers = (await admin.get(path).expect(200)).body as Trial;
    expect(makers.differing).toBe(3);
    expect(makers.data.map(({ subjectNo }) => subjectNo)).toEqual([null, null, null]);

    const first = (await risk.get(`${path}?limit=2`).expect(200)).body as Trial;
    const next = (await risk.get(`${path}?limit=2&cursor=${String(first.nextCursor)}`).expect(200)).body as Trial;
    expect([...first.data, ...next.data].map(({ amount }) => amount)).toEqual(['200000.00', '150000.00', '250000.00']);
    expect([next.nextCursor, next.differing]).toEqual([null, 3]);

    await (await api.as('li.na')).get(path).expect(403);
    await risk.get('/authority/proposals/999999/trial').expect(404);
    await risk.get(path.replace('/authority/', '/admission-policy/')).expect(404);
    await risk.get(`${path}?months=0`).expect(422);
  });
});

describe('a proposed admission policy', () => {
  it('is tried on past screens, with what a person had set aside', async () => {
    const manager = await api.as('li.na');
    const wanted = { productCode: 'PERSONAL_CONSUMER', purpose: '装修', terms: TERMS };
    await manager.post('/applications', { clientNo: 'CL00000001', ...wanted });
    const [kept] = await api.db.prisma.admissionScreening.findMany();
    const facts = kept?.facts as unknown as ScreenFacts;
    expect(facts).toMatchObject({ candidate: { amountFen: 12_000_000, blacklisted: false }, setAside: [] });
    const { candidate } = facts;
    const screens = [
      { candidate: { ...candidate, industry: '竹木加工' }, setAside: [] },
      { candidate: { ...candidate, industry: '竹木加工', blacklisted: true }, setAside: ['CLIENT_BLACKLISTED'] },
      { candidate: { ...candidate, industry: '竹木加工', blacklisted: true }, setAside: [] },
      null,
    ];
    await api.db.prisma.admissionScreening.createMany({
      data: screens.map((one) => ({
        clientNo: 'CL00000001',
        policyVersion: 1,
        outcome: 'ADMIT',
        reasons: [],
        screenedBy: 'li.na',
        on: toDbDate(today()),
        ...(one === null ? {} : { facts: one }),
      })),
    });
    const { body, headers } = await admin.get('/admission-policy').expect(200);
    const { version: _, proposal: __, ...rest } = body as { version: number; proposal: null };
    const policy = { ...rest, effectiveFrom: today(), restrictedIndustries: ['竹木'] };
    const tag = { 'If-Match': headers['etag'] ?? '' };
    const proposed = await admin.put('/admission-policy', policy, tag).expect(200);
    const path = `/admission-policy/proposals/${(proposed.body as { id: string }).id}/trial`;
    const trial = (await risk.get(path).expect(200)).body as { unknown: number; judged: number };
    expect(trial).toMatchObject({
      judged: 4,
      unknown: 1,
      differing: 1,
      moves: [{ from: 'ADMIT', to: 'REFER', count: 1 }],
      data: [
        {
          industry: '竹木加工',
          amount: '120000.00',
          from: { outcome: 'ADMIT', reasons: [] },
          to: { outcome: 'REFER', reasons: [{ code: 'INDUSTRY_RESTRICTED' }] },
        },
      ],
    });
  });
});

const codes = (chain: { code: string }[]): string => chain.map(({ code }) => code).join(' ');
