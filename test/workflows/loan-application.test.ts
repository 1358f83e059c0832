import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  applicationQueries,
  applicationSignals,
  type ApplicationStage,
  type ApplicationView,
} from '../../src/contracts/messages/application';
import { approvalSignals } from '../../src/contracts/messages/approval';
import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
let counter = 0;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function open(overrides: Parameters<typeof applicationInput>[1] = {}): Origination {
  counter += 1;
  return new Origination(
    stage.env.client,
    applicationInput(`AP${String(counter)}`, { clientNo: `CL${String(counter)}`, ...overrides }),
  );
}

const fileOf = (app: Origination) =>
  stage.db.prisma.application.findUniqueOrThrow({ where: { no: app.input.applicationNo } });
const reaches = (app: Origination, wanted: ApplicationStage): Promise<ApplicationView> =>
  eventually(async () => {
    const view = await app.handle.query<ApplicationView>(applicationQueries.view);
    return view.stage === wanted ? view : null;
  });

/** The code under which an update is refused. */
async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      return error.cause.type ?? '';
    throw error;
  }
}

const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];

const sign = (app: Origination, signedOn: string): Promise<ApplicationView> => app.sign(stage.db.prisma, signedOn);

/** Brings an application from acceptance through one level of approval to its signed contract. */
async function signed(app: Origination): Promise<void> {
  const today = await stage.today();
  await app.toApproval(today);
  await eventually(() =>
    stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-1` } }),
  );
  await app.decide(PEOPLE.head, 'APPROVE');
  await reaches(app, 'CONTRACT');
  await sign(app, today);
}

describe('An application on the real activities and database', () => {
  test('a personal loan goes from acceptance to disbursement and opens a loan', async () => {
    const app = open();
    expect(await app.accept()).toMatchObject({ stage: 'DOCUMENTS', missingDocuments: ['ID', 'INCOME'] });
    const today = await stage.today();
    expect(await app.documents()).toMatchObject({ stage: 'INVESTIGATION', missingDocuments: [] });
    await app.investigate('A', PEOPLE.li, today);
    expect(await app.investigate('B', PEOPLE.wang, today)).toMatchObject({ stage: 'RATING' });
    expect(await app.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' })).toMatchObject({
      stage: 'APPROVAL',
      round: 1,
    });
    await eventually(() =>
      stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-1` } }),
    );
    expect(await app.decide(PEOPLE.head, 'APPROVE')).toMatchObject({ status: 'APPROVED' });
    await reaches(app, 'CONTRACT');
    await sign(app, today);
    expect(await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee: '张三' })).toMatchObject({
      stage: 'PAYING',
    });
    const ended = (await app.handle.result()) as ApplicationView;
    expect(ended.stage).toBe('DISBURSED');
    const file = await fileOf(app);
    expect(file).toMatchObject({ stage: 'DISBURSED', grade: 'A', loanNo: ended.loanNo });
    const loan = await stage.db.prisma.loan.findUniqueOrThrow({ where: { no: ended.loanNo ?? '' } });
    expect(loan).toMatchObject({
      principalFen: 12_000_000n,
      status: 'CURRENT',
      applicationNo: app.input.applicationNo,
    });
    const open_ = await stage.db.prisma.task.count({ where: { subjectNo: app.input.applicationNo, status: 'OPEN' } });
    expect(open_).toBe(0);
  });

  test('lapses when the documents do not come in time, after a reminder to manager and client', async () => {
    const app = open();
    await app.accept();
    await stage.pass(16);
    const view = (await app.handle.result()) as ApplicationView;
    expect(view).toMatchObject({ stage: 'EXPIRED', reasonCode: 'DEADLINE_PASSED' });
    const { applicationNo } = app.input;
    const notices = await stage.db.prisma.notice.findMany({
      where: { subjectNo: applicationNo, template: { not: 'application-received' } },
      orderBy: { id: 'asc' },
    });
    expect(notices.map(({ template, recipient }) => `${template} ${recipient}`)).toEqual([
      'deadline-near li',
      'deadline-near li',
      `documents-missing ${app.input.clientNo}`,
      `documents-missing ${app.input.clientNo}`,
      `application-expired ${app.input.clientNo}`,
      `application-expired ${app.input.clientNo}`,
    ]);
    const tasks = await stage.db.prisma.task.findMany({ where: { subjectNo: applicationNo } });
    expect(tasks.map(({ status }) => status)).toEqual(['CANCELLED']);
  });

  test('8,000,000 of working capital: returned once, resubmitted, approved with changed terms by three levels and a committee', async () => {
    const terms = {
      method: 'EQUAL_INSTALMENT' as const,
      principal: '8000000.00',
      annualRate: '0.0435',
      instalments: 24,
    };
    const app = open({ productCode: 'WORKING_CAPITAL', category: 'WORKING_CAPITAL', terms });
    await app.toApproval(await stage.today());
    const first = `approval-${app.input.applicationNo}-1`;
    await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: first } }));
    await app.decide(PEOPLE.head, 'APPROVE');
    expect(await app.decide(PEOPLE.zhao, 'RETURN', { level: 2, reasonCode: 'MORE_EVIDENCE' })).toMatchObject({
      status: 'RETURNED',
    });
    await reaches(app, 'SUPPLEMENT');
    expect(await app.do('resubmit', PEOPLE.li, { comment: '已补充' })).toMatchObject({ stage: 'APPROVAL', round: 2 });
    await eventually(() =>
      stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-2` } }),
    );
    const less = { ...terms, principal: '6000000.00', annualRate: '0.0455' };
    await app.decide(PEOPLE.head, 'APPROVE', { round: 2 });
    await app.decide(PEOPLE.zhao, 'APPROVE', { round: 2, level: 2 });
    await app.decide(PEOPLE.branch, 'APPROVE_CHANGED', { round: 2, level: 3, terms: less });
    expect(await app.decide(PEOPLE.ma, 'APPROVE', { round: 2, level: 4 })).toMatchObject({ status: 'OPEN' });
    await app.decide(PEOPLE.mb, 'REJECT', { round: 2, level: 4, reasonCode: 'CONCENTRATION' });
    expect(await app.decide(PEOPLE.mc, 'APPROVE', { round: 2, level: 4 })).toMatchObject({
      status: 'APPROVED',
      terms: less,
    });
    expect(await reaches(app, 'CONTRACT')).toMatchObject({ terms: less });
    expect((await fileOf(app)).approvedTerms).toEqual(less);
  });

  test('a rejection ends it and tells the client why', async () => {
    const app = open();
    await app.toApproval(await stage.today());
    await eventually(() =>
      stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-1` } }),
    );
    await app.decide(PEOPLE.head, 'REJECT', { reasonCode: 'INCOME_NOT_ENOUGH' });
    expect(await app.handle.result()).toMatchObject({ stage: 'REJECTED', reasonCode: 'INCOME_NOT_ENOUGH' });
    const told = await stage.db.prisma.notice.findFirst({
      where: { subjectNo: app.input.applicationNo, template: 'decision-made' },
    });
    expect(told?.params).toMatchObject({ outcome: 'REJECTED', reasonCode: 'INCOME_NOT_ENOUGH' });
  });

  test('withdrawn in the middle of the approval, the approval ends without a decision', async () => {
    const app = open();
    await app.toApproval(await stage.today());
    await eventually(() =>
      stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-1` } }),
    );
    await app.do('withdraw', PEOPLE.li, { reasonCode: 'CLIENT_CHANGED_MIND', comment: '' });
    expect(await app.handle.result()).toMatchObject({ stage: 'WITHDRAWN' });
    expect(await app.approval().result()).toMatchObject({ outcome: 'CANCELLED' });
    expect(await stage.db.prisma.task.count({ where: { subjectNo: app.input.applicationNo, status: 'OPEN' } })).toBe(0);
  });

  test('refuses by name what the rules forbid, and changes nothing', async () => {
    const app = open();
    await app.accept();
    const today = await stage.today();
    expect(await refusalOf(app.investigate('A', PEOPLE.li, today))).toBe('WRONG_STAGE');
    expect(await refusalOf(app.do('submitDocuments', PEOPLE.wang, { documents: [] }))).toBe('NOT_THE_ACCOUNT_MANAGER');
    expect(
      await refusalOf(app.do('submitDocuments', PEOPLE.li, { documents: [{ code: 'X', status: 'VERIFIED' }] })),
    ).toBe('DOCUMENT_UNKNOWN');
    await app.documents();
    await app.investigate('A', PEOPLE.li, today);
    expect(await refusalOf(app.investigate('B', PEOPLE.li, today))).toBe('SECOND_INVESTIGATOR_MUST_DIFFER');
    expect(await refusalOf(app.investigate('A', PEOPLE.wang, today))).toBe('ALREADY_SIGNED');
    expect(await refusalOf(app.investigate('B', PEOPLE.wang, '2099-01-01'))).toBe('DATE_IN_FUTURE');
    const unseen = { part: 'B', agree: true, report: { summary: 's', findings: 'f' } };
    expect(await refusalOf(app.do('investigate', PEOPLE.wang, unseen))).toBe('VERIFICATION_REQUIRED');
    expect(await fileOf(app)).toMatchObject({ stage: 'INVESTIGATION' });
  });

  test('authority that a message claims for itself does not count: the stored one is asked in the transaction', async () => {
    const app = open();
    await app.toApproval(await stage.today());
    await eventually(() =>
      stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-1` } }),
    );
    const forged = { ...PEOPLE.sun, roles: ['APPROVER' as const], levels: ['SUB_BRANCH_HEAD'] };
    expect(await refusalOf(app.decide(forged, 'APPROVE'))).toBe('ROLE_MAY_NOT_DECIDE');
    expect(await refusalOf(app.decide(PEOPLE.branch, 'APPROVE'))).toBe('AUTHORITY_TOO_SMALL');
    expect(
      await stage.db.prisma.approvalDecision.count({ where: { approvalId: `approval-${app.input.applicationNo}-1` } }),
    ).toBe(0);
  });

  test('who investigated is refused by update and signal alike, and the signal stops nothing', async () => {
    const app = open();
    const today = await stage.today();
    await app.accept();
    await app.documents();
    await app.investigate('A', PEOPLE.li, today);
    await app.investigate('B', PEOPLE.both, today);
    await app.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' });
    await eventually(() =>
      stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-1` } }),
    );
    expect(await refusalOf(app.decide(PEOPLE.both, 'APPROVE'))).toBe('INVESTIGATOR_MAY_NOT_APPROVE');
    await app.approval().signal(approvalSignals.approve, { commandId: 's1', username: 'both' });
    await app.approval().signal(approvalSignals.approve, { commandId: 's2', username: 'nobody' });
    await app.approval().signal(approvalSignals.reject, { commandId: 's3', username: 'head' });
    const refused = await eventually(async () => {
      const entries = await stage.db.prisma.auditEntry.findMany({
        where: { subjectNo: app.input.applicationNo, action: 'SIGNAL_REFUSED' },
        orderBy: { seq: 'asc' },
      });
      return entries.length === 3 && entries;
    });
    const codes = refused.map(({ detail }) => (detail as { code: string }).code).sort();
    expect(codes).toEqual(['INVESTIGATOR_MAY_NOT_APPROVE', 'REASON_REQUIRED', 'UNKNOWN_USER']);
    await app.approval().signal(approvalSignals.approve, { commandId: 's4', username: 'head' });
    expect(await reaches(app, 'CONTRACT')).toMatchObject({ stage: 'CONTRACT' });
  });

  test('an outside system drives an application by signals', async () => {
    const app = open();
    await app.accept();
    const documents = [
      { code: 'ID', status: 'VERIFIED' },
      { code: 'INCOME', status: 'VERIFIED' },
    ];
    await app.handle.signal(applicationSignals.submitDocuments, { commandId: 'd1', actor: PEOPLE.li, documents });
    await reaches(app, 'INVESTIGATION');
    await app.handle.signal(applicationSignals.withdraw, {
      commandId: 'w1',
      actor: PEOPLE.wang,
      reasonCode: 'X',
      comment: '',
    });
    await app.handle.signal(applicationSignals.withdraw, {
      commandId: 'w2',
      actor: PEOPLE.li,
      reasonCode: 'CLIENT_CHANGED_MIND',
      comment: '',
    });
    expect(await app.handle.result()).toMatchObject({ stage: 'WITHDRAWN', reasonCode: 'CLIENT_CHANGED_MIND' });
  });

  test('twenty decisions on one task at once have one winner and nineteen clear refusals', async () => {
    const app = open();
    await app.toApproval(await stage.today());
    await eventually(() =>
      stage.db.prisma.approval.findUnique({ where: { id: `approval-${app.input.applicationNo}-1` } }),
    );
    const crowd = Array.from({ length: 20 }, (_, index) => ({
      ...PEOPLE.head,
      username: `head-${counter}-${String(index)}`,
    }));
    await stage.db.prisma.user.createMany({
      data: crowd.map(({ username, roles, levels, branchCode }) => ({
        username,
        displayName: username,
        passwordHash: '-',
        roles,
        authorityLevels: levels,
        branchCode,
        email: `${username}@example.test`,
      })),
    });
    const outcomes = await Promise.all(crowd.slice(0, 10).map((actor) => refusalOf(app.decide(actor, 'APPROVE'))));
    outcomes.push(
      ...(await Promise.all(
        crowd.slice(10).map((actor) => refusalOf(app.decide(actor, 'APPROVE')).catch(() => 'APPROVAL_CLOSED')),
      )),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'APPROVAL_CLOSED' || outcome === 'TASK_CLOSED')).toHaveLength(19);
    expect(
      await stage.db.prisma.approvalDecision.count({ where: { approvalId: `approval-${app.input.applicationNo}-1` } }),
    ).toBe(1);
  });

  test('a level that takes too long is reminded, then escalated to the account manager', async () => {
    const app = open();
    await app.toApproval(await stage.today());
    const approvalId = `approval-${app.input.applicationNo}-1`;
    await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: approvalId } }));
    // Four working days, and a weekend at the most.
    await stage.pass(6.5);
    const notices = await stage.db.prisma.notice.findMany({
      where: { cause: { startsWith: `${approvalId}/` }, channel: 'INBOX', recipient: { in: ['head', 'li'] } },
      orderBy: { id: 'asc' },
    });
    expect(notices.map(({ template, recipient }) => `${template} ${recipient}`)).toEqual([
      'approval-reminder head',
      'approval-escalated head',
      'approval-escalated li',
    ]);
    await app.decide(PEOPLE.head, 'APPROVE');
    await reaches(app, 'CONTRACT');
  });

  test('money the bank refuses goes back to finance; the next order has a reference of its own', async () => {
    const app = open();
    await signed(app);
    expect(await refusalOf(app.do('disburse', PEOPLE.sun, { conditionsConfirmed: [], mode: 'SELF', payee: 'x' }))).toBe(
      'CONDITIONS_NOT_MET',
    );
    expect(await refusalOf(app.do('disburse', PEOPLE.head, { conditionsConfirmed, mode: 'SELF', payee: 'x' }))).toBe(
      'ROLE_MAY_NOT_DISBURSE',
    );
    await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee: 'REJECTED' });
    await reaches(app, 'DISBURSEMENT');
    await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee: 'UNREACHABLE-ONCE' });
    expect(await app.handle.result()).toMatchObject({ stage: 'DISBURSED' });
  });

  test('an application costs at most 130 events with its approval of one level', async () => {
    const app = open();
    await signed(app);
    const to = { payee: '装饰公司', account: '3301040160001234567' };
    await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'ENTRUSTED', ...to });
    await app.handle.result();
    const [application, approval] = await Promise.all([app.handle.describe(), app.approval().describe()]);
    expect(application.historyLength + approval.historyLength).toBeLessThanOrEqual(130);
  });
});
