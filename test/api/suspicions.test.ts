import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);
let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

const GIVEN = {
  kind: 'MONEY_LAUNDERING',
  clientNo: 'CL00000001',
  reasons: '资金快进快出，与经营规模不符',
  evidence: 'DOC-1',
};
interface Report {
  no: string;
  code: string;
  status: string;
  mayConclude: boolean;
}

it('What somebody reports in confidence is known to him and to risk officers alone, and every look is on record', async () => {
  const post = async (username: string, path: string, body: object, key?: string): Promise<Report> => {
    const headers = key === undefined ? {} : { 'Idempotency-Key': key };
    return (await (await api.as(username)).post(`/suspicions${path}`, body, headers)).body as Report;
  };
  expect((await post('li.na', '', { ...GIVEN, reasons: '' })).code).toBe('INVALID_INPUT');
  expect((await post('li.na', '', { ...GIVEN, about: 'no.body' })).code).toBe('USER_UNKNOWN');
  const before = await api.db.prisma.suspicionReport.count();
  expect((await post('li.na', '', { ...GIVEN, about: 'li.na' })).code).toBe('SUSPICION_OWN');
  expect(await api.db.prisma.suspicionReport.count()).toBe(before);
  const { no, mayConclude } = await post('li.na', '', GIVEN, 'the-report');
  expect(mayConclude).toBe(false);
  expect((await post('li.na', '', GIVEN, 'the-report')).no).toBe(no);

  // To everybody else it does not exist: not in lists, not by its number, not in work lists or notices.
  for (const username of ['wang.qiang', 'chen.jing', 'zhao.lei', 'qian.fang', 'he.tao']) {
    const other = await api.as(username);
    await other.get(`/suspicions/${no}`).expect(404);
    expect((await other.get('/suspicions').expect(200)).body.data).toEqual([]);
    expect((await post(username, `/${no}/notes`, { text: '打听' })).code).toBe('NOT_FOUND');
    expect(JSON.stringify((await other.get('/clients/CL00000001')).body)).not.toContain(no);
    expect((await other.get(`/tasks?view=all&subjectNo=${no}`)).body.data).toEqual([]);
  }
  const told = await api.db.prisma.notice.findMany({ where: { subjectNo: no } });
  expect(new Set(told.map(({ recipient }) => recipient))).toEqual(new Set(['wu.gang', 'zhou.min']));
  expect(JSON.stringify(told.map(({ params }) => params))).not.toContain('CL00000001');

  const risk = await api.as('zhou.min');
  expect((await risk.get('/suspicions').expect(200)).body.data).toMatchObject([
    { no, status: 'REPORTED', late: false },
  ]);
  await risk.get(`/suspicions/${no}`).expect(200);
  await (await api.as('li.na')).get(`/suspicions/${no}`).expect(200);
  await post('li.na', `/${no}/notes`, { text: '补充近三月流水' });
  expect((await post('li.na', `/${no}/conclusion`, { outcome: 'DISMISSED', text: '误报' })).code).toBe(
    'ROLE_NOT_ALLOWED',
  );
  expect((await post('zhou.min', `/${no}/conclusion`, { outcome: 'FILED', text: '上报' })).code).toBe(
    'SUSPICION_REFERENCE',
  );
  const filed = await post('zhou.min', `/${no}/conclusion`, {
    outcome: 'FILED',
    reference: 'STR-1',
    text: '符合可疑特征',
  });
  expect(filed).toMatchObject({ status: 'FILED', reference: 'STR-1', steps: [{ act: 'NOTE' }, { act: 'FILED' }] });
  expect((await post('zhou.min', `/${no}/notes`, { text: '补记' })).code).toBe('SUSPICION_STATE');
  await expect(api.db.pool.query(`UPDATE suspicion_step SET text = '改'`)).rejects.toThrow(/append-only/);

  const story = await api.db.prisma.auditEntry.findMany({ where: { subjectNo: no }, orderBy: { seq: 'asc' } });
  expect(story.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
    'SUSPICION_REPORTED li.na',
    'SUSPICION_READ zhou.min',
    'SUSPICION_READ li.na',
    'SUSPICION_NOTED li.na',
    'SUSPICION_FILED zhou.min',
  ]);
  expect(JSON.stringify(story.map(({ detail }) => detail))).toBe('[{},{},{},{},{}]');

  // A risk officer does not conclude her own report, nor see one about herself.
  const own = await post('zhou.min', '', { kind: 'FRAUD', reasons: '材料疑似伪造' });
  expect((await post('zhou.min', `/${own.no}/conclusion`, { outcome: 'DISMISSED', text: '误报' })).code).toBe(
    'SUSPICION_SAME_PERSON',
  );
  const about = await post('li.na', '', { kind: 'STAFF', reasons: '收受好处', about: 'zhou.min' });
  await risk.get(`/suspicions/${about.no}`).expect(404);
});
