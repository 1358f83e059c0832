import supertest from 'supertest';
import { ERRORS } from '../../src/contracts/errors';
import { slugOf, textOf } from '../../src/contracts/problem';
import { asRefused } from '../../src/api/middleware/problems';
import { Accounts } from '../../src/api/support/accounts';
import { calledByName } from '../../src/api/support/called-by-name';
import { refuse } from '../../src/api/support/refused';
import { noEngine, testApi, type TestApi } from './support/api';

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

describe('The type of a problem', () => {
  it('leads to a page that says in both languages what it means and who answers with it', async () => {
    const refused = await supertest(api.app).post('/api/sessions').send({ username: 'li.na', password: 'no' });
    const page = await supertest(api.app)
      .get(refused.body.type as string)
      .expect(200);
    expect(page.type).toBe('text/html');
    for (const part of ['INVALID_CREDENTIALS', ERRORS.INVALID_CREDENTIALS.zh, 'POST /api/sessions'])
      expect(page.text).toContain(part);
  });

  it('has a page for every code of the catalogue, and none for anything else', async () => {
    for (const code of Object.keys(ERRORS))
      await supertest(api.app)
        .get(`/api/problems/${slugOf(code)}`)
        .expect(200);
    const unknown = await supertest(api.app).get('/api/problems/no-such-thing').expect(404);
    expect(unknown.body.code).toBe('ROUTE_NOT_FOUND');
  });
});

it('A paper opened in a window of its own says why it did not open in words, to programs as a problem document', async () => {
  const path = '/loans/LN20261127999999/papers/repayment-plan';
  const manager = await api.as('li.na');
  const page = await manager.get(path).set('Sec-Fetch-Mode', 'navigate').set('Accept-Language', 'zh').expect(404);
  expect(page.type).toBe('text/html');
  expect(page.text).toContain(textOf('NOT_FOUND', 'zh', { what: '贷款' }));
  expect(page.text).toContain('请关闭本页');
  const document = await manager.get(path).set('Sec-Fetch-Mode', 'cors').expect(404);
  expect(document.type).toBe('application/problem+json');
});

it('What is not there is named in the language of the reader alone', async () => {
  const titleIn = async (language: string): Promise<unknown> => {
    const manager = await api.as('li.na');
    const answer = await manager.get('/loans/LN20261127999999').set('Accept-Language', language).expect(404);
    return answer.body.title;
  };
  expect(await titleIn('zh')).toBe('没有找到 贷款，或您无权查看');
  expect(await titleIn('en')).toBe('There is no loan, or it is not yours to see');
});

it('A refusal names what its codes mean and whom its user names are of, in the language of the reader', async () => {
  const refused = await (await api.as('li.na')).get('/audit').set('Accept-Language', 'zh').expect(403);
  expect(refused.body.title).toBe('您的岗位无权进行此操作；有权的岗位：审计');
  const cases: [string, Record<string, string>, string, string][] = [
    [
      'SECURITY_NOT_COMPLETE',
      { gaps: 'SC1: NOT_APPRAISED, SC2: SEARCH_STALE' },
      'SC1: 未评估、SC2: 查询已过期',
      'SC1: not appraised',
    ],
    ['CUSTODY_ACT', { state: 'OUT' }, '出库', 'lent out'],
    ['ASSET_STATE', { state: 'HELD' }, '已取得，待抵减贷款', 'acquired'],
    ['RELEASE_STATE', { state: 'REPORTED' }, '待复核', 'to be checked'],
    ['FUNDING_KIND', { kind: 'INDIVIDUAL' }, '个人', 'Private person'],
    ['CLASS_ROLE', { step: 'RECOGNISE', roles: 'APPROVER' }, '认定', 'Recognition'],
    ['EXIT_STATE', { status: 'ACTIVE' }, '执行中', 'In force'],
    ['TEXT_LENGTH', { limit: '≥ 4' }, '请写至少 4 个字', 'Write at least 4 characters'],
    ['TEXT_LENGTH', { limit: '≤ 200' }, '请写不超过 200 个字', 'Write at most 200 characters'],
    ['TEXT_LENGTH', { limit: '1–64' }, '请写 1 至 64 个字', 'Write 1 to 64 characters'],
  ];
  for (const [code, params, zh, en] of cases) {
    expect(textOf(code, 'zh', params)).toContain(zh);
    expect(textOf(code, 'en', params)).toContain(en);
  }
  const accounts = new Accounts(api.db.pool);
  const claimed = await calledByName(refuse('TASK_CLAIMED', { params: { holder: 'li.na' } }), accounts);
  expect(textOf(claimed.code, 'zh', claimed.params)).toContain('李娜');
});

it('A transaction that the database gave up because it took too long is to be tried again, not to be told the operator', () => {
  const message = 'Database error. Code: `25P04`. Message: `terminating connection due to transaction timeout`';
  expect(asRefused(Object.assign(new Error(message), { code: 'P2010' }), 't').code).toBe('DATABASE_UNAVAILABLE');
});
