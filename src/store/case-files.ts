import type { Pool } from 'pg';
import { MOST_OF_ONE } from '../contracts/bounds';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Tx } from './once';
import { row, rows } from './sql';

export interface CaseFileRecord {
  id: number;
  documentCode: string | null;
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

export interface NewCaseFile {
  documentCode: string | null;
  hash: string;
  name: string;
  mime: string;
  size: number;
  taken: { at: string; latitude: string; longitude: string } | null;
}

interface By {
  username: string;
  on: string;
}

/** Files it for an application; the same content for the same document is filed once. */
export async function insertCaseFile(tx: Tx, applicationNo: string, file: NewCaseFile, by: By): Promise<void> {
  const { documentCode, hash, name, mime, size, taken } = file;
  // One filing of a case after the other, or the same file twice at once would not see itself.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`case-file/${applicationNo}`}))`;
  if ((await tx.caseFile.count({ where: { applicationNo, documentCode, hash } })) > 0) return;
  const { id } = await tx.caseFile.create({
    data: {
      applicationNo,
      documentCode,
      hash,
      name,
      mime,
      size,
      ...(taken === null ? {} : { takenAt: new Date(taken.at), latitude: taken.latitude, longitude: taken.longitude }),
      filedBy: by.username,
      filedOn: toDbDate(by.on),
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FILE_FILED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { file: String(id), document: documentCode, hash, size },
  });
}

/** That somebody looked at a file is on record before it leaves. */
export async function recordFileRead(tx: Tx, applicationNo: string, file: CaseFileRecord, by: By): Promise<void> {
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FILE_READ',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { file: String(file.id), document: file.documentCode },
  });
}

/** That a file with something in it was sent. */
export async function recordInfected(
  tx: Tx,
  applicationNo: string,
  detail: { name: string; found: string },
  by: By,
): Promise<void> {
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FILE_INFECTED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail,
  });
}

const SELECT = `SELECT id, document_code AS "documentCode", hash, name, mime, size, taken_at AS "takenAt", latitude::text, longitude::text,
  filed_by AS "filedBy", filed_at AS "filedAt" FROM case_file`;

/** The files of an application in the order in which they were filed; of very many the latest. */
export async function caseFilesOf(pool: Pool, applicationNo: string): Promise<CaseFileRecord[]> {
  const latest = await rows<CaseFileRecord & Record<string, unknown>>(
    pool,
    `${SELECT} WHERE application_no = $1 ORDER BY id DESC LIMIT ${String(MOST_OF_ONE)}`,
    [applicationNo],
  );
  return latest.toReversed();
}

/** The photographs of an application that bear their time and place, each with another application that has the same picture. */
export const sitePhotosOf = (
  pool: Pool,
  applicationNo: string,
): Promise<{ name: string; takenOn: string; alsoIn: string | null }[]> =>
  rows(
    pool,
    `SELECT f.name, (f.taken_at AT TIME ZONE 'Asia/Shanghai')::date AS "takenOn",
       (SELECT o.application_no FROM case_file o WHERE o.hash = f.hash AND o.application_no <> f.application_no
          ORDER BY o.id LIMIT 1) AS "alsoIn"
     FROM case_file f WHERE f.application_no = $1 AND f.document_code IS NULL AND f.taken_at IS NOT NULL
     ORDER BY f.id LIMIT ${String(MOST_OF_ONE)}`,
    [applicationNo],
  );

export const findCaseFile = (pool: Pool, applicationNo: string, id: string): Promise<CaseFileRecord | null> =>
  row<CaseFileRecord & Record<string, unknown>>(pool, `${SELECT} WHERE application_no = $1 AND id = $2::bigint`, [
    applicationNo,
    id,
  ]);
