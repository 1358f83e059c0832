import {
  costConfirmed,
  apply,
  approvalTask,
  joinsTeam,
  liveApi,
  stageOf,
  today,
  until,
  type LiveApi,
} from './support/life';
import { SCORED_71 } from './support/scores';

jest.setTimeout(120_000);

let api: LiveApi;
let facilityNo: string;
const LINE_TERMS = { method: 'INTEREST_ONLY', principal: '200000.00', annualRate: '0.0435', instalments: 24 };
const SIGNED = {
  signedOn: today(),
  signatories: ['张建国'],
  evidence: 'VID-1',
  disbursementAccount: '6222021234567890123',
};
const DOCUMENTS = [
  'ID_CARD',
  'CREDIT_AUTHORISATION',
  'INCOME_PROOF',
  'BANK_STATEMENT',
  'PURPOSE_EVIDENCE',
  'BUSINESS_LICENCE',
];

beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const facility = async (): Promise<Record<string, unknown>> =>
  (await (await api.as('li.na')).get(`/facilities/${facilityNo}`).expect(200)).body;
const draw = async (body: object, status = 201): Promise<Record<string, unknown>> => {
  const asked = { instalments: 6, purpose: '采购原材料', ...body };
  return (await (await api.as('li.na')).post(`/facilities/${facilityNo}/draws`, asked).expect(status)).body;
};

