import { randomUUID } from 'node:crypto';
import { approvalSignals } from '../../src/contracts/messages/approval';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays, addMonths } from '../../src/domain/date';
import { COMPANY_YEAR, RATING_FACTS } from './support/company';
import { apply, approvalTask, liveApi, stageOf, TERMS, toApproval, today, toDisbursement, until } from './support/life';
import type { LiveApi } from './support/life';
import { twoWays } from './support/two-ways';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  // He could decide a level higher as well, had he no part in the case.
  await api.db.prisma.user.update({
    where: { username: 'zhao.lei' },
    data: { authorityLevels: ['SUB_BRANCH_HEAD', 'BRANCH_APPROVER'] },
  });
});
afterAll(() => api.close());

const YES = { outcome: 'APPROVE', comment: '同意' };
const NO = { outcome: 'REJECT', reasonCode: 'OVER_INDEBTED', comment: '负债过高' };

const { byApi, byWorkflow } = twoWays(() => api);

/** What became of a decision that came by a signal: its code, as the log has it. */
async function bySignal(username: string, no: string): Promise<string> {
  const commandId = randomUUID();
  await api.engine.workflow
    .getHandle(workflowIds.approval(no, 1))
    .signal(approvalSignals.approve, { commandId, username, comment: '同意' });
  return until(async () => {
    const found = await api.db.prisma.auditEntry.findMany({ where: { action: 'SIGNAL_REFUSED', subjectNo: no } });
    const detail = found.map((entry) => entry.detail as { commandId: string; code: string });
    return detail.find((one) => one.commandId === `signal:${commandId}`)?.code;
  });
}

/** By API, by update and by signal alike. */
async function approvedBy(username: string, no: string, taskId: string): Promise<string[]> {
  return [
    await byApi(username, `/tasks/${taskId}/decision`, YES),
    await byWorkflow(username, workflowIds.approval(no, 1), 'decide', { taskId, ...YES }),
    await bySignal(username, no),
  ];
}

const REPORT = {
  overdueMonths: '0'.repeat(24),
  queriesLast3Months: 1,
  monthlyPayments: '0.00',
  unsecuredDebt: '0.00',
  totalDebt: '0.00',
  guaranteesGiven: '0.00',
  overdueNow: '0.00',
  publicRecords: [],
};

/** Looks the client's credit up, as if so many days ago. */
async function queried(clientNo: string, daysAgo: number, purpose = 'LOAN_APPROVAL'): Promise<void> {
  const manager = await api.as('li.na');
  const consents = await manager.get(`/clients/${clientNo}/consents`).expect(200);
  if ((consents.body as { data: unknown[] }).data.length === 0)
    await manager
      .post(`/clients/${clientNo}/consents`, { kind: 'CREDIT_QUERY', givenOn: today(), evidence: 'AUTH-1' })
      .expect(201);
  const { body } = await manager
    .post(`/clients/${clientNo}/credit-queries`, { purpose, manual: { reference: randomUUID(), report: REPORT } })
    .expect(201);
  if (daysAgo > 0) await aged({ id: BigInt((body as { id: string }).id) }, daysAgo);
}

/** As if it had been queried so many days ago: what is on file is not changed any more, nor can its day be chosen. */
async function aged(where: object, daysAgo: number): Promise<void> {
  await api.db.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.creditQuery.updateMany({ where, data: { on: new Date(addDays(today(), -daysAgo)) } });
  });
}

