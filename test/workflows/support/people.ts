import type { Actor, Role } from '../../../src/contracts/roles';
import type { PrismaClient } from '../../../src/store/generated/client';

/** The staff of the stories. */
export const PEOPLE = {
  li: person('li', ['CLIENT_MANAGER']),
  wang: person('wang', ['CLIENT_MANAGER']),
  zhao: person('zhao', ['RISK_OFFICER'], ['RISK_REVIEW']),
  head: person('head', ['APPROVER'], ['SUB_BRANCH_HEAD']),
  branch: person('branch', ['APPROVER'], ['BRANCH_APPROVER']),
  ma: person('ma', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE']),
  mb: person('mb', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE']),
  mc: person('mc', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE']),
  sun: person('sun', ['FINANCE']),
  both: person('both', ['CLIENT_MANAGER', 'APPROVER'], ['SUB_BRANCH_HEAD']),
  root: person('root', ['ADMINISTRATOR']),
} as const;

function person(username: string, roles: Role[], levels: string[] = []): Actor {
  return { username, roles, levels, branchCode: 'SB01' };
}

export async function hire(prisma: PrismaClient, more: readonly Actor[] = []): Promise<void> {
  await prisma.user.createMany({
    data: [...Object.values(PEOPLE), ...more].map(({ username, roles, levels, branchCode }) => ({
      username,
      displayName: username,
      passwordHash: '-',
      roles,
      authorityLevels: levels,
      branchCode,
      email: `${username}@example.test`,
    })),
  });
}
