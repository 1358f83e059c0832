import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { liveApi, stageOf, today, type LiveApi } from './support/life';

jest.setTimeout(90_000);

const FORM = {
  industry: '通用设备制造',
  leadSource: '老客户转介',
  guaranteeOffered: '厂房及在建工程抵押',
  repaymentSource: '项目投产后经营现金流',
  risks: '建设期延长',
  opinion: '同意立项',
};

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
    const terms = { method: 'EQUAL_INSTALMENT', principal: '5000000.00', annualRate: '0.0435', instalments: 36 };
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
    await li.post(`${at}/investigation`, investigate('A')).expect(200);
    expect((await wang.post(`${at}/investigation`, investigate('B')).expect(200)).body.stage).toBe('RATING');

    const { body } = await auditor.get(`${at}/admission`).expect(200);
    expect(body).toMatchObject({ asked: true, proposedBy: 'li.na', form: { guaranteeOffered: '厂房抵押并追加保证' } });
    expect(
      (body as { judgements: { part: string; outcome: string }[] }).judgements.map(
        ({ part, outcome }) => `${part} ${outcome}`,
      ),
    ).toEqual(['DEPARTMENT AGREE', 'RISK RETURN', 'DEPARTMENT AGREE', 'RISK AGREE']);
    const paper = await risk.get(`${at}/admission/paper`).buffer(true).expect('Content-Type', 'application/pdf');
    const { stdout } = spawnSync(process.execPath, [path.resolve('test/support/read-pdf.mjs')], {
      input: paper.body as Buffer,
      encoding: 'utf8',
    });
    for (const said of ['项目立项审批表', '5,000,000.00', '厂房抵押并追加保证', '退回修改', '尽调小组'])
      expect(stdout.replace(/\s+/g, '')).toContain(said);
    await expect(api.db.pool.query('DELETE FROM admission_judgement')).rejects.toThrow(/append-only/);
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