describe('a credit report (RULES 5.1)', () => {
  const clientNo = 'CL00000001';

  it('is at most thirty days old when a case is approved, and sixty when its money leaves', async () => {
    const no = await apply(api, { clientNo });
    const { taskId } = await toApproval(api, no);
    await queried(clientNo, 31);
    expect(await approvedBy('zhao.lei', no, taskId)).toEqual(Array(3).fill('CREDIT_REPORT_STALE'));
    const changed = { outcome: 'APPROVE_CHANGED', comment: '同意', terms: { ...TERMS, principal: '100000.00' } };
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, changed)).toBe('CREDIT_REPORT_STALE');
    // A report made for another reason is not what the approval rests on.
    await queried(clientNo, 0, 'POST_LOAN');
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, YES)).toBe('CREDIT_REPORT_STALE');
    await queried(clientNo, 30);
    await toDisbursement(api, no, taskId);
    await aged({ clientNo }, 61);
    const payment = {
      mode: 'SELF',
      payee: '张建国',
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
    };
    expect([
      await byApi('qian.fang', `/applications/${no}/disbursement`, payment),
      await byWorkflow('qian.fang', workflowIds.application(no), 'disburse', payment),
    ]).toEqual(Array(2).fill('CREDIT_REPORT_STALE'));
    await queried(clientNo, 60, 'POST_LOAN');
    expect(await byApi('qian.fang', `/applications/${no}/disbursement`, payment)).toBe('done');
  });

  it('that is stale does not keep anybody from saying no', async () => {
    await aged({ clientNo }, 400);
    const no = await apply(api, { clientNo });
    const { taskId } = await toApproval(api, no);
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, NO)).toBe('done');
  });

  it('bears the day of the furthest open case of its client, where time was travelled', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    await api.db.prisma.application.update({ where: { no }, data: { clockOffsetMs: BigInt(90 * 86_400_000) } });
    await queried('CL00000002', 0);
    const manual = { reference: 'CR-1', report: REPORT };
    const { body } = await (
      await api.as('li.na')
    )
      .post('/clients/CL00000002/credit-queries', { purpose: 'LOAN_APPROVAL', manual })
      .expect(201);
    expect((body as { on: string }).on).toBe(addDays(today(), 90));
    await aged({ clientNo: 'CL00000002' }, 0);
    await api.db.prisma.application.update({ where: { no }, data: { clockOffsetMs: 0n } });
    expect(await byApi('li.na', `/applications/${no}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '-' })).toBe(
      'done',
    );
  });
});

describe('an appraisal (RULES 5.1)', () => {
  it('is at most six months old when a case is approved, and no older than twelve when it is entered', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    const { taskId } = await toApproval(api, no);
    const manager = await api.as('li.na');
    const offered = {
      kind: 'RESIDENTIAL',
      ownerNo: 'CL00000002',
      description: '住宅一套',
      titleNo: randomUUID(),
      rank: 1,
    };
    const { body } = await manager.post(`/applications/${no}/security`, offered).expect(201);
    const [item] = (body as { items: { no: string }[] }).items;
    const at = `/applications/${no}/security/${item?.no ?? ''}/appraisals`;
    const risk = await api.as('zhou.min');
    const worth = { appraisal: '1000000.00', appraiser: 'PG' };
    const { body: old } = await risk.post(at, { ...worth, on: addDays(addMonths(today(), -12), -1) }).expect(422);
    expect(old).toMatchObject({ errors: [{ pointer: '/on', code: 'APPRAISAL_TOO_OLD' }] });
    await risk.post(at, { ...worth, on: addMonths(today(), -7) }).expect(201);
    expect(await approvedBy('zhao.lei', no, taskId)).toEqual(Array(3).fill('APPRAISAL_STALE'));
    const { body: file } = await manager.get(`/applications/${no}`).expect(200);
    // Nor is whoever appraised it on the list of approved appraisers.
    const cautions = (file as { cautions: { code: string }[] }).cautions.map(({ code }) => code);
    expect(cautions).toEqual(expect.arrayContaining(['APPRAISAL_STALE', 'APPRAISER_NOT_APPROVED']));
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, NO)).toBe('done');
  });
});

describe('a client in default (RULES 6.1)', () => {
  it('is lent nothing anew: a D is rejected or returned', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    const { taskId } = await toApproval(api, no, { grade: 'D', score: 10, comment: '已逾期九十天以上' });
    expect(await approvedBy('zhao.lei', no, taskId)).toEqual(Array(3).fill('RATED_IN_DEFAULT'));
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, NO)).toBe('done');
    await stageOf(await api.as('li.na'), no, 'REJECTED');
  });
});

const PERSON = {
  kind: 'PERSONAL_SCORE',
  age: 40,
  education: 'COLLEGE',
  employment: 'COMPANY',
  tenureMonths: 40,
  securityMonths: 24,
  housing: 'OWNED',
  dti: '0.2',
  unsecuredToIncome: '0.1',
  queriesLast3Months: 1,
  overdueMonths: '0'.repeat(24),
};

describe('a score', () => {
  it('of a company is the one that its model came to, in whole points', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    const manager = await api.as('li.na');
    const rating = { kind: 'CORPORATE_RATING', now: COMPANY_YEAR, before: COMPANY_YEAR, facts: RATING_FACTS };
    const { body } = await manager.post(`/applications/${no}/appraisals`, rating).expect(201);
    const { score, grade } = body as { score: string; grade: string };
    const given = { grade, score: Math.ceil(Number(score)) + 7, comment: '经营良好' };
    await manager
      .post(`/applications/${no}/documents`, {
        documents: ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'].map(
          (code) => ({ code, status: 'VERIFIED' }),
        ),
      })
      .expect(200);
    // A household that owes nothing says so.
    const owing = { monthlyIncome: '18000.00', monthlyDebt: '0.00' };
    const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误', ...owing };
    for (const [username, part] of [
      ['li.na', 'A'],
      ['wang.qiang', 'B'],
    ] as const)
      expect(await byApi(username, `/applications/${no}/investigation`, { part, report, agree: true })).toBe('done');
    // As an outside system says it, with no model named.
    expect(await byWorkflow('zhou.min', workflowIds.application(no), 'rate', given)).toBe('done');
    const { body: file } = await manager.get(`/applications/${no}`).expect(200);
    expect(file).toMatchObject({ grade, score: Math.floor(Number(score)) });
    const { detail } = await api.db.prisma.auditEntry.findFirstOrThrow({ where: { subjectNo: no, action: 'RATED' } });
    expect(detail).toMatchObject({ score: Math.floor(Number(score)), sentScore: given.score });
    await manager.post(`/applications/${no}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '-' }).expect(200);
  });

  it('of a person rests on the debts of the case, and tells of a ratio that was given as less', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    const manager = await api.as('li.na');
    const at = `/applications/${no}/appraisals`;
    const { dti, ...person } = { ...PERSON, ageAtEnd: 41 };
    const { body: unknown } = await manager.post(at, person).expect(422);
    expect(unknown).toMatchObject({ errors: [{ pointer: '/dti', code: 'DTI_NOT_KNOWN' }] });
    const household = { kind: 'HOUSEHOLD', income: '50000.00', existingPayments: '5000.00', housing: '0.00' };
    await manager.post(at, household).expect(201);
    // (5,000.00 + 10,237.19) / 50,000.00 = 0.3047438, rounded up to 0.304744 (exact decimals): 10 points of 15.
    const { body } = await manager.post(at, person).expect(201);
    expect(body).toMatchObject({ input: { dti: '0.304744' }, findings: [], outcome: 'PASS' });
    const { figures } = body as { figures: { code: string; value: string }[] };
    expect(figures.filter(({ code }) => code.startsWith('DTI')).map(({ code, value }) => [code, value])).toEqual([
      ['DTI', '10'],
      ['DTI_OF_CASE', '0.3047'],
    ]);
    const { body: less } = await manager.post(at, { ...person, dti }).expect(201);
    expect(less).toMatchObject({ outcome: 'WARN', findings: ['DTI_BELOW_CASE'], input: { dti: '0.2' } });
    const { body: file } = await manager.get(`/applications/${no}`).expect(200);
    expect((file as { cautions: { code: string }[] }).cautions.map(({ code }) => code)).toContain('DTI_BELOW_CASE');
    await manager.post(`/applications/${no}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '-' }).expect(200);
  });

  it('of a person is not worked out for somebody who grows younger', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    const manager = await api.as('li.na');
    const { body } = await manager.post(`/applications/${no}/appraisals`, { ...PERSON, ageAtEnd: 39 }).expect(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/ageAtEnd', code: 'AGE_AT_END_BELOW_AGE' }] });
    await manager.post(`/applications/${no}/appraisals`, { ...PERSON, ageAtEnd: 40 }).expect(201);
    await manager.post(`/applications/${no}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '-' }).expect(200);
  });
});

