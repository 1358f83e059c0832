import { createEndOfDayActivities } from '../../activities/end-of-day';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

const ASKED = {
  on: '2026-11-02',
  channel: 'COUNTER',
  topic: 'RATE',
  question: '消费贷利率？',
  answer: '按 LPR 加点',
  outcome: 'APPLY',
};

describe('The consultation log', () => {
  let api: TestApi;
  let manager: Person;
  beforeAll(async () => {
    api = await testApi(noEngine());
    manager = await api.as('li.na');
  });
  afterAll(() => api.close());
  const ask = (more: object = {}, by = manager) => by.post('/consultations', { ...ASKED, ...more });

  it('keeps what was asked and answered, for ever, within the branch', async () => {
    const { body } = await ask().expect(201);
    expect(body).toMatchObject({ branchCode: 'SB01', outcome: 'APPLY', leadNo: null, recordedBy: 'li.na' });
    await ask({ topic: 'PROCESS', outcome: 'FOLLOW_UP', followUpOn: '2026-11-03', clientNo: 'CL00000001' }).expect(201);
    expect((await ask({ outcome: 'FOLLOW_UP' }).expect(422)).body.code).toBe('CONSULTATION_FOLLOW_UP');
    expect((await ask({ followUpOn: '2026-11-03' }).expect(422)).body.code).toBe('CONSULTATION_FOLLOW_UP');
    expect((await ask({ on: '2090-01-01' }).expect(422)).body.code).toBe('DATE_IN_FUTURE');
    await ask({ clientNo: 'CL00000007' }).expect(404);
    await ask({}, await api.as('zhao.lei')).expect(403);
    await expect(api.db.pool.query(`UPDATE consultation SET answer = '改'`)).rejects.toThrow(/append-only/);
    const west = await (await api.as('liu.yang')).get('/consultations').expect(200);
    expect(west.body.data).toEqual([]);
  });

  it('is answered from notes that one wrote and another released, for as long as they hold', async () => {
    const [head, risk, finance] = await Promise.all([api.as('chen.jing'), api.as('zhou.min'), api.as('qian.fang')]);
    const note = {
      topic: 'RATE',
      productCode: 'PERSONAL_CONSUMER',
      questionZh: '消费贷利率怎么定？',
      questionEn: 'How is the rate set?',
      answerZh: '按 LPR 加点，以审批为准',
      answerEn: 'By the LPR and points, as approved',
      validFrom: '2026-01-01',
    };
    const wrong = (more: object) => head.post('/faq', { ...note, ...more }).expect(422);
    expect((await wrong({ validTo: '2026-01-31' })).body.code).toBe('FAQ_DAYS');
    expect((await wrong({ productCode: 'NONE' })).body.code).toBe('PRODUCT_UNKNOWN');
    expect((await wrong({ answerEn: ' ' })).body.errors).toMatchObject([{ pointer: '/answerEn' }]);
    await finance.post('/faq', note).expect(403);
    const { body } = await head.post('/faq', note, { 'Idempotency-Key': 'faq-1' }).expect(201);
    expect((await head.post('/faq', note, { 'Idempotency-Key': 'faq-1' }).expect(201)).body.id).toBe(body.id);
    expect(body).toMatchObject({ standing: 'DRAFT', writtenBy: 'chen.jing', releasedBy: null });
    const at = `/faq/${String(body.id)}`;

    const found = async (query: string): Promise<unknown[]> =>
      ((await finance.get(`/faq?${query}`).expect(200)).body as { data: unknown[] }).data;
    expect(await found('standing=IN_FORCE')).toEqual([]);
    await manager.post(`${at}/release`).expect(403);
    expect((await head.post(`${at}/release`).expect(403)).body.code).toBe('FAQ_OWN_NOT_RELEASED');
    await risk.post('/faq/999/release').expect(404);
    expect((await risk.post(`${at}/release`).expect(200)).body).toMatchObject({
      standing: 'IN_FORCE',
      releasedBy: 'zhou.min',
    });
    expect((await risk.post(`${at}/release`).expect(409)).body.code).toBe('FAQ_NOT_A_DRAFT');
    expect(await found(`standing=IN_FORCE&topic=RATE&words=${encodeURIComponent('lpr 加点')}`)).toMatchObject([
      { answerZh: note.answerZh },
    ]);
    expect(await found('words=points&productCode=PERSONAL_BUSINESS')).toEqual([]);

    await head.post(`${at}/withdrawal`, { why: '口径已变更' }).expect(200);
    expect((await head.post(`${at}/withdrawal`, { why: '再撤' }).expect(409)).body.code).toBe('FAQ_ENDED');
    expect(await found('standing=ENDED')).toMatchObject([{ withdrawnBy: 'chen.jing', withdrawnWhy: '口径已变更' }]);
    for (const table of ['faq_note', 'faq_act'])
      await expect(api.db.pool.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
  });

  it('leads on to a lead, once', async () => {
    const { body } = await ask().expect(201);
    const { id } = body as { id: string };
    const lead = {
      kind: 'PERSON',
      name: '孙悦',
      source: 'WALK_IN',
      need: '装修',
      nextOn: '2026-12-01',
      consultationId: id,
    };
    const grown = await manager.post('/leads', { ...lead, phone: '13900007001' }).expect(201);
    expect((await manager.post('/leads', { ...lead, phone: '13900007002' }).expect(409)).body.code).toBe(
      'CONSULTATION_TAKEN',
    );
    const found = await manager.get('/consultations?outcome=APPLY').expect(200);
    expect(found.body.data[0]).toMatchObject({ id, leadNo: grown.body.no });
  });

  it('is told to the department manager once at the end of the day', async () => {
    const head = await api.as('chen.jing');
    const { body } = await head.get('/consultations/digest?on=2026-11-02').expect(200);
    expect(body).toMatchObject({
      total: 3,
      topics: [
        { code: 'PROCESS', count: 1 },
        { code: 'RATE', count: 2 },
      ],
      people: [{ code: 'li.na', count: 3 }],
      overdue: 0,
    });
    const later = await head.get('/consultations/digest?on=2026-11-04').expect(200);
    expect(later.body).toMatchObject({ total: 0, overdue: 1 });
    const endOfDay = createEndOfDayActivities({
      prisma: api.db.prisma,
      temporal: noEngine(),
      bank: createBankSimulator(),
      lender: 'BANK',
    });
    await endOfDay.closeBusinessDate('2026-11-02');
    await endOfDay.closeBusinessDate('2026-11-02');
    const notices = await api.db.prisma.notice.findMany({ where: { template: 'consultation-digest' } });
    expect(new Set(notices.map(({ recipient }) => recipient))).toEqual(new Set(['chen.jing']));
    expect(notices.filter(({ channel }) => channel === 'INBOX')).toHaveLength(1);
    expect(notices[0]?.params).toMatchObject({
      total: 3,
      followUps: 1,
      applying: 2,
      topics: { zh: '办理流程 1、利率费用 2' },
    });
  });
});
