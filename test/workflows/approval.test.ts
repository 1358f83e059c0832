import type { LoanTerms } from '../../src/contracts/terms';
import type { Actor } from '../../src/contracts/roles';
import { businessDate, instantOf } from '../../src/domain/business-time';
import { weekday } from '../../src/domain/calendar/calendar';
import { addDays, parseDate } from '../../src/domain/date';
import type { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { reaches, refusalOf, roundOf, Rounds, WORKING_CAPITAL } from './support/rounds';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

const HOUR_MS = 3_600_000;
/** As `weekday` counts. */
const FRIDAY = 4;

const COLLEAGUES: Actor[] = [
  { username: 'far', roles: ['APPROVER'], levels: ['SUB_BRANCH_HEAD'], branchCode: 'SB02' },
  { username: 'hq', roles: ['APPROVER'], levels: ['SUB_BRANCH_HEAD'], branchCode: 'HQ' },
  { username: 'md', roles: ['COMMITTEE_MEMBER'], levels: ['BRANCH_COMMITTEE'], branchCode: 'HQ' },
  { username: 'deputy', roles: ['APPROVER'], levels: ['SUB_BRANCH_HEAD'], branchCode: 'SB01' },
];

let stage: Stage;
let rounds: Rounds;

beforeAll(async () => {
  stage = await openStage();
  rounds = new Rounds(stage, 'APR');
  await stage.db.prisma.user.createMany({
    data: COLLEAGUES.map(({ username, roles, levels, branchCode }) => ({
      username,
      displayName: username,
      passwordHash: '-',
      roles,
      authorityLevels: levels,
      branchCode,
      email: `${username}@example.test`,
    })),
  });
});
afterAll(() => stage.close());

const [FAR, HQ, MD] = COLLEAGUES as [Actor, Actor, Actor, Actor];
const taskOf = (app: Origination, level: number) =>
  stage.db.prisma.task.findUniqueOrThrow({ where: { id: `${roundOf(app)}-L${String(level)}` } });
const noticesOf = (app: Origination, template: string) =>
  stage.db.prisma.notice.findMany({
    where: { subjectNo: app.input.applicationNo, template, channel: 'INBOX' },
    orderBy: { id: 'asc' },
  });

/** Eight million before its committee. */
async function beforeCommittee(): Promise<Origination> {
  const app = await rounds.waiting(WORKING_CAPITAL);
  await app.decide(PEOPLE.head, 'APPROVE');
  await app.decide(PEOPLE.zhao, 'APPROVE', { level: 2 });
  await app.decide(PEOPLE.branch, 'APPROVE', { level: 3 });
  return app;
}

describe('A committee', () => {
  test('that approves gives no reason, though the member who voted last was against it', async () => {
    const app = await beforeCommittee();
    await app.decide(PEOPLE.ma, 'APPROVE', { level: 4 });
    await app.decide(PEOPLE.mb, 'APPROVE', { level: 4 });
    const last = await app.decide(PEOPLE.mc, 'REJECT', { level: 4, reasonCode: 'CONCENTRATION' });
    expect(last).toMatchObject({ status: 'APPROVED' });
    expect(await app.approval().result()).toMatchObject({ outcome: 'APPROVED', reasonCode: null });
    await reaches(app, 'CONTRACT');
    expect(await taskOf(app, 4)).toMatchObject({ status: 'DONE', doneBy: 'mc', outcome: 'APPROVE' });
    expect((await noticesOf(app, 'approval-concluded'))[0]?.params).toEqual({
      subjectNo: app.input.applicationNo,
      outcome: 'APPROVED',
    });
  });

  test('that rejects gives the reason of the members who carried it, though the last one was for the loan', async () => {
    const app = await beforeCommittee();
    await app.decide(PEOPLE.ma, 'REJECT', { level: 4, reasonCode: 'CONCENTRATION' });
    await app.decide(PEOPLE.mb, 'REJECT', { level: 4, reasonCode: 'CONCENTRATION' });
    await app.decide(PEOPLE.mc, 'APPROVE', { level: 4 });
    expect(await app.handle.result()).toMatchObject({ stage: 'REJECTED', reasonCode: 'CONCENTRATION' });
    expect(await taskOf(app, 4)).toMatchObject({ outcome: 'REJECT' });
  });

  test('hears each member once', async () => {
    const app = await beforeCommittee();
    await app.decide(PEOPLE.ma, 'APPROVE', { level: 4 });
    expect(await refusalOf(app.decide(PEOPLE.ma, 'APPROVE', { level: 4 }))).toBe('ALREADY_DECIDED');
    expect(await taskOf(app, 4)).toMatchObject({ status: 'OPEN' });
  });
});

describe('A convened committee', () => {
  const call = async (app: Origination, actor: Actor, members: string[], more: object = {}) => {
    const commandId = `${roundOf(app)}-session-${members.join('-')}`;
    const asked = {
      commandId,
      actor,
      taskId: `${roundOf(app)}-L4`,
      chair: members[0],
      members,
      heldOn: await stage.today(),
      ...more,
    };
    return app.approval().executeUpdate('convene', { updateId: commandId, args: [asked] });
  };

  test('is vetoed by its chair alone, and says so in the log', async () => {
    const app = await beforeCommittee();
    expect(await refusalOf(call(app, PEOPLE.li, ['ma', 'mb', 'mc']))).toBe('ROLE_MAY_NOT_CONVENE');
    expect(await refusalOf(call(app, PEOPLE.zhao, ['ma', 'mb', 'head']))).toBe('MEMBER_NOT_ENTITLED');
    expect(await refusalOf(call(app, PEOPLE.zhao, ['ma', 'mb', 'sun']))).toBe('MEMBER_NOT_ENTITLED');
    expect(await call(app, PEOPLE.zhao, ['ma', 'mb', 'mc'])).toMatchObject({
      session: { chair: 'ma', members: ['ma', 'mb', 'mc'], recusals: [] },
    });
    expect(await refusalOf(app.decide(PEOPLE.ma, 'APPROVE', { level: 4 }))).toBe('CHAIR_MUST_WAIT');
    await app.decide(PEOPLE.mb, 'APPROVE', { level: 4 });
    await app.decide(PEOPLE.mc, 'APPROVE', { level: 4 });
    await app.decide(PEOPLE.ma, 'REJECT', { level: 4, reasonCode: 'CONCENTRATION' });
    expect(await app.handle.result()).toMatchObject({ stage: 'REJECTED', reasonCode: 'CONCENTRATION' });
    const entry = await stage.db.prisma.auditEntry.findFirst({
      where: { subjectNo: app.input.applicationNo, action: 'DECISION_REJECT' },
    });
    expect(entry?.detail).toMatchObject({ vetoed: 'yes' });
  });

  test('whose recused members leave less than the quorum waits until others are called', async () => {
    const app = await beforeCommittee();
    await call(app, PEOPLE.zhao, ['ma', 'mb', 'mc']);
    const leave = {
      commandId: 'leave',
      actor: PEOPLE.mc,
      taskId: `${roundOf(app)}-L4`,
      username: 'mc',
      ground: 'RELATED',
      comment: '亲属',
    };
    await app.approval().executeUpdate('recuse', { updateId: 'leave', args: [leave] });
    expect(await refusalOf(app.decide(PEOPLE.mc, 'APPROVE', { level: 4 }))).toBe('RECUSED_MAY_NOT_VOTE');
    // A chair who voted now could neither veto later nor chair the session that has to be called.
    expect(await refusalOf(app.decide(PEOPLE.mb, 'APPROVE', { level: 4 }))).toBe('SESSION_BELOW_QUORUM');
    expect(await refusalOf(app.decide(PEOPLE.ma, 'REJECT', { level: 4, reasonCode: 'CONCENTRATION' }))).toBe(
      'CHAIR_MUST_WAIT',
    );
    expect((await taskOf(app, 4)).excluded).toContain('mc');
    expect((await noticesOf(app, 'committee-recusal')).map(({ recipient }) => recipient)).toEqual(['zhao']);
    expect(await refusalOf(call(app, PEOPLE.zhao, ['ma', 'mb', 'md']))).toBe('MEMBER_ALREADY_HEARD');
    await call(app, PEOPLE.zhao, ['ma', 'mb', 'mc', 'md']);
    await app.decide(PEOPLE.mb, 'APPROVE', { level: 4 });
    await app.decide(MD, 'APPROVE', { level: 4 });
    expect(await app.decide(PEOPLE.ma, 'APPROVE', { level: 4 })).toMatchObject({ status: 'APPROVED' });
    await reaches(app, 'CONTRACT');
  });

  test('whose chair is recused takes no ballot until another chair is named: nobody who voted could be it', async () => {
    const app = await beforeCommittee();
    await call(app, PEOPLE.zhao, ['ma', 'mb', 'mc', 'md']);
    const leave = {
      actor: PEOPLE.ma,
      taskId: `${roundOf(app)}-L4`,
      username: 'ma',
      ground: 'CONFLICT',
      comment: '同学',
    };
    await app.approval().executeUpdate('recuse', { updateId: 'chair', args: [{ commandId: 'chair', ...leave }] });
    expect(await refusalOf(app.decide(PEOPLE.mb, 'APPROVE', { level: 4 }))).toBe('CHAIR_RECUSED');
    await call(app, PEOPLE.zhao, ['mb', 'ma', 'mc', 'md']);
    await app.decide(PEOPLE.mc, 'APPROVE', { level: 4 });
    await app.decide(MD, 'APPROVE', { level: 4 });
    expect(await app.decide(PEOPLE.mb, 'APPROVE', { level: 4 })).toMatchObject({ status: 'APPROVED' });
  });
});

describe('A decision', () => {
  test('belongs to the branch of the case, or to head office', async () => {
    const app = await rounds.waiting();
    expect(await refusalOf(app.decide(FAR, 'APPROVE'))).toBe('CASE_OF_OTHER_BRANCH');
    // Nor does it help to claim another branch in the message.
    expect(await refusalOf(app.decide({ ...FAR, branchCode: 'SB01' }, 'APPROVE'))).toBe('CASE_OF_OTHER_BRANCH');
    expect(await app.decide(HQ, 'APPROVE')).toMatchObject({ status: 'APPROVED' });
  });

  test.each<[string, Partial<LoanTerms>, string]>([
    ['less than the product lends', { principal: '500.00' }, 'PRODUCT_AMOUNT'],
    ['a rate below the product', { annualRate: '0.01' }, 'PRODUCT_RATE'],
    ['a rate above the product', { annualRate: '0.36' }, 'PRODUCT_RATE'],
    ['a penalty above the band of the law', { overdueMarkup: '0.51' }, 'OVERDUE_MARKUP'],
    ['instalments a year apart', { frequency: { every: 12, unit: 'MONTH' } }, 'CHANGED_FREQUENCY'],
    ['less over a shorter term', { principal: '100000.00', instalments: 6 }, 'done'],
  ])('on changed terms stays inside the product: %s', async (_what, changed, expected) => {
    const app = await rounds.waiting();
    const terms = { ...app.input.terms, ...changed };
    expect(await refusalOf(app.decide(PEOPLE.head, 'APPROVE_CHANGED', { terms }))).toBe(expected);
    // A refusal leaves the task as it was.
    if (expected !== 'done')
      expect(await app.decide(PEOPLE.head, 'APPROVE')).toMatchObject({ status: 'APPROVED', terms: app.input.terms });
  });

  test('with characters that no database stores is refused, and holds up nobody', async () => {
    const app = await rounds.waiting();
    const poisoned = {
      commandId: 'poison',
      actor: PEOPLE.head,
      taskId: `${roundOf(app)}-L1`,
      outcome: 'APPROVE',
      comment: 'a\u0000b',
    };
    expect(await refusalOf(app.approval().executeUpdate('decide', { args: [poisoned] }))).toBe('NOT_RECORDABLE');
    expect(await app.decide(HQ, 'APPROVE')).toMatchObject({ status: 'APPROVED' });
  });

  test('may come under an id that another case has seen', async () => {
    const apps = [await rounds.waiting(), await rounds.waiting()];
    for (const app of apps) {
      const decision = {
        commandId: 'head.weekly',
        actor: PEOPLE.head,
        taskId: `${roundOf(app)}-L1`,
        outcome: 'APPROVE',
        comment: '',
      };
      expect(await app.approval().executeUpdate('decide', { args: [decision] })).toMatchObject({ status: 'APPROVED' });
    }
  });
});

describe('A level that takes too long', () => {
  test('is taken from who sits on it and offered to the deputies who may decide', async () => {
    const app = await rounds.waiting();
    const { id, dueAt } = await taskOf(app, 1);
    await stage.db.prisma.task.update({ where: { id }, data: { assignee: 'head', claimedAt: new Date() } });
    await stage.until(dueAt?.getTime() ?? 0);
    expect((await noticesOf(app, 'approval-reminder')).map(({ recipient }) => recipient)).toEqual(['head']);
    // Two working days, and a weekend at the most.
    await stage.pass(4);
    const task = await eventually(async () => {
      const now = await taskOf(app, 1);
      return now.assignee === null ? now : null;
    });
    expect(task.title).toMatchObject({ zh: expect.stringContaining('已升级') as string });
    const told = (await noticesOf(app, 'approval-escalated')).map(({ recipient }) => recipient);
    // Everybody of that authority but the head of another branch, and the account manager.
    expect(told.sort()).toEqual(['both', 'deputy', 'head', 'hq', 'li']);
    expect(await app.decide(HQ, 'APPROVE')).toMatchObject({ status: 'APPROVED' });
  });

  test('has its hours on working days: what came on a Friday evening is pressed on Tuesday and Thursday', async () => {
    const { prisma } = stage.db;
    const today = await stage.today();
    const friday = addDays(today, 7 + FRIDAY - weekday(parseDate(today)));
    const evening = (days: number): number => instantOf(addDays(friday, days), 17 * 60);
    await stage.until(evening(0));
    const app = await rounds.waiting(WORKING_CAPITAL);
    const daysGiven = async (level: number): Promise<number> => {
      const { createdAt, dueAt } = await taskOf(app, level);
      return ((dueAt?.getTime() ?? 0) - createdAt.getTime()) / 86_400_000;
    };
    const pressed = async (): Promise<string[]> => {
      const actions = ['APPROVAL_REMINDED', 'APPROVAL_ESCALATED'];
      const where = { subjectNo: app.input.applicationNo, action: { in: actions } };
      const entries = await prisma.auditEntry.findMany({ where, orderBy: { seq: 'asc' } });
      return entries.map(({ action, businessOn }) => `${action} ${businessOn.toISOString().slice(0, 10)}`);
    };
    expect(await daysGiven(1)).toBe(4);
    await stage.until(evening(3));
    expect(await pressed()).toEqual([]);
    const first = [`APPROVAL_REMINDED ${addDays(friday, 4)}`, `APPROVAL_ESCALATED ${addDays(friday, 6)}`];
    await stage.until(evening(4) + HOUR_MS);
    expect(await pressed()).toEqual(first.slice(0, 1));
    await stage.until(evening(6));
    expect(await pressed()).toEqual(first.slice(0, 1));
    await stage.until(evening(6) + HOUR_MS);
    expect(await pressed()).toEqual(first);

    // The decision of that Thursday opens the next level: Friday is announced as a day off.
    const off = { date: new Date(addDays(friday, 7)), kind: 'HOLIDAY', version: 'test' };
    await prisma.calendarDay.create({ data: off });
    await app.decide(PEOPLE.head, 'APPROVE');
    await prisma.calendarDay.delete({ where: { date: off.date } });
    expect(await daysGiven(2)).toBe(5);
    await stage.until(evening(10) + 2 * HOUR_MS);
    expect(await pressed()).toEqual(first);
    await stage.until(evening(11) + 2 * HOUR_MS);
    expect(await pressed()).toEqual([...first, `APPROVAL_REMINDED ${addDays(friday, 11)}`]);
    expect(await app.decide(PEOPLE.zhao, 'RETURN', { level: 2, reasonCode: 'MORE_EVIDENCE' })).toMatchObject({
      status: 'RETURNED',
    });
  });
});

describe('The file of an application', () => {
  test('of a product that asks for no document starts with the investigation and its two tasks', async () => {
    const app = rounds.application({
      checklist: [{ code: 'PHOTO', nameZh: '照片', nameEn: 'Photo', required: false }],
    });
    expect(await app.accept()).toMatchObject({ stage: 'INVESTIGATION' });
    const tasks = await stage.db.prisma.task.findMany({
      where: { subjectNo: app.input.applicationNo },
      orderBy: { id: 'asc' },
    });
    expect(tasks.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['INVESTIGATE_A OPEN', 'INVESTIGATE_B OPEN']);
    const {
      stage: filed,
      deadlineAt,
      acceptedOn,
    } = await stage.db.prisma.application.findUniqueOrThrow({
      where: { no: app.input.applicationNo },
    });
    expect(filed).toBe('INVESTIGATION');
    // Business dates: the server's clock may stand in an evening that is already tomorrow in China.
    const deadlineOn = businessDate(deadlineAt?.getTime() ?? 0);
    expect((Date.parse(deadlineOn) - acceptedOn.getTime()) / 86_400_000).toBe(app.input.deadlines.investigationDays);
  });

  test('goes back up only when what was returned is verified again, with the terms that were resubmitted', async () => {
    const app = await rounds.waiting();
    await app.decide(PEOPLE.head, 'RETURN', { reasonCode: 'MORE_EVIDENCE' });
    await reaches(app, 'SUPPLEMENT');
    await app.do('submitDocuments', PEOPLE.li, { documents: [{ code: 'INCOME', status: 'RETURNED' }] });
    expect(await refusalOf(app.do('resubmit', PEOPLE.li, { comment: '' }))).toBe('DOCUMENTS_MISSING');
    await app.documents();
    const terms = { ...app.input.terms, principal: '100000.00' };
    expect(await app.do('resubmit', PEOPLE.li, { comment: '已补充', terms })).toMatchObject({
      stage: 'APPROVAL',
      round: 2,
      terms,
    });
    const file = await stage.db.prisma.application.findUniqueOrThrow({ where: { no: app.input.applicationNo } });
    expect(file.suggestedTerms).toEqual(terms);
    await rounds.isOpen(app, 2);
    await app.decide(PEOPLE.head, 'APPROVE', { round: 2 });
    expect(await reaches(app, 'CONTRACT')).toMatchObject({ terms });
  });

  test('is nobody else’s: a department manager in name only may not withdraw it', async () => {
    const app = await rounds.waiting();
    const claims = { ...PEOPLE.wang, roles: ['DEPARTMENT_MANAGER' as const] };
    expect(await refusalOf(app.do('withdraw', claims, { reasonCode: 'OTHER', comment: '' }))).toBe(
      'NOT_THE_ACCOUNT_MANAGER',
    );
    await app.decide(PEOPLE.head, 'APPROVE');
    await reaches(app, 'CONTRACT');
  });
});
