import { apply, approvalTask, liveApi, stageOf, TERMS, toApproval, today, type LiveApi } from './support/life';
import { SCORED_71 } from './support/scores';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

describe('a decision', () => {
  it('is taken once, however many try at the same time', async () => {
    const { taskId } = await toApproval(api, await apply(api));
    const approver = await api.as('zhao.lei');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        approver.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect([won.length, lost.length]).toEqual([1, 19]);
    for (const { body } of lost)
      expect(['TASK_DONE', 'ALREADY_DECIDED', 'APPROVAL_CLOSED', 'CASE_CLOSED', 'WRONG_TASK']).toContain(body.code);
    expect(won[0]?.body).toMatchObject({
      task: { status: 'DONE', doneBy: 'zhao.lei', outcome: 'APPROVE' },
      approval: { status: 'APPROVED' },
    });
    expect(await api.db.prisma.approvalDecision.count({ where: { taskId } })).toBe(1);
  });

  it('keeps on file what the authority matrix was asked about the case', async () => {
    const no = await apply(api);
    await toApproval(api, no);
    const route = await api.db.prisma.approvalRoute.findUniqueOrThrow({ where: { approvalId: `approval-${no}-1` } });
    expect(route).toMatchObject({
      subject: 'APPLICATION',
      subjectNo: no,
      branchCode: 'SB01',
      facts: { column: 'PERSONAL_UNSECURED', amountFen: 12_000_000, termMonths: 12, policyException: false },
    });
    await expect(api.db.prisma.$executeRaw`DELETE FROM approval_route`).rejects.toThrow('append-only');
  });

  it('is answered again for the same key, and refused for another body under it', async () => {
    const no = await apply(api);
    const { taskId } = await toApproval(api, no);
    const approver = await api.as('zhao.lei');
    const key = { 'Idempotency-Key': 'decision-1' };
    const first = await approver
      .post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }, key)
      .expect(200);
    expect(first.get('Idempotency-Hit')).toBeUndefined();
    const again = await approver
      .post(`/tasks/${taskId}/decision`, { comment: '同意', outcome: 'APPROVE' }, key)
      .expect(200);
    expect(again.get('Idempotency-Hit')).toBe('true');
    expect(again.text).toBe(first.text);
    const other = await approver
      .post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '另一意见' }, key)
      .expect(422);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is answered again even when the first answer was lost with its process', async () => {
    const { taskId } = await toApproval(api, await apply(api));
    const approver = await api.as('zhao.lei');
    const key = { 'Idempotency-Key': 'decision-lost' };
    const first = await approver
      .post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }, key)
      .expect(200);
    await api.db.prisma.idempotencyKey.deleteMany({ where: { key: 'decision-lost' } });
    const again = await approver
      .post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }, key)
      .expect(200);
    expect(again.body.approval.status).toBe(first.body.approval.status);
    expect(await api.db.prisma.approvalDecision.count({ where: { taskId } })).toBe(1);
  });

  it('needs a reason to return or reject, and changed terms only to approve changed', async () => {
    const { taskId } = await toApproval(api, await apply(api));
    const approver = await api.as('zhao.lei');
    const decide = (body: object) => approver.post(`/tasks/${taskId}/decision`, body).expect(422);
    // Each refusal says which field is to be mended.
    const refused = async (body: object) => {
      const { code, errors } = (await decide({ comment: '意见', ...body })).body as {
        code: string;
        errors: { pointer: string }[];
      };
      return [code, ...errors.map(({ pointer }) => pointer)];
    };
    expect(await refused({ outcome: 'RETURN' })).toEqual(['REASON_REQUIRED', '/reasonCode']);
    expect(await refused({ outcome: 'APPROVE', terms: TERMS })).toEqual(['TERMS_NOT_EXPECTED', '/terms']);
    expect(await refused({ outcome: 'APPROVE_CHANGED' })).toEqual(['TERMS_REQUIRED', '/terms']);
    const changed = (more: object) => refused({ outcome: 'APPROVE_CHANGED', terms: { ...TERMS, ...more } });
    expect(await changed({ principal: '130000.00' })).toEqual(['CHANGED_TERMS_EXCEED', '/terms/principal']);
    expect(await changed({ instalments: 18 })).toEqual(['CHANGED_TERM_LONGER', '/terms/instalments']);
    expect(await changed({ method: 'BULLET' })).toEqual(['CHANGED_METHOD', '/terms/method']);
    expect(await changed({ annualRate: '0.5' })).toEqual(['PRODUCT_RATE', '/terms/annualRate']);
  });
});

