import supertest from 'supertest';
import { ERRORS } from '../../src/contracts/errors';
import { slugOf } from '../../src/contracts/problem';
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

it('What is not there is named in the language of the reader alone', async () => {
  const titleIn = async (language: string): Promise<unknown> => {
    const manager = await api.as('li.na');
    const answer = await manager.get('/loans/LN20261127999999').set('Accept-Language', language).expect(404);
    return answer.body.title;
  };
  expect(await titleIn('zh')).toBe('没有找到 贷款，或您无权查看');
  expect(await titleIn('en')).toBe('There is no loan, or it is not yours to see');
});
