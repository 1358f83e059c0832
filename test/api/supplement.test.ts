import {
  costConfirmed,
  apply,
  approvalTask,
  liveApi,
  stageOf,
  TERMS,
  toApproval,
  today,
  type LiveApi,
} from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

describe('a decision', () => {
  it('returns a case for supplement, which comes back as the next round', async () => {
    const no = await apply(api);
    const { taskId } = await toApproval(api, no);
    const [approver, manager] = await Promise.all([api.as('zhao.lei'), api.as('li.na')]);
    const body = { outcome: 'RETURN', reasonCode: 'DOCUMENTS_INCOMPLETE', comment: '补近三个月流水' };
    await approver.post(`/tasks/${taskId}/decision`, body).expect(200);
    await stageOf(manager, no, 'SUPPLEMENT');
    const { body: file } = await manager.get(`/applications/${no}`).expect(200);
    expect(file.actions).toEqual(expect.arrayContaining(['RESUBMIT', 'WITHDRAW']));
    // What is missing is named as the checklist names it, in the reader's language; a program goes by the code of the refusal.
    const given = (status: string) =>
      manager.post(`/applications/${no}/documents`, { documents: [{ code: 'INCOME_PROOF', status }] }).expect(200);
    await given('RETURNED');
    const { nameZh, nameEn } = await api.db.prisma.applicationDocument.findUniqueOrThrow({
      where: { applicationNo_code: { applicationNo: no, code: 'INCOME_PROOF' } },
    });
    for (const [language, name] of [
      ['zh-CN', nameZh],
      ['en', nameEn],
    ] as const) {
      const headers = { 'Accept-Language': language };
      const refused = await manager
        .post(`/applications/${no}/resubmission`, { comment: '已补充' }, headers)
        .expect(422);
      expect(refused.body).toMatchObject({ code: 'DOCUMENTS_MISSING', title: expect.stringContaining(name) as string });
      expect(JSON.stringify(refused.body)).not.toContain('INCOME_PROOF');
    }
    await given('VERIFIED');
    await manager.post(`/applications/${no}/resubmission`, { comment: '已补充' }).expect(200);
    const next = await approvalTask(approver, no);
    expect(next).not.toBe(taskId);
    const changed = { ...TERMS, principal: '100000.00' };
    await approver
      .post(`/tasks/${next}/decision`, { outcome: 'APPROVE_CHANGED', comment: '减额', terms: changed })
      .expect(200);
    await stageOf(manager, no, 'CONTRACT');
    const { body: approved } = await manager.get(`/applications/${no}`).expect(200);
    expect(approved.termsCompared.approved.terms.principal).toBe('100000.00');
    expect(approved.approvals.map(({ status }: { status: string }) => status)).toEqual(['RETURNED', 'APPROVED']);
  });

  it('keeps the instalments of interest only that a plan begins with, or makes them fewer; the loan is repaid so', async () => {
    const [approver, manager] = await Promise.all([api.as('zhao.lei'), api.as('li.na')]);
    const terms = { ...TERMS, graceOnPrincipal: 12 };
    const body = { clientNo: 'CL00000001', productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms };
    expect((await manager.post('/applications', body).expect(422)).body.code).toBe('GRACE_ON_PRINCIPAL_TOO_LONG');
    const no = await apply(api, { terms: { ...terms, graceOnPrincipal: 4 } });
    const { taskId } = await toApproval(api, no);
    const decide = (changed: object) =>
      approver.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE_CHANGED', comment: '缩短宽限', terms: changed });
    expect((await decide({ ...terms, graceOnPrincipal: 5 }).expect(422)).body.code).toBe('CHANGED_GRACE');
    expect((await decide({ ...TERMS, instalments: 4 }).expect(422)).body.code).toBe('GRACE_ON_PRINCIPAL_TOO_LONG');
    await decide({ ...terms, graceOnPrincipal: 3 }).expect(200);
    await stageOf(manager, no, 'CONTRACT');
    const { body: file } = await manager.get(`/applications/${no}`).expect(200);
    expect(file.termsCompared.approved).toMatchObject({
      terms: { graceOnPrincipal: 3 },
      cost: { firstInstalment: '435.00' },
    });
    const signed = {
      signedOn: today(),
      signatories: ['张'],
      evidence: 'V',
      disbursementAccount: '6222021234567890123',
    };
    await costConfirmed(manager, no);
    await manager.post(`/applications/${no}/signature`, signed).expect(200);
    const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
    const order = { conditionsConfirmed, mode: 'SELF', payee: '张建国' };
    await (await api.as('qian.fang')).post(`/applications/${no}/disbursement`, order).expect(200);
    await stageOf(manager, no, 'DISBURSED');
    const { loanNo } = (await manager.get(`/applications/${no}`)).body as { loanNo: string };
    const { body: loan } = await manager.get(`/loans/${loanNo}/schedule`).expect(200);
    const rows = (loan as { data: { principal: string; interest: string }[] }).data;
    // 120,000 at 4.35 % a year: three months of interest, then nine of 13,576.17 (reckoned with exact decimals).
    expect(rows.slice(0, 4).map(({ principal, interest }) => [principal, interest])).toEqual([
      ['0.00', '435.00'],
      ['0.00', '435.00'],
      ['0.00', '435.00'],
      ['13141.17', '435.00'],
    ]);
    expect(rows).toHaveLength(12);
  });

  it('is not for him who investigated, nor for him whose authority ends below', async () => {
    const { taskId } = await toApproval(api, await apply(api));
    await api.db.prisma.user.update({
      where: { username: 'wang.qiang' },
      data: { roles: ['CLIENT_MANAGER', 'APPROVER'], authorityLevels: ['SUB_BRANCH_HEAD'], version: { increment: 1 } },
    });
    const [investigator, other] = await Promise.all([freshly('wang.qiang'), api.as('zheng.hao')]);
    const refused = await investigator
      .post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' })
      .expect(403);
    expect(refused.body.code).toBe('TASK_EXCLUDES_YOU');
    const tooSmall = await other.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(403);
    expect(tooSmall.body.code).toBe('AUTHORITY_TOO_SMALL');
  });
});

/** A session begun now: the one before ended with the change of authority. */
async function freshly(username: string) {
  const { Person } = await import('./support/api.js');
  const { default: supertest } = await import('supertest');
  const { DEMO_PASSWORD } = await import('../../src/store/seed.js');
  const { body } = await supertest(api.app).post('/api/sessions').send({ username, password: DEMO_PASSWORD });
  return new Person(api.app, username, body.token as string);
}
