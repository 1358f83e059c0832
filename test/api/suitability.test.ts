import { addDays } from '../../src/domain/date';
import {
  apply,
  approvalTask,
  costConfirmed,
  liveApi,
  stageOf,
  TERMS,
  toApproval,
  today,
  type LiveApi,
} from './support/life';
import type { Person } from './support/api';
import { readPdf } from './support/pdf';

jest.setTimeout(90_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const YES = {
  PURPOSE_FITS: true,
  INCOME_FITS: true,
  TERM_FITS: true,
  COST_UNDERSTOOD: true,
  DEFAULT_UNDERSTOOD: true,
  OWN_WILL: true,
};
const fits = (income: string, more: object = {}) => ({
  answers: YES,
  household: { income, payments: '0' },
  grounds: '工资流水与用途证明',
  ...more,
});
const code = (answer: { body: { code?: string } }): string | undefined => answer.body.code;

it('a loan that does not suit its client is not handed in, and what it costs is confirmed before it is signed', async () => {
  const [li, wang, head, risk, other, auditor] = (await Promise.all(
    ['li.na', 'wang.qiang', 'chen.jing', 'zhou.min', 'liu.yang', 'shen.yan'].map((name) => api.as(name)),
  )) as [Person, Person, Person, Person, Person, Person];
  const asked = { clientNo: 'CL00000001', productCode: 'CREDIT_CARD', purpose: '日常消费', terms: TERMS };
  const { body: accepted } = await li.post('/applications', asked).expect(201);
  const at = `/applications/${(accepted as { applicationNo: string }).applicationNo}`;
  const documents = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF'].map((name) => ({
    code: name,
    status: 'VERIFIED',
  }));
  await li.post(`${at}/documents`, { documents }).expect(200);

  // RULES 6.2: 10,237.19 a month are 55.1 % of 18,580, 51.2 % of 20,000 and 40.9 % of 25,000.
  const { body: open } = await auditor.get(`${at}/suitability`).expect(200);
  expect(open).toMatchObject({
    asked: true,
    asksHousehold: true,
    rule: { dtiAdvisePercent: 50, dtiMaxPercent: 55, vulnerableAge: 60 },
    proposed: { principal: '120000.00', months: 12, burden: '10237.19' },
    assessments: [],
    findings: ['SUITABILITY_REQUIRED'],
  });
  const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误' };
  const investigate = (by: Person, part: string, more: object = {}) =>
    by.post(`${at}/investigation`, { part, report, agree: true, ...more });
  expect(code(await investigate(li, 'A').expect(409))).toBe('SUITABILITY_REQUIRED');

  // Who, where and what is asked for.
  const assess = (by: Person, body: object) => by.post(`${at}/suitability`, body);
  expect(code(await assess(wang, fits('25000')).expect(403))).toBe('NOT_THE_ACCOUNT_MANAGER');
  expect(code(await assess(risk, fits('25000')).expect(403))).toBe('ROLE_NOT_ALLOWED');
  await assess(other, fits('25000')).expect(404);
  await other.get(`${at}/suitability`).expect(404);
  const { COST_UNDERSTOOD: _left, ...short } = YES;
  expect((await assess(li, { ...fits('25000'), answers: short }).expect(422)).body.errors).toMatchObject([
    { pointer: '/answers/COST_UNDERSTOOD' },
  ]);
  expect((await assess(li, { answers: YES, grounds: '流水' }).expect(422)).body.errors).toMatchObject([
    { pointer: '/household', code: 'SUITABILITY_HOUSEHOLD' },
  ]);

  // Too much debt, or one question answered no: kept on file, and not offered.
  const { body: tooMuch } = await assess(li, fits('18580')).expect(201);
  expect(tooMuch).toMatchObject({
    assessments: [{ outcome: 'UNSUITABLE', reasons: ['DTI_ABOVE_MAX'], dti: '0.5510', age: expect.any(Number) }],
    findings: ['NOT_SUITABLE'],
  });
  expect(code(await investigate(li, 'A').expect(409))).toBe('NOT_SUITABLE');

  // The way on is less: what is to be proposed is assessed, and stands for that and not for what was applied for.
  const less = { ...TERMS, principal: '90000.00' };
  expect(code(await investigate(li, 'A', { suggestedTerms: less }).expect(409))).toBe('NOT_SUITABLE');
  const wider = fits('18580', { terms: { ...TERMS, principal: '120000.01' } });
  expect(code(await assess(li, wider).expect(422))).toBe('CHANGED_TERMS_EXCEED');
  // 7,677.89 a month are 41.3 % of 18,580, and 51.7 % of a fifth less.
  const { body: fitting } = await assess(li, fits('18580', { terms: less })).expect(201);
  expect(fitting).toMatchObject({
    assessments: [{ outcome: 'SUITABLE', dti: '0.4132', principal: '90000.00' }, { outcome: 'UNSUITABLE' }],
    findings: ['SUITABILITY_OUTDATED'],
  });
  expect(code(await investigate(li, 'A').expect(409))).toBe('SUITABILITY_OUTDATED');

  // Near the limit and a vulnerable client: with advice, in the presence of a colleague who exists.
  const near = fits('20000', { vulnerabilities: ['FIRST_LOAN'] });
  expect((await assess(li, near).expect(422)).body.errors).toMatchObject([{ pointer: '/advice' }]);
  const advised = { ...near, advice: '已提示还款压力与逾期后果' };
  for (const companion of [undefined, 'li.na'])
    expect((await assess(li, { ...advised, companion }).expect(422)).body.errors).toMatchObject([
      { pointer: '/companion', code: 'SUITABILITY_COMPANION' },
    ]);
  expect((await assess(li, { ...advised, companion: 'nobody' }).expect(422)).body.errors).toMatchObject([
    { pointer: '/companion', code: 'USER_UNKNOWN' },
  ]);
  const key = { 'Idempotency-Key': 'suits-1' };
  await li.post(`${at}/suitability`, { ...advised, companion: 'wang.qiang' }, key).expect(201);
  const { body: stands } = await li.post(`${at}/suitability`, { ...advised, companion: 'wang.qiang' }, key).expect(201);
  expect(stands).toMatchObject({
    assessments: [
      {
        outcome: 'SUITABLE_WITH_ADVICE',
        reasons: ['DTI_NEAR_MAX', 'VULNERABLE'],
        dti: '0.5119',
        companion: 'wang.qiang',
      },
      { outcome: 'SUITABLE' },
      { outcome: 'UNSUITABLE' },
    ],
    findings: [],
  });

  // Who pays out, collects or runs the system sees how it came out, not what it says about the client's life.
  for (const [login, sees] of [
    ['shen.yan', true],
    ['zhou.min', true],
    ['ops', false],
  ] as const) {
    const { body } = await (await api.as(login)).get(`${at}/suitability`).expect(200);
    const none = { household: null, age: null, vulnerabilities: [], dti: null, grounds: null, advice: null };
    const [latest] = (body as { assessments: object[] }).assessments;
    expect(latest).toMatchObject({ outcome: 'SUITABLE_WITH_ADVICE', principal: '120000.00' });
    expect(latest).toMatchObject(
      sees
        ? {
            household: { income: '20000.00' },
            vulnerabilities: ['FIRST_LOAN'],
            reasons: ['DTI_NEAR_MAX', 'VULNERABLE'],
          }
        : { ...none, reasons: ['DTI_NEAR_MAX'] },
    );
  }

  // Eleven payments of 11,147.79 would be 55.7 %: what was assessed does not stand for them.
  const more = { ...TERMS, instalments: 11 };
  expect(code(await investigate(li, 'A', { suggestedTerms: more }).expect(409))).toBe('SUITABILITY_OUTDATED');
  const longer = { ...TERMS, instalments: 18 };
  expect(code(await investigate(li, 'A', { suggestedTerms: longer }).expect(422))).toBe('CHANGED_TERM_LONGER');
  await investigate(li, 'A').expect(200);
  await investigate(wang, 'B').expect(200);
  expect(code(await assess(li, advised).expect(422))).toBe('SUITABILITY_COMPANION');
  expect(code(await assess(li, fits('25000')).expect(409))).toBe('SUITABILITY_SETTLED');

  await risk.post(`${at}/rating`, { grade: 'A', score: 76, comment: '征信良好' }).expect(200);
  const no = at.split('/')[2] ?? '';
  const confirm = (by: Person, body: object = {}) =>
    by.post(`${at}/cost-confirmations`, { confirmedOn: today(), method: 'PAPER', evidence: '明示表签字页', ...body });
  expect(code(await confirm(li).expect(409))).toBe('COST_NOT_NOW');
  const approver = await api.as('zhao.lei');
  const terms = { ...TERMS, annualRate: '0.0525' };
  const dearer = { outcome: 'APPROVE_CHANGED', comment: '按风险定价', terms };
  await approver.post(`/tasks/${await approvalTask(approver, no)}/decision`, dearer).expect(200);
  await stageOf(li, no, 'CONTRACT');

  const signed = {
    signedOn: today(),
    signatories: ['张建国'],
    evidence: 'VID-1',
    disbursementAccount: '6222021234567890123',
  };
  const sign = (by: Person) => by.post(`${at}/signature`, signed);
  expect(code(await sign(li).expect(409))).toBe('COST_NOT_CONFIRMED');
  expect((await confirm(li, { confirmedOn: '2090-01-01' }).expect(422)).body.errors).toMatchObject([
    { pointer: '/confirmedOn', code: 'DATE_IN_FUTURE' },
  ]);
  // Before there was a case there was nothing to confirm.
  expect((await confirm(li, { confirmedOn: '2020-01-01' }).expect(422)).body.errors).toMatchObject([
    { pointer: '/confirmedOn', code: 'COST_CONFIRMED_EARLY' },
  ]);
  expect((await confirm(li, { fileHash: 'a'.repeat(64) }).expect(422)).body.errors).toMatchObject([
    { pointer: '/fileHash', code: 'FILE_UNKNOWN' },
  ]);
  expect(code(await confirm(wang).expect(403))).toBe('NOT_THE_ACCOUNT_MANAGER');
  // 120,000 at 5.25 % over twelve months: twelve payments of 10,286.65 less the principal, the last to the fen (Python Decimal).
  const { body: confirmed } = await confirm(head).expect(201);
  expect(confirmed).toMatchObject({
    confirmations: [
      { principal: '120000.00', cost: '3439.82', overdueRate: '0.07875', recordedBy: 'chen.jing', method: 'PAPER' },
    ],
    findings: [],
  });
  expect((await sign(li).expect(200)).body.stage).toBe('GRANTED');
  expect(code(await assess(li, fits('25000')).expect(409))).toBe('CASE_CLOSED');

  // Who audits reads in the report what was asked and confirmed; who runs the system how it came out, nothing of the client's life.
  const reportFor = async (by: Person): Promise<string> =>
    readPdf((await by.get(`${at}/report`).buffer(true).expect(200)).body as Buffer).text;
  const read = await reportFor(auditor);
  for (const part of [
    '附：适当性评估与成本确认',
    '提示后适当',
    '收入负债比接近上限、须特别关照',
    '¥120,000.00，12个月，每月负担¥10,237.19',
    '51.19%',
    '月收入¥20,000.00',
    '首次借款',
    '已提示还款压力与逾期后果',
    '李娜',
    '王强',
    '此前评估',
    '90,000.00',
    '3,439.82',
    '5.25%',
    '7.875%',
    '明示表签字页',
    '陈静',
  ])
    expect(read).toContain(part);
  expect(read).not.toContain('提交或签约前还须');
  const masked = await reportFor(await api.as('ops'));
  expect(masked).toContain('提示后适当');
  for (const part of ['51.19%', '月收入', '首次借款', '须特别关照', '已提示还款压力'])
    expect(masked).not.toContain(part);

  const { body: story } = await auditor.get(`${at}/timeline`).expect(200);
  const titles = (story as { data: { title: { en: string } }[] }).data.map(({ title }) => title.en);
  expect(titles).toEqual(expect.arrayContaining(['Suitability assessed', 'Cost confirmed by the client']));
  for (const table of ['suitability_assessment', 'cost_confirmation'])
    await expect(api.db.pool.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);

  // A version of a product that does not ask goes on as ever; the cost of a loan to a person is confirmed by law.
  const { body: plain } = await li.post('/applications', { ...asked, productCode: 'PERSONAL_CONSUMER' }).expect(201);
  const elsewhere = `/applications/${(plain as { applicationNo: string }).applicationNo}/suitability`;
  expect((await li.get(elsewhere).expect(200)).body).toMatchObject({
    asked: false,
    costAsked: true,
    rule: null,
    findings: [],
  });
  const { body: plainReport } = await li.get(elsewhere.replace('suitability', 'report')).buffer(true).expect(200);
  expect(readPdf(plainReport as Buffer).text).not.toContain('适当性评估');
  expect(code(await li.post(elsewhere, fits('25000')).expect(409))).toBe('SUITABILITY_NOT_ASKED');
});

