import { randomUUID } from 'node:crypto';
import { approvalUpdates } from '../../src/contracts/messages/approval';
import type { ApplicationInput, ApplicationView } from '../../src/contracts/messages/application';
import { servicingUpdates, type LoanChangeView, type RequestDueDay } from '../../src/contracts/messages/servicing';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays } from '../../src/domain/date';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { applicationInput } from '../workflows/support/application';
import { Origination } from '../workflows/support/origination';
import { PEOPLE } from '../workflows/support/people';
import { WORKING_CAPITAL } from '../workflows/support/rounds';
import { Loan } from '../workflows/support/servicing';
import { eventually, openStage, type Stage } from '../workflows/support/stage';
import { writeHistory } from './write-history';

// Not a test of CI: `npm run histories:record` lives these lives again and writes their histories down. Ways off the main road.

let stage: Stage;
const bank = createBankSimulator();
/** Payees about whom the bank says nothing. */
const silent = new Set<string>();
beforeAll(async () => {
  stage = await openStage({
    payOut: (order) => (silent.has(order.payee) ? Promise.reject(new Error('no answer')) : bank.pay(order)),
  });
}, 120_000);
afterAll(() => stage.close());

const record = (name: string, workflowId: string): Promise<void> => writeHistory(stage.env.client, name, workflowId);
const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];

async function signed(applicationNo: string, more: Partial<ApplicationInput>): Promise<Origination> {
  const app = new Origination(stage.env.client, applicationInput(applicationNo, more));
  const signedOn = await stage.today();
  await app.toApproval(signedOn);
  const id = workflowIds.approval(applicationNo, 1);
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await reaches(app, 'CONTRACT');
  await app.sign(stage.db.prisma, signedOn);
  return app;
}

const reaches = (app: Origination, wanted: ApplicationView['stage']): Promise<unknown> =>
  eventually(async () => (await app.handle.query<ApplicationView>('view')).stage === wanted);

test('an application paid out by a plan: part of it comes back, and is paid to another after some days', async () => {
  const app = await signed('APPLAN', { clientNo: 'CL1' });
  const by = (payee: string, amountFen: number) => ({ payee, amountFen, mode: 'ENTRUSTED', account: '62220001' });
  const pay = (payments: object[]) =>
    app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'ENTRUSTED', payee: '-', payments });
  await pay([by('甲公司', 5_000_000), by('REJECTED', 4_000_000), by('UNREACHABLE-ONCE', 3_000_000)]);
  await reaches(app, 'DISBURSEMENT');
  await stage.pass(3);
  await pay([by('乙公司', 4_000_000)]);
  await app.handle.result();
  await record('application-plan', workflowIds.application('APPLAN'));
}, 300_000);

test('an application of whose plan the bank leaves one payment unanswered for a day, and then sends it back', async () => {
  const app = await signed('APSILENT', { clientNo: 'CL4' });
  const by = (payee: string, amountFen: number) => ({ payee, amountFen, mode: 'ENTRUSTED', account: '62220001' });
  const pay = (payments: object[]) =>
    app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'ENTRUSTED', payee: '-', payments });
  silent.add('REJECTED');
  await pay([by('甲公司', 7_000_000), by('REJECTED', 5_000_000)]);
  await stage.pass(1.25);
  const where = { subjectNo: 'APSILENT', action: 'PAYMENT_UNANSWERED' };
  await eventually(async () => (await stage.db.prisma.auditEntry.count({ where })) === 2);
  silent.clear();
  await stage.pass(0.01);
  await reaches(app, 'DISBURSEMENT');
  await pay([by('乙公司', 5_000_000)]);
  await app.handle.result();
  await record('application-unanswered', workflowIds.application('APSILENT'));
}, 600_000);

test('an approval whose first level is late, and whose second returns the case', async () => {
  const app = new Origination(stage.env.client, applicationInput('APLATE', { clientNo: 'CL5', ...WORKING_CAPITAL }));
  await app.toApproval(await stage.today());
  const id = workflowIds.approval('APLATE', 1);
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id } }));
  // Four working days, and a weekend at the most.
  await stage.pass(6.5);
  await app.decide(PEOPLE.head, 'APPROVE');
  await stage.pass(4.5);
  await app.decide(PEOPLE.zhao, 'RETURN', { level: 2, reasonCode: 'MORE_EVIDENCE' });
  await app.approval().result();
  await record('approval-late', id);
}, 300_000);

test('an application that renews a loan', async () => {
  const { prisma } = stage.db;
  await prisma.product.updateMany({ where: { code: 'PERSONAL_CONSUMER' }, data: { rules: { maxRenewals: 1 } } });
  const old = await Loan.open(stage, 'RENEWED', { method: 'INTEREST_ONLY' });
  await prisma.loan.update({ where: { no: old.no }, data: { clientNo: 'CL2' } });
  const app = await signed('APRENEW', { clientNo: 'CL2', renews: { loanNo: old.no, size: 'MICRO' } });
  await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee: '-' });
  await app.handle.result();
  await old.handle.result();
  await record('application-renewal', workflowIds.application('APRENEW'));
  await record('loan-renewed', workflowIds.loan(old.no));
}, 300_000);

test('a loan whose due day is moved, and whose arrears are paid in part', async () => {
  const loan = await Loan.open(stage, 'MOVED');
  const commandId = randomUUID();
  const day = Number(loan.disbursedOn.slice(8)) === 25 ? 20 : 25;
  const asked: RequestDueDay = { commandId, actor: PEOPLE.li, dueDay: day, reason: '发薪日变更', evidence: 'D-1' };
  const { approvalId } = await loan.handle.executeUpdate<LoanChangeView, [RequestDueDay]>(
    servicingUpdates.requestDueDay,
    { updateId: commandId, args: [asked] },
  );
  const taskId = `${approvalId}-L1`;
  await eventually(() => stage.db.prisma.task.findUnique({ where: { id: taskId } }));
  const decision = { commandId: taskId, actor: PEOPLE.head, taskId, outcome: 'APPROVE', comment: '' };
  await stage.env.client.workflow.getHandle(approvalId).executeUpdate(approvalUpdates.decide, { args: [decision] });
  await eventually(async () => {
    const change = await stage.db.prisma.loanChange.findUnique({ where: { id: approvalId } });
    return change?.status === 'BOOKED';
  });
  const { nextDueOn } = await loan.view();
  await loan.until(addDays(nextDueOn ?? '', 35));
  await loan.caseShows(({ done }) => done.includes('LETTER'));
  await loan.repay('11500.00', 'PART');
  await loan.prepay('ALL');
  await loan.handle.result();
  await loan.case().result();
  await record('loan-changed', workflowIds.loan(loan.no));
  await record('collection-part-paid', workflowIds.collection(loan.no, 1));
}, 300_000);
