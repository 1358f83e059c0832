import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const { prisma } = api.db;
  // Finance of the eastern, and of the western branch; qian.fang serves head office.
  await prisma.user.update({ where: { username: 'li.na' }, data: { roles: ['FINANCE'] } });
  await prisma.user.update({ where: { username: 'liu.yang' }, data: { roles: ['FINANCE'] } });
  const of = { clientNo: 'CL00000001', managerUsername: 'li.na' };
  for (const [no, branchCode] of [
    ['LNEAST', 'SB01'],
    ['LNWEST', 'SB02'],
  ] as const)
    await prisma.$transaction((tx) => openLoan(tx, { ...openingOf(no), ...of, branchCode }));
  await payment('PM1', 'PROPOSED', ['LNEAST', 'LNWEST', null]);
  await payment('PM2', 'PROPOSED', ['LNWEST']);
  await payment('PM3', 'WAITING', []);
});
afterAll(() => api.close());

async function payment(no: string, status: string, loans: (string | null)[]): Promise<void> {
  const { prisma } = api.db;
  const on = new Date('2026-11-02');
  const amountFen = 30_000n;
  await prisma.incomingPayment.create({
    data: {
      no,
      status,
      on,
      amountFen,
      openFen: 0n,
      bank: 'ICBC',
      reference: no,
      statementNo: 'ST1',
      payerName: '张建国',
      payerAccount: '6222',
      remark: '还 LNEAST LNWEST',
      note: 'LNEAST 与 LNWEST 各半',
      waitsFor: 'LOAN_CLOSED',
      proposedBy: 'qian.fang',
    },
  });
  await prisma.statementLine.create({
    data: {
      statementNo: 'ST1',
      line: Number(no.slice(2)),
      outcome: 'TAKEN',
      reference: no,
      on,
      amountFen,
      paymentNo: no,
    },
  });
  await prisma.paymentShare.createMany({
    data: loans.map((loanNo, index) => ({
      paymentNo: no,
      n: index + 1,
      loanNo,
      amountFen: BigInt(10_000 + index),
      parked: true,
      status: 'PENDING',
    })),
  });
}

const list = async (username: string) => {
  const { body } = await (await api.as(username)).get('/incoming-payments').expect(200);
  return (body as { data: { no: string; partOnly: boolean }[] }).data.map(
    ({ no, partOnly }) => `${no} ${String(partOnly)}`,
  );
};
const whole = async (username: string, no: string) => (await api.as(username)).get(`/incoming-payments/${no}`);

it('A payment divided over loans of two branches is seen by each with its own part, and by head office whole', async () => {
  expect(await list('li.na')).toEqual(['PM3 false', 'PM1 true']);
  expect(await list('liu.yang')).toEqual(['PM3 false', 'PM2 false', 'PM1 true']);
  expect(await list('qian.fang')).toEqual(['PM3 false', 'PM2 false', 'PM1 false']);
  const own = { remark: '', note: null, waitsFor: null, amount: '300.00' };
  const east = await whole('li.na', 'PM1');
  expect(east.body).toMatchObject({ ...own, shares: [{ n: 1, loanNo: 'LNEAST', amount: '100.00' }] });
  // Nothing of what is the other branch's, and what goes back to the payer is head office's.
  expect(JSON.stringify(east.body)).not.toContain('LNWEST');
  expect(east.body.shares).toHaveLength(1);
  expect(Object.keys(east.body as object)).toEqual(Object.keys((await whole('qian.fang', 'PM1')).body as object));
  expect((await whole('liu.yang', 'PM1')).body.shares).toMatchObject([{ n: 2, loanNo: 'LNWEST', amount: '100.01' }]);
  expect((await whole('qian.fang', 'PM1')).body).toMatchObject({ remark: '还 LNEAST LNWEST', waitsFor: 'LOAN_CLOSED' });
  expect((await whole('qian.fang', 'PM1')).body.shares).toHaveLength(3);
  expect((await whole('li.na', 'PM2')).status).toBe(404);
});

it('is decided by head office alone', async () => {
  const confirm = async (username: string, no: string) =>
    (await api.as(username)).post(`/incoming-payments/${no}/confirmation`, { agree: false, note: '不符' });
  expect((await confirm('li.na', 'PM1')).body.code).toBe('PAYMENT_OF_SEVERAL_BRANCHES');
  expect((await confirm('li.na', 'PM2')).status).toBe(404);
  expect((await confirm('liu.yang', 'PM2')).status).toBe(200);
});
