import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let administrator: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  administrator = await api.as('admin');
});
afterAll(() => api.close());

const record = (publishedOn: string, oneYear: string, overFiveYears: string) =>
  administrator.post('/lpr', { source: '同业拆借中心公告', publications: [{ publishedOn, oneYear, overFiveYears }] });

describe('The history of the LPR', () => {
  it('comes with a new installation and is read by everybody', async () => {
    const { body } = await (await api.as('li.na')).get('/lpr?from=2025-01-01').expect(200);
    expect(body.latestOn).toBe('2025-10-20');
    expect(body.data[0]).toEqual({
      publishedOn: '2025-01-20',
      oneYear: '0.031',
      overFiveYears: '0.036',
      version: 1,
      source: expect.stringContaining('2019') as string,
      confidence: 'S',
      recordedBy: 'system',
    });
  });

  it('is continued and corrected by an administrator, each time on the record', async () => {
    expect((await record('2025-11-20', '0.03', '0.035').expect(201)).body).toEqual({
      added: 1,
      corrected: 0,
      unchanged: 0,
    });
    expect((await record('2025-11-20', '0.030', '0.035').expect(201)).body).toEqual({
      added: 0,
      corrected: 0,
      unchanged: 1,
    });
    expect((await record('2025-11-20', '0.0295', '0.035').expect(201)).body).toEqual({
      added: 0,
      corrected: 1,
      unchanged: 0,
    });
    const { body } = await administrator.get('/lpr?from=2025-11-01').expect(200);
    expect(body.data).toMatchObject([
      { publishedOn: '2025-11-20', oneYear: '0.0295', version: 2, confidence: 'C', recordedBy: 'admin' },
    ]);
    expect(await api.db.prisma.auditEntry.count({ where: { action: 'LPR_RECORDED', actor: 'admin' } })).toBe(3);
    await expect(api.db.prisma.$executeRaw`UPDATE lpr_publication SET one_year = '0.01'`).rejects.toThrow(
      'append-only',
    );
  });

  it('takes nothing that cannot be right, and from nobody else', async () => {
    const wrong = await record('2025-11-21', '0.0301', '0.035').expect(422);
    expect(wrong.body.errors).toMatchObject([
      { pointer: '/publications/0/publishedOn', code: 'LPR_MONTH_TAKEN' },
      { pointer: '/publications/0/oneYear', code: 'LPR_STEP' },
    ]);
    await record('2099-01-20', '0.03', '0.035').expect(422);
    const body = {
      source: 'x',
      publications: [{ publishedOn: '2025-12-22', oneYear: '0.03', overFiveYears: '0.035' }],
    };
    await (await api.as('li.na')).post('/lpr', body).expect(403);
  });
});

describe('A rate that follows the LPR', () => {
  const apply = async (terms: object) => {
    const body = { clientNo: 'CL00000001', productCode: 'PERSONAL_CONSUMER', purpose: '住房装修' };
    const pricing = { tenor: '1Y', basisPoints: 135, repricing: 'JANUARY_FIRST' };
    const given = {
      method: 'EQUAL_INSTALMENT',
      principal: '120000.00',
      annualRate: '0.0435',
      instalments: 12,
      pricing,
      ...terms,
    };
    return (await api.as('li.na')).post('/applications', { ...body, terms: given }).expect(422);
  };

  it('must begin as the LPR of the day and the spread, and not without that LPR', async () => {
    expect((await apply({})).body.errors).toMatchObject([{ pointer: '/terms/pricing', code: 'LPR_NOT_COVERED' }]);
    // Yesterday's publication is the newest whatever the day.
    const yesterday = new Date(Date.now() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
    await api.db.prisma.lprPublication.create({
      data: {
        publishedOn: new Date(yesterday),
        version: 1,
        oneYear: '0.029',
        overFiveYears: '0.035',
        source: 'test',
        confidence: 'C',
        recordedBy: 'admin',
      },
    });
    const wrong = await apply({});
    expect(wrong.body.errors).toMatchObject([{ pointer: '/terms/annualRate', code: 'RATE_NOT_BY_RULE' }]);
    expect(wrong.body.errors[0].detail).toContain('0.0425');
    expect((await apply({ annualRate: '-1' })).body.errors[0].code).toBe('RATE_FORMAT');
  });
});

describe('The working calendar', () => {
  it('names the years on file with where they come from, and one more when it is announced', async () => {
    const manager = await api.as('li.na');
    const { body: before } = await manager.get('/calendars').expect(200);
    // 2026 by the notice of the State Council: 33 days off, 6 worked weekend days (RULES 10).
    expect(before.data[0]).toMatchObject({ year: 2026, days: 39, versions: [expect.stringContaining('chinese-days')] });
    expect(before.coverage).toEqual({ from: '2004-01-01', to: '2026-12-31' });

    const version = '国务院办公厅 2199 年放假安排';
    const announced = { version, days: [{ date: '2199-01-01', kind: 'HOLIDAY', name: '元旦' }] };
    await administrator.put('/calendars/2199', announced).expect(200);
    const { body: after } = await manager.get('/calendars').expect(200);
    expect(after.data.slice(0, 2)).toEqual([{ year: 2199, days: 1, versions: [version] }, before.data[0]]);
    expect(after.coverage.to).toBe('2199-12-31');
    expect((await manager.get('/calendars/2199').expect(200)).body).toMatchObject({ covered: true });
  });

  it('is imported by an administrator, of days to come and of its own year', async () => {
    const days = (date: string) => ({ version: 'x', days: [{ date, kind: 'HOLIDAY', name: '元旦' }] });
    await (await api.as('li.na')).put('/calendars/2199', days('2199-01-01')).expect(403);
    const refusals = async (year: number, date: string): Promise<unknown> =>
      (await administrator.put(`/calendars/${String(year)}`, days(date)).expect(422)).body.errors;
    expect(await refusals(2004, '2004-01-01')).toMatchObject([{ pointer: '/days/0/date', code: 'CALENDAR_PAST' }]);
    expect(await refusals(2199, '2198-01-01')).toMatchObject([{ pointer: '/days/0/date', code: 'NOT_ALLOWED' }]);
  });
});
