import type { ApprovalInput } from '../../src/contracts/messages/approval';
import { insertApproval, insertDecision, type DecisionEffect } from '../../src/store/approvals';
import { verify } from '../../src/store/verify';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const AT = '2026-03-02T01:30:00.000Z';
const FIRST = { remindAt: '2026-03-03T01:30:00.000Z', escalateAt: '2026-03-04T01:30:00.000Z' };
const NEXT = { remindAt: '2026-03-04T09:00:00.000Z', escalateAt: '2026-03-05T09:00:00.000Z' };
const LEVELS: ApprovalInput['levels'] = [
  { code: 'SUB_BRANCH_HEAD', nameZh: '支行行长', nameEn: 'sub-branch head', kind: 'INDIVIDUAL' },
  { code: 'BRANCH_COMMITTEE', nameZh: '分行贷审会', nameEn: 'branch committee', kind: 'COMMITTEE', quorum: 2 },
];

function round(subjectNo: string): ApprovalInput {
  return {
    approvalId: `approval-${subjectNo}-1`,
    subject: 'APPLICATION',
    subjectNo,
    replyTo: `application-${subjectNo}`,
    round: 1,
    branchCode: 'SB01',
    clientNo: 'CL1',
    clientMasked: '张*',
    levels: LEVELS,
    terms: null,
    amountFen: 12_000_000,
    slaHours: 24,
    parties: { investigators: ['li'], raters: ['zhou'], managerUsername: 'li', related: [] },
    clockOffsetMs: 3_600_000,
  };
}

const decision = (approval: ApprovalInput, more: Partial<DecisionEffect> = {}): DecisionEffect => ({
  approval,
  commandId: 'c1',
  taskId: `${approval.approvalId}-L1`,
  level: 'SUB_BRANCH_HEAD',
  username: 'head',
  onBehalfOf: null,
  outcome: 'APPROVE',
  reasonCode: null,
  comment: '同意',
  terms: null,
  standing: null,
  status: 'OPEN',
  levelIndex: 1,
  ended: { outcome: 'APPROVE', reasonCode: null },
  vetoed: false,
  at: AT,
  ...more,
});

async function standing({ approvalId, subjectNo }: ApprovalInput) {
  const { prisma } = db;
  const [approval, tasks, notices, audits] = await Promise.all([
    prisma.approval.findUniqueOrThrow({ where: { id: approvalId } }),
    prisma.task.findMany({ where: { subjectNo }, orderBy: { id: 'asc' } }),
    prisma.notice.findMany({ where: { subjectNo } }),
    prisma.auditEntry.findMany({ where: { subjectNo }, orderBy: { seq: 'asc' } }),
  ]);
  return {
    approval,
    tasks: tasks.map(({ id, status }) => [id, status]),
    notices,
    audits: audits.map(({ action }) => action),
  };
}

async function opened(subjectNo: string): Promise<ApprovalInput> {
  const input = round(subjectNo);
  await db.prisma.$transaction((tx) => insertApproval(tx, input, { at: AT, dueAt: FIRST.remindAt }));
  return input;
}

describe('A decision on file', () => {
  test('a level that ends hands the case to the next one', async () => {
    const input = await opened('AP1');
    expect(await insertDecision(db.prisma, decision(input), NEXT)).toBe(true);
    expect(await standing(input)).toMatchObject({
      approval: { status: 'OPEN', levelIndex: 1, concludedAt: null },
      tasks: [
        ['approval-AP1-1-L1', 'DONE'],
        ['approval-AP1-1-L2', 'OPEN'],
      ],
      notices: [],
      audits: ['APPROVAL_OPENED', 'DECISION_APPROVE'],
    });
    const [done, next] = await db.prisma.task.findMany({ where: { subjectNo: 'AP1' }, orderBy: { id: 'asc' } });
    expect(done).toMatchObject({ doneBy: 'head', outcome: 'APPROVE', doneAt: new Date(AT) });
    // Each task is due when its level is reminded.
    expect([done?.dueAt, next?.dueAt]).toEqual([new Date(FIRST.remindAt), new Date(NEXT.remindAt)]);
  });

  test('the last one concludes, and the account manager hears of it at the real instant of the business one', async () => {
    const input = await opened('AP2');
    const terms = { method: 'BULLET', principal: '90000.00', annualRate: '0.05', instalments: 1 } as const;
    const last = decision(input, { outcome: 'APPROVE_CHANGED', status: 'APPROVED', terms, standing: terms });
    expect(await insertDecision(db.prisma, last, null)).toBe(true);
    const { approval, tasks, notices } = await standing(input);
    expect(approval).toMatchObject({ status: 'APPROVED', terms, concludedAt: new Date(AT) });
    expect(tasks).toEqual([['approval-AP2-1-L1', 'DONE']]);
    expect(new Set(notices.map(({ recipient }) => recipient))).toEqual(new Set(['li']));
    expect(notices[0]?.notBefore).toEqual(new Date(Date.parse(AT) - 3_600_000));
  });

  test('a vote that does not end the level leaves its task open', async () => {
    const input = await opened('AP3');
    await insertDecision(db.prisma, decision(input, { ended: null, levelIndex: 0 }), null);
    expect(await standing(input)).toMatchObject({
      approval: { levelIndex: 0 },
      tasks: [['approval-AP3-1-L1', 'OPEN']],
      audits: ['APPROVAL_OPENED', 'DECISION_APPROVE'],
    });
  });

  test('the same one again, twenty times at once, is written once', async () => {
    const input = await opened('AP4');
    const written = await Promise.all(
      Array.from({ length: 20 }, () => insertDecision(db.prisma, decision(input), NEXT)),
    );
    expect(written.filter((first) => first)).toHaveLength(1);
    expect(await db.prisma.approvalDecision.count({ where: { approvalId: input.approvalId } })).toBe(1);
    expect((await standing(input)).audits).toEqual(['APPROVAL_OPENED', 'DECISION_APPROVE']);
  });

  test('a second one of the same person on the same task is refused whole', async () => {
    const input = await opened('AP5');
    await insertDecision(db.prisma, decision(input, { ended: null, levelIndex: 0 }), null);
    const second = decision(input, { commandId: 'c2', ended: null, levelIndex: 0 });
    await expect(insertDecision(db.prisma, second, null)).rejects.toThrow();
    expect((await standing(input)).audits).toEqual(['APPROVAL_OPENED', 'DECISION_APPROVE']);
    expect(await db.prisma.effect.count({ where: { businessKey: 'approval-AP5-1/c2' } })).toBe(0);
  });

  test('and the chain of the audit log stays whole', async () => {
    expect((await verify(db.prisma)).differences).toEqual([]);
  });
});
