import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { verify } from '../../src/store/verify';
import { apply, liveApi, stageOf, toApproval, toDisbursement, today, toLoan, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const CONDITIONS = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
const to = (payee: string, amount: string) => ({ payee, amount, mode: 'ENTRUSTED', account: '3301040160001234567' });
interface Answer {
  code?: string;
  title?: string;
  stage?: string;
}
interface Payments {
  principal: string;
  paid: string;
  remaining: string;
  data: { status: string; amount: string; bankReference: string; payeeMasked: string }[];
}
async function release(no: string, body: object, key: string = randomUUID()): Promise<Answer> {
  const finance = await api.as('qian.fang');
  const answer = await finance.post(
    `/applications/${no}/payment-plan`,
    { conditionsConfirmed: CONDITIONS, ...body },
    { 'Idempotency-Key': key },
  );
  return answer.body as Answer;
}
const paymentsOf = async (no: string): Promise<Payments> =>
  (await (await api.as('qian.fang')).get(`/applications/${no}/payments`).expect(200)).body as Payments;
interface Proof {
  bankReference: string;
  amount: string;
  standing: string;
  mode: string;
  loanNo: string | null;
}
const proofsOf = async (query = ''): Promise<Proof[]> =>
  ((await (await api.as('qian.fang')).get(`/payment-proofs${query}`).expect(200)).body as { data: Proof[] }).data;
/** Files the bank's paper for a payment of the case by hand. */
async function prove(no: string, { bankReference, amount }: Pick<Proof, 'bankReference' | 'amount'>): Promise<Answer> {
  const finance = await api.as('qian.fang');
  const filed = await supertest(api.app)
    .post(`/api/applications/${no}/files?name=slip.pdf`)
    .set('Authorization', `Bearer ${finance.token}`)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF'))
    .expect(201);
  const { hash: fileHash } = filed.body as { hash: string };
  const proof = { bankReference, amount, paidOn: today(), fileHash };
  return (await finance.post(`/applications/${no}/payment-proof`, proof)).body as Answer;
}
const inTransit = async (): Promise<number> => {
  const { _sum } = await api.db.prisma.journalLine.aggregate({
    where: { account: 'LOAN_IN_TRANSIT' },
    _sum: { debitFen: true, creditFen: true },
  });
  return Number((_sum.debitFen ?? 0n) - (_sum.creditFen ?? 0n));
};

it('pays three payees, one of which the bank sends back: the loan begins when that too is paid, each with its proof', async () => {
  const [manager, finance] = await Promise.all([api.as('li.na'), api.as('qian.fang')]);
  const no = await apply(api);
  await toDisbursement(api, no, (await toApproval(api, no)).taskId);
  const payments = [
    to('杭州UNREACHABLE-ONCE建材有限公司', '50000.00'),
    to('杭州REJECTED家电有限公司', '40000.01'),
    { payee: '张建国', amount: '29999.99', mode: 'SELF' },
  ];
  expect((await release(no, { payments: payments.slice(0, 2) })).code).toBe('PLAN_SUM');
  expect((await release(no, { payments: [{ ...payments[0], account: 'x' }] })).code).toBe('INVALID_INPUT');
  expect((await release(no, { payments: [], giveUpRest: true })).code).toBe('PLAN_GIVEN_UP_EARLY');
  // What is entrusted goes to a counterparty, not to the borrower by its name or by the account of its contract.
  const own = [to('张 建国', '120000.00'), { ...to('甲公司', '120000.00'), account: '6222021234567890123' }];
  for (const [payment, field] of [
    [own[0], 'payee'],
    [own[1], 'account'],
  ] as const)
    expect(await release(no, { payments: [payment] })).toMatchObject({
      code: 'ENTRUSTED_TO_BORROWER',
      errors: [{ pointer: `/payments/0/${field}`, code: 'ENTRUSTED_TO_BORROWER' }],
    });
  const homeless = { payee: '乙公司', amount: '70000.00', mode: 'ENTRUSTED' };
  expect(await release(no, { payments: [payments[0], homeless] })).toMatchObject({
    code: 'PLAN_ACCOUNT',
    errors: [{ pointer: '/payments/1/account' }],
  });
  expect(await release(no, { payments: [payments[0], payments[0]] })).toMatchObject({
    code: 'PLAN_PAYEE_TWICE',
    errors: [{ pointer: '/payments/1/payee' }],
  });
  const alone = { conditionsConfirmed: CONDITIONS, mode: 'ENTRUSTED', payee: '张建国' };
  const release1 = async (more: object) =>
    (await finance.post(`/applications/${no}/disbursement`, { ...alone, ...more })).body as object;
  const at = (pointer: string) => ({ code: 'ENTRUSTED_TO_BORROWER', errors: [{ pointer }] });
  expect(await release1({})).toMatchObject(at('/payee'));
  expect(await release1({ payee: '甲公司', account: '6222021234567890123' })).toMatchObject(at('/account'));
  const refused = await manager.post(`/applications/${no}/payment-plan`, { conditionsConfirmed: CONDITIONS, payments });
  expect(refused.body.code).toBe('ROLE_NOT_ALLOWED');

  const key = randomUUID();
  expect(await release(no, { payments }, key)).toMatchObject({ stage: 'PAYING' });
  await stageOf(manager, no, 'DISBURSEMENT');
  // Finance has it on its desk again, each time that the bank sends something back.
  const onDesk = async (): Promise<unknown> => {
    const { actions, openTasks } = (await finance.get(`/applications/${no}`).expect(200)).body as {
      actions: string[];
      openTasks: { kind: string }[];
    };
    return [actions, openTasks.map(({ kind }) => kind)];
  };
  expect(await onDesk()).toEqual([['DISBURSE'], ['DISBURSE']]);
  const first = await paymentsOf(no);
  expect(first).toMatchObject({ principal: '120000.00', paid: '79999.99', remaining: '40000.01' });
  expect(first.data.map(({ status, amount }) => `${status} ${amount}`)).toEqual([
    'PAID 50000.00',
    'REJECTED 40000.01',
    'PAID 29999.99',
  ]);
  expect(first.data[0]?.payeeMasked).not.toContain('建材');
  // What left is on its way, and nobody owes interest on it yet.
  expect(await inTransit()).toBe(7_999_999);
  expect(await api.db.prisma.loan.count()).toBe(0);
  expect((await verify(api.db.prisma)).differences).toEqual([]);

  // The proof of what left is asked for while the rest is still to be paid.
  const open = await proofsOf();
  expect(open.map(({ amount, loanNo }) => [amount, loanNo])).toEqual([
    ['29999.99', null],
    ['50000.00', null],
  ]);
  const second = open.find(({ mode }) => mode === 'SELF');
  if (second === undefined) throw new Error('the self-paid part is missing');
  expect(await prove(no, second)).toMatchObject({ standing: 'THERE', bankReference: second.bankReference });

  const withdrawal = await manager.post(`/applications/${no}/withdrawal`, {
    reasonCode: 'CLIENT_REQUEST',
    comment: '客户放弃',
  });
  expect(withdrawal.body.code).toBe('PLAN_CONTINUES');
  const single = { conditionsConfirmed: CONDITIONS, mode: 'ENTRUSTED', payee: '杭州家电有限公司' };
  expect((await finance.post(`/applications/${no}/disbursement`, single)).body.code).toBe('PLAN_CONTINUES');
  expect((await release(no, { payments })).code).toBe('PLAN_SUM');
  // The order that was answered is answered again, and pays nobody twice.
  expect(await release(no, { payments }, key)).toMatchObject({ stage: 'PAYING' });
  expect((await paymentsOf(no)).data).toHaveLength(3);

  await release(no, { payments: [to('杭州REJECTED电器有限公司', '40000.01')] });
  await stageOf(manager, no, 'DISBURSEMENT');
  expect(await onDesk()).toEqual([['DISBURSE'], ['DISBURSE']]);
  expect(await release(no, { payments: [to('杭州家电有限公司', '40000.01')] })).not.toHaveProperty('code');
  await stageOf(manager, no, 'DISBURSED');
  expect(await inTransit()).toBe(0);
  const loan = await api.db.prisma.loan.findFirstOrThrow({ where: { applicationNo: no } });
  expect(loan).toMatchObject({ disbursedFen: 12_000_000n, principalFen: 12_000_000n });
  expect((await verify(api.db.prisma)).differences).toEqual([]);

  const rows = await proofsOf();
  expect(rows.map(({ amount, mode, standing }) => `${amount} ${mode} ${standing}`).sort()).toEqual([
    '29999.99 SELF THERE',
    '40000.01 ENTRUSTED DUE',
    '50000.00 ENTRUSTED DUE',
  ]);
  const paged = await finance.get('/payment-proofs?limit=2').expect(200);
  const rest = await finance.get(`/payment-proofs?limit=2&cursor=${String(paged.body.nextCursor)}`).expect(200);
  expect(rest.body.data).toHaveLength(1);
  expect((await proofsOf('?standing=THERE')).map(({ bankReference }) => bankReference)).toEqual([second.bankReference]);
  const story = await api.db.prisma.auditEntry.findMany({ where: { subjectNo: no }, orderBy: { seq: 'asc' } });
  const actions = story.map(({ action }) => action);
  expect(actions.filter((action) => action.startsWith('PAYMENT'))).toEqual(
    expect.arrayContaining(['PAYMENT_MADE', 'PAYMENT_SENT_BACK', 'PAYMENT_REJECTED', 'PAYMENTS_LENT']) as string[],
  );
  expect(actions.filter((action) => action === 'PAYMENT_MADE')).toHaveLength(3);
});

it('of one payee leaves by one order, and nothing remains to be paid once the loan has begun', async () => {
  const no = await apply(api, { clientNo: 'CL00000003', purpose: '家电购置' });
  const loanNo = await toLoan(api, no, (await toApproval(api, no)).taskId);
  expect(loanNo).toMatch(/^LN/);
  expect(await paymentsOf(no)).toEqual({ principal: '120000.00', paid: '120000.00', remaining: '0.00', data: [] });
});

it('lends what was really paid where the rest cannot be, and owes no interest on what never left', async () => {
  const manager = await api.as('li.na');
  const no = await apply(api, { clientNo: 'CL00000002', purpose: '家电购置' });
  await toDisbursement(api, no, (await toApproval(api, no)).taskId);
  const payments = [to('杭州安居装饰有限公司', '70000.00'), to('杭州REJECTED家电有限公司', '50000.00')];
  await release(no, { payments });
  await stageOf(manager, no, 'DISBURSEMENT');
  expect(await release(no, { payments: [], giveUpRest: true })).not.toHaveProperty('code');
  await stageOf(manager, no, 'DISBURSED');
  const loan = await api.db.prisma.loan.findFirstOrThrow({ where: { applicationNo: no } });
  expect(loan.principalFen).toBe(7_000_000n);
  expect(loan.disbursedOn.toISOString().slice(0, 10)).toBe(today());
  expect(await paymentsOf(no)).toMatchObject({ principal: '70000.00', paid: '70000.00', remaining: '0.00' });
  expect(await inTransit()).toBe(0);
  expect((await verify(api.db.prisma)).differences).toEqual([]);
});
