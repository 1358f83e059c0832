import supertest from 'supertest';
import { addDays, addMonths } from '../../src/domain/date';
import { COMPANY_YEAR, RATING_FACTS } from './support/company';
import { apply, liveApi, TERMS, today, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';
import { SCORED_71 } from './support/scores';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

describe('what deciders read of a case', () => {
  const clientNo = 'CL00000001';
  const cautionsOf = async (no: string): Promise<string[]> => {
    const { body } = await (await api.as('zhao.lei')).get(`/applications/${no}`).expect(200);
    return (body as { cautions: { code: string }[] }).cautions.map(({ code }) => code);
  };

  it('is what is missing, who saw an original, and a payment below the terms', async () => {
    const no = await apply(api, { clientNo });
    const manager = await api.as('li.na');
    expect(await cautionsOf(no)).toEqual(['CREDIT_REPORT_ABSENT']);
    const documents = [
      { code: 'ID_CARD', status: 'RECEIVED' },
      { code: 'INCOME_PROOF', status: 'RECEIVED', issuedOn: addDays(today(), -10) },
      { code: 'BANK_STATEMENT', status: 'RECEIVED', expiresOn: addDays(today(), 20) },
    ];
    await manager.post(`/applications/${no}/documents`, { documents }).expect(200);
    expect(await cautionsOf(no)).toEqual(['CREDIT_REPORT_ABSENT', 'ORIGINAL_NOT_SEEN']);
    const codes = documents.map(({ code }) => ({ code, status: 'VERIFIED' }));
    await manager.post(`/applications/${no}/documents`, { documents: codes }).expect(200);
    expect(await cautionsOf(no)).toEqual(['CREDIT_REPORT_ABSENT']);
    const { body } = await manager.get(`/applications/${no}`).expect(200);
    const papers = (body as { documents: { code: string }[] }).documents;
    const paper = (code: string) => papers.find((one) => one.code === code);
    expect(paper('ID_CARD')).toMatchObject({ originalSeenBy: 'li.na', originalSeenOn: today(), expiresOn: null });
    expect(paper('INCOME_PROOF')).toMatchObject({ expiresOn: addMonths(addDays(today(), -10), 3) });
    // A copy of it counts, and the day that was entered holds.
    expect(paper('BANK_STATEMENT')).toMatchObject({ originalSeenBy: null, expiresOn: addDays(today(), 20) });
    const late = [{ code: 'INCOME_PROOF', status: 'VERIFIED', issuedOn: addMonths(today(), -4) }];
    const refusal = async (changes: object[]) =>
      ((await manager.post(`/applications/${no}/documents`, { documents: changes })).body as { code: string }).code;
    expect(await refusal(late)).toBe('DOCUMENT_RAN_OUT');
    const coming = [{ code: 'INCOME_PROOF', status: 'VERIFIED', issuedOn: addDays(today(), 1) }];
    expect(await refusal(coming)).toBe('DATE_IN_FUTURE');

    const household = { kind: 'HOUSEHOLD', income: '50000.00', existingPayments: '0.00', housing: '0.00' };
    const { body: computed } = await manager.post(`/applications/${no}/appraisals`, household).expect(201);
    // 120,000 at 4.35 % in twelve: 10,237.188... a month, reckoned with exact decimals.
    expect(computed).toMatchObject({ outcome: 'PASS', findings: [], input: { newPayment: '10237.19' } });
    const less = { ...household, newPayment: '2400.00' };
    const { body: warned } = await manager.post(`/applications/${no}/appraisals`, less).expect(201);
    expect(warned).toMatchObject({ outcome: 'WARN', findings: ['PAYMENT_BELOW_TERMS'] });
    expect(await cautionsOf(no)).toEqual(['CREDIT_REPORT_ABSENT', 'PAYMENT_BELOW_TERMS']);
    await manager.post(`/applications/${no}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '-' }).expect(200);
    expect(await cautionsOf(no)).toEqual([]);
  });

  it('is the highest instalment beside the first, and what each is made of', async () => {
    const no = await apply(api, { clientNo, terms: { ...TERMS, graceOnPrincipal: 3 } });
    const { body } = await (await api.as('li.na')).get(`/applications/${no}`).expect(200);
    // Three months of interest, then nine of 13,576.17 (reckoned with exact decimals).
    expect(body).toMatchObject({
      termsCompared: {
        applied: {
          cost: {
            firstInstalment: '435.00',
            firstInstalmentIs: { zh: '第 1 期：仅付利息', en: 'no. 1: interest only' },
            highestInstalmentIs: { en: expect.stringMatching(/^no\. \d+: principal and interest$/) as string },
          },
        },
      },
    });
    const { highestInstalment } = (body as { termsCompared: { applied: { cost: { highestInstalment: string } } } })
      .termsCompared.applied.cost;
    expect(Math.abs(Number(highestInstalment) - 13_576.17)).toBeLessThan(0.05);
  });

  it('is what the investigation and the rating say against the file', async () => {
    const [manager, colleague, risk] = await Promise.all([api.as('li.na'), api.as('wang.qiang'), api.as('zhou.min')]);
    const first = await apply(api, { clientNo, terms: { ...TERMS, principal: '210000.00' } });
    const no = await apply(api, { clientNo, terms: { ...TERMS, principal: '210000.00' } });
    const photo = (application: string, takenAt: string) =>
      supertest(api.app)
        .post(`/api/applications/${application}/files`)
        .query({ name: '大门.jpg', takenAt, latitude: '31.2', longitude: '121.4' })
        .set('Authorization', `Bearer ${manager.token}`)
        .set('Content-Type', 'application/octet-stream')
        .send(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]));
    await photo(first, '2020-01-15T02:00:00Z').expect(201);
    await photo(no, '2020-01-15T02:00:00Z').expect(201);
    const coming = await photo(no, `${addDays(today(), 2)}T02:00:00Z`);
    expect(coming.body).toMatchObject({ errors: [{ pointer: '/takenAt', code: 'DATE_IN_FUTURE' }] });

    const household = { kind: 'HOUSEHOLD', income: '60000.00', existingPayments: '0.00', housing: '0.00' };
    await manager.post(`/applications/${no}/appraisals`, household).expect(201);
    const codes = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];
    const documents = codes.map((code) => ({ code, status: 'VERIFIED' }));
    await manager.post(`/applications/${no}/documents`, { documents }).expect(200);
    const report = { summary: '-', siteVisitOn: addDays(today(), -1), findings: '-', monthlyIncome: '18000.00' };
    await manager.post(`/applications/${no}/investigation`, { part: 'A', report, agree: true }).expect(200);
    await colleague.post(`/applications/${no}/investigation`, { part: 'B', report, agree: false }).expect(200);
    await risk.post(`/applications/${no}/rating`, { grade: 'A', score: 76, comment: '-' }).expect(200);
    expect(await cautionsOf(no)).toEqual([
      'CREDIT_REPORT_ABSENT',
      'INVESTIGATOR_DISAGREES',
      'VISIT_BEFORE_APPLICATION',
      'SITE_PHOTO_BEFORE_APPLICATION',
      'SITE_PHOTO_REUSED',
      'INCOME_ABOVE_VERIFIED',
      'RATED_WITHOUT_MODEL',
    ]);
  });

  it('is arrears with the lender itself, which no rating and no scorecard leaves out', async () => {
    await overdueLoan(api, 'LN-OWN', 91);
    const no = await apply(api, { clientNo });
    expect(await cautionsOf(no)).toEqual(['CREDIT_REPORT_ABSENT', 'OWN_ARREARS']);
    const risk = await api.as('zhou.min');
    const rating = { kind: 'CORPORATE_RATING', now: COMPANY_YEAR, before: COMPANY_YEAR, facts: RATING_FACTS };
    const { body: rated } = await risk.post(`/applications/${no}/appraisals`, rating).expect(201);
    expect(rated).toMatchObject({
      grade: 'D',
      findings: ['DEFAULT', 'OVERDUE_NOW'],
      input: { facts: { inDefault: true } },
    });
    const { body: scored } = await risk.post(`/applications/${no}/appraisals`, SCORED_71).expect(201);
    expect(scored).toMatchObject({
      outcome: 'FAIL',
      findings: expect.arrayContaining(['OVERDUE_THREE_IN_ROW']) as unknown,
    });
  });
});
