import { addDays, addMonths } from '../../src/domain/date';
import { businessDate, instantOf } from '../../src/domain/business-time';
import { openLoan } from '../../src/store/loans';
import { endPlacement } from '../../src/store/placements';
import { bring, openingOf, repay, TERMS } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

const TODAY = businessDate(Date.now());
/** First instalment a hundred days overdue today. */
const DUE = addDays(TODAY, -100);
const LOAN = 'LNAG1';
const CASE = `collection-${LOAN}-1`;
let api: TestApi;
let collector: Person;
let manager: Person;
let risk: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  collector = await api.as('he.tao');
  manager = await api.as('chen.jing');
  risk = await api.as('zhou.min');
  const { prisma } = api.db;
  const terms = { ...TERMS, disbursedOn: addMonths(DUE, -1), firstDueOn: DUE };
  await prisma.$transaction((tx) =>
    openLoan(tx, { ...openingOf(LOAN, terms), clientNo: 'CL00000001', managerUsername: 'li.na' }),
  );
  await bring(prisma, LOAN, addDays(TODAY, -40));
  await prisma.collectionCase.create({
    data: {
      id: CASE,
      loanNo: LOAN,
      episode: 1,
      clientNo: 'CL00000001',
      branchCode: 'SB01',
      status: 'OPEN',
      done: [],
      workflowId: CASE,
      overdueSince: new Date(DUE),
      openedOn: new Date(addDays(DUE, 1)),
    },
  });
});
afterAll(() => api.close());

const agency = {
  code: 'AG01',
  name: '浙江某某信用管理有限公司',
  contractNo: 'WT-2026-01',
  listedFrom: addDays(TODAY, -30),
  listedUntil: addDays(TODAY, 300),
  contractFrom: addDays(TODAY, -30),
  contractUntil: addDays(TODAY, 330),
  rates: [
    { fromDays: 31, rate: '0.1' },
    { fromDays: 91, rate: '0.185' },
  ],
};
const placement = { agency: 'AG01', reason: '多次联系未果', handedOver: ['NAME', 'PHONE', 'LOAN_NO', 'DUE'] };
const at = (clock: number, daysAgo = 1): string =>
  new Date(instantOf(addDays(TODAY, -daysAgo), clock * 60)).toISOString();
const contact = (reference: string, more: object = {}): object => ({
  reference,
  caseId: CASE,
  channel: 'CALL',
  at: at(10),
  effective: false,
  agent: 'A1',
  number: '13911112222',
  ...more,
});
interface Report {
  recorded: number;
  violations: number;
  refused: number;
  results: { reference: string; outcome: string; code: string | null }[];
}
const report = async (...contacts: object[]): Promise<Report> => {
  const { body } = await collector.post('/agencies/AG01/contacts', { contacts }).expect(200);
  return body as Report;
};
const codesOf = ({ results }: Report): unknown[] => results.map(({ reference, code }) => [reference, code]);

