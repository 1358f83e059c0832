import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { reaches, refusalOf, roundOf } from './support/rounds';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const client = (no: string, data: object) => stage.db.prisma.client.update({ where: { no }, data });
const blacklisted = (removedOn: Date | null) => ({
  identityHash: 'hash-1',
  identityMasked: '1101***********1234',
  reason: 'court list',
  source: '失信被执行人名单',
  listedOn: new Date('2026-01-01T00:00:00Z'),
  listedBy: 'zhao',
  removedOn,
});

async function levelsOf(app: Origination): Promise<string[]> {
  const found = await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: roundOf(app) } }));
  return (found.levels as { code: string }[]).map(({ code }) => code);
}

test('what is found of a client after the acceptance counts in the levels of the approval (RULES 7.2)', async () => {
  const today = await stage.today();
  const climb = async (no: number, found: object): Promise<string[]> => {
    const app = new Origination(
      stage.env.client,
      applicationInput(`AP${String(no)}`, { clientNo: `CL${String(no)}`, security: 'MORTGAGE' }),
    );
    await app.accept();
    await client(app.input.clientNo, found);
    await app.toApproval(today);
    return levelsOf(app);
  };
  expect(await climb(2, {})).toEqual(['SUB_BRANCH_HEAD']);
  expect(await climb(3, { industry: '水泥' })).toEqual(['SUB_BRANCH_HEAD', 'RISK_REVIEW', 'BRANCH_APPROVER']);
  expect(await climb(4, { relatedParty: true })).toContain('BRANCH_COMMITTEE');
  // 156 weeks are three years and no more.
  const weekly = applicationInput('AP5', { clientNo: 'CL5' });
  const terms = { ...weekly.terms, instalments: 52, frequency: { every: 3, unit: 'WEEK' as const } };
  const app = new Origination(stage.env.client, { ...weekly, terms });
  await app.toApproval(today);
  expect(await levelsOf(app)).toEqual(['SUB_BRANCH_HEAD']);
});

test('who would not be taken on today signs nothing and is paid nothing, whatever was approved (RULES 1.8)', async () => {
  const { prisma } = stage.db;
  const today = await stage.today();
  const app = new Origination(stage.env.client, applicationInput('AP1', { clientNo: 'CL1' }));
  await app.toApproval(today);
  await levelsOf(app);
  await app.decide(PEOPLE.head, 'APPROVE');
  await reaches(app, 'CONTRACT');
  await app.confirmCost(prisma, today);
  const sign = () =>
    app.do('sign', PEOPLE.li, { signedOn: today, signatories: ['张三'], evidence: 'v', disbursementAccount: '6222' });
  const disburse = () =>
    app.do('disburse', PEOPLE.sun, {
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
      mode: 'SELF',
      payee: '张三',
    });

  const entry = await prisma.blacklistEntry.create({ data: blacklisted(null) });
  expect(await refusalOf(sign())).toBe('CLIENT_BLACKLISTED');
  await prisma.blacklistEntry.update({ where: { id: entry.id }, data: blacklisted(new Date()) });
  expect(await sign()).toMatchObject({ stage: 'DISBURSEMENT' });

  await client('CL1', { relatedParty: true });
  expect(await refusalOf(disburse())).toBe('RELATED_PARTY_WITHOUT_SECURITY');
  await client('CL1', { relatedParty: false, industry: '博彩' });
  expect(await refusalOf(disburse())).toBe('INDUSTRY_PROHIBITED');
  await client('CL1', { industry: null });
  expect(await disburse()).toMatchObject({ stage: 'PAYING' });
  expect(await app.handle.result()).toMatchObject({ stage: 'DISBURSED' });
});
