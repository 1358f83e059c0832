import { COMPANY_YEAR, RATING_FACTS } from './support/company';
import { apply, liveApi, stageOf, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const NOW = COMPANY_YEAR;
const FACTS = { ...RATING_FACTS, overdueNow: true };
/** The days of the published example of RULES 1.7: 60 + 75 - 45 + 20 - 10. */
const NEED = {
  kind: 'WORKING_CAPITAL',
  sales: '72000.00',
  cost: '36000.00',
  profit: '7200.00',
  growth: '0.2',
  inventory: { opening: '6000', closing: '6000' },
  receivables: { opening: '15000', closing: '15000' },
  payables: { opening: '4500', closing: '4500' },
  prepayments: { opening: '2000', closing: '2000' },
  advances: { opening: '2000', closing: '2000' },
  ownFunds: '10000',
  existingLoans: '5000',
  otherFunds: '0',
};

describe('the appraisal of an application', () => {
  it('is worked out, kept with what it was made from, and explains each figure', async () => {
    const no = await apply(api);
    const manager = await api.as('li.na');
    const { body } = await manager.post(`/applications/${no}/appraisals`, NEED).expect(201);
    // 60 + 75 - 45 + 20 - 10 = 100 days; (72000 - 7200) × 1.2 × 100 / 360 = 21600; less 15000 = 6600.
    const values = (body as { figures: { code: string; value: string }[] }).figures.map(
      ({ code, value }) => `${code} ${value}`,
    );
    expect(values).toEqual(['NET_DAYS 100.0000', 'TURNS 3.6000', 'NEED 21600.00', 'NEW_LIMIT 6600.00']);
    await manager.post(`/applications/${no}/appraisals`, { ...NEED, ownFunds: '90000' }).expect(201);
    const { body: list } = await (await api.as('zhao.lei')).get(`/applications/${no}/appraisals`).expect(200);
    expect(list.data).toMatchObject([
      { kind: 'WORKING_CAPITAL', outcome: 'WARN', findings: ['NO_NEW_NEED'], input: { ownFunds: '90000' } },
    ]);
    const wrong = await manager.post(`/applications/${no}/appraisals`, { ...NEED, sales: '-1' }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/sales', code: 'MONEY_FORMAT' }]);
    await (await api.as('qian.fang')).post(`/applications/${no}/appraisals`, NEED).expect(403);
    await expect(api.db.pool.query('DELETE FROM appraisal')).rejects.toThrow(/append-only/);
  });

  it('takes a third year, holds a bound to the last digit, and a debt service against the terms', async () => {
    const no = await apply(api);
    const risk = await api.as('zhou.min');
    const post = async (body: object): Promise<{ figures: { code: string; value: string }[] }> =>
      (await risk.post(`/applications/${no}/appraisals`, body).expect(201)).body as {
        figures: { code: string; value: string }[];
      };
    const worse = { ...NOW, totalLiabilities: '740', equity: '260' };
    const rating = { kind: 'CORPORATE_RATING', now: NOW, before: NOW, facts: RATING_FACTS };
    const debtRatio = async (body: object) =>
      (await post(body)).figures.find(({ code }) => code === 'DEBT_RATIO')?.value;
    expect(await debtRatio(rating)).toBe('10.0000');
    // 0.50, 0.50 and 0.74: 10 × 50 % + 10 × 30 % + 2.5 × 20 %.
    expect(await debtRatio({ ...rating, earlier: worse })).toBe('8.5000');

    const score = await post({
      kind: 'PERSONAL_SCORE',
      age: 35,
      ageAtEnd: 36,
      education: 'COLLEGE',
      employment: 'COMPANY',
      tenureMonths: 40,
      securityMonths: 24,
      housing: 'OWNED',
      overdueMonths: '0'.repeat(24),
      queriesLast3Months: 0,
      dti: '0.5500001',
      unsecuredToIncome: '1.0000001',
    });
    expect(score).toMatchObject({ outcome: 'FAIL', findings: ['DTI_ABOVE_HARD_LIMIT', 'UNSECURED_DEBT_HIGH'] });

    // 120,000 at 4.35 % in twelve instalments of 10,237.19, the last a few fen off: 122,846.26 or so within the year.
    const business = { kind: 'BUSINESS', inflow: '1000000', outflow: '400000' };
    expect(await post({ ...business, debtService: '122000' })).toMatchObject({
      outcome: 'WARN',
      findings: ['DEBT_SERVICE_BELOW_TERMS'],
    });
    expect(await post({ ...business, debtService: '122900' })).toMatchObject({ outcome: 'PASS', findings: [] });
  });

  it('goes with the rating: one notch above the model at most, and the default of the model stands on record', async () => {
    const no = await apply(api);
    const [manager, colleague, risk] = await Promise.all([api.as('li.na'), api.as('wang.qiang'), api.as('zhou.min')]);
    const documents = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];
    await manager
      .post(`/applications/${no}/documents`, { documents: documents.map((code) => ({ code, status: 'VERIFIED' })) })
      .expect(200);
    const report = { summary: '经营稳定', siteVisitOn: today(), findings: '实地核实无误' };
    await manager.post(`/applications/${no}/investigation`, { part: 'A', report, agree: true }).expect(200);
    await colleague.post(`/applications/${no}/investigation`, { part: 'B', report, agree: true }).expect(200);
    const { body } = await risk
      .post(`/applications/${no}/appraisals`, { kind: 'CORPORATE_RATING', now: NOW, before: NOW, facts: FACTS })
      .expect(201);
    // Overdue now: B at best (RULES 6.1), whatever the score.
    expect(body).toMatchObject({ grade: 'B', findings: ['OVERDUE_NOW'], modelVersion: '2026.2' });
    const rating = (grade: string) =>
      risk.post(`/applications/${no}/rating`, { grade, score: 60, comment: '逾期已于昨日结清' });
    expect((await rating('BBB').expect(422)).body.code).toBe('RATING_OVERRIDE_TOO_HIGH');
    await rating('BB').expect(200);
    await stageOf(manager, no, 'APPROVAL');
    const { detail } = await api.db.prisma.auditEntry.findFirstOrThrow({ where: { subjectNo: no, action: 'RATED' } });
    expect(detail).toMatchObject({ computed: { grade: 'B', modelVersion: '2026.2' } });
  });
});
