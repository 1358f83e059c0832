import type { Pool } from 'pg';
import { isProven, mayFile, type EvidenceKind } from '../domain/inspection/evidence';
import type { InspectionStatus } from '../domain/inspection/report';
import { ALLOWED, type Verdict } from '../domain/verdict';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Tx } from './once';
import { row, rows } from './sql';

export interface EvidenceRecord {
  id: number;
  kind: EvidenceKind;
  hash: string;
  name: string;
  mime: string;
  size: number;
  takenAt: string | null;
  latitude: string | null;
  longitude: string | null;
  filedBy: string;
  filedAt: string;
}

export interface NewEvidence {
  kind: EvidenceKind;
  hash: string;
  name: string;
  mime: string;
  size: number;
  taken: { at: string; latitude: string; longitude: string } | null;
}

interface Where {
  id: string;
  loanNo: string;
}
interface By {
  username: string;
  on: string;
}

/**
 * Files evidence of an inspection. Sent again to the same inspection it is filed once; what is on file anywhere else is refused.
 * @returns the refusal, with nothing changed, or allowed
 */
export async function insertEvidence(tx: Tx, { id, loanNo }: Where, file: NewEvidence, by: By): Promise<Verdict> {
  const { kind, hash, name, mime, size, taken } = file;
  // One filing of a content after the other, or two at once would not see one another.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`evidence/${hash}`}))`;
  const before = await tx.inspectionFile.findUnique({ where: { hash } });
  if (before?.inspectionId === id) return ALLOWED;
  const { status } = await tx.inspection.findUniqueOrThrow({ where: { id }, select: { status: true } });
  const filedBefore = before?.inspectionId ?? (await caseOf(tx, hash));
  const verdict = mayFile(status as InspectionStatus, { kind, isPlaced: taken !== null, filedBefore });
  if (!verdict.allowed) return verdict;
  const filed = await tx.inspectionFile.create({
    data: {
      inspectionId: id,
      loanNo,
      kind,
      hash,
      name,
      mime,
      size,
      ...(taken === null ? {} : { takenAt: new Date(taken.at), latitude: taken.latitude, longitude: taken.longitude }),
      filedBy: by.username,
      filedOn: toDbDate(by.on),
    },
  });
  await auditFile(tx, 'FILE_FILED', loanNo, { file: String(filed.id), inspectionId: id, kind, hash, size }, by);
  return verdict;
}

/** An application in whose file the same content lies already. */
async function caseOf(tx: Tx, hash: string): Promise<string | null> {
  const filed = await tx.caseFile.findFirst({ where: { hash }, select: { applicationNo: true } });
  return filed?.applicationNo ?? null;
}

/** Whether there is enough on file to report an inspection on. */
export async function provenBy(tx: Tx, id: string): Promise<Verdict> {
  const [{ kind }, files] = await Promise.all([
    tx.inspection.findUniqueOrThrow({ where: { id }, select: { kind: true } }),
    tx.inspectionFile.findMany({ where: { inspectionId: id }, select: { kind: true } }),
  ]);
  return isProven(
    kind as Parameters<typeof isProven>[0],
    files.map((file) => file.kind as EvidenceKind),
  );
}

/** That somebody looked at evidence, or sent something that was refused, is on record. */
export async function auditFile(
  tx: Tx,
  action: 'FILE_FILED' | 'FILE_READ' | 'FILE_INFECTED',
  loanNo: string,
  detail: Record<string, string | number | null>,
  { username: actor, on: businessOn }: By,
): Promise<void> {
  await audit(tx, { businessOn, actor, action, subject: 'LOAN', subjectNo: loanNo, detail });
}

const SELECT = `SELECT id, kind, hash, name, mime, size, taken_at AS "takenAt", latitude::text, longitude::text,
  filed_by AS "filedBy", filed_at AS "filedAt" FROM inspection_file`;

/** The evidence of an inspection in the order in which it was filed. */
export const evidenceOf = (pool: Pool, inspectionId: string): Promise<EvidenceRecord[]> =>
  rows<EvidenceRecord & Record<string, unknown>>(pool, `${SELECT} WHERE inspection_id = $1 ORDER BY id`, [
    inspectionId,
  ]);

export const findEvidence = (pool: Pool, inspectionId: string, id: string): Promise<EvidenceRecord | null> =>
  row<EvidenceRecord & Record<string, unknown>>(pool, `${SELECT} WHERE inspection_id = $1 AND id = $2::bigint`, [
    inspectionId,
    id,
  ]);
