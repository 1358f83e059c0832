import { tellFundingParties } from '../../src/store/funding-notices';
import { openLoan } from '../../src/store/loans';
import { bring, openingOf } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
let leader: Person;
let finance: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  [manager, leader] = await Promise.all([api.as('li.na'), api.as('chen.jing')]);
  finance = await api.as('qian.fang');
  const terms = { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 };
  const approved = (no: string, clientNo: string) => ({
    no,
    clientNo,
    productCode: 'PERSONAL_CONSUMER',
    productVersion: 1,
    category: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    branchCode: 'SB01',
    managerUsername: 'li.na',
    purpose: '装修',
    amountFen: 12_000_000n,
    appliedTerms: terms,
    approvedTerms: terms,
    stage: 'CONTRACT',
    workflowId: `application-${no}`,
    acceptedOn: new Date('2026-01-05'),
  });
  await api.db.prisma.application.createMany({
    data: [approved('AP-LNFUND', 'CL00000001'), approved('AP-COMPANY', 'CL00000011')],
  });
});
afterAll(() => api.close());

interface Answer {
  code?: string;
  no: string;
  subscribed: string;
  subscriptions: { partyNo: string; outstanding: string | null }[];
  notices: { partyNo: string; kind: string; amount: string; on: string }[];
}
const said = async (who: Person, path: string, body: object = {}): Promise<Answer> =>
  (await who.post(path, body)).body as Answer;
const codeOf = async (who: Person, path: string, body: object = {}): Promise<string> =>
  (await said(who, path, body)).code ?? 'done';
const TRUST = {
  kind: 'TRUST',
  name: '杭州钱江信托有限公司',
  creditCode: '91330100MA2ABC774R',
  email: 'desk@trust.example',
};
const BANK = { kind: 'BANK', name: '宁波北仑商业银行股份有限公司', creditCode: '91330100MA2ABC8890' };
const OFFER = { applicationNo: 'AP-LNFUND', amount: '90000.00' };

const THIRD = { no: 'AP-THIRD', workflowId: 'application-AP-THIRD' };

/** A policy by maker and checker. */
async function enter(policy: object): Promise<void> {
  const [admin, risk] = await Promise.all([api.as('admin'), api.as('zhou.min')]);
  const { headers } = await admin.get('/funding-policy').expect(200);
  const content = { effectiveFrom: today(), ...policy };
  const { body } = await admin.put('/funding-policy', content, { 'If-Match': headers['etag'] ?? '' }).expect(200);
  const path = `/funding-policy/proposals/${(body as { id: string }).id}/decision`;
  expect(await codeOf(admin, path, { outcome: 'CONFIRM', comment: '同意' })).toBe('MAKER_MAY_NOT_CHECK');
  await risk.post(path, { outcome: 'CONFIRM', comment: '许可证已核对' }).expect(200);
}

it('Without a licence every act with funding parties is refused, and says why', async () => {
  const off = 'FUNDING_NOT_LICENSED';
  expect(await codeOf(leader, '/funding-parties', TRUST)).toBe(off);
  expect(await codeOf(manager, '/funding-offers', OFFER)).toBe(off);
  expect(await codeOf(finance, '/funding-offers/FO1/subscriptions', { partyNo: 'FP1', amount: '1.00' })).toBe(off);
  expect(await codeOf(manager, '/funding-offers/FO1/closing')).toBe(off);
  for (const path of ['/funding-parties', '/funding-offers'])
    expect((await manager.get(path).expect(403)).body.code).toBe(off);
  expect((await manager.get('/funding-policy').expect(200)).body).toMatchObject({
    version: 0,
    licence: null,
    kinds: [],
  });
});