describe('a case', () => {
  it('may be withdrawn by its manager, and then takes nothing more', async () => {
    const no = await apply(api);
    const manager = await api.as('li.na');
    const key = { 'Idempotency-Key': 'withdraw-1' };
    const withdrawal = { reasonCode: 'CLIENT_REQUEST', comment: '客户撤回' };
    const { body } = await manager.post(`/applications/${no}/withdrawal`, withdrawal, key).expect(200);
    expect(body.stage).toBe('WITHDRAWN');
    const late = await manager
      .post(`/applications/${no}/documents`, { documents: [{ code: 'ID_CARD', status: 'VERIFIED' }] })
      .expect(409);
    expect(['CASE_CLOSED', 'APPLICATION_CLOSED']).toContain(late.body.code);
    await api.db.prisma.idempotencyKey.deleteMany({ where: { key: 'withdraw-1' } });
    const again = await manager.post(`/applications/${no}/withdrawal`, withdrawal, key).expect(200);
    expect(again.body).toMatchObject({ applicationNo: no, stage: 'WITHDRAWN', reasonCode: 'CLIENT_REQUEST' });
  });

  it('is accepted once under one key, with one number', async () => {
    const manager = await api.as('li.na');
    const body = { clientNo: 'CL00000002', productCode: 'PERSONAL_CONSUMER', purpose: '旅行', terms: TERMS };
    const key = { 'Idempotency-Key': 'application-1' };
    const first = await manager.post('/applications', body, key).expect(201);
    await api.db.prisma.idempotencyKey.deleteMany({ where: { key: 'application-1' } });
    const again = await manager.post('/applications', body, key).expect(201);
    expect(again.body.applicationNo).toBe(first.body.applicationNo);
    expect(await api.db.prisma.application.count({ where: { clientNo: 'CL00000002' } })).toBe(1);
  });

  it('keeps order of its steps: what is too early is refused and changes nothing', async () => {
    const no = await apply(api);
    const risk = await api.as('zhou.min');
    const early = await risk.post(`/applications/${no}/rating`, { grade: 'A', score: 70, comment: '早' }).expect(409);
    expect(early.body.code).toBe('WRONG_STAGE');
    const { body } = await risk.get(`/applications/${no}`).expect(200);
    expect(body).toMatchObject({ stage: 'DOCUMENTS', grade: null });
  });
});

