import { tellLateMilestones } from '../../src/store/deal-days';
import { addDays } from '../../src/domain/date';
import { standardRules } from '../../src/domain/product/rules';
import type { Person } from './support/api';
import { costConfirmed, apply, approvalTask, liveApi, stageOf, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const code = (answer: { body: { code?: string } }): string | undefined => answer.body.code;

it('a deal has a team that sees it and does not judge it, milestones, and a pre-review whose concerns are answered', async () => {
  const { prisma, pool } = api.db;
  const rules = { ...standardRules('PERSONAL_CONSUMER'), preReviewFrom: '100000.00' };
  await prisma.product.updateMany({
    where: { code: 'PERSONAL_CONSUMER' },
    data: { rules: JSON.parse(JSON.stringify(rules)) },
  });
  await prisma.user.update({ where: { username: 'zheng.hao' }, data: { authorityLevels: ['SUB_BRANCH_HEAD'] } });
  const [li, wang, head, risk, other, otherHead, head2] = (await Promise.all(
    ['li.na', 'wang.qiang', 'chen.jing', 'zhou.min', 'liu.yang', 'xu.hui', 'wu.gang'].map((name) => api.as(name)),
  )) as [Person, Person, Person, Person, Person, Person, Person];
  const no = await apply(api);
  const at = `/applications/${no}`;

  // Who appoints whom; a member of another branch sees the case, and nothing before.
  const join = (by: Person, username: string, role: string, key?: string) =>
    by.post(
      `${at}/deal/members`,
      { username, role, note: '项目需要' },
      key === undefined ? {} : { 'Idempotency-Key': key },
    );
  await other.get(at).expect(404);
  expect(code(await join(li, 'wang.qiang', 'CREDIT').expect(403))).toBe('ROLE_NOT_ALLOWED');
  await join(otherHead, 'liu.yang', 'LEGAL').expect(404);
  await join(head, 'li.na', 'LEAD', 'deal-1').expect(201);
  await join(head, 'li.na', 'LEAD', 'deal-1').expect(201);
  expect(code(await join(risk, 'li.na', 'CREDIT').expect(409))).toBe('DEAL_MEMBER_KNOWN');
  expect(code(await join(head, 'wang.qiang', 'LEAD').expect(409))).toBe('DEAL_LEAD_EXISTS');
  expect((await join(head, 'nobody', 'LEGAL').expect(422)).body.errors).toMatchObject([
    { pointer: '/username', code: 'USER_UNKNOWN' },
  ]);
  for (const [username, role] of [
    ['liu.yang', 'LEGAL'],
    ['zhao.lei', 'INDUSTRY'],
    ['wu.gang', 'CREDIT'],
    ['xie.yun', 'VALUATION'],
  ] as const)
    await join(head, username, role).expect(201);
  await other.get(at).expect(200);
  await other.get(`${at}/deal`).expect(200);
  await otherHead.get(`${at}/deal`).expect(404);
  // Whoever is on the team, the team is made by the branch; and a paper that names people in the clear is the branch's own.
  await join(head, 'xu.hui', 'VALUATION').expect(201);
  await otherHead.get(`${at}/deal`).expect(200);
  await join(otherHead, 'yang.fan', 'CREDIT').expect(404);
  await otherHead.post(`${at}/deal/departures`, { username: 'xu.hui', note: '另有安排' }).expect(404);
  expect((await otherHead.get(`${at}/security/SE1/paper`).expect(404)).body.title).toContain('application');
  expect(
    await prisma.notice.count({ where: { template: 'deal-joined', recipient: 'liu.yang', channel: 'INBOX' } }),
  ).toBe(1);
  const leave = (by: Person, username: string) => by.post(`${at}/deal/departures`, { username, note: '另有安排' });

  // A member of another branch finds the case among his deals; what his post lets him do in his own branch it lets him not do here.
  const { body: mine } = await other.get('/deals/mine').expect(200);
  expect(mine).toMatchObject({
    data: [{ applicationNo: no, clientMasked: '张**', role: 'LEGAL', branchCode: 'SB01', nextDueOn: null }],
    hasMore: false,
  });
  expect((await otherHead.get(at).expect(200)).body.actions).toEqual([]);
  expect((await leave(head, 'wang.qiang').expect(422)).body.errors).toMatchObject([
    { pointer: '/username', code: 'DEAL_NOT_MEMBER' },
  ]);
  for (const gone of ['zhao.lei', 'wu.gang', 'xie.yun', 'xu.hui']) await leave(head, gone).expect(201);
  expect(JSON.stringify((await otherHead.get('/deals/mine').expect(200)).body)).not.toContain(no);

  // Milestones: set by the lead, owned by members, late ones told once, done by their owner.
  const set = (by: Person, body: object = {}) =>
    by.post(`${at}/deal/milestones`, { title: '法律尽调', owner: 'liu.yang', dueOn: today(), ...body });
  expect(code(await set(other).expect(403))).toBe('DEAL_NOT_LEAD');
  expect((await set(li, { owner: 'wang.qiang' }).expect(422)).body.errors).toMatchObject([
    { pointer: '/owner', code: 'DEAL_NOT_MEMBER' },
  ]);
  expect((await set(li, { dueOn: '2020-01-01' }).expect(422)).body.errors).toMatchObject([
    { pointer: '/dueOn', code: 'MILESTONE_DUE' },
  ]);
  const { body: planned } = await set(li).expect(201);
  const [{ id }] = (planned as { milestones: [{ id: string }] }).milestones;
  for (let times = 0; times < 2; times += 1) await tellLateMilestones(prisma, today());
  const told = { template: 'milestone-late', subjectNo: no, channel: 'INBOX' };
  const heard = await prisma.notice.findMany({ where: told, select: { recipient: true } });
  expect(heard.map(({ recipient }) => recipient).sort()).toEqual(['li.na', 'liu.yang']);
  const step = (by: Person, body: object) => by.post(`${at}/deal/milestones/${id}/steps`, body);
  expect(code(await step(wang, { act: 'DONE', note: '完成' }).expect(403))).toBe('MILESTONE_NOT_YOURS');
  expect(code(await step(li, { act: 'MOVED', note: '等材料' }).expect(422))).toBe('MILESTONE_DUE');
  expect(
    (await step(other, { act: 'DONE', note: '完成', fileHash: 'a'.repeat(64) }).expect(422)).body.errors,
  ).toMatchObject([{ pointer: '/fileHash', code: 'FILE_UNKNOWN' }]);
  const { body: done } = await step(other, { act: 'DONE', note: '法律意见书已出具' }).expect(201);
  expect(done).toMatchObject({ milestones: [{ standing: 'DONE', steps: [{ act: 'DONE', by: 'liu.yang' }] }] });
  expect(code(await step(li, { act: 'DROPPED', note: '不需要' }).expect(409))).toBe('MILESTONE_ENDED');

  // From 100,000 on risk gives its opinion first; each concern is answered before the investigation is signed.
  const documents = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];
  await li
    .post(`${at}/documents`, { documents: documents.map((name) => ({ code: name, status: 'VERIFIED' })) })
    .expect(200);
  const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误' };
  const investigate = (by: Person, part: string) => by.post(`${at}/investigation`, { part, report, agree: true });
  expect(code(await investigate(li, 'A').expect(409))).toBe('PRE_REVIEW_REQUIRED');
  const review = (by: Person, body: object) => by.post(`${at}/deal/pre-reviews`, { summary: '方案可行', ...body });
  const concerns = ['第一还款来源以何佐证？', '用途如何监控？'];
  expect(code(await review(li, { opinion: 'SUPPORT' }).expect(403))).toBe('ROLE_NOT_ALLOWED');
  expect(code(await review(head2, { opinion: 'SUPPORT' }).expect(403))).toBe('PRE_REVIEWER_WORKS_ON_IT');
  expect(code(await review(risk, { opinion: 'CAUTION' }).expect(422))).toBe('PRE_REVIEW_CONCERNS');
  const { body: reviewed } = await review(risk, { opinion: 'SUPPORT_WITH_CONCERNS', concerns }).expect(201);
  expect(reviewed).toMatchObject({ preReviewFrom: '100000.00', findings: ['PRE_REVIEW_UNANSWERED'] });
  expect(code(await join(head, 'zhou.min', 'CREDIT').expect(409))).toBe('DEAL_JUDGE_MAY_NOT_JOIN');
  const [{ id: reviewId }] = (reviewed as { preReviews: [{ id: string }] }).preReviews;
  const answer = (by: Person, concern: number) =>
    by.post(`${at}/deal/pre-reviews/${reviewId}/answers`, { concern, answer: '见调查报告第七节' });
  await answer(li, 1).expect(201);
  expect(code(await investigate(li, 'A').expect(409))).toBe('PRE_REVIEW_UNANSWERED');
  expect(code(await answer(other, 1).expect(409))).toBe('PRE_REVIEW_ANSWERED');
  expect(code(await answer(wang, 2).expect(422))).toBe('DEAL_NOT_MEMBER');
  await answer(other, 3).expect(404);
  expect((await answer(other, 2).expect(201)).body).toMatchObject({
    findings: [],
    preReviews: [{ concerns: [{ answer: { by: 'li.na' } }, { answer: { by: 'liu.yang' } }] }],
  });
  await investigate(li, 'A').expect(200);
  await investigate(wang, 'B').expect(200);

  // Who worked on it, also before, neither rates, decides nor pays.
  expect(code(await join(head, 'yang.fan', 'CREDIT').expect(409))).toBe('DEAL_SETTLED');
  expect(code(await review(risk, { opinion: 'SUPPORT' }).expect(409))).toBe('PRE_REVIEW_TOO_LATE');
  const rating = { grade: 'A', score: 76, comment: '征信良好' };
  expect(code(await head2.post(`${at}/rating`, rating).expect(403))).toBe('TEAM_MAY_NOT_RATE');
  await risk.post(`${at}/rating`, rating).expect(200);
  await leave(head, 'liu.yang').expect(201);
  await other.get(at).expect(404);
  const [member, approver] = [await api.as('zhao.lei'), await api.as('zheng.hao')];
  const task = await approvalTask(approver, no);
  const agree = { outcome: 'APPROVE', comment: '同意' };
  expect(code(await member.post(`/tasks/${task}/decision`, agree).expect(403))).toBe('TASK_EXCLUDES_YOU');
  await approver.post(`/tasks/${task}/decision`, agree).expect(200);
  await stageOf(li, no, 'CONTRACT');
  expect(code(await join(head, 'yang.fan', 'CREDIT').expect(409))).toBe('DEAL_SETTLED');
  const signed = {
    signedOn: today(),
    signatories: ['张建国'],
    evidence: 'VID-1',
    disbursementAccount: '6222021234567890123',
  };
  await costConfirmed(li, no);
  await li.post(`${at}/signature`, signed).expect(200);
  const order = {
    conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
    mode: 'SELF',
    payee: '张建国',
  };
  const pay = async (username: string): Promise<{ status: number; body: { code?: string } }> =>
    (await api.as(username)).post(`${at}/disbursement`, order);
  expect(code(await pay('xie.yun'))).toBe('TEAM_MAY_NOT_DISBURSE');
  expect((await pay('qian.fang')).status).toBe(200);
  await stageOf(li, no, 'DISBURSED');
  expect(code(await set(li).expect(409))).toBe('CASE_CLOSED');
  for (const table of [
    'deal_team_change',
    'deal_milestone',
    'deal_milestone_step',
    'deal_pre_review',
    'deal_concern_answer',
  ])
    await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
});

