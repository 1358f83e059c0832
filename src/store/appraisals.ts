import type { Appraisal, AppraisalKind } from '../domain/appraisal/appraise';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';
import { setAsideBy } from './set-aside';

export interface AppraisalRecord extends Appraisal {
  id: string;
  input: Record<string, unknown>;
  appraisedBy: string;
  on: string;
  /** The review in which a person set it aside: it binds nobody any more. */
  setAsideIn: string | null;
}

export async function insertAppraisal(
  tx: Tx,
  applicationNo: string,
  given: { input: Record<string, unknown>; result: Appraisal },
  by: { username: string; on: string },
): Promise<string> {
  const { input, result } = given;
  const { id } = await tx.appraisal.create({
    data: {
      applicationNo,
      kind: result.kind,
      appraisedBy: by.username,
      on: toDbDate(by.on),
      input: input as Prisma.InputJsonObject,
      result: result as unknown as Prisma.InputJsonObject,
    },
  });
  const { kind, outcome, grade, score, modelVersion } = result;
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'APPRAISED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { appraisal: String(id), kind, outcome, grade, score, modelVersion },
  });
  return String(id);
}

/** The rating or the scorecard of an application that stands, unless a person set it aside. */
export async function standingModelOf(db: Tx | PrismaClient, applicationNo: string): Promise<AppraisalRecord | null> {
  for (const kind of ['CORPORATE_RATING', 'PERSONAL_SCORE'] as const) {
    const [rated] = await appraisalsOf(db, applicationNo, kind);
    if (rated !== undefined && rated.grade !== null && rated.setAsideIn === null) return rated;
  }
  return null;
}

/** The appraisals of an application that stand: the latest of each kind, or of one. */
export async function appraisalsOf(
  db: Tx | PrismaClient,
  applicationNo: string,
  kind?: AppraisalKind,
): Promise<AppraisalRecord[]> {
  const found = await db.appraisal.findMany({
    where: { applicationNo, ...(kind === undefined ? {} : { kind }) },
    orderBy: [{ kind: 'asc' }, { id: 'desc' }],
    distinct: ['kind'],
  });
  const setAside = await setAsideBy(
    db,
    'SCORE',
    found.map(({ id }) => String(id)),
  );
  return found.map(({ id, input, result, appraisedBy, on }) => ({
    ...(result as unknown as Appraisal),
    id: String(id),
    input: input as Record<string, unknown>,
    on: fromDbDate(on),
    appraisedBy,
    setAsideIn: setAside.get(String(id)) ?? null,
  }));
}