it('With a licence a loan is offered, subscribed up to its amount, and each party told of its part', async () => {
  const licence = {
    name: '资金信托业务',
    number: 'K0001',
    authority: '国家金融监督管理总局',
    validUntil: '2099-12-31',
  };
  await enter({ licence, kinds: ['TRUST', 'BANK'] });
  const trust = await said(leader, '/funding-parties', TRUST);
  const bank = await said(leader, '/funding-parties', BANK);
  expect(await codeOf(leader, '/funding-parties', TRUST)).toBe('FUNDING_PARTY_EXISTS');
  expect(await codeOf(leader, '/funding-parties', { ...BANK, creditCode: '91330100MA2ABC8891' })).toBe(
    'CREDIT_CODE_CHECK_DIGIT',
  );
  const person = { kind: 'INDIVIDUAL', name: '张建国', clientNo: 'CL00000001' };
  expect(await codeOf(leader, '/funding-parties', person)).toBe('FUNDING_KIND');
  expect(await codeOf(manager, '/funding-parties', BANK)).toBe('ROLE_NOT_ALLOWED');
  // The same client under another credit code, and a client of another branch.
  const { prisma } = api.db;
  const fund = { kind: 'BANK', name: '杭州余杭农村商业银行', creditCode: '91330100MA2ABC8703', clientNo: 'CL00000002' };
  const [twin, elsewhere] = [
    { ...fund, creditCode: '91330100MA2ABC8716' },
    { ...fund, clientNo: 'CL00000007' },
  ];
  expect(await codeOf(leader, '/funding-parties', elsewhere)).toBe('NOT_FOUND');
  expect(await codeOf(leader, '/funding-parties', fund)).toBe('done');
  expect(await codeOf(leader, '/funding-parties', twin)).toBe('FUNDING_PARTY_EXISTS');

  const beyond = await manager.post('/funding-offers', { ...OFFER, amount: '120000.01' });
  expect(beyond.body).toMatchObject({ errors: [{ pointer: '/amount', code: 'FUNDING_BEYOND_LOAN' }] });
  expect(await codeOf(await api.as('liu.yang'), '/funding-offers', OFFER)).toBe('NOT_FOUND');
  const offer = await said(manager, '/funding-offers', OFFER);
  expect(await codeOf(manager, '/funding-offers', OFFER)).toBe('FUNDING_OFFERED');
  const path = `/funding-offers/${offer.no}/subscriptions`;
  expect(await codeOf(manager, path, { partyNo: trust.no, amount: '1.00' })).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf(finance, path, { partyNo: 'FP9', amount: '1.00' })).toBe('NOT_FOUND');
  const both = await Promise.all([
    said(finance, path, { partyNo: trust.no, amount: '60000.00' }),
    said(finance, path, { partyNo: bank.no, amount: '60000.00' }),
  ]);
  expect(both.map((one) => one.code ?? one.subscribed).sort()).toEqual(['60000.00', 'FUNDING_OVERSUBSCRIBED']);
  const other = both[0].code === undefined ? bank.no : trust.no;
  expect((await said(finance, path, { partyNo: other, amount: '30000.00' })).subscribed).toBe('90000.00');
  expect(await codeOf(finance, path, { partyNo: other, amount: '1.00' })).toBe('FUNDING_SUBSCRIBED');
  // A third party's part is withdrawn before the money is due: its part is free again, and it does not come back to this offer.
  const third = await said(leader, '/funding-parties', { ...BANK, creditCode: '91330100MA2ABC8716' });
  await prisma.application.createMany({
    data: [{ ...(await prisma.application.findUniqueOrThrow({ where: { no: 'AP-LNFUND' } })), ...THIRD }] as never,
  });
  const later = await said(manager, '/funding-offers', { ...OFFER, applicationNo: THIRD.no });
  const at = (what: string): string => `/funding-offers/${later.no}/${what}`;
  const back = { partyNo: third.no, reason: '资金安排调整' };
  expect(await codeOf(finance, at('withdrawals'), back)).toBe('FUNDING_NOT_SUBSCRIBED');
  expect(await codeOf(finance, at('subscriptions'), { partyNo: third.no, amount: '90000.00' })).toBe('done');
  expect(await codeOf(manager, at('withdrawals'), back)).toBe('ROLE_NOT_ALLOWED');
  const move = (stage: string) => prisma.application.update({ where: { no: THIRD.no }, data: { stage } });
  await move('PAYING');
  expect(await said(finance, at('withdrawals'), back)).toMatchObject({
    code: 'FUNDING_MONEY_DUE',
    title: expect.not.stringContaining('PAYING') as string,
  });
  // A plan that the bank sent back in part stands at the disbursement again, and its money has left.
  await move('DISBURSEMENT');
  const parts = { applicationNo: 'AP-LNFUND', amountFen: 1n, bankReference: 'B1', on: new Date(today()) };
  await prisma.paymentAnswer.createMany({
    data: [
      { ...parts, reference: 'PART-1', status: 'PAID' },
      { ...parts, reference: 'PART-2', applicationNo: THIRD.no, status: 'REJECTED' },
    ],
  });
  const paid = { partyNo: other, reason: '资金安排调整' };
  await prisma.application.update({ where: { no: 'AP-LNFUND' }, data: { stage: 'DISBURSEMENT' } });
  expect(await codeOf(finance, `/funding-offers/${offer.no}/withdrawals`, paid)).toBe('FUNDING_MONEY_DUE');
  expect(await said(finance, at('withdrawals'), back)).toMatchObject({
    subscribed: '0.00',
    subscriptions: [],
    withdrawn: [{ partyNo: third.no, amount: '90000.00', reason: '资金安排调整', by: 'qian.fang', on: today() }],
  });
  expect(await codeOf(finance, at('withdrawals'), back)).toBe('FUNDING_NOT_SUBSCRIBED');
  expect(await codeOf(finance, at('subscriptions'), { partyNo: third.no, amount: '1.00' })).toBe('FUNDING_SUBSCRIBED');
  expect(await codeOf(finance, at('subscriptions'), { partyNo: trust.no, amount: '90000.00' })).toBe('done');
  await expect(api.db.pool.query('DELETE FROM funding_withdrawal')).rejects.toThrow(/append-only/);

  // A party's facts are put right beside what stood there.
  const correction = `/funding-parties/${third.no}/corrections`;
  const right = { email: 'new@bank.example', name: '宁波北仑银行股份有限公司', reason: '更名' };
  expect(await codeOf(finance, correction, right)).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf(leader, correction, { reason: '无' })).toBe('FUNDING_SAME');
  expect(await codeOf(leader, correction, { creditCode: TRUST.creditCode, reason: '误登' })).toBe(
    'FUNDING_PARTY_EXISTS',
  );
  expect(await codeOf(leader, correction, { email: 'nobody', reason: '误登' })).toBe('INVALID_INPUT');
  expect(await codeOf(leader, '/funding-parties/FP9/corrections', right)).toBe('NOT_FOUND');
  expect(await codeOf(leader, correction, right)).toBe('done');
  expect((await finance.get(`/funding-parties/${third.no}`).expect(200)).body).toMatchObject({
    hasEmail: true,
    subscribed: '0.00',
    former: [{ version: 1, hadEmail: false, reason: '更名', correctedBy: 'chen.jing', correctedOn: today() }],
  });
  await expect(api.db.pool.query('UPDATE funding_party_former SET name = name')).rejects.toThrow(/append-only/);
  // Two at once: the second is made on what the first left.
  const one = { name: '宁波镇海银行股份有限公司', reason: '更名' };
  const two = { email: 'desk@zhenhai.example', reason: '联系邮箱变更' };
  expect(await Promise.all([one, two].map((body) => codeOf(leader, correction, body)))).toEqual(['done', 'done']);
  expect(await prisma.fundingParty.findUniqueOrThrow({ where: { no: third.no } })).toMatchObject({
    name: one.name,
    email: two.email,
  });

  // Both registers are read page by page, none twice.
  for (const path of ['/funding-parties', '/funding-offers']) {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { data: { no: string }[]; nextCursor: string | null } } = await finance
        .get(`${path}?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...body.data.map(({ no }) => no));
      cursor = body.nextCursor;
    }
    const all = (await finance.get(path).expect(200)).body.data as { no: string }[];
    expect(seen).toEqual(all.map(({ no }) => no));
    expect(seen.length).toBeGreaterThan(1);
  }
  expect(await codeOf(manager, `/funding-offers/${offer.no}/closing`)).toBe('done');
  // What the closed offer placed is placed.
  expect(await codeOf(manager, '/funding-offers', { ...OFFER, amount: '30000.01' })).toBe('FUNDING_BEYOND_LOAN');
  expect(await codeOf(finance, path, { partyNo: other, amount: '1.00' })).toBe('FUNDING_OFFER_CLOSED');
  await expect(api.db.pool.query('DELETE FROM funding_subscription')).rejects.toThrow(/append-only/);

  // A company does not fund itself as an institution, and nobody funds a case that has ended since it was offered.
  const own = await said(leader, '/funding-parties', {
    ...TRUST,
    name: '杭州清河纺织有限公司',
    creditCode: '91330100MA2H0X1K3Q',
  });
  const second = await said(manager, '/funding-offers', { ...OFFER, applicationNo: 'AP-COMPANY' });
  const taking = `/funding-offers/${second.no}/subscriptions`;
  expect(await codeOf(finance, taking, { partyNo: own.no, amount: '1.00' })).toBe('FUNDING_BORROWER');
  // Nor by a correction afterwards.
  const free = { creditCode: '91330100MA2ABC8729', reason: '误登' };
  const owned = `/funding-parties/${own.no}/corrections`;
  expect(await codeOf(leader, owned, free)).toBe('done');
  expect(await codeOf(finance, taking, { partyNo: own.no, amount: '1.00' })).toBe('done');
  expect(await codeOf(leader, owned, { creditCode: '91330100MA2H0X1K3Q', reason: '误登' })).toBe('FUNDING_BORROWER');
  const stage = (given: string) => prisma.application.update({ where: { no: 'AP-COMPANY' }, data: { stage: given } });
  await stage('WITHDRAWN');
  expect(await codeOf(finance, taking, { partyNo: trust.no, amount: '1.00' })).toBe('FUNDING_NOT_APPROVED');
  // The case is over without a loan: what a party promised it is free again.
  const over = { partyNo: own.no, reason: '申请已撤回' };
  expect(await codeOf(finance, `/funding-offers/${second.no}/withdrawals`, over)).toBe('done');
  await stage('DISBURSED');
  await prisma.$transaction((tx) =>
    openLoan(tx, { ...openingOf('LNOVER'), clientNo: 'CL00000011', applicationNo: 'AP-COMPANY' }),
  );
  for (const status of ['SETTLED', 'WRITTEN_OFF']) {
    await prisma.loan.update({ where: { no: 'LNOVER' }, data: { status } });
    expect(await codeOf(finance, taking, { partyNo: trust.no, amount: '1.00' })).toBe('FUNDING_LOAN_OVER');
  }
  expect(await codeOf(manager, `/funding-offers/${second.no}/closing`)).toBe('done');
  expect(await codeOf(manager, '/funding-offers', { ...OFFER, applicationNo: 'AP-COMPANY' })).toBe('FUNDING_LOAN_OVER');

  // 10,237.19 falls due on 15 February: a half of it is 5,118.59, a quarter 2,559.29; the lender keeps the fen that are left.
  await prisma.$transaction((tx) => openLoan(tx, { ...openingOf('LNFUND'), clientNo: 'CL00000001' }));
  for (const day of ['2026-02-11', '2026-02-12', '2026-02-12']) await tellFundingParties(prisma, day);
  await bring(prisma, 'LNFUND', '2026-02-20');
  for (const day of ['2026-02-20', '2026-02-21']) await tellFundingParties(prisma, day);
  await bring(prisma, 'LNFUND', '2026-02-25', {
    type: 'REPAYMENT',
    on: '2026-02-25',
    amount: '4000.00',
    reference: 'R1',
  });
  for (const day of ['2026-02-25', '2026-02-25']) await tellFundingParties(prisma, day);
  // Received that same day after the end of it had run: told the next day, once.
  await bring(prisma, 'LNFUND', '2026-02-25', {
    type: 'REPAYMENT',
    on: '2026-02-25',
    amount: '400.00',
    reference: 'R2',
  });
  for (const day of ['2026-02-26', '2026-02-27']) await tellFundingParties(prisma, day);
  const { body } = await finance.get('/funding-offers').expect(200);
  const register = (body.data as Answer[]).find(({ no }) => no === offer.no);
  const half = both[0].code === undefined ? trust.no : bank.no;
  const partsOf = (kind: string, party: string): string[] =>
    (register?.notices ?? [])
      .filter((one) => one.kind === kind && one.partyNo === party)
      .map(({ on, amount }) => `${on} ${amount}`);
  expect(partsOf('DUE', half)).toEqual(['2026-02-12 5118.59']);
  expect(partsOf('DUE', other)).toEqual(['2026-02-12 2559.29']);
  expect(partsOf('ARREARS', half)).toHaveLength(1);
  expect(partsOf('RECOVERED', half)).toEqual(['2026-02-25 2000.00', '2026-02-26 200.00']);
  expect(partsOf('RECOVERED', other)).toEqual(['2026-02-25 1000.00', '2026-02-26 100.00']);
  const letters = await prisma.notice.findMany({ where: { recipient: trust.no } });
  expect(new Set(letters.map(({ template }) => template))).toEqual(
    new Set(['funding-due', 'funding-arrears', 'funding-recovered']),
  );
  expect(await prisma.notice.count({ where: { recipient: bank.no } })).toBe(0);

  // Loans run on after the licence, and whoever is told of them may move.
  const ranOut = { licence: { ...licence, validUntil: '2026-01-01' }, kinds: [] };
  await prisma.fundingPolicy.create({ data: { version: 2, policy: ranOut, effectiveFrom: new Date(today()) } });
  expect(await codeOf(leader, '/funding-parties', BANK)).toBe('FUNDING_LICENCE_RAN_OUT');
  expect(await codeOf(leader, correction, { email: 'later@zhenhai.example', reason: '联系邮箱变更' })).toBe('done');

  await enter({ licence: null, kinds: [] });
  expect(await codeOf(manager, '/funding-offers', OFFER)).toBe('FUNDING_NOT_LICENSED');
});