it('a member of another branch reads the case and works in its team only, until the case has ended', async () => {
  const [li, head, member] = await Promise.all(['li.na', 'chen.jing', 'xu.hui'].map((name) => api.as(name)));
  if (li === undefined || head === undefined || member === undefined) throw new Error('nobody is there');
  const no = await apply(api);
  const at = `/applications/${no}`;
  await head.post(`${at}/deal/members`, { username: 'xu.hui', role: 'LEGAL', note: '审查担保' }).expect(201);
  const promised = { metric: 'DEBT_RATIO', direction: 'MAX', bound: '0.65', frequency: 'QUARTER', cureDays: 30 };
  const { body: proposed } = await li
    .post(`${at}/covenants`, { ...promised, consequence: 'MORE_SECURITY' })
    .expect(201);
  const [covenant] = (proposed as { data: [{ no: string }] }).data;

  for (const part of ['', '/timeline', '/preparation', '/covenants', '/security', '/files', '/questions', '/deal'])
    await member.get(`${at}${part}`).expect(200);
  const capital = { amount: '1000.00', paidOn: today(), reference: 'JZ-1', evidence: '进账单' };
  const verdicts = { nos: ['ID_CARD'], preview: false, status: 'RECEIVED' };
  const security = { kind: 'RESIDENTIAL', ownerNo: 'CL00000001', description: '住宅一套' };
  for (const [part, body] of [
    ['/conditions/CONTRACT_EFFECTIVE/evidence', { evidence: '合同' }],
    ['/project-capital', capital],
    [`/covenants/${covenant.no}/decision`, { agree: true }],
    ['/documents/verdicts', verdicts],
    ['/documents', { documents: [{ code: 'ID_CARD', status: 'RECEIVED' }] }],
    ['/security', security],
    ['/security/1/appraisals', { appraisal: '1000.00', appraiser: '内评', on: today() }],
    ['/withdrawal', { reasonCode: 'CLIENT_REQUEST', comment: '不办了' }],
  ] as const) {
    const answer = await member.post(`${at}${part}`, body);
    expect([part, answer.status]).toEqual([part, 404]);
  }
  expect((await li.get(`${at}/covenants`).expect(200)).body).toMatchObject({ data: [{ status: 'PROPOSED' }] });

  // One done, one moved, one open: only what is late now is told, and what was moved once its new day is over.
  const set = async (title: string): Promise<string> => {
    const { body } = await member.post(`${at}/deal/milestones`, { title, owner: 'xu.hui', dueOn: today() }).expect(201);
    return (body as { milestones: { id: string }[] }).milestones.at(-1)?.id ?? '';
  };
  const [done, moved] = [await set('访谈'), await set('估值')];
  await set('法律意见');
  const step = (id: string, body: object) => member.post(`${at}/deal/milestones/${id}/steps`, body).expect(201);
  await step(done, { act: 'DONE', note: '完成' });
  const tomorrow = addDays(today(), 1);
  await step(moved, { act: 'MOVED', note: '等材料', dueOn: tomorrow });
  const told = async (on: string): Promise<unknown[]> => {
    await tellLateMilestones(api.db.prisma, on);
    const where = { template: 'milestone-late', subjectNo: no, channel: 'INBOX', recipient: 'xu.hui' };
    const heard = await api.db.prisma.notice.findMany({ where, orderBy: { id: 'asc' } });
    return heard.map(({ params }) => (params as { title: string }).title);
  };
  expect(await told(addDays(today(), -1))).toEqual([]);
  expect(await told(today())).toEqual(['法律意见']);
  expect(await told(tomorrow)).toEqual(['法律意见', '估值']);

  await li.post(`${at}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '客户不再需要' }).expect(200);
  await stageOf(li, no, 'WITHDRAWN');
  await member.get(at).expect(404);
  await member.get(`${at}/deal`).expect(404);
  const { body: left } = await head
    .post(`${at}/deal/departures`, { username: 'xu.hui', note: '案件已结束' })
    .expect(201);
  expect(left).toMatchObject({ members: [], changes: [{ act: 'JOINED' }, { act: 'LEFT' }] });
});
