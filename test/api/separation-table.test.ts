import type { Role } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays } from '../../src/domain/date';
import { costConfirmed, apply, approvalTask, joinsTeam, liveApi, stageOf, today, type LiveApi } from './support/life';
import { feasibilityOf } from './support/project';
import { tableOf, type Row } from './support/separation-table';
import { DONE, twoWays } from './support/two-ways';

jest.setTimeout(120_000);

/** Posts are given freely: only the part that somebody took keeps him from a step (RULES 7.3). */
const CAST: [username: string, roles: Role[]][] = [
  ['li.na', ['CLIENT_MANAGER', 'RISK_OFFICER', 'APPROVER', 'FINANCE', 'ARCHIVIST']], // manages, investigates, gives
  ['wang.qiang', ['CLIENT_MANAGER', 'RISK_OFFICER', 'APPROVER', 'FINANCE']], // investigates too
  ['zhou.min', ['RISK_OFFICER', 'APPROVER', 'FINANCE']], // recognises the grade
  ['zhao.lei', ['APPROVER', 'FINANCE']], // decides
  ['wu.gang', ['RISK_OFFICER', 'FINANCE']], // appraises and registers
  ['chen.jing', ['DEPARTMENT_MANAGER', 'RISK_OFFICER']], // waives a document, judges for the department
  ['qian.fang', ['FINANCE']],
  ['he.tao', ['COLLECTOR', 'RISK_OFFICER']],
];
const ROLE = 'ROLE_NOT_ALLOWED';

let api: LiveApi;
let no: string;
beforeAll(async () => {
  api = await liveApi();
  const { prisma } = api.db;
  for (const [username, roles] of CAST)
    await prisma.user.update({ where: { username }, data: { roles, authorityLevels: ['SUB_BRANCH_HEAD'] } });
  const named = (code: string) => ({ code, nameZh: code, nameEn: code });
  const rules = { fees: [{ ...named('FEE'), amount: '10.00' }], conditions: [named('INSURED')] };
  await prisma.product.updateMany({ where: { code: 'PERSONAL_CONSUMER' }, data: { rules } });
  no = await apply(api, { security: 'MORTGAGE' });
  // Handed over before: who had the client may do as little as who has him, whatever his post is now.
  const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { username: 'li.na' } });
  const login = {
    displayName: '高远',
    passwordHash,
    authorityLevels: [],
    branchCode: 'SB01',
    email: 'gao.yuan@bank.example',
  };
  const roles = ['DEPARTMENT_MANAGER', 'RISK_OFFICER', 'APPROVER', 'FINANCE', 'COLLECTOR'];
  await prisma.user.create({ data: { username: 'gao.yuan', roles, ...login } });
  await prisma.application.update({ where: { no }, data: { formerManagers: ['gao.yuan'] } });
});
afterAll(() => api.close());

const { byApi } = twoWays(() => api);

const table = tableOf(() => api);
const onCase = (path: string) => `/applications/${no}${path}`;
const take = (path: string, body: object, rows: Row[]) => table({ path: onCase(path), body }, rows);
const command = (path: string, update: string, body: object, rows: Row[]) =>
  table({ path: onCase(path), body, update: [workflowIds.application(no), update] }, rows);

