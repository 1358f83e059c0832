import { identityCheckCharacter } from '../../src/domain/identity/identity-number';
import { TERMS } from './support/life';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
let risk: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  [manager, risk] = await Promise.all([api.as('li.na'), api.as('zhou.min')]);
});
afterAll(() => api.close());

/** CL00000001 of the demo. */
const IDENTITY = `33010219850312411${identityCheckCharacter('33010219850312411')}`;
const apply = () =>
  manager.post('/applications', {
    clientNo: 'CL00000001',
    productCode: 'PERSONAL_CONSUMER',
    purpose: '装修',
    terms: TERMS,
  });

describe('admission', () => {
  it('turns a blacklisted client away, on record, until the risk department clears it', async () => {
    const entry = { kind: 'PERSON', identity: IDENTITY, reason: '失信被执行', source: '最高人民法院失信名单' };
    await manager.post('/blacklist', entry).expect(403);
    const { body: list } = await risk.post('/blacklist', entry).expect(201);
    expect((await risk.post('/blacklist', entry).expect(409)).body.code).toBe('BLACKLIST_EXISTS');
    const refusal = await apply().expect(422);
    expect(refusal.body).toMatchObject({
      code: 'ADMISSION_REJECTED',
      errors: [{ pointer: '/clientNo', code: 'CLIENT_BLACKLISTED' }],
    });
    const { body } = await manager.get('/clients/CL00000001/admission-screenings').expect(200);
    expect(body.data).toMatchObject([
      { outcome: 'REJECT', applicationNo: null, policyVersion: 1, screenedBy: 'li.na' },
    ]);
    const [{ id } = { id: '' }] = (list as { data: { id: string }[] }).data;
    await risk.post(`/blacklist/${id}/removal`, { reason: '已履行完毕' }).expect(200);
    const screened = await manager
      .post('/clients/CL00000001/admission-screen', { security: 'UNSECURED', amount: '120000.00' })
      .expect(200);
    expect(screened.body).toMatchObject({ outcome: 'ADMIT', reasons: [] });
  });

  it('follows the policy that is published, by its version', async () => {
    const admin = await api.as('admin');
    const { body: policy, headers } = await admin.get('/admission-policy').expect(200);
    const { version, ...rest } = policy as { version: number; effectiveFrom: string };
    const effectiveFrom = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const changed = { ...rest, effectiveFrom, restrictedIndustries: ['批发零售'] };
    await risk.put('/admission-policy', changed, { 'If-Match': String(headers['etag']) }).expect(403);
    const published = await admin
      .put('/admission-policy', changed, { 'If-Match': String(headers['etag']) })
      .expect(200);
    expect(published.body.version).toBe(version + 1);
    const screened = await manager
      .post('/clients/CL00000001/admission-screen', { security: 'UNSECURED', amount: '1.00' })
      .expect(200);
    expect(screened.body).toMatchObject({
      outcome: 'REFER',
      policyVersion: version + 1,
      reasons: [{ code: 'INDUSTRY_RESTRICTED' }],
    });
  });
});
