import { identityCheckCharacter } from '../../src/domain/identity/identity-number';
import { noEngine, testApi, type Person, type TestApi } from './support/api';
import { TERMS } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
let risk: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  [manager, risk] = await Promise.all([api.as('li.na'), api.as('zhou.min')]);
});
afterAll(() => api.close());

const DAY = 86_400_000;
/** A day in China, so many days and years from today. */
const china = (days: number, years = 0): string => {
  const day = new Date(Date.now() + 8 * 3_600_000 + days * DAY);
  return `${String(day.getUTCFullYear() + years)}${day.toISOString().slice(4, 10)}`;
};
const born = (on: string, sequence: string): string => {
  const first = `330102${on.replaceAll('-', '')}${sequence}`;
  return first + identityCheckCharacter(first);
};
let people = 0;
const registered = (more: object = {}) => {
  people += 1;
  const identity = born('1985-04-12', String(people).padStart(3, '0'));
  return manager.post('/clients', { kind: 'PERSON', identity, name: '测试', phone: '13900009100', ...more });
};
const person = async (more: object = {}): Promise<string> => {
  const { body } = await registered(more).expect(201);
  return (body as { no: string }).no;
};
const relate = (from: string, toClientNo: string, kind: string, more: object = {}) =>
  manager.post(`/clients/${from}/relations`, { kind, toClientNo, since: '2024-05-01', ...more });

