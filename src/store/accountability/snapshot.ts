import { createHash } from 'node:crypto';
import { bearersOf, concernedOf, unprovedOf, type Bearer } from '../../domain/accountability/bearers';
import { dutiesOf, type DutyOutcome } from '../../domain/accountability/duties';
import type { LendingFile } from '../../domain/accountability/lending-file';
import { toDbDate } from '../dates';
import type { PrismaClient } from '../generated/client';
import type { Tx } from '../once';

/** 尽职免责证据: what the file proved on the day a case was opened, whatever is filed later. */
export interface Evidence {
  file: LendingFile;
  bearers: Bearer[];
  duties: DutyOutcome[];
}
export interface KeptEvidence extends Evidence {
  sha256: string;
  /** It is what was hashed then. */
  intact: boolean;
}

export const evidenceFrom = (file: LendingFile): Evidence => ({
  file,
  bearers: bearersOf(file),
  duties: dutiesOf(file),
});

export const concernedBy = ({ bearers }: Evidence): string[] => concernedOf(bearers);

const hashOf = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

export async function keepEvidence(
  tx: Tx,
  caseNo: string,
  evidence: Evidence,
  { by, on }: { by: string; on: string },
): Promise<void> {
  const content = JSON.stringify(evidence);
  await tx.accountabilitySnapshot.create({
    data: { caseNo, content, sha256: hashOf(content), takenBy: by, takenOn: toDbDate(on) },
  });
}

export async function evidenceOf(db: Tx | PrismaClient, caseNo: string): Promise<KeptEvidence | null> {
  const kept = await db.accountabilitySnapshot.findUnique({ where: { caseNo } });
  if (kept === null) return null;
  const { content, sha256 } = kept;
  return { ...(JSON.parse(content) as Evidence), sha256, intact: hashOf(content) === sha256 };
}

/** What of his stages the file did not prove when the case was opened. */
export const unprovedBy = ({ bearers, duties }: Evidence, username: string): DutyOutcome[] =>
  unprovedOf(username, bearers, duties);
