import type { getAccountability, listAccountability } from '../../src/contracts/http/accountability';
import type { AnswerOf } from '../../src/contracts/http/operation';
import { partsIn } from '../../src/store/accountability/lending-file';
import { readPdf } from './support/pdf';
import { apply, approvalTask, liveApi, toApproval, toLoan, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

type Case = AnswerOf<typeof getAccountability>;
const CASES = '/accountability-cases';
const list = async (username: string, filter = ''): Promise<AnswerOf<typeof listAccountability>['data']> =>
  ((await (await api.as(username)).get(`${CASES}${filter}`).expect(200)).body as AnswerOf<typeof listAccountability>)
    .data;
const read = async (username: string, no: string): Promise<Case> =>
  (await (await api.as(username)).get(`${CASES}/${no}`).expect(200)).body as Case;
/** What a step answers: the case as it then stands, or the code of its refusal. */
const step = async (username: string, no: string, body: object): Promise<Case & { code?: string }> =>
  (await (await api.as(username)).post(`${CASES}/${no}/steps`, body)).body as Case & { code?: string };
const codeOf = async (username: string, no: string, body: object): Promise<string> =>
  (await step(username, no, body)).code ?? 'done';
const find = (username: string, more: object = {}) => ({
  act: 'FIND',
  username,
  finding: { outcome: 'EXEMPT', grounds: '各项职责均有记录证明', ...more },
});
const CONCERNED = ['li.na', 'wang.qiang', 'zhou.min', 'zhao.lei', 'qian.fang', 'chen.jing'];

async function recognise(loanNo: string, riskClass: string): Promise<void> {
  for (const username of ['li.na', 'wu.gang', 'zheng.hao'])
    await (
      await api.as(username)
    )
      .post(`/loans/${loanNo}/class/opinions`, { riskClass, reason: '经营停滞' })
      .expect(200);
}

it('A loan that turns non-performing has somebody answer for it, in confidence, heard and by other people each time', async () => {
  const { prisma } = api.db;
  const applicationNo = await apply(api);
  await toApproval(api, applicationNo);
  const loanNo = await toLoan(api, applicationNo, await approvalTask(await api.as('zhao.lei'), applicationNo));
  await recognise(loanNo, 'SPECIAL_MENTION');
  expect(await list('wu.gang')).toEqual([]);
  await recognise(loanNo, 'SUBSTANDARD');
  await recognise(loanNo, 'DOUBTFUL');

  // Once, whatever is recognised after it; its workflow is begun and the first task waits for who had no part.
  const [due, ...none] = await list('wu.gang', `?loanNo=${loanNo}`);
  expect([due, none]).toMatchObject([{ status: 'DUE', cause: 'NON_PERFORMING', loanNo }, []]);
  const no = due?.no ?? '';
  expect((await api.engine.workflow.getHandle(`accountability-${no}`).describe()).status.name).toBe('RUNNING');
  const tasks = async (username: string, view = 'all'): Promise<string[]> => {
    const { body } = await (await api.as(username)).get(`/tasks?view=${view}&subjectNo=${no}`).expect(200);
    return (body as { data: { kind: string }[] }).data.map(({ kind }) => kind);
  };
  expect([await tasks('wu.gang', 'group'), await tasks('zhou.min'), await tasks('li.na')]).toEqual([
    ['ACCOUNTABILITY_OPEN'],
    [],
    [],
  ]);

  // To who had a part, or is concerned and was not told yet, it does not exist.
  for (const username of ['zhou.min', 'li.na', 'zhao.lei', 'he.tao']) {
    expect(await list(username)).toEqual([]);
    await (await api.as(username)).get(`${CASES}/${no}`).expect(404);
    expect(await codeOf(username, no, { act: 'OPEN', text: '立案' })).toBe('NOT_FOUND');
  }
  await (await api.as('ops')).get(CASES).expect(403);
  expect(await codeOf('zheng.hao', no, { act: 'OPEN', text: '立案' })).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf('wu.gang', no, { act: 'HEAR', text: '听取' })).toBe('ACCOUNTABILITY_STATE');
  expect(await codeOf('wu.gang', no, { act: 'OPEN', text: '' })).toBe('INVALID_INPUT');

  // Its client was once handed over by somebody who never had the loan: he bears none of it.
  const loan = await prisma.loan.findUniqueOrThrow({ where: { no: loanNo } });
  const [clientNos, on] = [[loan.clientNo], loan.disbursedOn];
  const handed = { no: 'CT-ELSEWHERE', branchCode: 'SB01', fromUsername: 'he.tao', toUsername: 'li.na', clientNos };
  const confirmed = { reason: '离岗', status: 'CONFIRMED', proposedBy: 'chen.jing', proposedOn: on, decidedOn: on };
  await prisma.clientTransfer.create({ data: { ...handed, ...confirmed } });

  // A red warning was lifted on its day, and a second person agreed a week later: he who lifted it was in time.
  const late = new Date(on.getTime() + 7 * 86_400_000);
  const warning = { no: 'EW-1', code: 'X', level: 'RED', source: 'SYSTEM', reference: 'R-1', detail: '-', loanNo };
  const lifted = { status: 'CLOSED', disposition: 'LIFT', raisedBy: 'system', raisedOn: on, dueOn: on, closedOn: late };
  const where = { clientNo: loan.clientNo, branchCode: 'SB01', policyVersion: 1 };
  await prisma.warning.create({ data: { ...warning, ...lifted, ...where } });
  const acts = [
    { what: 'DISPOSED_LIFT', by: 'li.na', on },
    { what: 'LIFT_CONFIRMED', by: 'chen.jing', on: late },
  ];
  await prisma.warningStep.createMany({ data: acts.map((act) => ({ ...act, warningNo: 'EW-1', reason: '' })) });

  // Opened: the evidence is kept under its hash, and nothing can be put in its place.
  const opened = await step('wu.gang', no, { act: 'OPEN', text: '核对档案，固定证据' });
  expect(opened).toMatchObject({ status: 'OPENED', investigator: 'wu.gang', evidence: { intact: true } });
  expect(opened.people.map(({ username }) => username).toSorted()).toEqual(CONCERNED.toSorted());
  const proved = (state: string): string[] => opened.duties.flatMap((one) => (one.state === state ? [one.duty] : []));
  expect(proved('PROVED')).toEqual([
    'TWO_INVESTIGATORS',
    'DOCUMENTS_VERIFIED',
    'RATING_IN_FORCE',
    'AUTHORITY_KEPT',
    'ENTRUSTED_PAYMENT',
    'SIGNALS_IN_TIME',
  ]);
  expect(proved('UNPROVED')).toEqual([]);
  await expect(prisma.$executeRaw`UPDATE accountability_snapshot SET content = '{}'`).rejects.toThrow('append-only');
  expect(await codeOf('shen.yan', no, find('li.na'))).toBe('ACCOUNTABILITY_NOT_INVESTIGATOR');

  // Found of each, by what the file proves.
  const harsh = { outcome: 'ACCOUNTABLE', measure: 'CRITICISM' };
  expect(await codeOf('wu.gang', no, find('li.na', harsh))).toBe('ACCOUNTABILITY_NO_GROUND');
  const strange = { ...harsh, duties: ['LADDER_KEPT'] };
  expect(await codeOf('wu.gang', no, find('li.na', strange))).toBe('ACCOUNTABILITY_DUTY');
  expect(await codeOf('wu.gang', no, find('he.tao'))).toBe('ACCOUNTABILITY_NOT_CONCERNED');
  const deduction = { outcome: 'ACCOUNTABLE', measure: 'PAY_DEDUCTION', conduct: '隐瞒借款人他行逾期' };
  expect(await codeOf('wu.gang', no, find('li.na', deduction))).toBe('ACCOUNTABILITY_MEASURE');
  await step('wu.gang', no, find('li.na', { ...deduction, deduction: '2000.00' }));
  expect(await codeOf('wu.gang', no, { act: 'HEAR', text: '听取' })).toBe('ACCOUNTABILITY_UNFOUND');
  for (const username of CONCERNED.slice(1)) expect(await codeOf('wu.gang', no, find(username))).toBe('done');

  // A task that was given to one person by name stays his, or a list would show whom the case is about.
  const keeps = async (username: string, other: string): Promise<string> => {
    const self = await api.as(username);
    const id = await until(async () => {
      const { data } = (await self.get(`/tasks?view=mine&subjectNo=${no}`)).body as { data: { id: string }[] };
      return data[0]?.id;
    });
    for (const [path, body] of [['release', {}] as const, ['delegate', { to: other }] as const])
      expect((await self.post(`/tasks/${id}/${path}`, body)).body).toMatchObject({ code: 'TASK_IS_PERSONAL' });
    const many = await self.post('/tasks/bulk', { action: 'RELEASE', taskIds: [id], preview: false });
    expect(many.body).toMatchObject({ results: [{ outcome: 'REFUSED', code: 'TASK_IS_PERSONAL' }] });
    return id;
  };
  await keeps('wu.gang', 'zhou.min');

  // Heard, wherever they serve by now: each sees his own part, and states his side once.
  await prisma.user.update({ where: { username: 'li.na' }, data: { branchCode: 'SB02' } });
  const heard = { act: 'HEAR', text: '请在期限内陈述' };
  expect(await codeOf('wu.gang', no, heard)).toBe('done');
  const own = await read('li.na', no);
  expect(own).toMatchObject({
    knowledge: 'OWN',
    cause: null,
    reason: null,
    may: ['STATE'],
    people: [{ username: 'li.na', finding: { outcome: 'ACCOUNTABLE', deduction: '2000.00' } }],
  });
  expect(JSON.stringify(own)).not.toMatch(/wang\.qiang|zhao\.lei|chen\.jing/);
  expect(await list('li.na')).toMatchObject([{ no, cause: null }]);
  const mine = await keeps('li.na', 'wang.qiang');
  await (await api.as('wang.qiang')).get(`/tasks/${mine}`).expect(404);
  expect([await tasks('wang.qiang'), await tasks('he.tao')]).toEqual([['ACCOUNTABILITY_STATE'], []]);
  await (await api.as('he.tao')).get(`${CASES}/${no}`).expect(404);
  expect(await codeOf('shen.yan', no, { act: 'CONCLUDE', text: '同意' })).toBe('ACCOUNTABILITY_UNHEARD');
  expect(await codeOf('shen.yan', no, { act: 'STATE', text: '代为陈述' })).toBe('ACCOUNTABILITY_NOT_CONCERNED');
  for (const username of CONCERNED)
    await step(username, no, { act: 'STATE', text: `${username} 的陈述`, document: 'D1' });
  expect(await codeOf('li.na', no, { act: 'STATE', text: '再次陈述' })).toBe('ACCOUNTABILITY_STATED');
  expect(await tasks('li.na')).toEqual([]);

  // Sent back once and heard anew; then concluded by another person than who investigated, once with one key.
  expect(await codeOf('shen.yan', no, { act: 'RETURN', text: '补充他行逾期的证据' })).toBe('done');
  expect(await codeOf('wu.gang', no, { act: 'NOTE', text: '已补征信报告', document: 'CR-7' })).toBe('done');
  await step('wu.gang', no, heard);
  for (const username of CONCERNED) await step(username, no, { act: 'STATE', text: '同前' });
  expect(await codeOf('wu.gang', no, { act: 'CONCLUDE', text: '同意' })).toBe('ACCOUNTABILITY_INVESTIGATOR_CONCLUDES');
  const early = await (await api.as('wu.gang')).get(`${CASES}/${no}/paper`);
  expect(early.body).toMatchObject({ code: 'ACCOUNTABILITY_NOT_CONCLUDED' });
  expect(await codeOf('wang.qiang', no, { act: 'CONCLUDE', text: '同意' })).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf('zhou.min', no, { act: 'CONCLUDE', text: '同意' })).toBe('ACCOUNTABILITY_PART');
  // Who takes a part while it goes on keeps out of it from then on.
  const [asChange, changed] = [
    { id: 'CHANGE-1', loanNo, kind: 'EXTENSION', status: 'REJECTED', request: {} },
    { maturityOn: on, formerOn: on, requestedOn: on, requestedBy: 'shen.yan' },
  ];
  await prisma.loanChange.create({ data: { ...asChange, ...changed } });
  expect(await codeOf('shen.yan', no, { act: 'CONCLUDE', text: '同意' })).toBe('ACCOUNTABILITY_PART');
  await prisma.loanChange.update({ where: { id: 'CHANGE-1' }, data: { requestedBy: 'asker' } });
  const auditor = await api.as('shen.yan');
  const key = { 'Idempotency-Key': 'conclude-once' };
  for (const _ of [1, 2])
    await auditor.post(`${CASES}/${no}/steps`, { act: 'CONCLUDE', text: '事实清楚' }, key).expect(201);
  expect(await prisma.accountabilityStep.count({ where: { caseNo: no, act: 'CONCLUDE' } })).toBe(1);

  // One appeal, decided by a third person, who may find otherwise.
  expect(await codeOf('li.na', no, { act: 'APPEAL', text: '当时征信无逾期', document: 'CR-1' })).toBe('done');
  expect(await codeOf('li.na', no, { act: 'APPEAL', text: '再次' })).toBe('ACCOUNTABILITY_APPEALED');
  const reminded = {
    outcome: 'LIGHTER',
    measure: 'REMINDER',
    conduct: '未及时复查征信',
    excuse: '主动补救',
    grounds: '部分采纳',
  };
  const decision = { act: 'DECIDE', username: 'li.na', finding: reminded, text: '部分采纳申诉' };
  expect(await codeOf('shen.yan', no, decision)).toBe('ACCOUNTABILITY_APPEAL_OTHER');
  expect(await codeOf('wu.gang', no, decision)).toBe('ACCOUNTABILITY_INVESTIGATOR_CONCLUDES');
  expect(await codeOf('zheng.hao', no, { ...decision, username: 'wang.qiang' })).toBe('ACCOUNTABILITY_NO_APPEAL');
  expect(await codeOf('zheng.hao', no, decision)).toBe('done');
  expect((await read('li.na', no)).people[0]).toMatchObject({
    finding: { outcome: 'LIGHTER', measure: 'REMINDER' },
    appeal: { decision: { text: '部分采纳申诉', by: 'zheng.hao' } },
  });

  // On paper: whole for who knows the case, to the concerned his own part; each print is on record.
  const paper = async (username: string): Promise<string> => {
    const sent = (await api.as(username)).get(`${CASES}/${no}/paper`).buffer(true);
    const bytes = (await sent.expect(200).expect('Content-Type', 'application/pdf')).body as Buffer;
    expect(bytes.length).toBeLessThan(100_000);
    return readPdf(bytes).text;
  };
  const [whole, ownPart] = [await paper('shen.yan'), await paper('li.na')];
  for (const part of ['责任认定书', '贷款认定为不良', '王强', '从轻，提醒谈话', '主动补救', '部分采纳申诉'])
    expect(whole).toContain(part);
  expect(ownPart).toContain('从轻，提醒谈话');
  expect(ownPart).not.toMatch(/王强|赵磊|贷款认定为不良/);
  await (await api.as('he.tao')).get(`${CASES}/${no}/paper`).expect(404);
  const prints = await prisma.auditEntry.findMany({
    where: { action: 'PAPER_PRINTED', subjectNo: no },
    orderBy: { seq: 'asc' },
  });
  expect(prints.map(({ actor }) => actor)).toEqual(['shen.yan', 'li.na']);

  // What was done and each look are in the audit log by number, and say nothing of what was found.
  const audited = await prisma.auditEntry.findMany({ where: { subject: 'ACCOUNTABILITY', subjectNo: no } });
  expect(audited.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['ACCOUNTABILITY_READ', 'ACCOUNTABILITY_FIND']),
  );
  expect(JSON.stringify(audited.map(({ detail }) => detail))).not.toMatch(/li\.na|征信/);
  const told = await prisma.notice.findMany({ where: { subjectNo: no, channel: 'INBOX' } });
  expect(told.filter(({ template }) => template === 'accountability-concluded')).toHaveLength(CONCERNED.length);
  expect(JSON.stringify(told.map(({ params }) => params))).not.toMatch(/征信|CRITICISM/);
  // While it is open no other is asked for about the loan; a report that was not established asks for none.
  const asked = { loanNo, cause: 'AUDIT', reference: 'SJ-1', reason: '抽查' };
  const ask = async (username: string, body: object) =>
    (await (await api.as(username)).post(CASES, body)).body as object;
  expect(await ask('shen.yan', asked)).toMatchObject({ code: 'ACCOUNTABILITY_OPEN' });
  await prisma.accountabilityCase.update({ where: { no }, data: { status: 'CLOSED' } });
  // On a report in confidence only who assesses reports may ask, and its number is not told on: the others learn of none.
  const report = {
    no: 'SU-1',
    branchCode: 'SB01',
    kind: 'FRAUD',
    status: 'FILED',
    loanNo,
    reasons: '-',
    evidence: '-',
  };
  await prisma.suspicionReport.create({ data: { ...report, reportedBy: 'sun.li', reportedOn: on, assessBy: on } });
  const onReport = { ...asked, cause: 'SUSPICION', reference: 'SU-1' };
  for (const body of [onReport, { ...onReport, reference: 'SU-2' }])
    expect(await ask('shen.yan', body)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  expect(await ask('wu.gang', { ...onReport, reference: 'SU-2' })).toMatchObject({ code: 'ACCOUNTABILITY_SUSPICION' });
  const suspected = (await ask('wu.gang', onReport)) as Case;
  expect(suspected).toMatchObject({ status: 'DUE', cause: 'SUSPICION', reason: '抽查' });
  expect(JSON.stringify(await read('shen.yan', suspected.no))).not.toContain('SU-1');
  await prisma.accountabilityCase.update({ where: { no: suspected.no }, data: { status: 'CLOSED' } });
  expect(await ask('zhou.min', asked)).toMatchObject({ code: 'ACCOUNTABILITY_PART' });
  expect(await ask('li.na', asked)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  expect(await ask('shen.yan', { ...asked, loanNo: 'LN0' })).toMatchObject({ code: 'NOT_FOUND' });
  const second = (await ask('shen.yan', asked)) as Case;
  expect(second).toMatchObject({ status: 'DUE', cause: 'AUDIT', askedBy: 'shen.yan', reason: 'SJ-1：抽查' });

  // Whoever checked its papers and money, or decided or asked for a change of it, had a part.
  const [first] = await prisma.applicationDocument.findMany({ where: { applicationNo } });
  const item = { applicationNo_code: { applicationNo, code: first?.code ?? '' } };
  await prisma.applicationDocument.update({ where: item, data: { verifiedBy: 'verifier', originalSeenBy: 'seer' } });
  const paid = { applicationNo, paidOn: on };
  await prisma.projectCapital.create({
    data: { ...paid, amountFen: 1n, reference: 'R', evidence: '-', verifiedBy: 'capital', verifiedOn: on },
  });
  await prisma.paymentProof.create({
    data: { ...paid, bankReference: 'B', source: 'HAND', recordedBy: 'prover', recordedOn: on },
  });
  const approval = { id: 'CHANGE-1', subject: 'EXTENSION', subjectNo: loanNo, round: 9, status: 'REJECTED' };
  await prisma.approval.create({ data: { ...approval, levels: [], levelIndex: 0, amountFen: 1n, openedAt: on } });
  const ballot = { approvalId: 'CHANGE-1', taskId: 'T', level: 'L', outcome: 'REJECT', comment: '-' };
  await prisma.approvalDecision.create({ data: { ...ballot, id: 'CHANGE-1/1', username: 'decider', decidedAt: on } });
  // So had its deal team, who reviewed it beforehand and who answered him.
  const member = { username: 'dealer', role: 'CREDIT', act: 'JOINED', note: '-', by: 'chen.jing' };
  await prisma.dealTeamChange.create({ data: { ...member, applicationNo, on } });
  const review = { opinion: 'RESERVED', summary: '-', concerns: ['现金流'], reviewedBy: 'foreseer', reviewedOn: on };
  const { id: reviewId } = await prisma.dealPreReview.create({ data: { ...review, applicationNo } });
  await prisma.dealConcernAnswer.create({ data: { reviewId, concern: 1, answer: '-', by: 'answerer', on } });
  expect(await prisma.$transaction((tx) => partsIn(tx, loan))).toEqual(
    expect.arrayContaining([
      'answerer',
      'asker',
      'capital',
      'dealer',
      'decider',
      'foreseer',
      'prover',
      'seer',
      'verifier',
    ]),
  );

  // A workflow that was lost is found and begun again.
  await api.engine.workflow.getHandle(`accountability-${second.no}`).terminate('by mistake');
  const ops = await api.as('ops');
  const lost = () =>
    until(async () => {
      const { matters } = (await ops.get('/reconciliation')).body as { matters: { no: string }[] };
      return matters.some((matter) => matter.no === second.no) ? true : undefined;
    });
  await lost();
  const repaired = await ops.post('/reconciliation/matters', { kind: 'ACCOUNTABILITY', no: second.no }).expect(200);
  expect(repaired.body).toMatchObject({ restarted: true });
});