describe('What is taken in', () => {
  it('holds no text that a database cannot keep as it was sent', async () => {
    const entry = { kind: 'PERSON', identity: born('1985-04-12', '900'), reason: '失信\ud800', source: '法院\udc00' };
    const refused = await risk.post('/blacklist', entry).expect(422);
    expect(refused.body.code).toBe('INVALID_INPUT');
    expect(refused.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`).sort()).toEqual(
      ['/reason TEXT_FORMAT', '/source TEXT_FORMAT'],
    );
    const report = {
      overdueMonths: '0'.repeat(24),
      queriesLast3Months: 0,
      monthlyPayments: '0.00',
      unsecuredDebt: '0.00',
      totalDebt: '0.00',
      guaranteesGiven: '0.00',
      overdueNow: '0.00',
      publicRecords: ['失信\u0000被执行'],
    };
    const query = (given: object) =>
      manager.post('/clients/CL00000001/credit-queries', {
        purpose: 'LOAN_APPROVAL',
        manual: { reference: 'R1', report: given },
      });
    expect((await query(report).expect(422)).body.errors).toMatchObject([
      { pointer: '/manual/report/publicRecords/0', code: 'TEXT_FORMAT' },
    ]);
    // A debt below nothing would lift what the client can repay.
    expect(
      (await query({ ...report, publicRecords: [], monthlyPayments: '-5.00' }).expect(422)).body.errors,
    ).toMatchObject([{ pointer: '/manual/report/monthlyPayments', code: 'MONEY_NEGATIVE' }]);
    await registered({ name: '😀 𠮷' }).expect(201);
  });

  it('names what is ticked twice in words, without a gap in them', async () => {
    const head = await api.as('chen.jing');
    const twice = { nos: ['LD1', 'LD1'], preview: true, ownerUsername: 'li.na', reason: '分派' };
    const { body } = await head.post('/leads/assignments', twice).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/nos', code: 'LISTED_TWICE' }]);
    expect(JSON.stringify(body)).not.toContain('{values}');
  });

  it('is nobody who is not born yet, and no borrower under 18', async () => {
    const tomorrow = await registered({ identity: born(china(1), '001') }).expect(422);
    expect(tomorrow.body).toMatchObject({ code: 'IDENTITY_BIRTH_DATE', errors: [{ pointer: '/identity' }] });
    const apply = (clientNo: string) =>
      manager.post('/applications', { clientNo, productCode: 'PERSONAL_CONSUMER', purpose: '装修', terms: TERMS });
    const young = await person({ identity: born(china(2, -18), '002') });
    expect((await apply(young).expect(422)).body).toMatchObject({
      code: 'BORROWER_UNDER_AGE',
      errors: [{ pointer: '/clientNo' }],
    });
    // Of age on the birthday; what comes after the check needs the engine, which is away here.
    const grown = await person({ identity: born(china(0, -18), '003') });
    expect((await apply(grown)).body.code).not.toBe('BORROWER_UNDER_AGE');
  });

  it('is of a day and a period that the system reckons with, or told what those look like', async () => {
    const head = await api.as('chen.jing');
    const refusal = async (path: string, body: object): Promise<unknown> => {
      const { errors } = (await head.post(path, body).expect(422)).body as { errors: Record<string, string>[] };
      return errors.map(({ pointer, code }) => `${String(pointer)} ${String(code)}`);
    };
    const consent = (givenOn: string) =>
      refusal('/clients/CL00000001/consents', { kind: 'MARKETING', givenOn, evidence: '授权书' });
    expect(await consent('2026-02-30')).toEqual(['/givenOn DATE_FORMAT']);
    expect(await consent('1899-12-31')).toEqual(['/givenOn DATE_OUT_OF_RANGE']);
    const plan = { period: '0000', basis: '年度计划', lines: [{ disbursed: '1.00' }] };
    expect(await refusal('/credit-plans', plan)).toEqual(['/period PERIOD_FORMAT']);
    const target = { managerUsername: 'li.na', period: '2026-13', metric: 'DISBURSED', target: '1.00' };
    expect(await refusal('/targets', target)).toEqual(['/period PERIOD_FORMAT']);
  });

  it('tells at /terms which of the terms makes no plan', async () => {
    const terms = { ...TERMS, graceOnPrincipal: TERMS.instalments };
    const asked = { clientNo: 'CL00000001', productCode: 'PERSONAL_CONSUMER', purpose: '装修', terms };
    const { body } = await manager.post('/applications', asked).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/terms/graceOnPrincipal', code: 'GRACE_ON_PRINCIPAL_TOO_LONG' }]);
  });
});

describe('A related person of the lender', () => {
  it('brings the spouse and the companies of both under Art 40, whatever the share, as long as it lasts', async () => {
    const related = await person({ relatedParty: true });
    const [spouse, guaranteed] = [await person(), await person()];
    const [owned, managed, stranger] = ['CL00000011', 'CL00000013', 'CL00000014'];
    const { body: marriage } = await relate(related, spouse, 'SPOUSE').expect(201);
    await relate(spouse, owned, 'OWNS', { share: '0.01' }).expect(201);
    await relate(related, managed, 'MANAGES').expect(201);
    await relate(related, guaranteed, 'GUARANTEES').expect(201);
    const screened = async (no: string, security: string): Promise<[string, string[]]> => {
      const { body } = await manager
        .post(`/clients/${no}/admission-screen`, { security, amount: '1000.00' })
        .expect(200);
      const { outcome, reasons } = body as { outcome: string; reasons: { code: string }[] };
      return [outcome, reasons.map(({ code }) => code)];
    };
    for (const no of [spouse, owned, managed]) {
      expect(await screened(no, 'UNSECURED')).toEqual(['REJECT', ['RELATED_PARTY_WITHOUT_SECURITY']]);
      expect(await screened(no, 'MORTGAGE')).toEqual(['REFER', ['RELATED_PARTY']]);
    }
    for (const no of [guaranteed, stranger]) expect(await screened(no, 'UNSECURED')).toEqual(['ADMIT', []]);
    const ended = { endedOn: china(0), reason: '离婚' };
    await manager.post(`/clients/${related}/relations/${String(marriage.id)}/end`, ended).expect(200);
    for (const no of [spouse, owned]) expect(await screened(no, 'UNSECURED')).toEqual(['ADMIT', []]);
  });
});

describe('Relations', () => {
  it('know one spouse at a time, from either side and of two at once', async () => {
    const [one, two, three] = [await person(), await person(), await person()];
    const together = await Promise.all([relate(one, two, 'SPOUSE'), relate(three, one, 'SPOUSE')]);
    expect(together.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(together.find(({ status }) => status === 409)?.body.code).toBe('RELATION_SPOUSE_ALREADY');
    const [marriage] = (await manager.get(`/clients/${one}/relations`).expect(200)).body.data as { id: string }[];
    const ended = { endedOn: china(0), reason: '离婚' };
    await manager.post(`/clients/${one}/relations/${String(marriage?.id)}/end`, ended).expect(200);
    await relate(two, three, 'SPOUSE').expect(201);
  });

  it('say which field is wrong', async () => {
    const one = await person();
    const at = async (no: string, kind: string, more: object = {}): Promise<string> => {
      const { body } = await relate(one, no, kind, more).expect(422);
      const [{ pointer, code }] = body.errors as [{ pointer: string; code: string }];
      return `${pointer} ${code}`;
    };
    expect(await at(one, 'SPOUSE')).toBe('/toClientNo RELATION_TO_SELF');
    expect(await at('CL00000011', 'SPOUSE')).toBe('/kind RELATION_PARTIES');
    expect(await at('CL00000011', 'OWNS')).toBe('/share RELATION_SHARE');
    expect(await at('CL00000011', 'OWNS', { share: '0.0' })).toBe('/share RELATION_SHARE');
  });
});

describe('A lead', () => {
  const opened = async (phone: string): Promise<string> => {
    const given = { kind: 'PERSON', name: '孙悦', phone, source: 'PHONE', need: '装修', nextOn: china(3) };
    return ((await manager.post('/leads', given).expect(201)).body as { no: string }).no;
  };
  const said = (no: string, consent: string, on: string) =>
    manager.post(`/leads/${no}/consent`, { consent, on, evidence: '录音 1' });

  it('was not marketed to before the day of the consent', async () => {
    const no = await opened('13900009201');
    await said(no, 'GIVEN', china(-2)).expect(200);
    const contact = (on: string, purpose = 'MARKETING') =>
      manager.post(`/leads/${no}/contacts`, { channel: 'CALL', purpose, on, summary: '介绍产品', nextOn: china(5) });
    expect((await contact(china(-3)).expect(422)).body).toMatchObject({
      code: 'MARKETING_CONSENT_REQUIRED',
      errors: [{ pointer: '/on' }],
    });
    await contact(china(-3), 'ENQUIRY').expect(201);
    await contact(china(-2)).expect(201);
  });

  it('that refused marketing is not reached by an older consent', async () => {
    const no = await opened('13900009202');
    await said(no, 'WITHDRAWN', china(-1)).expect(200);
    expect((await said(no, 'GIVEN', china(-9)).expect(422)).body).toMatchObject({
      code: 'LEAD_CONSENT_OLDER',
      errors: [{ pointer: '/on' }],
    });
    expect((await manager.get(`/leads/${no}`).expect(200)).body.consent).toBe('WITHDRAWN');
    expect((await said(no, 'GIVEN', china(0)).expect(200)).body.consent).toBe('GIVEN');
  });

  it('names the field of a client that is not there', async () => {
    const given = { source: 'REFERRAL', need: '装修', nextOn: china(3), referrerNo: 'CL99999999' };
    const other = { kind: 'PERSON', name: '李四', phone: '13900009203' };
    expect((await manager.post('/leads', { ...given, ...other }).expect(422)).body).toMatchObject({
      code: 'CLIENT_UNKNOWN',
      errors: [{ pointer: '/referrerNo' }],
    });
    const lost = { stage: 'LOST' };
    const no = await opened('13900009204');
    expect((await manager.post(`/leads/${no}/stage`, lost).expect(422)).body).toMatchObject({
      code: 'LEAD_LOST_REASON',
      errors: [{ pointer: '/lostReason' }],
    });
  });
});

it('All versions of a policy carry the tag of the newest, which is to come, so that the next can be proposed', async () => {
  const admin = await api.as('admin');
  const { body: policy, headers } = await admin.get('/admission-policy').expect(200);
  const { version, proposal, ...rest } = policy as { version: number; proposal: null; effectiveFrom: string };
  expect(proposal).toBeNull();
  const later = { ...rest, effectiveFrom: china(30), singleBorrowerPpm: 90_000 };
  const first = await admin.put('/admission-policy', later, { 'If-Match': String(headers['etag']) }).expect(200);
  const yes = { outcome: 'CONFIRM', comment: '已核对' };
  await risk.post(`/admission-policy/proposals/${String(first.body.id)}/decision`, yes).expect(200);
  // The one in force is not what the next version follows.
  const stale = String((await admin.get('/admission-policy').expect(200)).headers['etag']);
  const next = { ...later, singleBorrowerPpm: 80_000 };
  await admin.put('/admission-policy', next, { 'If-Match': stale }).expect(412);
  const newest = String((await admin.get('/admission-policy/versions').expect(200)).headers['etag']);
  expect(newest).toBe(`"v${String(version + 1)}"`);
  await admin.put('/admission-policy', next, { 'If-Match': newest }).expect(200);
});
