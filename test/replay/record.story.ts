import type { ApplicationInput, ApplicationView } from '../../src/contracts/messages/application';
import { approvalUpdates } from '../../src/contracts/messages/approval';
import { reviewUpdates } from '../../src/contracts/messages/review';
import { servicingQueries, servicingUpdates, type LoanView } from '../../src/contracts/messages/servicing';
import type { ActOnComplaint, ComplaintIntake } from '../../src/contracts/messages/complaint';
import type { WorkoutAct } from '../../src/contracts/messages/workout';
import type { Actor } from '../../src/contracts/roles';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../../src/contracts/workflow-names';
import type { Screening } from '../../src/domain/admission/screen';
import type { Fen } from '../../src/domain/money';
import { startIncomingBooking } from '../../src/gateways/incoming-booking';
import { takeStatement } from '../../src/store/incoming/take';
import { actOnComplaint } from '../../src/gateways/complaint-acts';
import { actOnHumanReview } from '../../src/gateways/human-review-acts';
import { actOnServiceTicket } from '../../src/gateways/service-ticket-acts';
import { assetReference } from '../../src/domain/workout/repossession';
import { approvalTaskId } from '../../src/store/approvals';
import { insertScreening } from '../../src/store/admission';
import { actOnWorkout } from '../../src/gateways/workout-acts';
import { applicationInput } from '../workflows/support/application';
import { PERSON_PLAN } from '../../src/domain/inspection/plan';
import { Origination } from '../workflows/support/origination';
import { PEOPLE } from '../workflows/support/people';
import { eventually, openStage, type Stage } from '../workflows/support/stage';
import { writeHistory } from './write-history';

// Not a test of CI: `npm run histories:record` lives these lives again and writes their histories down.

/** The staff's only reviewer of risk proposes what is approved here. */
const RISK_REVIEWER: Actor = { username: 'zhou', roles: ['RISK_OFFICER'], levels: ['RISK_REVIEW'], branchCode: 'SB01' };
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const record = (name: string, workflowId: string, runId?: string): Promise<void> =>
  writeHistory(stage.env.client, name, workflowId, runId);

async function disbursed(applicationNo: string, overrides: Partial<ApplicationInput> = {}): Promise<string> {
  const app = new Origination(stage.env.client, applicationInput(applicationNo, overrides));
  const today = await stage.today();
  await app.toApproval(today);
  await eventually(() =>
    stage.db.prisma.approval.findUnique({ where: { id: workflowIds.approval(applicationNo, 1) } }),
  );
  await app.decide(PEOPLE.head, 'APPROVE');
  await eventually(async () => (await app.handle.query<ApplicationView>('view')).stage === 'CONTRACT');
  await app.sign(stage.db.prisma, today);
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee: '张三' });
  const { loanNo } = (await app.handle.result()) as ApplicationView;
  await record('application', workflowIds.application(applicationNo));
  await record('approval', workflowIds.approval(applicationNo, 1));
  return loanNo ?? '';
}

async function repayAll(loanNo: string, count: number): Promise<void> {
  const handle = stage.env.client.workflow.getHandle(workflowIds.loan(loanNo));
  for (let k = 1; k <= count; k++) {
    const view = await handle.query<LoanView>(servicingQueries.view);
    const dueOn = view.nextDueOn ?? (await stage.today());
    const days = (Date.parse(dueOn) - Date.parse(await stage.today())) / 86_400_000;
    await stage.pass(days + 0.5);
    const due = await handle.query<LoanView>(servicingQueries.view);
    const commandId = `${loanNo}-pay-${String(k)}`;
    const repay = {
      commandId,
      actor: PEOPLE.sun,
      amountFen: due.dueFen,
      receivedOn: await stage.today(),
      reference: commandId,
    };
    await handle.executeUpdate(servicingUpdates.repay, { updateId: commandId, args: [repay] });
  }
}

test('a loan repaid on time over two runs', async () => {
  const loanNo = await disbursed('APREC1');
  const first = await stage.env.client.workflow.getHandle(workflowIds.loan(loanNo)).describe();
  await repayAll(loanNo, 12);
  await record('loan-first-run', workflowIds.loan(loanNo), first.runId);
  await record('loan-last-run', workflowIds.loan(loanNo));
}, 300_000);

