import supertest from 'supertest';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

const NO = 'LN20260115000001';
let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const opening = { ...openingOf(NO), clientNo: 'CL00000001', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
});
afterAll(() => api.close());

const post = async (username: string, path: string, body: object, headers = {}) =>
  (await api.as(username)).post(`/loans/${NO}/${path}`, body, headers);
const codeOf = async (username: string, path: string, body: object): Promise<[number, string]> => {
  const { status, body: answer } = await post(username, path, body);
  return [status, (answer as { code?: string }).code ?? 'done'];
};
const ACCOUNT = { account: '6222021234567890123', evidence: 'RA-1', reason: '工资卡变更' };
const SIGNED = { signedOn: '2026-11-20', evidence: 'DA-1' };

describe('the account from which a loan is repaid', () => {
  it('has to be known before it may be debited', async () => {
    const { body } = await (await api.as('li.na')).get(`/loans/${NO}/repayment-account`).expect(200);
    expect(body).toEqual({ accountMasked: null, changes: [], mandates: [] });
    expect(await codeOf('li.na', 'mandates', SIGNED)).toEqual([409, 'ACCOUNT_UNKNOWN']);
  });

  it('is changed as the client asks, who is told and sees no digits but the last', async () => {
    const { status, body } = await post('li.na', 'repayment-account', ACCOUNT);
    expect([status, body]).toMatchObject([
      201,
      { accountMasked: '6222***********0123', changes: [{ recordedBy: 'li.na' }] },
    ]);
    const notices = await api.db.prisma.notice.findMany({ where: { template: 'repayment-account-changed' } });
    expect(notices.map(({ channel }) => channel).sort()).toEqual(['EMAIL', 'SMS']);
    expect(JSON.stringify([body, notices.map(({ params }) => params)])).not.toContain('21234567890');
    expect(await codeOf('li.na', 'repayment-account', ACCOUNT)).toEqual([422, 'ACCOUNT_SAME']);
  });

  it.each<[string, string, object, number, string]>([
    ['letters', 'li.na', { ...ACCOUNT, account: '62220212345678901X' }, 422, 'INVALID_INPUT'],
    ['no paper', 'li.na', { account: '6222021234567890124', reason: 'x' }, 422, 'INVALID_INPUT'],
    ['somebody of another post', 'qian.fang', ACCOUNT, 403, 'ROLE_NOT_ALLOWED'],
    ['somebody of another branch', 'liu.yang', ACCOUNT, 404, 'NOT_FOUND'],
  ])('is not changed with %s', async (_case, username, body, status, code) => {
    expect(await codeOf(username, 'repayment-account', body)).toEqual([status, code]);
  });

  it('may be debited by one mandate at a time, which ends when it is revoked and when the account changes', async () => {
    expect(await codeOf('li.na', 'mandates', { ...SIGNED, signedOn: '2099-01-01' })).toEqual([422, 'DATE_IN_FUTURE']);
    const key = { 'Idempotency-Key': 'mandate-1' };
    await post('li.na', 'mandates', SIGNED, key);
    const { body } = await post('li.na', 'mandates', SIGNED, key);
    expect(body.mandates).toMatchObject([{ status: 'ACTIVE', accountMasked: '6222***********0123' }]);
    expect(await codeOf('li.na', 'mandates', SIGNED)).toEqual([409, 'MANDATE_IN_FORCE']);
    expect((await post('chen.jing', 'mandate-revocations', { reason: '客户书面撤销' })).body.mandates).toMatchObject([
      { status: 'REVOKED', endedFor: '客户书面撤销' },
    ]);
    expect(await codeOf('li.na', 'mandate-revocations', { reason: 'x' })).toEqual([409, 'MANDATE_NONE']);
    await post('li.na', 'mandates', SIGNED);
    const changed = await post('li.na', 'repayment-account', { ...ACCOUNT, account: '6222021234567890999' });
    expect(changed.body.mandates).toMatchObject([
      { status: 'REVOKED', endedFor: 'ACCOUNT_CHANGED' },
      { status: 'REVOKED' },
    ]);
    const { body: audited } = await (await api.as('shen.yan')).get(`/audit?subjectNo=${NO}`).expect(200);
    expect(audited.data.map(({ action }: { action: string }) => action).toReversed()).toEqual([
      'LOAN_OPENED',
      'REPAYMENT_ACCOUNT_CHANGED',
      'MANDATE_RECORDED',
      'MANDATE_REVOKED',
      'MANDATE_RECORDED',
      'REPAYMENT_ACCOUNT_CHANGED',
    ]);
  });
});

describe('the result file of the bank', () => {
  const upload = async (text: string) => {
    const { token } = await api.as('qian.fang');
    return supertest(api.app)
      .post('/api/debit-batches/DB20261215/results')
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'text/csv')
      .send(Buffer.from(text));
  };

  it('is for a batch that is there, and has no line that cannot be read', async () => {
    expect((await upload('DB20261215-000001,PAID,1.00,x,')).status).toBe(404);
    await api.db.prisma.debitBatch.create({
      data: { no: 'DB20261215', businessDate: new Date('2026-12-15'), status: 'SENT', orders: 1, amountFen: 100n },
    });
    for (const line of ['DB20261215-000001,PAID,0.00,x,', 'DB20261215-000001,FAILED,1.00,x,', 'A,PAID,1.00,x,'])
      expect((await upload(`订单号,结果,金额,流水,原因\n${line}`)).body).toMatchObject({ code: 'DEBIT_FILE' });
    expect((await (await api.as('li.na')).get('/debit-batches')).status).toBe(403);
    const { body } = await (await api.as('qian.fang')).get('/debit-batches').expect(200);
    expect(body.data).toMatchObject([{ no: 'DB20261215', status: 'SENT', paid: '0.00' }]);
  });
});
