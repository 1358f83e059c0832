import { applicationQueries, type ApplicationView } from '../../src/contracts/messages/application';
import type { PaymentOrder, PaymentResult } from '../../src/contracts/payment';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

const bank = createBankSimulator();
/** What the bank was asked, and what it said or why nothing came. */
const asked: [reference: string, said: string][] = [];
const accounts = new Map<string, string | null>();
const payOut = async (order: PaymentOrder): Promise<PaymentResult> => {
  accounts.set(order.payee, order.account);
  try {
    const result = await bank.pay(order);
    asked.push([order.reference, `${result.status} ${result.bankReference}`]);
    return result;
  } catch (error) {
    asked.push([order.reference, (error as Error).message]);
    throw error;
  }
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ payOut });
});
afterAll(() => stage.close());

/** Takes an application to its payment and waits for the loan. */
async function paid(
  no: string,
  clientNo: string,
  payee: string,
  to: object = { mode: 'SELF' },
): Promise<ApplicationView> {
  const app = new Origination(stage.env.client, applicationInput(no, { clientNo }));
  const today = await stage.today();
  await app.toApproval(today);
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: `approval-${no}-1` } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await eventually(async () => (await app.handle.query<ApplicationView>(applicationQueries.view)).stage === 'CONTRACT');
  const signature = { signedOn: today, signatories: ['张三'], evidence: 'v', disbursementAccount: '6222' };
  await app.confirmCost(stage.db.prisma, today);
  await app.do('sign', PEOPLE.li, signature);
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, payee, ...to });
  return (await app.handle.result()) as ApplicationView;
}

const booked = (loanNo: string | null): Promise<number> =>
  stage.db.prisma.journalEntry.count({ where: { loanNo, cause: { startsWith: 'DISBURSEMENT' } } });

test('a bank whose answer is lost is asked again under the same reference, and what it paid once is booked once', async () => {
  const { stage: reached, loanNo } = await paid('AP1', 'CL1', '张三 LOST-ONCE');
  expect(reached).toBe('DISBURSED');
  expect(asked).toEqual([
    ['AP1-1', 'the bank did not answer'],
    ['AP1-1', 'PAID BK-AP1-1'],
  ]);
  expect(await booked(loanNo)).toBe(1);
});

test('a bank that answers late is waited for, and not asked a second time', async () => {
  asked.length = 0;
  const { stage: reached, loanNo } = await paid('AP2', 'CL1', '张三 ANSWERS-LATE');
  expect(reached).toBe('DISBURSED');
  expect(asked).toEqual([['AP2-1', 'PAID BK-AP2-1']]);
  expect(await booked(loanNo)).toBe(1);
});

test('only what the borrower pays himself goes to the account of his contract', async () => {
  await paid('AP11', 'CL11', '张三');
  await paid('AP12', 'CL12', '甲公司', { mode: 'ENTRUSTED', account: '62220001' });
  await paid('AP13', 'CL13', '乙公司', { mode: 'ENTRUSTED' });
  expect([accounts.get('张三'), accounts.get('甲公司'), accounts.get('乙公司')]).toEqual(['6222', '62220001', null]);
});
