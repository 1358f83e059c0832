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

  it('follows the policy that two people published, by its version', async () => {
    const admin = await api.as('admin');
    const { body: policy, headers } = await admin.get('/admission-policy').expect(200);
    type Shown = { version: number; effectiveFrom: string; approvedAppraisers: string[]; proposal: null };
    const { version, proposal, ...rest } = policy as Shown;
    expect(proposal).toBeNull();
    const tag = { 'If-Match': String(headers['etag']) };
    const effectiveFrom = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    // Who does not know of the list of appraisers leaves it as it is.
    const { approvedAppraisers, ...known } = rest;
    expect(approvedAppraisers).toEqual(['浙江求是房地产资产评估有限公司']);
    const changed = { ...known, effectiveFrom, restrictedIndustries: ['批发零售'] };
    await risk.put('/admission-policy', changed, tag).expect(403);
    const same = await admin.put('/admission-policy', { ...rest, effectiveFrom }, tag).expect(422);
    expect(same.body.code).toBe('POLICY_UNCHANGED');
    const past = await admin.put('/admission-policy', { ...changed, effectiveFrom: '2020-01-01' }, tag).expect(422);
    expect(past.body.errors[0]).toMatchObject({ pointer: '/effectiveFrom', code: 'PRODUCT_EFFECTIVE_DATE' });
    const stale = await admin.put('/admission-policy', changed, { 'If-Match': '"v99"' }).expect(412);
    expect(stale.body.code).toBe('VERSION_CHANGED');

    const { body: waiting } = await admin.put('/admission-policy', changed, tag).expect(200);
    expect(waiting).toMatchObject({ status: 'WAITING', proposedBy: 'admin', baseVersion: version });
    expect(waiting.differences).toEqual([
      {
        path: 'restrictedIndustries',
        before: ['房地产开发', '钢铁', '水泥', '平板玻璃', '电解铝', '煤炭'],
        after: ['批发零售'],
      },
    ]);
    // Until a second person agrees, the old one holds; no third version comes between.
    expect((await manager.get('/admission-policy')).body).toMatchObject({ version, proposal: { id: waiting.id } });
    const again = await admin.put('/admission-policy', changed, tag).expect(409);
    expect(again.body.code).toBe('POLICY_PROPOSAL_WAITS');
    const check = `/admission-policy/proposals/${String(waiting.id)}/decision`;
    const yes = { outcome: 'CONFIRM', comment: '已核对委员会决议' };
    expect((await admin.post(check, yes).expect(403)).body.code).toBe('MAKER_MAY_NOT_CHECK');
    await manager.post(check, yes).expect(403);
    await risk.post('/admission-policy/proposals/999/decision', yes).expect(404);
    const { body: published } = await risk.post(check, yes).expect(200);
    expect(published).toMatchObject({
      version: version + 1,
      proposal: null,
      restrictedIndustries: ['批发零售'],
      approvedAppraisers,
    });
    expect((await risk.post(check, yes).expect(409)).body.code).toBe('POLICY_PROPOSAL_CHECKED');

    const { body: versions } = await manager.get('/admission-policy/versions').expect(200);
    expect(versions.data).toMatchObject([
      { version: version + 1, current: true, differences: [{ path: 'restrictedIndustries' }] },
      { version, current: false, differences: [] },
    ]);
    const trail = await api.db.prisma.auditEntry.findMany({
      where: { subjectNo: { in: ['ADMISSION', 'ADMISSION_POLICY'] } },
      orderBy: { seq: 'asc' },
    });
    expect(trail.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'ADMISSION_POLICY_PROPOSED admin',
      'ADMISSION_POLICY_PUBLISHED zhou.min',
      'ADMISSION_POLICY_CONFIRMED zhou.min',
    ]);
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