describe('a question on a case', () => {
  const ask = { question: '第一还款来源以何佐证？' };

  it('waits with its day for the account manager, pauses nothing, and keeps every answer', async () => {
    const no = await apply(api);
    const { taskId } = await toApproval(api, no);
    const [approver, manager, colleague] = await Promise.all([
      api.as('zhao.lei'),
      api.as('li.na'),
      api.as('wang.qiang'),
    ]);
    const { body } = await approver.post(`/applications/${no}/questions`, ask).expect(201);
    const { id, dueOn } = body as { id: string; dueOn: string };
    // Three days where none are named.
    expect(Date.parse(dueOn) - Date.parse(today())).toBe(3 * 86_400_000);
    expect((await manager.get('/questions').expect(200)).body.data).toMatchObject([
      { id, applicationNo: no, standing: 'OPEN', askedBy: 'zhao.lei' },
    ]);
    expect(
      (await colleague.post(`/applications/${no}/questions/${id}/answers`, { answer: '-' }).expect(403)).body.code,
    ).toBe('NOT_THE_ACCOUNT_MANAGER');
    await approver.post(`/applications/${no}/questions/${id}/answers`, { answer: '-' }).expect(403);
    await manager.post(`/applications/${no}/questions`, ask).expect(403);
    const key = { 'Idempotency-Key': 'answer-1' };
    await manager.post(`/applications/${no}/questions/${id}/answers`, { answer: '代发工资流水' }, key).expect(201);
    await api.db.prisma.idempotencyKey.deleteMany({ where: { key: 'answer-1' } });
    await manager.post(`/applications/${no}/questions/${id}/answers`, { answer: '代发工资流水' }, key).expect(201);
    await manager.post(`/applications/${no}/questions/${id}/answers`, { answer: '补充：个税完税证明' }).expect(201);
    const list = await approver.get(`/applications/${no}/questions`).expect(200);
    expect(list.body.data).toMatchObject([
      {
        standing: 'ANSWERED',
        answers: [{ answer: '代发工资流水', answeredBy: 'li.na' }, { answer: '补充：个税完税证明' }],
      },
    ]);
    expect((await manager.get('/questions').expect(200)).body.data).toEqual([]);
    const told = await api.db.prisma.notice.findMany({
      where: { subjectNo: no, channel: 'INBOX', template: { startsWith: 'question' } },
      orderBy: { id: 'asc' },
    });
    expect(told.map(({ template, recipient }) => `${template} ${recipient}`)).toEqual([
      'question-asked li.na',
      'question-answered zhao.lei',
      'question-answered zhao.lei',
    ]);
    // By name: nobody is known by a login.
    expect(told.map(({ params }) => (params as { by: string }).by)).toEqual(['赵磊', '李娜', '李娜']);
    await expect(api.db.prisma.caseAnswer.updateMany({ data: { answer: '改' } })).rejects.toThrow();
    await approver.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
  });

  it('has a day that can be kept, and is asked only while the case is open', async () => {
    const no = await apply(api);
    const risk = await api.as('zhou.min');
    expect(
      (await risk.post(`/applications/${no}/questions`, { ...ask, dueOn: '2026-01-01' }).expect(422)).body.code,
    ).toBe('QUESTION_DUE');
    await (
      await api.as('li.na')
    )
      .post(`/applications/${no}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '-' })
      .expect(200);
    expect((await risk.post(`/applications/${no}/questions`, ask).expect(409)).body.code).toBe('CASE_CLOSED');
  });
});

describe('a reconsideration', () => {
  it('is asked for once, with new facts, and comes before those who rejected', async () => {
    const no = await apply(api, { clientNo: 'CL00000002' });
    const manager = await api.as('li.na');
    const reconsiders = { applicationNo: no, newFacts: '客户已结清他行消费贷，新增配偶为共同还款人' };
    const request = {
      clientNo: 'CL00000002',
      productCode: 'PERSONAL_CONSUMER',
      purpose: '住房装修',
      terms: TERMS,
      reconsiders,
    };
    const refusal = async (body: object, status: number) =>
      (await manager.post('/applications', body).expect(status)).body.code as string;
    expect(await refusal(request, 409)).toBe('RECONSIDERATION_NOT_REJECTED');
    const { taskId } = await toApproval(api, no);
    await (
      await api.as('zhao.lei')
    )
      .post(`/tasks/${taskId}/decision`, { outcome: 'REJECT', reasonCode: 'OVER_INDEBTED', comment: '负债过高' })
      .expect(200);
    await stageOf(manager, no, 'REJECTED');
    await manager.post('/applications', { ...request, reconsiders: { applicationNo: no, newFacts: '无' } }).expect(422);
    expect(await refusal({ ...request, clientNo: 'CL00000001' }, 422)).toBe('RECONSIDERATION_OTHER_CLIENT');
    const more = await manager.post('/applications', { ...request, terms: { ...TERMS, principal: '120000.01' } });
    expect(more.body).toMatchObject({ errors: [{ pointer: '/terms/principal', code: 'RECONSIDERATION_EXCEEDS' }] });
    // A plan that cannot be made is refused at its field of the terms.
    const weekly = { ...TERMS, frequency: { every: 1, unit: 'WEEK' }, dueDay: 15 };
    const unplanned = await manager.post('/applications', { ...request, terms: weekly }).expect(422);
    expect(unplanned.body).toMatchObject({ errors: [{ pointer: '/terms/dueDay', code: 'DUE_DAY_NOT_MONTHLY' }] });
    const { body } = await manager.post('/applications', request).expect(201);
    const again = (body as { applicationNo: string }).applicationNo;
    expect(await refusal(request, 409)).toBe('RECONSIDERED_ALREADY');
    const file = await manager.get(`/applications/${again}`).expect(200);
    expect(file.body.reconsiders).toMatchObject({
      applicationNo: no,
      level: 'SUB_BRANCH_HEAD',
      newFacts: reconsiders.newFacts,
      askedBy: 'li.na',
    });
    expect((await manager.get(`/applications/${no}`).expect(200)).body).toMatchObject({
      reconsiders: null,
      reconsideredIn: again,
    });
    // One that was withdrawn was not heard.
    await manager.post(`/applications/${again}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '-' }).expect(200);
    await manager.post('/applications', request).expect(201);
  });
});

