import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  manager = await api.as('li.na');
});
afterAll(() => api.close());

const REPORT = {
  overdueMonths: '0'.repeat(24),
  queriesLast3Months: 0,
  monthlyPayments: '0.00',
  unsecuredDebt: '0.00',
  totalDebt: '0.00',
  guaranteesGiven: '0.00',
  overdueNow: '0.00',
  publicRecords: [],
};
const query = (more: object = {}) =>
  manager.post('/clients/CL00000001/credit-queries', { purpose: 'LOAN_APPROVAL', ...more });
const consent = (more: object = {}) =>
  manager.post('/clients/CL00000001/consents', {
    kind: 'CREDIT_QUERY',
    givenOn: '2026-01-05',
    evidence: 'AUTH-1',
    ...more,
  });

describe('a credit query', () => {
  it('is refused without consent, by hand as well, and after the consent ran out', async () => {
    expect((await query().expect(422)).body.code).toBe('CONSENT_REQUIRED');
    expect((await query({ manual: { reference: 'P-1', report: REPORT } }).expect(422)).body.code).toBe(
      'CONSENT_REQUIRED',
    );
    await consent({ kind: 'PERSONAL_INFORMATION' }).expect(201);
    expect((await query().expect(422)).body.code).toBe('CONSENT_REQUIRED');
    await consent({ validUntil: '2026-02-01' }).expect(201);
    expect((await query().expect(422)).body.code).toBe('CONSENT_EXPIRED');
    expect(await api.db.prisma.creditQuery.count()).toBe(0);
  });

  it('is answered with consent, recorded with it, and no more after its withdrawal', async () => {
    const { body } = await consent().expect(201);
    const id = (body as { data: { id: string }[] }).data.at(-1)?.id ?? '';
    const answer = await query().expect(201);
    expect(answer.body).toMatchObject({
      consentId: id,
      purpose: 'LOAN_APPROVAL',
      source: 'BUREAU',
      queriedBy: 'li.na',
    });
    await query({ manual: { reference: 'P-2', report: REPORT } }).expect(201);
    await manager.post(`/clients/CL00000001/consents/${id}/withdrawal`).expect(200);
    expect((await query().expect(422)).body.code).toBe('CONSENT_WITHDRAWN');
    expect((await manager.post(`/clients/CL00000001/consents/${id}/withdrawal`).expect(409)).body.code).toBe(
      'CONSENT_NOT_OPEN',
    );
    const { body: list } = await (await api.as('zhou.min')).get('/clients/CL00000001/credit-queries').expect(200);
    expect((list as { data: { reference: string }[] }).data.map(({ reference }) => reference)).toEqual([
      'P-2',
      answer.body.reference,
    ]);
    expect(await api.db.prisma.auditEntry.count({ where: { action: 'CREDIT_QUERIED', subjectNo: 'CL00000001' } })).toBe(
      2,
    );
  });

  it('is not for finance, and what was looked at cannot be unwritten', async () => {
    await (await api.as('qian.fang')).post('/clients/CL00000001/credit-queries', { purpose: 'POST_LOAN' }).expect(403);
    await expect(api.db.pool.query('DELETE FROM credit_query')).rejects.toThrow(/append-only/);
  });
});

describe('the contact log', () => {
  it('keeps visits, calls and referrals, newest first, for ever', async () => {
    const contact = (more: object) =>
      manager.post('/clients/CL00000011/contacts', { kind: 'VISIT', on: '2026-11-02', summary: '厂区走访', ...more });
    await contact({ nextOn: '2026-12-01' }).expect(201);
    await contact({ kind: 'REFERRAL', on: '2026-10-20', summary: '商会推荐', source: '纺织商会' }).expect(201);
    const { body } = await manager.get('/clients/CL00000011/contacts').expect(200);
    expect((body as { data: { kind: string }[] }).data.map(({ kind }) => kind)).toEqual(['VISIT', 'REFERRAL']);
    expect((await contact({ nextOn: '2026-11-01' }).expect(422)).body.code).toBe('CONTACT_NEXT_BEFORE');
    expect((await contact({ on: '2090-01-01' }).expect(422)).body.code).toBe('DATE_IN_FUTURE');
    await expect(api.db.pool.query(`UPDATE client_contact SET summary = '改'`)).rejects.toThrow(/append-only/);
  });
});