describe('Collection by agencies', () => {
  test('an agency comes onto the list by two people, and works once its people are trained', async () => {
    await collector.post('/agencies', { ...agency, listedUntil: addDays(TODAY, 400) }).expect(422);
    await (await api.as('qian.fang')).post('/agencies', agency).expect(403);
    const proposed = await manager.post('/agencies', agency).expect(201);
    expect(proposed.body).toMatchObject({ status: 'PROPOSED', mayWork: false, proposedBy: manager.username });
    await collector.post('/agencies', agency).expect(409);
    await collector.post('/agencies/AG01/listing').expect(403);
    expect((await manager.post(`/collections/${CASE}/placements`, placement).expect(409)).body).toMatchObject({
      code: 'AGENCY_NOT_LISTED',
    });
    const listed = await risk.post('/agencies/AG01/listing').expect(200);
    expect(listed.body).toMatchObject({
      status: 'LISTED',
      mayWork: false,
      reason: { en: expect.any(String) as string },
    });
    const again = await risk.post('/agencies/AG01/listing').expect(409);
    expect(again.body).toMatchObject({ code: 'AGENCY_STATE' });
    const training = { agent: 'A1', trainedOn: addDays(TODAY, -30), assessedOn: addDays(TODAY, -29), passed: true };
    await manager.post('/agencies/AG01/trainings', { ...training, assessedOn: addDays(TODAY, 1) }).expect(422);
    const ready = await manager.post('/agencies/AG01/trainings', training).expect(201);
    expect(ready.body).toMatchObject({ mayWork: true, reason: null, evaluationDueOn: agency.contractUntil });
  });

  test('a manager places a case, with reasons and no more of the debtor than collecting needs', async () => {
    await collector.post(`/collections/${CASE}/placements`, placement).expect(403);
    await manager.post(`/collections/${CASE}/placements`, { ...placement, handedOver: ['IDENTITY'] }).expect(422);
    const placed = await manager.post(`/collections/${CASE}/placements`, placement).expect(201);
    expect(placed.body).toMatchObject({
      data: [{ agency: 'AG01', rate: '0.185', placedOn: TODAY, commission: '0.00' }],
    });
    expect((await manager.post(`/collections/${CASE}/placements`, placement).expect(409)).body).toMatchObject({
      code: 'CASE_PLACED',
    });
    const handed = await manager.post(`/collections/${CASE}/placements/handover`).expect(200);
    expect(Object.keys((handed.body as { data: object }).data).sort()).toEqual(['DUE', 'LOAN_NO', 'NAME', 'PHONE']);
    expect(await api.db.prisma.auditEntry.count({ where: { action: 'CASE_HANDED_OVER', subjectNo: CASE } })).toBe(1);
  });

  test('each contact it reports is judged like the bank’s own; what broke a rule is recorded and counts all the same', async () => {
    // Yesterday the case was not with it; today it is.
    const early = await report(contact('R0'));
    expect(codesOf(early)).toEqual([['R0', 'AGENCY_NOT_PLACED']]);
    await api.db.prisma.$executeRaw`UPDATE collection_placement SET placed_on = placed_on - 10 WHERE case_id = ${CASE}`;
    const talks = [1, 2, 3].map((n) => contact(`T${String(n)}`, { effective: true, at: at(10 + n, 2) }));
    const batch = await report(
      ...talks,
      contact('T4', { effective: true, at: at(14, 2) }),
      contact('NIGHT', { at: at(23, 3) }),
      contact('WHO', { agent: 'A9', at: at(10, 3) }),
      contact('THIRD', { party: 'THIRD_PARTY', at: at(11, 3) }),
      contact('LATER', { at: new Date(Date.now() + 3_600_000).toISOString() }),
      contact('GONE', { caseId: 'collection-NONE-1' }),
    );
    expect(batch).toMatchObject({ recorded: 3, violations: 4, refused: 2 });
    expect(
      Object.fromEntries(batch.results.map(({ reference, outcome, code }) => [reference, code ?? outcome])),
    ).toEqual({
      T1: 'RECORDED',
      T2: 'RECORDED',
      T3: 'RECORDED',
      T4: 'CONTACT_LIMIT',
      NIGHT: 'CONTACT_QUIET_HOURS',
      WHO: 'AGENCY_UNTRAINED',
      THIRD: 'CONTACT_THIRD_PARTY',
      LATER: 'DATE_IN_FUTURE',
      GONE: 'NOT_FOUND',
    });
    // The same file again adds nothing.
    expect(await report(...talks)).toMatchObject({ recorded: 3 });
    expect(await api.db.prisma.collectionContact.count({ where: { agency: 'AG01' } })).toBe(8);
    const { body } = await risk.get('/agencies').expect(200);
    expect(body).toMatchObject({ data: [{ code: 'AG01', contacts: 8, violations: 5 }] });
    await collector.post('/agencies/AG01/contacts', { contacts: [contact('X', { at: 'yesterday' })] }).expect(422);
    await collector.post('/agencies/AG01/contacts', { contacts: [] }).expect(422);
    await collector.post('/agencies/NOBODY/contacts', { contacts: [contact('X')] }).expect(404);
  });

  test('the commission is on what came in while it had the case; what is taken back is taken out', async () => {
    const { prisma } = api.db;
    await repay(prisma, LOAN, { on: addDays(TODAY, -30), amount: '500.00', reference: 'BEFORE' });
    await repay(prisma, LOAN, { on: addDays(TODAY, -3), amount: '10237.19', reference: 'P1' });
    await repay(prisma, LOAN, { on: addDays(TODAY, -2), amount: '333.33', reference: 'P2' });
    await repay(prisma, LOAN, { on: addDays(TODAY, -1), amount: '0.03', reference: 'P3' });
    const { body } = await risk.get('/agencies/AG01/statement').expect(200);
    // Python's Decimal: 0.185 of each, rounded half up.
    expect(body).toMatchObject({
      received: '10570.55',
      commission: '1955.56',
      placements: [{ loanNo: LOAN, rate: '0.185' }],
    });
    await bring(prisma, LOAN, TODAY, { type: 'REVERSAL', on: TODAY, reference: 'P2' });
    const after = await risk.get('/agencies/AG01/statement').expect(200);
    expect(after.body).toMatchObject({ received: '10237.22', commission: '1893.89' });
  });

  test('recalled, evaluated with what it did, failed, and off the list: nothing more from that day on', async () => {
    await collector.post(`/collections/${CASE}/placements/recall`, { reason: '违规' }).expect(403);
    const recalled = await manager.post(`/collections/${CASE}/placements/recall`, { reason: '违规联系' }).expect(200);
    expect(recalled.body).toMatchObject({ data: [{ endedOn: TODAY, endedAs: 'RECALLED', endedFor: '违规联系' }] });
    await manager.post(`/collections/${CASE}/placements/recall`, { reason: '再次' }).expect(409);
    const scores = { compliance: 40, quality: 70, dataSecurity: 80, passed: false, comment: '四次违规联系' };
    const failed = await risk.post('/agencies/AG01/evaluations', scores).expect(201);
    expect(failed.body).toMatchObject({ mayWork: false, evaluations: [{ contacts: 8, violations: 5, passed: false }] });
    expect((await manager.post(`/collections/${CASE}/placements`, placement).expect(409)).body).toMatchObject({
      code: 'AGENCY_FAILED',
    });
    await risk.post('/agencies/AG01/delisting', { reason: '评估未通过' }).expect(200);
    await risk.post('/agencies/AG01/delisting', { reason: '再次' }).expect(409);
    const off = await report(contact('OFF', { at: at(9, 1) }));
    expect(off).toMatchObject({ violations: 1, results: [{ code: 'AGENCY_NOT_LISTED' }] });
    await expect(api.db.prisma.$executeRaw`UPDATE agency_evaluation SET passed = true`).rejects.toThrow('append-only');
    const ended = await api.db.prisma.$transaction((tx) =>
      endPlacement(tx, CASE, { as: 'CASE_CLOSED', reason: '-' }, { username: 'system', on: TODAY }),
    );
    expect(ended).toBe(false);
  });
});