describe('who may take a step, by post and by part in the case (RULES 7.3)', () => {
  let item: string;
  let loanNo: string;

  it('waives a document: a department manager other than the account manager', async () => {
    const documents = [{ code: 'PURPOSE_EVIDENCE', status: 'WAIVED', note: '小额自用' }];
    await command('/documents', 'submitDocuments', { documents }, [
      ['account manager', 'li.na', 'DOCUMENT_WAIVER_NOT_YOURS', 'DOCUMENT_WAIVER_NOT_YOURS'],
      ['another client manager', 'wang.qiang', 'NOT_THE_ACCOUNT_MANAGER', 'NOT_THE_ACCOUNT_MANAGER'],
      ['another post', 'qian.fang', ROLE, 'NOT_THE_ACCOUNT_MANAGER'],
      ['department manager', 'chen.jing', DONE],
    ]);
  });

  it('offers and appraises security: the account manager offers, somebody else appraises', async () => {
    const house = { kind: 'RESIDENTIAL', ownerNo: 'CL00000001', description: '城东路 1 号', titleNo: '第 1 号' };
    await take('/security', house, [
      ['another client manager', 'wang.qiang', 'NOT_THE_ACCOUNT_MANAGER'],
      ['another post', 'qian.fang', ROLE],
      ['account manager', 'li.na', DONE],
    ]);
    const { body } = await (await api.as('li.na')).get(onCase('/security')).expect(200);
    item = (body as { items: { no: string }[] }).items[0]?.no ?? '';
    const value = { transaction: '200000.00', appraisal: '190000.00', appraiser: '示例评估', on: today() };
    await take(`/security/${item}/appraisals`, value, [
      ['account manager', 'li.na', 'MANAGER_MAY_NOT_APPRAISE'],
      ['former account manager', 'gao.yuan', 'MANAGER_MAY_NOT_APPRAISE'],
      ['another post', 'qian.fang', ROLE],
      ['risk officer', 'wu.gang', DONE],
    ]);
  });

  it('sets a condition: who decides, and has no part in the case', async () => {
    const codes = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT'];
    const documents = codes.map((code) => ({ code, status: 'VERIFIED' }));
    const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误' };
    expect(await byApi('li.na', onCase('/documents'), { documents })).toBe(DONE);
    expect(await byApi('li.na', onCase('/investigation'), { part: 'A', report, agree: true })).toBe(DONE);
    expect(await byApi('wang.qiang', onCase('/investigation'), { part: 'B', report, agree: true })).toBe(DONE);
    expect(await byApi('zhou.min', onCase('/rating'), { grade: 'A', score: 76, comment: '良好' })).toBe(DONE);
    const task = await approvalTask(await api.as('zhao.lei'), no);
    await joinsTeam(api, no, 'he.tao');
    await take('/conditions', { text: '追加配偶声明' }, [
      ['account manager', 'li.na', 'MANAGER_MAY_NOT_APPROVE'],
      ['former account manager', 'gao.yuan', 'MANAGER_MAY_NOT_APPROVE'],
      ['investigator', 'wang.qiang', 'INVESTIGATOR_MAY_NOT_APPROVE'],
      ['of the deal team', 'he.tao', 'TEAM_MAY_NOT_APPROVE'],
      ['another post', 'qian.fang', ROLE],
      ['approver', 'zhao.lei', DONE],
    ]);
    expect(await byApi('zhao.lei', `/tasks/${task}/decision`, { outcome: 'APPROVE', comment: '同意' })).toBe(DONE);
    await stageOf(await api.as('li.na'), no, 'CONTRACT');
  });

  it('signs security, verifies conditions, receives fees, registers: never the account manager alone', async () => {
    const contract = { signedOn: today(), signatories: ['张建国'], evidence: 'V1', disbursementAccount: '62220212345' };
    await costConfirmed(await api.as('li.na'), no);
    await command('/signature', 'sign', contract, [
      ['another client manager', 'wang.qiang', 'NOT_THE_ACCOUNT_MANAGER', 'NOT_THE_ACCOUNT_MANAGER'],
      ['account manager', 'li.na', DONE],
    ]);
    const secured = { secured: '120000.00', signatories: ['张建国'], evidence: 'V2', signedOn: today() };
    await take(`/security/${item}/contract`, secured, [
      ['another client manager', 'wang.qiang', 'NOT_THE_ACCOUNT_MANAGER'],
      ['account manager', 'li.na', DONE],
    ]);
    await take('/conditions/INSURED/evidence', { evidence: '保单 1' }, [
      ['account manager', 'li.na', 'MANAGER_MAY_NOT_VERIFY'],
      ['former account manager', 'gao.yuan', 'MANAGER_MAY_NOT_VERIFY'],
      ['finance', 'qian.fang', DONE],
    ]);
    expect(await byApi('qian.fang', onCase('/conditions/APPROVAL-1/evidence'), { evidence: '声明' })).toBe(DONE);
    await take('/fees/FEE/receipts', { amount: '10.00', receivedOn: today(), reference: 'SJ-1' }, [
      ['another post', 'chen.jing', ROLE],
      ['finance', 'qian.fang', DONE],
    ]);
    const entry = {
      office: 'REAL_ESTATE',
      certificateNo: '证明第 1 号',
      registeredOn: today(),
      searchedOn: today(),
      searchNo: 'CX-1',
      searchClean: true,
    };
    await take(`/security/${item}/registration`, entry, [
      ['account manager', 'li.na', 'MANAGER_MAY_NOT_REGISTER'],
      ['former account manager', 'gao.yuan', 'MANAGER_MAY_NOT_REGISTER'],
      ['another post', 'lu.qing', ROLE],
      ['risk officer', 'wu.gang', DONE],
    ]);
  });

  it('pays out: nobody who registered, approved, investigated or manages', async () => {
    const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
    await command('/disbursement', 'disburse', { conditionsConfirmed, mode: 'SELF', payee: '张建国' }, [
      ['who registered the security', 'wu.gang', 'REGISTRAR_MAY_NOT_DISBURSE', 'REGISTRAR_MAY_NOT_DISBURSE'],
      ['who approved', 'zhao.lei', 'APPROVER_MAY_NOT_DISBURSE', 'APPROVER_MAY_NOT_DISBURSE'],
      ['investigator and account manager', 'li.na', 'INVESTIGATOR_MAY_NOT_DISBURSE', 'INVESTIGATOR_MAY_NOT_DISBURSE'],
      ['second investigator', 'wang.qiang', 'INVESTIGATOR_MAY_NOT_DISBURSE', 'INVESTIGATOR_MAY_NOT_DISBURSE'],
      ['former account manager', 'gao.yuan', 'MANAGER_MAY_NOT_DISBURSE', 'MANAGER_MAY_NOT_DISBURSE'],
      ['another post', 'chen.jing', ROLE, 'ROLE_MAY_NOT_DISBURSE'],
      ['finance', 'qian.fang', DONE],
    ]);
    const manager = await api.as('li.na');
    await stageOf(manager, no, 'DISBURSED');
    loanNo = ((await manager.get(onCase('')).expect(200)).body as { loanNo: string }).loanNo;
  });

  it('proves the payment, hands papers over and lends them: giver, receiver, lender and borrower are different', async () => {
    const proof = { bankReference: 'BK', amount: '120000.00', paidOn: today(), fileHash: 'a'.repeat(64) };
    await take('/payment-proof', proof, [
      ['another post', 'chen.jing', ROLE],
      ['finance, with a file that is not there', 'qian.fang', 'FILE_UNKNOWN'],
    ]);
    const papers = { target: 'ARCHIVE', items: [{ name: '借款合同', pages: 8, original: true }] };
    await take('/hand-overs', papers, [
      ['another client manager', 'wang.qiang', 'NOT_THE_ACCOUNT_MANAGER'],
      ['another post', 'qian.fang', ROLE],
      ['account manager', 'li.na', DONE],
    ]);
    const { body } = await (await api.as('li.na')).get(onCase('/hand-overs')).expect(200);
    const list = (body as { data: { no: string }[] }).data[0]?.no ?? '';
    await table({ path: `/hand-overs/${list}/answer`, body: { outcome: 'RECEIVE' } }, [
      ['who gave it', 'li.na', 'GIVER_MAY_NOT_RECEIVE'],
      ['finance, for the archive', 'qian.fang', 'HAND_OVER_FOR_OTHER_POST'],
      ['another post', 'chen.jing', ROLE],
      ['archivist', 'lu.qing', DONE],
    ]);
    const lend = { item: '借款合同', borrower: 'li.na', purpose: '诉讼', dueOn: addDays(today(), 5) };
    await table({ path: `/hand-overs/${list}/loans`, body: lend }, [
      ['who borrows', 'li.na', 'LENDER_MAY_NOT_BORROW'],
      ['another post', 'qian.fang', ROLE],
      ['archivist', 'lu.qing', DONE],
    ]);
    const out = await (await api.as('lu.qing')).get('/archive-loans').expect(200);
    const id = (out.body as { data: { id: string }[] }).data[0]?.id ?? '';
    await table({ path: `/archive-loans/${id}/return`, body: {} }, [
      ['who borrowed', 'li.na', 'BORROWER_MAY_NOT_TAKE_BACK'],
      ['archivist', 'lu.qing', DONE],
    ]);
  });

  it('asks for a waiver and files a write-off: who manages or collects asks, nobody verifies what he filed', async () => {
    const ground = { ground: 'SETTLEMENT', reason: '一次性结清', evidence: 'DOC-1' };
    const body = { waivers: [{ component: 'PENALTY', amount: '10.00' }], ...ground };
    const twin = { waivers: [{ component: 'PENALTY', amountFen: 1_000 }], ...ground };
    await table({ path: `/loans/${loanNo}/waivers`, body, twin, update: [workflowIds.loan(loanNo), 'requestWaiver'] }, [
      ['another client manager', 'wang.qiang', 'NOT_THE_ACCOUNT_MANAGER', 'NOT_THE_ACCOUNT_MANAGER'],
      ['another post', 'zhao.lei', ROLE, 'NOT_THE_ACCOUNT_MANAGER'],
    ]);
    const file = `/loans/${loanNo}/write-off-file`;
    await table({ path: `${file}/papers`, body: { item: 'RESPONSIBILITY', evidence: 'D1' } }, [
      ['account manager, on his own responsibility', 'li.na', 'OWN_RESPONSIBILITY'],
      ['former account manager, on his own', 'gao.yuan', 'OWN_RESPONSIBILITY'],
      ['another post', 'qian.fang', ROLE],
      ['collector', 'he.tao', DONE],
    ]);
    await table({ path: `${file}/verifications`, body: { item: 'RESPONSIBILITY', result: 'VERIFIED' } }, [
      ['who filed it', 'he.tao', 'FILER_MAY_NOT_VERIFY'],
      ['former account manager', 'gao.yuan', 'WRITE_OFF_BY_MANAGER'],
      ['another post', 'qian.fang', ROLE],
      ['department manager', 'chen.jing', DONE],
    ]);
  });

  it('ends a promise: finance, and not who issued it', async () => {
    await api.db.prisma.commitment.create({
      data: {
        no: 'CM1',
        applicationNo: 'AP-CM1',
        clientNo: 'CL00000014',
        branchCode: 'SB01',
        category: 'LETTER_OF_GUARANTEE',
        beneficiary: '水务集团',
        amountFen: 100n,
        marginFen: 30n,
        issuedOn: new Date('2026-01-15'),
        expiresOn: new Date('2026-07-15'),
        issuedBy: 'qian.fang',
        status: 'ISSUED',
      },
    });
    await table({ path: '/commitments/CM1/end', body: { outcome: 'RELEASED', evidence: '原件退回' } }, [
      ['who issued it', 'qian.fang', 'ISSUER_MAY_NOT_END'],
      ['another post', 'chen.jing', ROLE],
      ['finance', 'zhou.min', DONE],
    ]);
  });
});