test('a loan that falls overdue, with its collection case', async () => {
  const loanNo = await disbursed('APREC2');
  await stage.pass(31 + 65);
  const caseId = workflowIds.collection(loanNo, 1);
  const loan = stage.env.client.workflow.getHandle(workflowIds.loan(loanNo));
  const { payoffFen } = await loan.query<LoanView>(servicingQueries.view);
  const repay = {
    commandId: 'late',
    actor: PEOPLE.sun,
    amountFen: payoffFen,
    receivedOn: await stage.today(),
    reference: 'late',
  };
  await loan.executeUpdate(servicingUpdates.repay, { updateId: 'late', args: [repay] });
  await stage.env.client.workflow.getHandle(caseId).result();
  await record('loan-overdue', workflowIds.loan(loanNo));
  await record('collection', caseId);
}, 300_000);

test('the end of a business date', async () => {
  const workflowId = 'end-of-day-recorded';
  await stage.env.client.workflow.execute(WORKFLOW_TYPES.endOfDay, {
    taskQueue: TASK_QUEUE,
    workflowId,
    args: [{ businessDate: '2026-06-30' }],
  });
  await record('end-of-day', workflowId);
}, 120_000);

test('the watch over a loan: inspected, late with its instalments, settled', async () => {
  const loanNo = await disbursed('APREC3');
  const review = stage.env.client.workflow.getHandle(workflowIds.review(loanNo));
  const inspect = async (number: number): Promise<void> => {
    const inspectionId = workflowIds.inspection(loanNo, number);
    const sections = Object.fromEntries(PERSON_PLAN.sections.map((section) => [section, '已核实']));
    const report = { inspectedOn: await stage.today(), place: '住所', sections, conclusion: 'NORMAL', measures: '' };
    const filed = { inspectionId, loanNo, kind: 'PURPOSE', hash: inspectionId, filedBy: 'li', filedOn: new Date() };
    await stage.db.prisma.inspectionFile.create({
      data: { ...filed, name: 'a.pdf', mime: 'application/pdf', size: 1 },
    });
    const reported = { commandId: `report-${String(number)}`, actor: PEOPLE.li, inspectionId, report };
    await review.executeUpdate(reviewUpdates.report, { args: [reported] });
    const reviewed = {
      commandId: `review-${String(number)}`,
      actor: PEOPLE.zhao,
      inspectionId,
      outcome: 'ACCEPT',
      comment: '',
    };
    await review.executeUpdate(reviewUpdates.review, { args: [reviewed] });
  };
  await stage.pass(32);
  await inspect(1);
  await stage.pass(35);
  await inspect(2);
  await stage.pass(90);
  const loan = stage.env.client.workflow.getHandle(workflowIds.loan(loanNo));
  const prepay = {
    commandId: 'all',
    actor: PEOPLE.sun,
    reference: 'all',
    on: await stage.today(),
    mode: 'REDUCE_INSTALMENT',
  };
  await loan.executeUpdate(servicingUpdates.prepay, { updateId: 'all', args: [prepay] });
  await review.result();
  await record('post-loan-review', workflowIds.review(loanNo));
}, 300_000);

test('money that came by a bank statement', async () => {
  const on = await stage.today();
  const money = { amountFen: 100 as Fen, payerName: '张三', payerAccount: '6222' };
  const lines = [
    { line: 1, reference: 'A1', on, remark: await disbursed('APREC5'), ...money },
    { line: 2, reference: 'A2', on, remark: await disbursed('APREC6'), ...money },
  ];
  const file = { fileHash: 'recorded', fileName: 'a.csv', bank: 'CSV', formatVersion: 1, lines };
  const no = await takeStatement(stage.db.prisma, file, { username: 'sun', on });
  await startIncomingBooking(stage.env.client, { statementNo: no });
  await stage.env.client.workflow.getHandle(workflowIds.incoming(no)).result();
  await record('incoming-booking', workflowIds.incoming(no));
}, 300_000);

test('the debits of a business date', async () => {
  const on = await stage.today();
  const workflowId = workflowIds.autoDebit(on);
  const autoDebit = { taskQueue: TASK_QUEUE, workflowId, args: [{ businessDate: on }] };
  await stage.env.client.workflow.execute(WORKFLOW_TYPES.autoDebit, autoDebit);
  await record('auto-debit', workflowId);
}, 300_000);