describe('a facility over HTTP', () => {
  it('is applied for like a loan, and granted when its contract is signed', async () => {
    const no = await apply(api, { productCode: 'BUSINESS_LINE', terms: LINE_TERMS, purpose: '经营周转' });
    const [manager, colleague, risk, approver] = await Promise.all(
      ['li.na', 'wang.qiang', 'zhou.min', 'zhao.lei'].map((name) => api.as(name)),
    );
    const report = { summary: '经营正常', siteVisitOn: today(), findings: '实地核实无误' };
    await manager
      ?.post(`/applications/${no}/documents`, { documents: DOCUMENTS.map((code) => ({ code, status: 'VERIFIED' })) })
      .expect(200);
    await manager?.post(`/applications/${no}/investigation`, { part: 'A', report, agree: true }).expect(200);
    await colleague?.post(`/applications/${no}/investigation`, { part: 'B', report, agree: true }).expect(200);
    await risk?.post(`/applications/${no}/rating`, { grade: 'A', score: 76, comment: '征信良好' }).expect(200);
    if (approver === undefined || manager === undefined) throw new Error('nobody is there');
    await approver
      .post(`/tasks/${await approvalTask(approver, no)}/decision`, { outcome: 'APPROVE', comment: '同意' })
      .expect(200);
    await stageOf(manager, no, 'CONTRACT');
    await costConfirmed(manager, no);
    const { body } = await manager.post(`/applications/${no}/signature`, SIGNED).expect(200);
    expect(body).toMatchObject({ stage: 'GRANTED', loanNo: null });
    const { body: list } = await manager.get('/facilities?clientNo=CL00000001').expect(200);
    facilityNo = list.data[0].no;
    // Who is on the team of the facility neither rates it again nor pays its draws.
    await joinsTeam(api, no, 'wu.gang');
    await api.db.prisma.user.update({ where: { username: 'wu.gang' }, data: { roles: ['RISK_OFFICER', 'FINANCE'] } });
    expect(list.data).toMatchObject([
      {
        applicationNo: no,
        status: 'ACTIVE',
        limit: '200000.00',
        used: '0.00',
        available: '200000.00',
        clientMasked: '张**',
      },
    ]);
  });

  it('counts in the exposure of the client with what is not drawn', async () => {
    const { body } = await (await api.as('li.na')).get('/clients/CL00000001/group').expect(200);
    expect(body.members[0]).toMatchObject({ principal: '0.00', applied: '0.00', undrawn: '200000.00' });
    expect(body.exposure).toBe('200000.00');
  });

  it('a draw takes up the limit, is paid out on its note and becomes a loan of its own; repaid, it is free again', async () => {
    const asked = await draw({ amount: '50000.00' });
    expect(asked).toMatchObject({
      stage: 'CONTRACT',
      terms: { principal: '50000.00', annualRate: '0.0435', method: 'INTEREST_ONLY', instalments: 6 },
    });
    expect(await facility()).toMatchObject({ reserved: '50000.00', available: '150000.00' });
    const [manager, finance] = await Promise.all([api.as('li.na'), api.as('qian.fang')]);
    await costConfirmed(manager, String(asked['applicationNo']));
    await manager.post(`/applications/${String(asked['applicationNo'])}/signature`, SIGNED).expect(200);
    const order = {
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
      mode: 'SELF',
      payee: '张建国',
    };
    const path = `/applications/${String(asked['applicationNo'])}/disbursement`;
    expect((await (await api.as('wu.gang')).post(path, order).expect(403)).body.code).toBe('TEAM_MAY_NOT_DISBURSE');
    await finance.post(path, order).expect(200);
    await stageOf(manager, String(asked['applicationNo']), 'DISBURSED');
    const after = await facility();
    expect(after).toMatchObject({ used: '50000.00', reserved: '0.00', available: '150000.00' });
    const [one] = after['draws'] as { loanNo: string }[];
    const { body: group } = await manager.get('/clients/CL00000001/group').expect(200);
    expect(group).toMatchObject({ exposure: '200000.00', members: [{ principal: '50000.00', undrawn: '150000.00' }] });
    const prepayment = { amount: '20000.00', on: today(), reference: 'PRE-1', mode: 'REDUCE_INSTALMENT' };
    await finance.post(`/loans/${one?.loanNo ?? ''}/prepayments`, prepayment).expect(201);
    expect(await until(async () => ((await facility())['used'] === '30000.00' ? true : undefined))).toBe(true);
    expect(await facility()).toMatchObject({ available: '170000.00' });
  });

  it.each([
    ['more than is free', { amount: '170000.01' }, 'FACILITY_LIMIT', '170000.00', ['/amount']],
    ['less than the product lends at once', { amount: '999.99' }, 'DRAW_TOO_SMALL', '1000.00', ['/amount']],
    [
      'for longer than the product allows',
      { amount: '1000.00', instalments: 13 },
      'DRAW_TOO_LONG',
      '12',
      ['/instalments'],
    ],
    [
      'by a method the product does not have',
      { amount: '1000.00', method: 'EQUAL_PRINCIPAL' },
      'PRODUCT_METHOD',
      'interest only',
      ['/method'],
    ],
  ])('refuses a draw of %s at its field, and nothing changes', async (_case, body, code, says, at) => {
    const refused = await draw(body, 422);
    expect(refused).toMatchObject({ code, errors: at.map((pointer) => ({ pointer, code })) });
    expect(JSON.stringify(refused)).toContain(says);
    expect(await facility()).toMatchObject({ reserved: '0.00', available: '170000.00' });
  });

  it('frozen, nothing is drawn; who froze it does not release it', async () => {
    const [risk, head] = await Promise.all([api.as('zhou.min'), api.as('chen.jing')]);
    const reason = { reason: '疑似挪用' };
    await risk.post(`/facilities/${facilityNo}/freeze`, reason).expect(201);
    expect(await draw({ amount: '1000.00' }, 409)).toMatchObject({ code: 'FACILITY_NOT_IN_FORCE' });
    await risk.post(`/facilities/${facilityNo}/release`, reason).expect(403);
    await (await api.as('li.na')).post(`/facilities/${facilityNo}/release`, reason).expect(403);
    const { body } = await head.post(`/facilities/${facilityNo}/release`, { reason: '核实无误' }).expect(201);
    expect(body).toMatchObject({ status: 'ACTIVE', frozenBy: null });
  });

  it('is drawn on for a year after its rating, and again once a risk officer has rated it', async () => {
    const { prisma } = api.db;
    const { ratedOn } = await prisma.facility.findUniqueOrThrow({ where: { no: facilityNo } });
    expect(ratedOn).not.toBeNull();
    const stale = new Date(Date.now() - 400 * 86_400_000);
    await prisma.facility.update({ where: { no: facilityNo }, data: { ratedOn: stale } });
    expect(await draw({ amount: '1000.00' }, 409)).toMatchObject({ code: 'RATING_EXPIRED' });
    const [risk, manager] = await Promise.all([api.as('zhou.min'), api.as('li.na')]);
    const path = `/facilities/${facilityNo}/rating`;
    await manager.post(path, { grade: 'BBB', reason: '自行评级' }).expect(403);
    expect((await risk.post(path, { grade: 'BBB' }).expect(422)).body.errors[0].pointer).toBe('/reason');
    const ofTeam = await (await api.as('wu.gang')).post(path, { grade: 'BBB', reason: '年度重新评级' }).expect(403);
    expect(ofTeam.body.code).toBe('TEAM_MAY_NOT_RATE');
    const { body } = await risk.post(path, { grade: 'BBB', reason: '年度重新评级' }).expect(201);
    expect(body).toMatchObject({ grade: 'BBB' });
    expect(body.ratingUntil > today()).toBe(true);
    const { applicationNo, grade } = await draw({ amount: '1000.00' });
    expect(grade).toBe('BBB');
    await manager
      .post(`/applications/${String(applicationNo)}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '不再需要' })
      .expect(200);
    await until(async () => ((await facility())['reserved'] === '0.00' ? true : undefined));
  });

  it('is not drawn on once its client is rated D, and again when he is rated better', async () => {
    const risk = await api.as('zhou.min');
    const path = `/facilities/${facilityNo}/rating`;
    await risk.post(path, { grade: 'D', reason: '他行贷款逾期九十天以上' }).expect(201);
    expect(await draw({ amount: '1000.00' }, 409)).toMatchObject({ code: 'RATED_IN_DEFAULT' });
    expect(await facility()).toMatchObject({ reserved: '0.00', grade: 'D' });
    await risk.post(path, { grade: 'BBB', reason: '已结清，正常还款满一年' }).expect(201);
    const { applicationNo } = await draw({ amount: '1000.00' });
    await (
      await api.as('li.na')
    )
      .post(`/applications/${String(applicationNo)}/withdrawal`, { reasonCode: 'CLIENT_REQUEST', comment: '不再需要' })
      .expect(200);
    await until(async () => ((await facility())['reserved'] === '0.00' ? true : undefined));
  });

  it('is rated one notch above a model of its own at most, which may be worked out while it is in force', async () => {
    const risk = await api.as('zhou.min');
    const { applicationNo } = await api.db.prisma.facility.findUniqueOrThrow({ where: { no: facilityNo } });
    const rated = await risk.post(`/applications/${applicationNo}/appraisals`, SCORED_71).expect(201);
    expect(rated.body).toMatchObject({ grade: 'A' });
    const rate = (grade: string) => risk.post(`/facilities/${facilityNo}/rating`, { grade, reason: '年度重新评级' });
    expect((await rate('AAA').expect(422)).body).toMatchObject({
      code: 'RATING_OVERRIDE_TOO_HIGH',
      errors: [{ pointer: '/grade' }],
    });
    await rate('AA').expect(201);
    await rate('BBB').expect(201);
  });

  it('is reduced to what is used at least, and closed only when nothing is owed on it', async () => {
    const head = await api.as('chen.jing');
    const reduce = (limit: string) => head.post(`/facilities/${facilityNo}/reduction`, { limit, reason: '压缩额度' });
    expect((await reduce('29999.99').expect(422)).body).toMatchObject({ code: 'LIMIT_IN_USE' });
    expect((await reduce('200000.00').expect(422)).body).toMatchObject({ code: 'LIMIT_NOT_LOWER' });
    expect((await reduce('30000.00').expect(201)).body).toMatchObject({ limit: '30000.00', available: '0.00' });
    const closed = await head.post(`/facilities/${facilityNo}/closure`, { reason: '客户申请' }).expect(409);
    expect(closed.body).toMatchObject({ code: 'FACILITY_IN_USE' });
    const { body } = await (await api.as('shen.yan')).get(`/audit?subjectNo=${facilityNo}`);
    expect((body.data as { action: string }[]).map(({ action }) => action).sort()).toEqual([
      'FACILITY_FREEZE',
      'FACILITY_GRANTED',
      ...Array.from({ length: 5 }, () => 'FACILITY_RATED'),
      'FACILITY_REDUCE',
      'FACILITY_RELEASE',
    ]);
  });

  it('is drawn on no more once its money was misused or went bad, also where the draw was asked for before; repaid, it is again', async () => {
    const { prisma } = api.db;
    const [manager, risk, finance] = await Promise.all(['li.na', 'zhou.min', 'qian.fang'].map((name) => api.as(name)));
    const paid = (await facility())['draws'] as { loanNo: string | null }[];
    const loanNo = paid.find((one) => one.loanNo !== null)?.loanNo ?? '';
    const prepay = (body: object) =>
      finance?.post(`/loans/${loanNo}/prepayments`, { on: today(), ...body }).expect(201);
    await prepay({ amount: '20000.00', reference: 'PRE-2', mode: 'REDUCE_INSTALMENT' });
    await until(async () => ((await facility())['available'] === '20000.00' ? true : undefined));
    const { applicationNo } = await draw({ amount: '5000.00' });
    if (manager !== undefined) await costConfirmed(manager, String(applicationNo));
    await manager?.post(`/applications/${String(applicationNo)}/signature`, SIGNED).expect(200);
    const { riskClass } = await prisma.loan.findUniqueOrThrow({ where: { no: loanNo } });
    await prisma.loan.update({ where: { no: loanNo }, data: { riskClass: 'SUBSTANDARD' } });
    expect(await draw({ amount: '1000.00' }, 409)).toMatchObject({ code: 'DRAW_STOPPED_NON_PERFORMING' });
    await prisma.loan.update({ where: { no: loanNo }, data: { riskClass } });
    await risk?.post(`/loans/${loanNo}/misuses`, { on: today(), reason: '资金流入股市' }).expect(201);
    expect(await draw({ amount: '1000.00' }, 409)).toMatchObject({ code: 'DRAW_STOPPED_MISUSE' });
    const order = {
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
      mode: 'SELF',
      payee: '张建国',
    };
    const stopped = await finance?.post(`/applications/${String(applicationNo)}/disbursement`, order).expect(409);
    expect(stopped?.body).toMatchObject({ code: 'DRAW_STOPPED_MISUSE' });
    await prepay({ reference: 'PRE-3' });
    await until(async () => ((await facility())['used'] === '0.00' ? true : undefined));
    expect(await draw({ amount: '1000.00' })).toMatchObject({ stage: 'CONTRACT' });
  });
});
