import { noEngine, testApi, type TestApi } from './support/api';

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  await api.db.prisma.endOfDayRun.create({
    data: {
      businessDate: new Date('2026-11-20'),
      status: 'FAILED',
      startedAt: new Date(),
      counts: {},
      error: 'the disk is full',
    },
  });
  const notice = {
    cause: 'x',
    channel: 'EMAIL',
    recipient: 'CL1',
    template: 'loan-disbursed',
    params: {},
    subjectNo: 'LN1',
  };
  await api.db.prisma.notice.create({
    data: {
      ...notice,
      notBefore: new Date(),
      businessAt: new Date(),
      status: 'FAILED',
      attempts: 8,
      lastError: 'connection refused',
    },
  });
});
afterAll(() => api.close());

describe('How the system runs', () => {
  it('is told to an operator even when the engine is away, with every reason', async () => {
    const ops = await api.as('ops');
    const { body } = await ops.get('/system').expect(200);
    expect(body.checks).toContainEqual({ name: 'database', ok: true });
    expect(body.checks).toContainEqual(
      expect.objectContaining({ name: 'temporal', ok: false, reason: expect.any(String) }),
    );
    expect(body).toMatchObject({ workflows: null, broken: [] });
    expect(body.endOfDay).toEqual([
      expect.objectContaining({ businessDate: '2026-11-20', status: 'FAILED', error: 'the disk is full' }),
    ]);
    expect(body.outbox).toEqual([{ channel: 'EMAIL', status: 'FAILED', notices: 1, oldestDueAt: null }]);
    expect(body.undelivered).toEqual([
      expect.objectContaining({ subjectNo: 'LN1', attempts: 8, lastError: 'connection refused' }),
    ]);
    expect(JSON.stringify(body)).not.toContain('CL1');
  });

  it('shows what an end of day has left, loan by loan, for an operator alone to have done again', async () => {
    await api.db.prisma.endOfDayFailure.create({
      data: {
        businessDate: new Date('2026-11-20'),
        step: 'WATCHES',
        subjectNo: 'LN1',
        reason: 'shard is closed',
        tries: 3,
        firstAt: new Date(),
        lastAt: new Date(),
      },
    });
    // Thirty nights that left nothing hide none that did.
    const nights = Array.from({ length: 30 }, (_, n) => new Date(Date.UTC(2026, 11, 1 + n)));
    const done = { status: 'DONE', startedAt: new Date(), followedUpAt: new Date(), counts: {} };
    await api.db.prisma.endOfDayRun.createMany({ data: nights.map((businessDate) => ({ ...done, businessDate })) });
    const ops = await api.as('ops');
    const { body } = await ops.get('/system').expect(200);
    expect(body.endOfDay).toHaveLength(31);
    expect(body.endOfDay[30]).toMatchObject({
      left: 1,
      followedUpAt: null,
      failures: [{ step: 'WATCHES', subjectNo: 'LN1', reason: 'shard is closed', tries: 3 }],
    });
    await ops.post('/system/ends-of-day/2026-11-19/repairs', {}).expect(404);
    await ops.post('/system/ends-of-day/2026-11-20/repairs', { only: { step: 'DANCE' } }).expect(422);
    await (await api.as('admin')).post('/system/ends-of-day/2026-11-20/repairs', {}).expect(403);
  });

  it('sends a notice that was given up again, by an operator, with a trace', async () => {
    await (await api.as('admin')).post('/system/notices/resend', {}).expect(403);
    const ops = await api.as('ops');
    const failed = (await ops.get('/system').expect(200)).body.undelivered as { id: string }[];
    expect((await ops.post('/system/notices/resend', { ids: ['999999'] }).expect(200)).body).toEqual({
      resent: 0,
      stale: 0,
      reached: 0,
    });
    const ids = failed.map(({ id }) => id);
    expect((await ops.post('/system/notices/resend', { ids }).expect(200)).body).toEqual({
      resent: 1,
      stale: 0,
      reached: 0,
    });
    expect(await api.db.prisma.notice.findUniqueOrThrow({ where: { id: BigInt(ids[0] ?? '') } })).toMatchObject({
      status: 'PENDING',
      attempts: 0,
    });
    expect((await ops.post('/system/notices/resend', {}).expect(200)).body).toEqual({
      resent: 0,
      stale: 0,
      reached: 0,
    });
    expect(await api.db.prisma.auditEntry.count({ where: { action: 'NOTICES_RESENT', actor: 'ops' } })).toBe(1);
  });

  it.each(['li.na', 'qian.fang', 'shen.yan'])('is not the business of %s', async (username) => {
    await (await api.as(username)).get('/system').expect(403);
  });
});

describe('The dashboard', () => {
  it('answers a bank that has lent nothing yet', async () => {
    const { body } = await (await api.as('zhou.min')).get('/reports/dashboard').expect(200);
    expect(body).toMatchObject({
      branchCode: null,
      book: { live: true, loans: 0, principal: '0.00', par30: { share: null } },
    });
    expect(body.flows).toHaveLength(12);
    expect(body.funnel).toHaveLength(6);
  });

  it('shows a branch its own figures, on the day and over the span that it asks for', async () => {
    const { body } = await (await api.as('chen.jing')).get('/reports/dashboard?asOf=2026-03-31&days=31').expect(200);
    expect(body).toMatchObject({ branchCode: 'SB01', asOf: '2026-03-31', from: '2026-03-01', book: null });
    expect(body.flows[0].month).toBe('2025-04');
  });

  it('refuses a day that is none and a span that is too long', async () => {
    const answer = await (await api.as('zhou.min')).get('/reports/dashboard?asOf=2026-02-30&days=1000').expect(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/asOf', '/days']);
    await (await api.as('admin')).get('/reports/dashboard').expect(403);
  });
});

describe('Vintages and roll rates', () => {
  it('answer a bank without loans or ends of day, to those who read reports and for days that exist', async () => {
    const [risk, head] = await Promise.all([api.as('zhou.min'), api.as('chen.jing')]);
    const { body: vintages } = await risk.get('/reports/vintages?asOf=2026-03-31').expect(200);
    expect(vintages).toEqual({ branchCode: null, asOf: '2026-03-31', cohorts: [] });
    const { body: rolls } = await head.get('/reports/roll-rates').expect(200);
    expect(rolls).toEqual({ branchCode: 'SB01', since: null, on: null, buckets: [] });
    await risk.get('/reports/roll-rates?asOf=2026-02-30').expect(422);
    await (await api.as('admin')).get('/reports/vintages').expect(403);
  });
});

describe('A figure of the dashboard', () => {
  it('narrows the lists by the days, the dates and the step behind it', async () => {
    const risk = await api.as('zhou.min');
    const query = 'onBook=true&overdueMoreThan=30&overdueUpTo=60&disbursedFrom=2026-01-01&nextDueTo=2026-12-31';
    expect((await risk.get(`/loans?${query}`).expect(200)).body.data).toEqual([]);
    expect((await risk.get('/applications?reached=SIGNED&acceptedFrom=2026-01-01').expect(200)).body.data).toEqual([]);
    await risk.get('/applications?reached=NOWHERE').expect(422);
  });
});
