import { audit } from '../audit';
import { toDbDate } from '../dates';
import type { PrismaClient } from '../generated/client';
import type { Tx } from '../once';

export interface EvidenceFile {
  hash: string;
  name: string;
  mime: string;
  size: number;
}

/** A file that was filed for the client, or for an application of his; null where there is none. */
export async function evidenceOf(
  db: PrismaClient,
  clientNo: string,
  hash: string,
): Promise<Pick<EvidenceFile, 'name' | 'mime'> | null> {
  const [found] = await db.$queryRaw<Pick<EvidenceFile, 'name' | 'mime'>[]>`
    SELECT name, mime FROM client_event_file WHERE client_no = ${clientNo} AND hash = ${hash}
    UNION ALL SELECT f.name, f.mime FROM application a JOIN case_file f ON f.application_no = a.no
    WHERE a.client_no = ${clientNo} AND f.hash = ${hash}
    LIMIT 1`;
  return found ?? null;
}

/** Files it for the client; the same content is filed once. */
export async function fileEvidence(
  tx: Tx,
  clientNo: string,
  file: EvidenceFile,
  by: { username: string; on: string },
): Promise<void> {
  const filed = { filedBy: by.username, filedOn: toDbDate(by.on) };
  const { count } = await tx.clientEventFile.createMany({
    skipDuplicates: true,
    data: [{ ...file, ...filed, clientNo }],
  });
  if (count > 0) await recordEvidence(tx, clientNo, by, 'CLIENT_EVENT_FILED', { hash: file.hash });
}

/** On the audit log of the client. */
export const recordEvidence = (
  tx: Tx,
  clientNo: string,
  by: { username: string; on: string },
  action: 'CLIENT_EVENT_FILED' | 'FILE_INFECTED',
  detail: Record<string, string>,
): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'CLIENT', subjectNo: clientNo, detail });