describe('a reconsideration (RULES 7.1, decision 0062)', () => {
  it('is decided by somebody else than who said no: one level up where nobody else is left', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    const { taskId } = await toApproval(api, no);
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, NO)).toBe('done');
    await stageOf(await api.as('li.na'), no, 'REJECTED');
    const reconsiders = { applicationNo: no, newFacts: '客户已结清他行消费贷，新增配偶为共同还款人' };
    const again = await apply(api, { clientNo: 'CL00000002', reconsiders });
    const { taskId: next } = await toApproval(api, again);
    const { body } = await (await api.as('zheng.hao')).get(`/tasks/${next}`).expect(200);
    expect(body).toMatchObject({ level: 'RISK_REVIEW', role: 'RISK_OFFICER' });
    expect(await byApi('wu.gang', `/tasks/${next}/decision`, YES)).toBe('done');
    const last = next.replace(/1$/, '2');
    expect((await (await api.as('zheng.hao')).get(`/tasks/${last}`).expect(200)).body.level).toBe('BRANCH_APPROVER');
    expect(await approvedBy('zhao.lei', again, last)).toEqual([
      'TASK_EXCLUDES_YOU',
      'REJECTER_MAY_NOT_RECONSIDER',
      'REJECTER_MAY_NOT_RECONSIDER',
    ]);
    expect(await byApi('zheng.hao', `/tasks/${last}/decision`, YES)).toBe('done');
    await stageOf(await api.as('li.na'), again, 'CONTRACT');
  });

  it('comes before a colleague of the same level where there is one', async () => {
    const { prisma } = api.db;
    const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { username: 'zhao.lei' } });
    const login = { displayName: '方圆', passwordHash, branchCode: 'SB01', email: 'fang.yuan@bank.example' };
    await prisma.user.create({
      data: { username: 'fang.yuan', roles: ['APPROVER'], authorityLevels: ['SUB_BRANCH_HEAD'], ...login },
    });
    const no = await apply(api, { clientNo: 'CL00000003' });
    const { taskId } = await toApproval(api, no);
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, NO)).toBe('done');
    await stageOf(await api.as('li.na'), no, 'REJECTED');
    const reconsiders = { applicationNo: no, newFacts: '客户已结清他行消费贷，新增配偶为共同还款人' };
    const again = await apply(api, { clientNo: 'CL00000003', reconsiders });
    await toApproval(api, again);
    const next = await approvalTask(await api.as('fang.yuan'), again);
    expect((await (await api.as('fang.yuan')).get(`/tasks/${next}`).expect(200)).body.level).toBe('SUB_BRANCH_HEAD');
    expect(await byApi('fang.yuan', `/tasks/${next}/decision`, NO)).toBe('done');
  });
});
