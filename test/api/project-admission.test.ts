import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Person } from './support/api';
import { approvalTask, liveApi, stageOf, today, type LiveApi } from './support/life';
import { projectOf } from './support/project';

jest.setTimeout(90_000);

const FORM = {
  industry: '通用设备制造',
  leadSource: '老客户转介',
  guaranteeOffered: '厂房及在建工程抵押',
  repaymentSource: '项目投产后经营现金流',
  risks: '建设期延长',
  opinion: '同意立项',
};

/** The text of a paper, without the spaces that its columns make. */
async function readable(by: Person, url: string): Promise<string> {
  const paper = await by.get(url).buffer(true).expect('Content-Type', 'application/pdf');
  const reader = [path.resolve('test/support/read-pdf.mjs')];
  const { stdout } = spawnSync(process.execPath, reader, { input: paper.body as Buffer, encoding: 'utf8' });
  return stdout.replace(/\s+/g, '');
}

describe('A project is admitted before it is investigated', () => {
  let api: LiveApi;
  beforeAll(async () => {
    api = await liveApi();
  });
  afterAll(() => api.close());

  it('by form, department and risk; returned once, then investigated by the team alone', async () => {
    const [li, wang, head, risk, auditor] = await Promise.all(
      ['li.na', 'wang.qiang', 'chen.jing', 'zhou.min', 'shen.yan'].map((username) => api.as(username)),
    );
    if (!li || !wang || !head || !risk || !auditor) throw new Error('somebody is missing');
    const terms = { method: 'EQUAL_INSTALMENT', principal: '2000000.00', annualRate: '0.0435', instalments: 36 };
    const asked = {
      clientNo: 'CL00000014',
      productCode: 'FIXED_ASSET',
      security: 'MORTGAGE',
      purpose: '扩建厂房',
      terms,
    };
    const accepted = await li.post('/applications', asked).expect(201);
    const no = (accepted.body as { applicationNo: string }).applicationNo;
    const at = `/applications/${no}`;
    const file = await li.get(at).expect(200);
    const documents = (file.body as { documents: { code: string }[] }).documents.map(({ code }) => ({
      code,
      status: 'VERIFIED',
    }));
    await li.get(`${at}/admission/paper`).expect(409);
    expect((await li.post(`${at}/admission`, { form: FORM }).expect(409)).body.code).toBe('WRONG_STAGE');
    const complete = await li.post(`${at}/documents`, { documents }).expect(200);
    expect(complete.body.stage).toBe('ADMISSION');

    const report = { summary: '可行', siteVisitOn: today(), findings: '现场核实' };
    const investigate = (part: string) => ({ part, report, agree: true });
    expect((await li.post(`${at}/investigation`, investigate('A')).expect(409)).body.code).toBe('WRONG_STAGE');
    expect((await wang.post(`${at}/admission`, { form: FORM }).expect(403)).body.code).toBe('NOT_THE_ACCOUNT_MANAGER');
    expect(
      (await li.post(`${at}/admission`, { form: { ...FORM, risks: '' } }).expect(422)).body.errors[0].pointer,
    ).toBe('/form/risks');
    await li.post(`${at}/admission`, { form: FORM }, { 'Idempotency-Key': 'form-1' }).expect(200);
    expect(
      (await li.post(`${at}/admission`, { form: FORM }, { 'Idempotency-Key': 'form-1' }).expect(200)).body.stage,
    ).toBe('ADMISSION_REVIEW');

    const judge = (by: typeof li, more: object) =>
      by.post(`${at}/admission/judgement`, { outcome: 'AGREE', opinion: '同意', ...more });
    await judge(li, {}).expect(403);
    expect((await judge(risk, {}).expect(403)).body.code).toBe('ADMISSION_FOR_OTHER_ROLE');
    await judge(head, {}).expect(200);
    expect((await judge(risk, {}).expect(422)).body.code).toBe('ADMISSION_TEAM');
    expect((await judge(risk, { team: ['li.na', 'nobody'], reportOn: today() }).expect(422)).body.code).toBe(
      'USER_UNKNOWN',
    );
    const returned = await judge(risk, { outcome: 'RETURN', opinion: '担保待明确' }).expect(200);
    expect(returned.body.stage).toBe('ADMISSION');
    const told = await api.db.prisma.notice.findFirst({ where: { template: 'admission-decided', recipient: 'li.na' } });
    expect(told?.params).toMatchObject({ outcome: 'RETURN' });

    await li.post(`${at}/admission`, { form: { ...FORM, guaranteeOffered: '厂房抵押并追加保证' } }).expect(200);
    await judge(head, {}).expect(200);
    const admitted = await judge(risk, { team: ['li.na', 'wang.qiang'], reportOn: today() }).expect(200);
    expect(admitted.body.stage).toBe('INVESTIGATION');
    expect((await head.post(`${at}/investigation`, investigate('B')).expect(403)).body.code).toBe(
      'NOT_IN_ADMISSION_TEAM',
    );
    // RULES 1.3: a loan for fixed assets is investigated with the feasibility of its project.
    expect((await li.post(`${at}/investigation`, investigate('A')).expect(409)).body.code).toBe('FEASIBILITY_REQUIRED');
    const wrong = await li.post(`${at}/appraisals`, projectOf('1500000.00', '1499999.00')).expect(422);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/years/2/principal', code: 'FEASIBILITY_REPAYMENT' }]);
    await li.post(`${at}/appraisals`, projectOf('1500000.00')).expect(201);
    expect((await li.post(`${at}/investigation`, investigate('A')).expect(409)).body.code).toBe(
      'FEASIBILITY_BELOW_LOAN',
    );
    const worked = await li.post(`${at}/appraisals`, projectOf('2000000.00')).expect(201);
    // (0 + 2,000,000 / 2) × 4.35 % = 43,500 while it is built; 1,400,000 / (2,000,000 + 87,000) = 0.67.
    expect(worked.body).toMatchObject({
      outcome: 'FAIL',
      project: {
        capital: '1200000.00',
        loan: '2000000.00',
        years: [{ interest: '43500.00' }, { interest: '87000.00' }, { interest: '87000.00', dscr: '0.6708' }],
      },
    });
    await li.post(`${at}/investigation`, investigate('A')).expect(200);
    expect((await wang.post(`${at}/investigation`, investigate('B')).expect(200)).body.stage).toBe('RATING');
    // What is decided on it is drawn on it: nobody makes its capital less afterwards.
    const anew = await li.post(`${at}/appraisals`, projectOf('2000000.00')).expect(409);
    expect(anew.body.code).toBe('FEASIBILITY_SETTLED');

    const printed = await readable(risk, `${at}/report`);
    for (const said of ['附：项目可行性评价', '偿债备付率', '43,500.00', '借款利率']) expect(printed).toContain(said);
    const { body } = await auditor.get(`${at}/admission`).expect(200);
    expect(body).toMatchObject({ asked: true, proposedBy: 'li.na', form: { guaranteeOffered: '厂房抵押并追加保证' } });
    expect(
      (body as { judgements: { part: string; outcome: string }[] }).judgements.map(
        ({ part, outcome }) => `${part} ${outcome}`,
      ),
    ).toEqual(['DEPARTMENT AGREE', 'RISK RETURN', 'DEPARTMENT AGREE', 'RISK AGREE']);
    const paper = await readable(risk, `${at}/admission/paper`);
    for (const said of ['项目立项审批表', '2,000,000.00', '厂房抵押并追加保证', '退回修改', '尽调小组'])
      expect(paper).toContain(said);
    await expect(api.db.pool.query('DELETE FROM admission_judgement')).rejects.toThrow(/append-only/);

    await risk.post(`${at}/rating`, { grade: 'A', score: 82, comment: '项目可行' }).expect(200);
    const approver = await api.as('zhao.lei');
    const taskId = await approvalTask(approver, no);
    await approver.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
    await stageOf(li, no, 'CONTRACT');
    const signed = {
      signedOn: today(),
      signatories: ['王芳'],
      evidence: 'VID-1',
      disbursementAccount: '6222021234567890123',
    };
    await li.post(`${at}/signature`, signed).expect(200);
    const finance = await api.as('qian.fang');
    const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
    const order = { conditionsConfirmed, mode: 'ENTRUSTED', payee: '建筑公司', account: '3301040160001234567' };
    const pay = async (): Promise<unknown> => {
      const { code, title } = (await finance.post(`${at}/disbursement`, order).expect(409)).body;
      return `${String(code)} ${String(title)}`;
    };
    // RULES 1.5 pay.fixedAsset.capital: all of the loan asks for all of the capital.
    expect(await pay()).toContain('CAPITAL_NOT_PAID_IN');
    const { body: prepared } = await finance.get(`${at}/preparation`).expect(200);
    expect(prepared.findings).toContain('CAPITAL_NOT_PAID_IN');
    const paid = { amount: '800000.00', paidOn: today(), reference: 'JZ-1', evidence: '验资报告' };
    expect((await li.post(`${at}/project-capital`, paid).expect(403)).body.code).toBe('ROLE_NOT_ALLOWED');
    expect(
      (await head.post(`${at}/project-capital`, { ...paid, paidOn: '2090-01-01' }).expect(422)).body.errors,
    ).toMatchObject([{ pointer: '/paidOn', code: 'DATE_IN_FUTURE' }]);
    await finance.post(`${at}/project-capital`, paid, { 'Idempotency-Key': 'capital-1' }).expect(201);
    await finance.post(`${at}/project-capital`, paid, { 'Idempotency-Key': 'capital-1' }).expect(201);
    expect((await head.post(`${at}/project-capital`, paid).expect(409)).body.code).toBe('RECEIPT_KNOWN');
    // A receipt is one payment, whichever project it is held up for.
    const elsewhere = { applicationNo: 'AP-ELSEWHERE', amountFen: 1n, evidence: '-', verifiedBy: 'zhou.min' };
    const seen = { paidOn: new Date(today()), verifiedOn: new Date(today()) };
    await api.db.prisma.projectCapital.create({ data: { ...elsewhere, ...seen, reference: 'JZ-9' } });
    const again = { ...paid, reference: 'JZ-9' };
    const taken = (await head.post(`${at}/project-capital`, again).expect(409)).body;
    expect(taken).toMatchObject({ code: 'CAPITAL_ELSEWHERE', title: expect.stringContaining('周敏') as string });
    expect(JSON.stringify(taken)).not.toContain('AP-ELSEWHERE');
    // What was entered by mistake another person takes back; its receipt may be entered again.
    const back = { reference: 'JZ-1', reason: '金额录入有误' };
    const reversals = `${at}/project-capital/reversals`;
    expect((await finance.post(reversals, back).expect(403)).body.code).toBe('CAPITAL_OWN_REVERSAL');
    expect((await head.post(reversals, { ...back, reference: 'JZ-9' }).expect(409)).body.code).toBe(
      'CAPITAL_ELSEWHERE',
    );
    expect((await li.post(reversals, back).expect(403)).body.code).toBe('ROLE_NOT_ALLOWED');
    expect((await head.post(reversals, back).expect(201)).body).toMatchObject({
      paidIn: '0.00',
      payments: [{ reference: 'JZ-1', reversed: { by: 'chen.jing', reason: '金额录入有误' } }],
    });
    expect((await head.post(reversals, back).expect(404)).body.code).toBe('CAPITAL_NOT_ON_FILE');
    expect(await pay()).toMatch(/CAPITAL_NOT_PAID_IN .*1200000.00.*0.00/);
    await finance.post(`${at}/project-capital`, paid).expect(201);
    expect(await pay()).toMatch(/CAPITAL_NOT_PAID_IN .*1200000.00.*800000.00/);
    const rest = await finance
      .post(`${at}/project-capital`, { ...paid, amount: '400000.00', reference: 'JZ-2' })
      .expect(201);
    expect(rest.body).toMatchObject({
      planned: '1200000.00',
      paidIn: '1200000.00',
      payments: [{ verifiedBy: 'qian.fang' }, { reversed: null }, {}],
    });
    const { body: ready } = await finance.get(`${at}/preparation`).expect(200);
    expect(ready.findings).not.toContain('CAPITAL_NOT_PAID_IN');
    expect(await pay()).toContain('SECURITY_MISSING');
    await expect(api.db.pool.query('DELETE FROM project_capital')).rejects.toThrow(/append-only/);
  });

  it('or rejected with a reason that the client is told', async () => {
    const [li, head] = await Promise.all([api.as('li.na'), api.as('chen.jing')]);
    const terms = { method: 'EQUAL_INSTALMENT', principal: '5000000.00', annualRate: '0.0435', instalments: 36 };
    const asked = {
      clientNo: 'CL00000014',
      productCode: 'FIXED_ASSET',
      security: 'MORTGAGE',
      purpose: '新建仓库',
      terms,
    };
    const { body } = await li.post('/applications', asked).expect(201);
    const at = `/applications/${(body as { applicationNo: string }).applicationNo}`;
    const file = await li.get(at).expect(200);
    const documents = (file.body as { documents: { code: string }[] }).documents.map(({ code }) => ({
      code,
      status: 'VERIFIED',
    }));
    await li.post(`${at}/documents`, { documents }).expect(200);
    await li.post(`${at}/admission`, { form: FORM }).expect(200);
    const reject = (more: object) =>
      head.post(`${at}/admission/judgement`, { outcome: 'REJECT', opinion: '不符合导向', ...more });
    expect((await reject({}).expect(422)).body.code).toBe('ADMISSION_REASON');
    expect((await reject({ reasonCode: 'POLICY' }).expect(200)).body).toMatchObject({
      stage: 'REJECTED',
      reasonCode: 'POLICY',
    });
    await stageOf(li, (body as { applicationNo: string }).applicationNo, 'REJECTED');
    expect(
      await api.db.prisma.notice.count({ where: { template: 'decision-made', recipient: 'CL00000014' } }),
    ).toBeGreaterThan(0);
  });
});
