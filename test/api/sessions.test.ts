import supertest from 'supertest';
import { DEMO_PASSWORD } from '../../src/store/seed';
import { noEngine, testApi, type TestApi } from './support/api';

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

const signIn = (username: string, password: string) =>
  supertest(api.app).post('/api/sessions').send({ username, password });

describe('signing in', () => {
  it('gives a token and says who is signed in', async () => {
    const answer = await signIn('li.na', DEMO_PASSWORD).expect(201);
    expect(answer.body.user).toMatchObject({
      username: 'li.na',
      roles: ['CLIENT_MANAGER'],
      branchCode: 'SB01',
      branchNameZh: '城东支行',
    });
    const me = await supertest(api.app).get('/api/me').set('Authorization', `Bearer ${answer.body.token}`).expect(200);
    expect(me.body).toEqual(answer.body.user);
  });

  it('gives the browser a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn('li.na', DEMO_PASSWORD).expect(201);
    expect(answer.get('Set-Cookie')?.[0]).toMatch(/^xindai_session=.+; Path=\/; .*HttpOnly; SameSite=Strict/);
  });

  it('tells a wrong password and an unknown name in the same words', async () => {
    const wrong = await signIn('wang.qiang', 'not the password').expect(401);
    const unknown = await signIn('nobody.here', 'not the password').expect(401);
    expect(unknown.body).toEqual({ ...wrong.body, traceId: unknown.body.traceId });
    expect(wrong.body.code).toBe('INVALID_CREDENTIALS');
  });

  it.each(['yang.fan', 'nobody.at.all'])(
    'locks %s after five failures, also for the right password',
    async (username) => {
      for (let attempt = 1; attempt < 5; attempt++) await signIn(username, 'guess').expect(401);
      await signIn(username, 'guess').expect(429);
      const locked = await signIn(username, DEMO_PASSWORD).expect(429);
      expect(locked.body.code).toBe('ACCOUNT_LOCKED');
      expect(Number(locked.get('Retry-After'))).toBeGreaterThan(800);
    },
  );
});

describe('a session', () => {
  it('is asked for, and what is wrong with it is told apart', async () => {
    const none = await supertest(api.app).get('/api/me').expect(401);
    expect(none.body.code).toBe('SIGNED_OUT');
    expect(none.get('WWW-Authenticate')).toContain('Bearer');
    const forged = await supertest(api.app)
      .get('/api/me')
      .set('Authorization', 'Bearer eyJhbGciOiJub25lIn0.e30.')
      .expect(401);
    expect(forged.body.code).toBe('SIGNED_OUT');
  });

  it('by cookie needs the CSRF header to change anything, and not to read', async () => {
    const cookie = (await signIn('li.na', DEMO_PASSWORD)).get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    await supertest(api.app).get('/api/me').set('Cookie', cookie).expect(200);
    const bare = await supertest(api.app).post('/api/notices/read-all').set('Cookie', cookie).expect(403);
    expect(bare.body.code).toBe('CSRF_HEADER_REQUIRED');
    await supertest(api.app).post('/api/notices/read-all').set('Cookie', cookie).set('X-Xindai-Csrf', '1').expect(200);
  });

  it('ends with a new password', async () => {
    const before = (await signIn('xu.hui', DEMO_PASSWORD)).body.token as string;
    const mine = () => supertest(api.app).get('/api/me').set('Authorization', `Bearer ${before}`);
    await supertest(api.app)
      .post('/api/me/password')
      .set('Authorization', `Bearer ${before}`)
      .send({ current: DEMO_PASSWORD, next: 'another long password' })
      .expect(204);
    expect((await mine().expect(401)).body.code).toBe('SESSION_EXPIRED');
    await signIn('xu.hui', 'another long password').expect(201);
  });

  it('ends at once when the administrator closes the login', async () => {
    const admin = await api.as('admin');
    const sun = await api.as('sun.wei');
    await sun.get('/me').expect(200);
    const user = await admin.get('/users/sun.wei').expect(200);
    const { displayName, roles, levels, branchCode, email, locale } = user.body;
    await admin
      .put(
        '/users/sun.wei',
        { displayName, roles, levels, branchCode, email, locale, active: false },
        { 'If-Match': user.get('ETag') ?? '' },
      )
      .expect(200);
    await sun.get('/me').expect(401);
  });
});

it('calls people of other branches and former colleagues by their names, so many at once', async () => {
  await api.db.prisma.user.update({ where: { username: 'yang.fan' }, data: { active: false } });
  const li = await api.as('li.na');
  const { body } = await li.get('/people?usernames=liu.yang,yang.fan,nobody').expect(200);
  expect((body as { data: { displayName: string }[] }).data.map(({ displayName }) => displayName).sort()).toEqual(
    ['刘洋', '杨帆'].sort(),
  );
  const many = Array.from({ length: 101 }, (_, n) => `u${String(n)}`).join(',');
  expect((await li.get(`/people?usernames=${many}`).expect(422)).body).toMatchObject({ code: 'TOO_MANY' });
});

describe('the system', () => {
  it('says what it is before anybody signs in', async () => {
    const about = await supertest(api.app).get('/api/about').expect(200);
    expect(about.body).toMatchObject({ sandbox: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(about.body.demoLogins).toContainEqual(
      expect.objectContaining({ username: 'li.na', password: DEMO_PASSWORD }),
    );
  });

  it('names each request, and keeps the name the caller gave', async () => {
    const own = await supertest(api.app).get('/healthz').set('X-Request-Id', 'order-66').expect(200);
    expect(own.get('X-Request-Id')).toBe('order-66');
    const given = await supertest(api.app).get('/healthz').set('X-Request-Id', 'bad id\u00e9').expect(200);
    expect(given.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends no page of another origin anything to work with', async () => {
    const answer = await supertest(api.app).get('/api/about').set('Origin', 'https://evil.example').expect(200);
    expect(answer.get('Access-Control-Allow-Origin')).toBeUndefined();
    expect(answer.get('Content-Security-Policy')).toContain("default-src 'self'");
    expect(answer.get('X-Powered-By')).toBeUndefined();
    expect(answer.get('RateLimit')).toBeDefined();
  });
});