test('a law suit that is withdrawn', async () => {
  const loanNo = await disbursed('APREC7');
  await stage.db.prisma.collectionAction.create({
    data: {
      id: 'sue',
      caseId: 'c',
      loanNo,
      kind: 'LEGAL_DECISION',
      by: 'chen',
      note: '',
      on: new Date('2026-01-01'),
      detail: { decision: 'SUE' },
    },
  });
  const on = await stage.today();
  const input = { loanNo, clientMasked: '张*', branchCode: 'SB01', managerUsername: 'li', clockOffsetMs: 0 };
  const act = (commandId: string, given: WorkoutAct) =>
    actOnWorkout(stage.env.client, input, { commandId, actor: PEOPLE.zhao, act: given });
  const paper = { document: 'DOC-1', note: '' };
  const filing = { court: '西湖区人民法院', procedure: 'ORDINARY' as const, claimFen: 1_000_000, filedOn: on };
  const { subject: lawsuitNo } = await act('file', { kind: 'LAWSUIT_OPEN', ...filing, ...paper });
  await stage.pass(9);
  await act('withdraw', { kind: 'LAWSUIT_STEP', lawsuitNo, step: { stage: 'WITHDRAWN', on }, ...paper });
  await stage.env.client.workflow.getHandle(workflowIds.workout(loanNo)).result();
  await record('workout', workflowIds.workout(loanNo));
}, 300_000);

test('an asset taken in the place of money, whose sale is approved', async () => {
  const loanNo = await disbursed('APREC8', { clientNo: 'CL8' });
  const { username, roles, levels: authorityLevels, branchCode } = RISK_REVIEWER;
  const login = { displayName: username, passwordHash: '-', email: 'zhou@example.test' };
  await stage.db.prisma.user.create({ data: { username, roles, authorityLevels, branchCode, ...login } });
  const on = await stage.today();
  const input = { loanNo, clientMasked: '张*', branchCode: 'SB01', managerUsername: 'li', clockOffsetMs: 0 };
  const act = (commandId: string, actor: Actor, given: WorkoutAct) =>
    actOnWorkout(stage.env.client, input, { commandId, actor, act: given });
  const { subject: assetNo } = await act('acquire', PEOPLE.zhao, {
    kind: 'ASSET_ACQUIRE',
    asset: 'VEHICLE',
    basis: 'COURT',
    description: '货车一辆',
    valueFen: 5_000_000,
    acquiredOn: on,
    custodian: '某资产管理公司',
    document: 'DOC-1',
  });
  const loan = stage.env.client.workflow.getHandle(workflowIds.loan(loanNo));
  const credited = { commandId: 'credited', actor: PEOPLE.sun, amountFen: 5_000_000, receivedOn: on };
  await loan.executeUpdate(servicingUpdates.repay, { args: [{ ...credited, reference: assetReference(assetNo) }] });
  await act('credit', PEOPLE.sun, { kind: 'ASSET_CREDIT', assetNo });
  const proposal = { method: 'AUCTION' as const, reserveFen: 4_500_000, reason: '首拍九折', document: 'DOC-2' };
  await act('propose', PEOPLE.zhao, { kind: 'ASSET_PROPOSE', assetNo, ...proposal });
  const round = workflowIds.approval(assetNo, 1);
  for (const [index, actor] of [PEOPLE.head, RISK_REVIEWER, PEOPLE.branch].entries()) {
    const taskId = approvalTaskId(round, index);
    await eventually(() => stage.db.prisma.task.findUnique({ where: { id: taskId } }));
    const decision = { commandId: taskId, actor, taskId, outcome: 'APPROVE', comment: '' };
    await stage.env.client.workflow.getHandle(round).executeUpdate(approvalUpdates.decide, { args: [decision] });
  }
  await eventually(() => stage.db.prisma.assetDisposal.findFirst({ where: { id: round, state: 'APPROVED' } }));
  const sale = { on, proceedsFen: 4_800_000, costsFen: 100_000, buyer: '某运输公司', document: 'DOC-3' };
  await act('dispose', PEOPLE.sun, { kind: 'ASSET_DISPOSE', assetNo, ...sale });
  await stage.env.client.workflow.getHandle(workflowIds.workout(loanNo)).result();
  await record('workout-decided', workflowIds.workout(loanNo));
}, 300_000);