describe('the grade of a person', () => {
  it('is bound to the scorecard: its score as it is, one notch up at most and with a reason', async () => {
    const no = await apply(api, { clientNo: 'CL00000001' });
    const manager = await api.as('li.na');
    const { body } = await manager.post(`/applications/${no}/appraisals`, SCORED_71).expect(201);
    expect(body).toMatchObject({ score: '71', grade: 'A' });
    const refusal = async (rating: object) => {
      const answer = await (await api.as('zhou.min')).post(`/applications/${no}/rating`, rating);
      return answer.status < 300 ? 'done' : (answer.body as { code: string }).code;
    };
    const documents = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];
    await manager
      .post(`/applications/${no}/documents`, { documents: documents.map((code) => ({ code, status: 'VERIFIED' })) })
      .expect(200);
    const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误' };
    await manager.post(`/applications/${no}/investigation`, { part: 'A', report, agree: true }).expect(200);
    await (
      await api.as('wang.qiang')
    )
      .post(`/applications/${no}/investigation`, { part: 'B', report, agree: true })
      .expect(200);
    expect(await refusal({ grade: 'AAA', score: 71, comment: '优质单位' })).toBe('RATING_OVERRIDE_TOO_HIGH');
    expect(await refusal({ grade: 'A', score: 95, comment: '征信良好' })).toBe('RATING_SCORE_DIFFERS');
    expect((await manager.get(`/applications/${no}/price`).expect(422)).body.code).toBe('LPR_NOT_COVERED');
    const lpr = {
      version: 1,
      oneYear: '0.03',
      overFiveYears: '0.035',
      source: '测试',
      confidence: 'C',
      recordedBy: 'admin',
    };
    await api.db.prisma.lprPublication.create({
      data: { ...lpr, publishedOn: new Date(Date.parse(today()) - 86_400_000) },
    });
    expect((await manager.get(`/applications/${no}/price`).expect(200)).body.grade).toBe('A');
    expect(await refusal({ grade: 'AA', score: 71, comment: '新增公积金缴存证明' })).toBe('done');
    const { body: price } = await manager.get(`/applications/${no}/price`).expect(200);
    // 0.2 % of default, 45 % of it lost: 0.09 %; 10.5 % capital on three quarters at 11 %: 0.8663 %.
    expect(price).toMatchObject({
      grade: 'AA',
      askedRate: '0.0435',
      parts: [{ rate: '0.018' }, { rate: '0.015' }, { code: 'EXPECTED_LOSS', rate: '0.0009' }, { rate: '0.008663' }],
    });
    // Where a level has changed the terms, what the next one is asked to agree to is what is priced.
    await approvalTask(await api.as('zhao.lei'), no);
    const terms = { ...TERMS, annualRate: '0.0465' };
    await api.db.prisma.approval.updateMany({ where: { subjectNo: no, status: 'OPEN' }, data: { terms } });
    expect((await manager.get(`/applications/${no}/price`).expect(200)).body.askedRate).toBe('0.0465');
    const other = await apply(api, { clientNo: 'CL00000002' });
    expect((await manager.get(`/applications/${other}/price`).expect(409)).body.code).toBe('NO_PRICE_BEFORE_RATING');
  });
});
