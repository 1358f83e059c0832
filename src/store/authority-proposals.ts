import type { AuthorityLevel } from '../domain/approval/authority-matrix';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { AuthorityProposal, Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface ProposalRecord extends Omit<AuthorityProposal, 'id' | 'levels' | 'effectiveFrom'> {
  id: string;
  levels: AuthorityLevel[];
  effectiveFrom: string;
}
interface By {
  username: string;
  on: string;
}

const record = ({ id, levels, effectiveFrom, ...row }: AuthorityProposal): ProposalRecord => ({
  ...{
    ...row,
    id: String(id),
    levels: levels as unknown as AuthorityLevel[],
    effectiveFrom: fromDbDate(effectiveFrom),
  },
});

export async function waitingProposal(db: Tx | PrismaClient): Promise<ProposalRecord | null> {
  const found = await db.authorityProposal.findFirst({ where: { status: 'WAITING' } });
  return found === null ? null : record(found);
}

/** A proposal under its lock, so that one person checks it. */
export async function lockProposal(tx: Tx, id: string): Promise<ProposalRecord | null> {
  await lockMatrix(tx);
  const found = /^\d{1,18}$/.test(id) ? await tx.authorityProposal.findUnique({ where: { id: BigInt(id) } }) : null;
  return found === null ? null : record(found);
}

/** Held to the end of the transaction: proposals come, and are checked, one after the other. */
export async function lockMatrix(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('authority-proposal'))`;
}

type Proposed = Pick<ProposalRecord, 'baseVersion' | 'levels' | 'effectiveFrom'>;

export async function insertProposal(
  tx: Tx,
  { baseVersion, levels, effectiveFrom }: Proposed,
  by: By,
): Promise<ProposalRecord> {
  const row = await tx.authorityProposal.create({
    data: {
      baseVersion,
      levels: levels as unknown as Prisma.InputJsonArray,
      effectiveFrom: toDbDate(effectiveFrom),
      proposedBy: by.username,
    },
  });
  await note(tx, 'AUTHORITY_PROPOSED', by, { proposal: String(row.id), baseVersion, effectiveFrom });
  return record(row);
}

export async function closeProposal(
  tx: Tx,
  id: string,
  status: 'CONFIRMED' | 'REJECTED',
  comment: string,
  by: By,
): Promise<void> {
  await tx.authorityProposal.update({
    where: { id: BigInt(id) },
    data: { status, comment, checkedBy: by.username, checkedAt: new Date() },
  });
  await note(tx, `AUTHORITY_${status}`, by, { proposal: id, comment });
}

const note = (tx: Tx, action: string, { username, on }: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: on, actor: username, action, subject: 'PRODUCT', subjectNo: 'AUTHORITY', detail });