it('a person confirms what any loan costs before he signs, a company need not (RULES 0.5)', async () => {
  const li = await api.as('li.na');
  const no = await apply(api, { clientNo: 'CL00000002' });
  const { taskId } = await toApproval(api, no);
  const at = `/applications/${no}`;
  await (
    await api.as('zhao.lei')
  )
    .post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' })
    .expect(200);
  await stageOf(li, no, 'CONTRACT');
  const signed = { signatories: ['张'], evidence: 'V', disbursementAccount: '6222021234567890123' };
  const sign = (signedOn: string) => li.post(`${at}/signature`, { ...signed, signedOn });
  expect(code(await sign(today()).expect(409))).toBe('COST_NOT_CONFIRMED');
  expect((await li.get(`${at}/suitability`).expect(200)).body).toMatchObject({ findings: ['COST_NOT_CONFIRMED'] });
  await costConfirmed(li, no);
  // The law asks for the confirmation before the contract: one that the contract's date precedes does not count.
  const dayBefore = addDays(today(), -1);
  await api.db.prisma.approval.updateMany({
    where: { subjectNo: no },
    data: { concludedAt: new Date(Date.now() - 3 * 86_400_000) },
  });
  expect(code(await sign(dayBefore).expect(409))).toBe('COST_CONFIRMED_LATE');
  // One that was signed before the rule was in force stays as it was signed.
  await api.db.prisma.approval.updateMany({
    where: { subjectNo: no },
    data: { concludedAt: new Date('2026-07-20T00:00:00Z') },
  });
  await api.db.pool.query(`UPDATE product SET rules = rules || '{"approvalValidDays": 3650}' WHERE code = $1`, [
    'PERSONAL_CONSUMER',
  ]);
  expect((await sign('2026-07-31').expect(200)).body.stage).toBe('DISBURSEMENT');
  const report = readPdf((await li.get(`${at}/report`).buffer(true).expect(200)).body as Buffer).text;
  expect(report).toContain('成本确认日');

  const company = { clientNo: 'CL00000011', productCode: 'WORKING_CAPITAL', purpose: '采购原材料' };
  const other = await apply(api, company);
  const { body } = await li.get(`/applications/${other}/suitability`).expect(200);
  expect(body).toMatchObject({ asked: false, costAsked: false });
  const confirmed = { confirmedOn: today(), method: 'PAPER', evidence: '明示表' };
  const refused = await li.post(`/applications/${other}/cost-confirmations`, confirmed).expect(409);
  expect(code(refused)).toBe('COST_NOT_ASKED');
});
