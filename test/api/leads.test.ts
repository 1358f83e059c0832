import { noEngine, testApi, type Person, type TestApi } from './support/api';
import { liveApi, TERMS, type LiveApi } from './support/life';

jest.setTimeout(60_000);

const SUN = { kind: 'PERSON', name: '孙悦', phone: '13900009001', source: 'PHONE', need: '装修', nextOn: '2026-12-01' };
type Lead = { no: string; stage: string; moves: string[]; clientNo: string | null };

describe('Leads', () => {
  let api: TestApi;
  let manager: Person;
  let west: Person;
  let head: Person;
  beforeAll(async () => {
    api = await testApi(noEngine());
    [manager, west, head] = await Promise.all([api.as('li.na'), api.as('liu.yang'), api.as('chen.jing')]);
  });
  afterAll(() => api.close());
  const record = (more: object = {}, by = manager) => by.post('/leads', { ...SUN, ...more });

  it('are recorded once: a repeat, a colleague and another branch each hear what they may', async () => {
    const key = { 'Idempotency-Key': 'lead-once' };
    const first = await manager.post('/leads', SUN, key).expect(201);
    const { no } = first.body as Lead;
    expect(first.body).toMatchObject({
      stage: 'NEW',
      ownerUsername: 'li.na',
      nameMasked: '孙*',
      phoneMasked: '139****9001',
    });
    expect((await manager.post('/leads', SUN, key).expect(201)).body).toEqual(first.body);
    expect((await record().expect(409)).body).toMatchObject({
      code: 'LEAD_EXISTS',
      title: expect.stringContaining(no),
    });
    const other = await record({}, west).expect(409);
    expect(other.body.code).toBe('LEAD_HELD_ELSEWHERE');
    expect(JSON.stringify(other.body)).not.toMatch(/LD2|li\.na|孙/);
    const known = await record({ phone: '13805710001' }).expect(409);
    expect(known.body).toMatchObject({ code: 'LEAD_IS_CLIENT', title: expect.stringContaining('CL00000001') });
    expect((await record({ phone: '13805710007' }).expect(409)).body.code).toBe('LEAD_HELD_ELSEWHERE');
    await west.get(`/leads/${no}`).expect(404);
    const together = await Promise.all([1, 2, 3].map(() => record({ phone: '13900009002', name: '同时' })));
    expect(together.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('ask for what is missing and take nothing that is wrong', async () => {
    expect((await record({ phone: '12' }).expect(422)).body.errors[0]).toMatchObject({ pointer: '/phone' });
    expect((await record({ name: undefined }).expect(422)).body.code).toBe('LEAD_WHO');
    expect((await record({ clientNo: 'CL00000002' }).expect(422)).body.code).toBe('LEAD_WHO');
    expect((await record({ source: 'REFERRAL' }).expect(422)).body.code).toBe('LEAD_REFERRER');
    expect((await record({ referrerNo: 'CL00000001' }).expect(422)).body.code).toBe('LEAD_REFERRER');
    expect((await record({ identity: '33010219850312412' }).expect(422)).body.errors[0].pointer).toBe('/identity');
    expect((await record({ ownerUsername: 'liu.yang' }).expect(422)).body.code).toBe('USER_UNKNOWN');
    await record({}, await api.as('zhou.min')).expect(403);
    await record({}, await api.as('qian.fang')).expect(403);
  });

  it('of walk-in clients wait in a queue until one manager claims them', async () => {
    const counter = await api.as('qian.fang');
    const taken = await counter
      .post('/leads/intake', { name: '钱多', phone: '13900009003', need: '经营贷' })
      .expect(201);
    expect(taken.body.branchCode).toBe('HQ');
    await counter.get('/leads').expect(403);
    const { body } = await head
      .post('/leads/intake', { name: '李白', phone: '13900009004', need: '消费贷' })
      .expect(201);
    const { no } = body as Lead;
    const queue = await manager.get('/leads?queue=true').expect(200);
    expect((queue.body as { data: Lead[] }).data.map((lead) => lead.no)).toEqual([no]);
    expect((await manager.post(`/leads/${no}/stage`, { stage: 'CONTACTED' }).expect(409)).body.code).toBe(
      'LEAD_UNCLAIMED',
    );
    const colleague = await api.as('wang.qiang');
    const claims = await Promise.all([manager, colleague].map((one) => one.post(`/leads/${no}/claim`)));
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(claims.find(({ status }) => status === 409)?.body.code).toBe('LEAD_CLAIMED');
    await head.post(`/leads/${no}/assignment`, { ownerUsername: 'wang.qiang', reason: '片区' }).expect(200);
    expect((await manager.post(`/leads/${no}/stage`, { stage: 'CONTACTED' }).expect(403)).body.code).toBe(
      'LEAD_NOT_YOURS',
    );
    await manager.post(`/leads/${no}/assignment`, { ownerUsername: 'li.na', reason: '我要' }).expect(403);
    expect((await manager.get('/leads/pipeline').expect(200)).body.queue).toBe(0);
  });

  it('are marketed to only with consent, contacted with a next day, and every look at the phone is on record', async () => {
    const { body } = await record({ phone: '13900009005', identity: '11010519491231002X' }).expect(201);
    const path = `/leads/${(body as Lead).no}`;
    const call = (more: object) =>
      manager.post(`${path}/contacts`, {
        channel: 'CALL',
        purpose: 'MARKETING',
        on: '2026-11-02',
        summary: '介绍产品',
        nextOn: '2026-11-09',
        ...more,
      });
    expect((await call({}).expect(422)).body.code).toBe('MARKETING_CONSENT_REQUIRED');
    await call({ purpose: 'ENQUIRY' }).expect(201);
    const consent = { consent: 'GIVEN', on: '2026-11-03', evidence: 'REC-7' };
    await manager.post(`${path}/consent`, consent).expect(200);
    const contacted = await call({ on: '2026-11-04' }).expect(201);
    expect(contacted.body).toMatchObject({ consent: 'GIVEN', nextOn: '2026-11-09', late: true });
    expect((contacted.body as { contacts: { purpose: string }[] }).contacts.map(({ purpose }) => purpose)).toEqual([
      'MARKETING',
      'ENQUIRY',
    ]);
    expect((await call({ on: '2026-11-04', nextOn: '2026-11-01' }).expect(422)).body.code).toBe('CONTACT_NEXT_BEFORE');
    expect((await call({ on: '2090-01-01', nextOn: '2090-01-02' }).expect(422)).body.code).toBe('DATE_IN_FUTURE');
    await manager.post(`${path}/consent`, { ...consent, consent: 'WITHDRAWN' }).expect(200);
    expect((await call({}).expect(422)).body.code).toBe('MARKETING_CONSENT_WITHDRAWN');
    const shown = await manager.post(`${path}/reveal`, { reason: '回访' }).expect(200);
    expect(shown.body).toEqual({ name: '孙悦', phone: '13900009005' });
    await (await api.as('wang.qiang')).post(`${path}/reveal`, { reason: '好奇' }).expect(403);
    const trail = await api.db.prisma.auditEntry.findMany({
      where: { subjectNo: (body as Lead).no },
      orderBy: { seq: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      'LEAD_RECORDED',
      'LEAD_CONTACTED',
      'LEAD_CONSENT',
      'LEAD_CONTACTED',
      'LEAD_CONSENT',
      'LEAD_REVEALED',
    ]);
    expect(JSON.stringify(trail.map(({ detail }) => detail))).not.toMatch(/13900009005|孙悦/);
    await expect(api.db.pool.query('DELETE FROM lead_contact')).rejects.toThrow(/append-only/);
    expect((await manager.get('/leads?late=true').expect(200)).body.data.map(({ no }: Lead) => no)).toContain(
      (body as Lead).no,
    );
  });

  it('let go give the telephone free, and are taken up again only while it is', async () => {
    const { body } = await record({ phone: '13900009006' }).expect(201);
    const move = (no: string, to: object) => manager.post(`/leads/${no}/stage`, to);
    const { no } = body as Lead;
    expect((await move(no, { stage: 'QUALIFIED' }).expect(409)).body.code).toBe('LEAD_MOVE');
    expect((await move(no, { stage: 'LOST' }).expect(422)).body.code).toBe('LEAD_LOST_REASON');
    await move(no, { stage: 'LOST', lostReason: 'PRICE' }).expect(200);
    const again = await record({ phone: '13900009006' }).expect(201);
    expect((await move(no, { stage: 'CONTACTED' }).expect(409)).body.code).toBe('LEAD_EXISTS');
    await move((again.body as Lead).no, { stage: 'LOST', lostReason: 'DUPLICATE' }).expect(200);
    expect((await move(no, { stage: 'CONTACTED' }).expect(200)).body).toMatchObject({
      lostReason: null,
      moves: ['QUALIFIED', 'LOST'],
    });
  });

  it('of a referral count towards the target of the client who referred', async () => {
    await record({ phone: '13900009008', source: 'REFERRAL', referrerNo: 'CL00000001' }).expect(201);
    await record({ phone: '13900009009', source: 'REFERRAL', referrerNo: 'CL00000001' }).expect(201);
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    const { body } = await head.get(`/leads/referrals?year=${String(year)}`).expect(200);
    expect(body.data).toEqual([
      {
        clientNo: 'CL00000001',
        nameMasked: '张**',
        managerUsername: 'li.na',
        referred: 2,
        won: 0,
        target: 5,
        progress: 40,
      },
    ]);
  });
});

describe('From a lead to a loan application', () => {
  let api: LiveApi;
  beforeAll(async () => {
    api = await liveApi();
  });
  afterAll(() => api.close());

  it('the lead becomes a client, then an application, and shares its fate', async () => {
    const manager = await api.as('li.na');
    const { body } = await manager.post('/leads', { ...SUN, amount: '200000.00' }).expect(201);
    const { no } = body as Lead;
    const move = (stage: string) => manager.post(`/leads/${no}/stage`, { stage });
    await move('CONTACTED').expect(200);
    await move('QUALIFIED').expect(200);
    expect((await manager.post(`/leads/${no}/client`).expect(422)).body.code).toBe('REQUIRED');
    const registered = await manager.post(`/leads/${no}/client`, { identity: '11010519491231002X' }).expect(201);
    const clientNo = registered.body.client.no as string;
    expect(registered.body.lead).toMatchObject({ clientNo, stage: 'QUALIFIED' });
    expect((await manager.post(`/leads/${no}/client`).expect(409)).body.code).toBe('LEAD_IS_CLIENT_ALREADY');
    const apply = (more: object) =>
      manager.post('/applications', {
        clientNo,
        leadNo: no,
        productCode: 'PERSONAL_CONSUMER',
        purpose: '住房装修',
        terms: TERMS,
        ...more,
      });
    expect((await apply({ clientNo: 'CL00000001' }).expect(422)).body.code).toBe('LEAD_OTHER_CLIENT');
    const { applicationNo } = (await apply({}).expect(201)).body as { applicationNo: string };
    expect((await apply({}).expect(409)).body.code).toBe('LEAD_NOT_QUALIFIED');
    const applying = await manager.get(`/leads/${no}`).expect(200);
    expect(applying.body).toMatchObject({ stage: 'APPLYING', applicationNo, moves: [] });
    await manager
      .post(`/applications/${applicationNo}/withdrawal`, { reasonCode: 'OTHER_LENDER', comment: '他行' })
      .expect(200);
    expect((await manager.get(`/leads/${no}`).expect(200)).body).toMatchObject({
      stage: 'LOST',
      lostReason: 'WITHDRAWN',
    });
    const { stages } = (await manager.get('/leads/pipeline').expect(200)).body as {
      stages: { stage: string; leads: number; amount: string }[];
    };
    expect(stages.find(({ stage }) => stage === 'LOST')).toMatchObject({ leads: 1, amount: '200000.00' });
    await manager.post('/leads', { clientNo, source: 'PHONE', need: '再次装修', nextOn: '2026-12-01' }).expect(201);
  });
});
