import { createApprovalActivities } from '../../activities/approval';
import type { ActivityDeps } from '../../activities/deps';
import type { ApprovalInput } from '../../src/contracts/messages/approval';
import { insertApproval, type DecisionEffect } from '../../src/store/approvals';
import { insertDelegation, revokeDelegation, type DelegationRecord } from '../../src/store/delegations';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
const AT = '2026-03-02T01:30:00.000Z';
const ON = '2026-03-02';
const LEVEL = { code: 'SUB_BRANCH_HEAD', nameZh: '支行行长', nameEn: 'sub-branch head', kind: 'INDIVIDUAL' } as const;

beforeAll(async () => {
  db = await testDatabase();
  const user = { roles: ['APPROVER'], branchCode: 'SB01', passwordHash: '-' };
  await db.prisma.user.createMany({
    data: [
      { ...user, username: 'head', displayName: '甲', email: 'a@example.com', authorityLevels: [LEVEL.code] },
      { ...user, username: 'deputy', displayName: '乙', email: 'b@example.com', authorityLevels: [] },
    ],
  });
});
afterAll(() => db.close());

async function waiting(subjectNo: string): Promise<ApprovalInput> {
  const input: ApprovalInput = {
    approvalId: `approval-${subjectNo}-1`,
    subject: 'APPLICATION',
    subjectNo,
    replyTo: `application-${subjectNo}`,
    round: 1,
    branchCode: 'SB01',
    clientNo: 'CL1',
    clientMasked: '张*',
    levels: [LEVEL],
    terms: null,
    amountFen: 12_000_000,
    slaHours: 24,
    parties: { investigators: ['li'], raters: ['zhou'], managerUsername: 'li', related: [] },
    clockOffsetMs: 0,
  };
  await db.prisma.$transaction((tx) => insertApproval(tx, input, { at: AT, dueAt: '2026-03-03T01:30:00.000Z' }));
  return input;
}

const rejection = (approval: ApprovalInput): DecisionEffect => ({
  approval,
  commandId: approval.subjectNo,
  taskId: `${approval.approvalId}-L1`,
  level: LEVEL.code,
  username: 'deputy',
  onBehalfOf: 'head',
  outcome: 'REJECT',
  reasonCode: 'OVER_INDEBTED',
  comment: '负债过高',
  terms: null,
  standing: null,
  status: 'REJECTED',
  levelIndex: 0,
  ended: { outcome: 'REJECT', reasonCode: 'OVER_INDEBTED' },
  vetoed: false,
  at: AT,
});

const lent = (): Promise<DelegationRecord> =>
  db.prisma.$transaction((tx) =>
    insertDelegation(
      tx,
      'head',
      { level: LEVEL.code, to: 'deputy', limitFen: 20_000_000, fromOn: ON, untilOn: ON, reason: '出差' },
      ON,
    ),
  );

/** Somebody in this database waits for a lock of somebody else. */
async function somebodyWaits(): Promise<'waits'> {
  for (;;) {
    const [{ n } = { n: 0n }] = await db.prisma.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (n > 0n) return 'waits';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a decision that comes while its delegation is taken back waits, and is refused once that is done (RULES 7.3)', async () => {
  const approvals = createApprovalActivities({ prisma: db.prisma, lender: 'BANK' } as ActivityDeps);
  const delegation = await lent();
  const decision = rejection(await waiting('AP1'));
  const decided = await db.prisma.$transaction(async (tx) => {
    await revokeDelegation(tx, delegation, 'head', ON, '提前返岗');
    const outcome = approvals.recordDecision(decision).then(
      () => 'decided',
      (error: unknown) => (error as { type: string }).type,
    );
    // Not answered before the delegation is gone for good.
    expect(await Promise.race([outcome, somebodyWaits()])).toBe('waits');
    return { outcome };
  });
  expect(await decided.outcome).toBe('AUTHORITY_TOO_SMALL');
  expect(await db.prisma.approvalDecision.count()).toBe(0);
});
