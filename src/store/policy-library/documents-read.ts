import type { Role } from '../../contracts/roles';
import type {
  PolicyConclusion,
  PolicyKind,
  PolicyStance,
  PolicyStanding,
  PolicyState,
} from '../../domain/policy-library/document';
import { fromDbDate, toDbDate } from '../dates';
import type { PolicyDocument, Prisma, PrismaClient } from '../generated/client';
import { decodeCursor, pageOf, type Page, type PageRequest } from '../paging';

export interface PolicyRecord {
  no: string;
  title: string;
  issuer: string;
  number: string;
  kind: PolicyKind;
  stance: PolicyStance;
  summary: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  industries: string[];
  productCodes: string[];
  branchCodes: string[];
  mustRead: Role[];
  supersedes: string | null;
  supersededBy: string | null;
  supersededFrom: string | null;
  file: { hash: string; name: string; mime: string; size: number } | null;
  status: PolicyState;
  enteredBy: string;
  enteredOn: string;
  checkedBy: string | null;
  checkedOn: string | null;
  comment: string | null;
}

export interface PolicyFilter extends PageRequest {
  q?: string | undefined;
  standing?: PolicyStanding | undefined;
  industry?: string | undefined;
  /** Only what this person is to read and has not. */
  toReadBy?: { username: string; roles: readonly string[] } | undefined;
}

export async function listPolicies(
  db: PrismaClient,
  { limit, cursor, ...filter }: PolicyFilter,
  today: string,
): Promise<Page<PolicyRecord>> {
  const after = decodeCursor(cursor, ['text'])?.[0];
  const found = await db.policyDocument.findMany({
    where: { AND: [...(await wanted(db, filter, today)), after === undefined ? {} : { no: { lt: String(after) } }] },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(recordOf), limit, ({ no }) => [no]);
}

async function wanted(
  db: PrismaClient,
  { q, standing, industry, toReadBy }: Omit<PolicyFilter, keyof PageRequest>,
  today: string,
): Promise<Prisma.PolicyDocumentWhereInput[]> {
  const conditions: Prisma.PolicyDocumentWhereInput[] = [];
  if (q !== undefined)
    conditions.push({ OR: (['title', 'issuer', 'number'] as const).map((field) => ({ [field]: { contains: q } })) });
  if (industry !== undefined) conditions.push({ industries: { has: industry } });
  if (standing !== undefined) conditions.push(whereStanding(standing, toDbDate(today)));
  if (toReadBy !== undefined) {
    const read = await db.policyReceipt.findMany({ where: { by: toReadBy.username }, select: { policyNo: true } });
    const unread = { no: { notIn: read.map(({ policyNo }) => policyNo) } };
    conditions.push({ status: 'RELEASED', mustRead: { hasSome: [...toReadBy.roles] }, ...unread });
  }
  return conditions;
}

/** The standings of domain/policy-library/document as conditions. */
function whereStanding(standing: PolicyStanding, today: Date): Prisma.PolicyDocumentWhereInput {
  const begun = { status: 'RELEASED', effectiveFrom: { lte: today } };
  const notReplaced = { OR: [{ supersededFrom: null }, { supersededFrom: { gt: today } }] };
  switch (standing) {
    case 'WAITING':
    case 'RETURNED':
      return { status: standing };
    case 'COMING':
      return { status: 'RELEASED', effectiveFrom: { gt: today } };
    case 'SUPERSEDED':
      return { ...begun, supersededFrom: { lte: today } };
    case 'EXPIRED':
      return { AND: [begun, notReplaced, { effectiveTo: { lt: today } }] };
    case 'IN_FORCE':
      return { AND: [begun, notReplaced, { OR: [{ effectiveTo: null }, { effectiveTo: { gte: today } }] }] };
  }
}

export async function findPolicy(db: PrismaClient, no: string): Promise<PolicyRecord | null> {
  const row = await db.policyDocument.findUnique({ where: { no } });
  return row === null ? null : recordOf(row);
}

/** Which of these documents somebody has read. */
export async function readBy(db: PrismaClient, username: string, nos: readonly string[]): Promise<Set<string>> {
  const found = await db.policyReceipt.findMany({ where: { by: username, policyNo: { in: [...nos] } } });
  return new Set(found.map(({ policyNo }) => policyNo));
}

/** Who is to read it, and who of them has not. */
export async function readersOf(
  db: PrismaClient,
  { no, mustRead }: PolicyRecord,
): Promise<{ due: number; read: number; missing: string[] }> {
  const due = await db.user.findMany({
    where: { active: true, roles: { hasSome: mustRead } },
    select: { username: true },
    orderBy: { username: 'asc' },
  });
  const read = new Set((await db.policyReceipt.findMany({ where: { policyNo: no } })).map(({ by }) => by));
  const missing = due.map(({ username }) => username).filter((username) => !read.has(username));
  return { due: due.length, read: due.length - missing.length, missing };
}

function seenBy(username: string, branch: string | null | undefined): Prisma.UserWhereInput {
  if (branch === null) return {};
  return branch === undefined ? { username } : { OR: [{ username }, { branchCode: branch }] };
}

/** What managers concluded of their borrowers and who is still asked, as far as somebody sees it: his own, and those of a branch. */
export async function reviewsOf(
  db: PrismaClient,
  no: string,
  /** No branch: only his own; null: every branch. */
  { username, branch }: { username: string; branch: string | null | undefined },
): Promise<{
  done: { by: string; on: string; conclusion: PolicyConclusion; findings: string }[];
  waiting: string[];
}> {
  const staff = await db.user.findMany({ where: seenBy(username, branch), select: { username: true } });
  const seen = { in: staff.map((one) => one.username) };
  const done = await db.policyReview.findMany({ where: { policyNo: no, by: seen }, orderBy: { id: 'asc' } });
  const open = await db.task.findMany({
    where: { subjectNo: no, kind: 'POLICY_REVIEW', status: 'OPEN', assignee: seen },
    select: { assignee: true },
    distinct: ['assignee'],
    orderBy: { assignee: 'asc' },
  });
  return {
    done: done.map(({ by, on, conclusion, findings }) => ({
      by,
      findings,
      on: fromDbDate(on),
      conclusion: conclusion as PolicyConclusion,
    })),
    waiting: open.flatMap(({ assignee }) => (assignee === null ? [] : [assignee])),
  };
}

const day = (value: Date | null): string | null => (value === null ? null : fromDbDate(value));

function recordOf(row: PolicyDocument): PolicyRecord {
  const { fileHash, fileName, fileMime, fileSize, ...rest } = row;
  const isFiled = fileHash !== null && fileName !== null && fileMime !== null && fileSize !== null;
  return {
    ...rest,
    kind: row.kind as PolicyKind,
    stance: row.stance as PolicyStance,
    status: row.status as PolicyState,
    mustRead: row.mustRead as Role[],
    effectiveFrom: fromDbDate(row.effectiveFrom),
    effectiveTo: day(row.effectiveTo),
    supersededFrom: day(row.supersededFrom),
    enteredOn: fromDbDate(row.enteredOn),
    checkedOn: day(row.checkedOn),
    file: isFiled ? { hash: fileHash, name: fileName, mime: fileMime, size: fileSize } : null,
  };
}