test('a complaint that is accepted late, answered and closed', async () => {
  const complaintNo = 'CPREC';
  const act = (commandId: string, step: ActOnComplaint['step'], actor: Actor = PEOPLE.zhao) =>
    actOnComplaint(stage.env.client, { complaintNo, branchCode: 'SB01', clockOffsetMs: 0 }, { commandId, actor, step });
  const intake: ComplaintIntake = {
    ...({ channel: 'ONLINE', type: 'PROCESS', complainant: 'CLIENT' } as const),
    clientNo: 'CL1',
    receivedOn: await stage.today(),
    name: null,
    contact: null,
    authority: null,
    loanNo: null,
    caseId: null,
    accused: [],
    summary: '办理过慢',
    demand: '尽快办理',
  };
  await act('take', { act: 'TAKE_IN', intake });
  await stage.pass(5);
  await act('accept', { act: 'ACCEPT', handler: 'li', told: 'NOTICE', text: '' });
  await act('note', { act: 'NOTE', text: '资料不齐', document: null }, PEOPLE.li);
  await act(
    'answer',
    { act: 'ANSWER', finding: 'NOT_UPHELD', remedies: [], told: 'NOTICE', text: '资料不齐所致', document: null },
    PEOPLE.li,
  );
  await stage.pass(11);
  await act('close', { act: 'CLOSE', rootCause: 'COMMUNICATION', text: '一次性告知' });
  await stage.env.client.workflow.getHandle(workflowIds.complaint(complaintNo)).result();
  await record('complaint', workflowIds.complaint(complaintNo));
}, 300_000);

test('a review by a person that is reminded of and concluded', async () => {
  const on = await stage.today();
  const reasons = [{ code: 'CLIENT_BLACKLISTED', weight: 'REJECT' }] as Screening['reasons'];
  const candidate = { industry: null, relatedParty: false, security: 'UNSECURED', amountFen: 100_000_00 };
  const listed = { ...candidate, ownExposureFen: 0, groupExposureFen: 0, blacklisted: true, groupBlacklisted: false };
  const screening = {
    clientNo: 'CL1',
    applicationNo: null,
    policyVersion: 0,
    outcome: 'REJECT' as const,
    reasons,
    facts: { candidate: listed, setAside: [] },
  };
  await stage.db.prisma.$transaction((tx) => insertScreening(tx, screening, { username: 'wang', on }));
  const { id } = await stage.db.prisma.admissionScreening.findFirstOrThrow();
  const input = { reviewNo: 'HRREC', branchCode: 'SB01', clockOffsetMs: 0 };
  const asked = {
    kind: 'SCREENING',
    subject: String(id),
    clientNo: 'CL1',
    applicationNo: null,
    reason: '误列',
  } as const;
  const ask = { commandId: 'ask', actor: PEOPLE.li, step: { act: 'ASK', asked } as const };
  await actOnHumanReview(stage.env.client, input, ask);
  await stage.pass(25);
  const step = { act: 'CONCLUDE', outcome: 'UPHELD', reason: '属实' } as const;
  await actOnHumanReview(stage.env.client, input, { commandId: 'conclude', actor: PEOPLE.zhao, step });
  await stage.env.client.workflow.getHandle(workflowIds.humanReview('HRREC')).result();
  await record('human-review', workflowIds.humanReview('HRREC'));
}, 300_000);

test('a service ticket that is reminded of, answered, and closes by itself', async () => {
  const input = { ticketNo: 'SKREC', branchCode: 'SB01', clockOffsetMs: 0 };
  const asked = { kind: 'PAPERS', clientNo: 'CL1', loanNo: null, request: '还款证明', owner: 'li' } as const;
  await actOnServiceTicket(stage.env.client, input, {
    commandId: 'open',
    actor: PEOPLE.li,
    step: { act: 'OPEN', asked },
  });
  await stage.pass(10);
  const step = { act: 'ANSWER', text: '已开具' } as const;
  await actOnServiceTicket(stage.env.client, input, { commandId: 'answer', actor: PEOPLE.li, step });
  await stage.env.client.workflow.getHandle(workflowIds.serviceTicket('SKREC')).result();
  await record('service-ticket', workflowIds.serviceTicket('SKREC'));
}, 300_000);
