import type { ApprovalInput, ApprovalLevel } from '../contracts/messages/approval';
import { SEEDED_AUTHORITY_MATRIX, type AuthorityLevel } from '../domain/approval/authority-matrix';
import { columnIn, levelsFor, levelsOver, type AuthorityCase } from '../domain/approval/levels';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface AuthorityVersion {
  version: number;
  levels: AuthorityLevel[];
  effectiveFrom: string;
}

/** The authority matrix of a day: the newest version that is in force. */
export async function matrixInForce(db: Tx | PrismaClient, on: string): Promise<AuthorityVersion> {
  const found = await db.authorityMatrix.findFirstOrThrow({
    where: { effectiveFrom: { lte: toDbDate(on) } },
    orderBy: { version: 'desc' },
  });
  return {
    version: found.version,
    levels: found.levels as unknown as AuthorityLevel[],
    effectiveFrom: fromDbDate(found.effectiveFrom),
  };
}

/** The approval that is sent to its levels. */
type Routed = Pick<ApprovalInput, 'approvalId' | 'subject' | 'subjectNo' | 'branchCode'>;

/**
 * The levels a case climbs by the matrix of a day; without any stored matrix by the seeded one. What the matrix was asked is kept
 * with the round: why it went where it went, and what a proposed matrix is tried on (policy-trials).
 */
export async function levelsInForce(tx: Tx, asked: AuthorityCase, on: string, of: Routed): Promise<ApprovalLevel[]> {
  const { approvalId, subject, subjectNo, branchCode } = of;
  const facts = asked as unknown as Prisma.InputJsonObject;
  const route = { approvalId, subject, subjectNo, branchCode, routedOn: toDbDate(on), facts };
  await tx.approvalRoute.createMany({ data: [route], skipDuplicates: true });
  const matrix = await standingMatrix(tx, on);
  return levelsFor(matrix, asked).map(asLevel(matrix, asked));
}

/** The levels above a chain, lowest first, each with whether it may decide such a case. */
export async function levelsAbove(
  db: Tx | PrismaClient,
  chain: readonly ApprovalLevel[],
  subject: AuthorityCase,
  on: string,
): Promise<{ level: ApprovalLevel; final: boolean }[]> {
  const matrix = await standingMatrix(db, on);
  const told = asLevel(matrix, subject);
  const over = levelsOver(matrix, chain.at(-1)?.code ?? '', columnIn(matrix, subject));
  return over.map(({ level, final }) => ({ level: told(level), final }));
}

async function standingMatrix(db: Tx | PrismaClient, on: string): Promise<readonly AuthorityLevel[]> {
  const stored = await db.authorityMatrix.findFirst({
    where: { effectiveFrom: { lte: toDbDate(on) } },
    orderBy: { version: 'desc' },
  });
  return (stored?.levels as unknown as AuthorityLevel[] | undefined) ?? SEEDED_AUTHORITY_MATRIX;
}

function asLevel(matrix: readonly AuthorityLevel[], subject: AuthorityCase): (level: AuthorityLevel) => ApprovalLevel {
  const asRenewal = columnIn(matrix, subject) === 'RENEWAL';
  return ({ code, nameZh, nameEn, kind, quorum, convened, smallOnly }) => ({
    code,
    nameZh,
    nameEn,
    kind,
    ...(quorum ? { quorum } : {}),
    ...(convened ? { convened } : {}),
    ...(smallOnly ? { smallOnly } : {}),
    ...(asRenewal ? { asRenewal } : {}),
  });
}

/** The levels of one version; null when there is none such. */
export async function matrixOfVersion(db: PrismaClient, version: number): Promise<AuthorityLevel[] | null> {
  const found = await db.authorityMatrix.findUnique({ where: { version }, select: { levels: true } });
  return found === null ? null : (found.levels as unknown as AuthorityLevel[]);
}

/** The number of the newest version, in force or to come; 0 when there is none. */
export async function newestVersion(tx: Tx): Promise<number> {
  const newest = await tx.authorityMatrix.findFirst({ orderBy: { version: 'desc' }, select: { version: true } });
  return newest?.version ?? 0;
}

/** Adds the version after `version`; the version that stands instead, or null when it was published. */
export async function publishMatrix(
  tx: Tx,
  version: number,
  matrix: { levels: readonly AuthorityLevel[]; effectiveFrom: string },
  by: { username: string; on: string },
): Promise<number | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('authority-matrix'))`;
  const stands = await newestVersion(tx);
  if (stands !== version) return stands;
  await tx.authorityMatrix.create({
    data: {
      version: version + 1,
      levels: matrix.levels as unknown as Prisma.InputJsonArray,
      effectiveFrom: toDbDate(matrix.effectiveFrom),
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'AUTHORITY_PUBLISHED',
    subject: 'PRODUCT',
    subjectNo: 'AUTHORITY',
    detail: { version: version + 1, effectiveFrom: matrix.effectiveFrom },
  });
  return null;
}