describe('a project and a product, by post and part (RULES 6.3, 7.3)', () => {
  it('is admitted by department and risk, three different people, and investigated by the team', async () => {
    const terms = { method: 'EQUAL_INSTALMENT', principal: '5000000.00', annualRate: '0.0435', instalments: 36 };
    const project = {
      clientNo: 'CL00000014',
      productCode: 'FIXED_ASSET',
      security: 'MORTGAGE',
      purpose: '扩建',
      terms,
    };
    no = await apply(api, project);
    const { body } = await (await api.as('li.na')).get(onCase('')).expect(200);
    const all = (body as { documents: { code: string }[] }).documents;
    const documents = all.map(({ code }) => ({ code, status: 'VERIFIED' }));
    expect(await byApi('li.na', onCase('/documents'), { documents })).toBe(DONE);
    const form = {
      industry: '通用设备制造',
      leadSource: '转介',
      guaranteeOffered: '厂房',
      repaymentSource: '经营现金流',
      risks: '工期',
      opinion: '同意',
    };
    await command('/admission', 'proposeAdmission', { form }, [
      ['another client manager', 'wang.qiang', 'NOT_THE_ACCOUNT_MANAGER', 'NOT_THE_ACCOUNT_MANAGER'],
      ['another post', 'qian.fang', ROLE, 'NOT_THE_ACCOUNT_MANAGER'],
      ['account manager', 'li.na', DONE],
    ]);
    const agreed = { outcome: 'AGREE', opinion: '同意' };
    await command('/admission/judgement', 'judgeAdmission', agreed, [
      ['risk, before the department', 'zhou.min', 'ADMISSION_FOR_OTHER_ROLE', 'ADMISSION_FOR_OTHER_ROLE'],
      ['another post', 'qian.fang', ROLE, 'ADMISSION_FOR_OTHER_ROLE'],
      ['department manager', 'chen.jing', DONE],
    ]);
    const admitted = { ...agreed, team: ['li.na', 'wang.qiang'], reportOn: today() };
    await joinsTeam(api, no, 'he.tao');
    await command('/admission/judgement', 'judgeAdmission', admitted, [
      ['of the deal team', 'he.tao', 'TEAM_MAY_NOT_APPROVE', 'TEAM_MAY_NOT_APPROVE'],
      ['who judged for the department', 'chen.jing', 'ADMISSION_JUDGED_ALREADY', 'ADMISSION_JUDGED_ALREADY'],
      ['who filled in the form', 'li.na', 'PROPOSER_MAY_NOT_JUDGE_ADMISSION', 'PROPOSER_MAY_NOT_JUDGE_ADMISSION'],
      ['risk officer', 'zhou.min', DONE],
    ]);
    const report = { summary: '可行', siteVisitOn: today(), findings: '现场核实' };
    await feasibilityOf(await api.as('li.na'), no, terms.principal);
    await command('/investigation', 'investigate', { part: 'A', report, agree: true }, [
      ['outside the team', 'chen.jing', 'NOT_IN_ADMISSION_TEAM', 'NOT_IN_ADMISSION_TEAM'],
      ['another post', 'qian.fang', ROLE, 'ROLE_MAY_NOT_INVESTIGATE'],
      ['the first of the team', 'li.na', DONE],
    ]);
  });

  it('is published by another than its maker', async () => {
    const admin = await api.as('admin');
    const { body, headers } = await admin.get('/products/WORKING_CAPITAL').expect(200);
    const [standing] = (body as { versions: (Record<string, unknown> & { limits: object })[] }).versions;
    const { code: _code, version: _version, current: _current, ...content } = standing ?? { limits: {} };
    const wider = { ...content, effectiveFrom: today(), limits: { ...content.limits, maxRate: '0.2' } };
    const made = await admin.put('/products/WORKING_CAPITAL', wider, { 'If-Match': headers['etag'] ?? '' }).expect(200);
    const { id } = made.body as { id: string };
    await table({ path: `/product-proposals/${id}/decision`, body: { outcome: 'CONFIRM', comment: '核对' } }, [
      ['who made it', 'admin', 'MAKER_MAY_NOT_CHECK'],
      ['another post', 'qian.fang', ROLE],
      ['risk officer', 'zhou.min', DONE],
    ]);
  });
});
