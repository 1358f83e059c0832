import { FINAL_STAGES } from '../../domain/application/stages';
import { audit } from '../audit';
import { eachApart } from '../each-apart';
import type { PrismaClient } from '../generated/client';
import { cancelMeasureTask } from './tasks';

const BATCH = 500;

interface Moot {
  id: bigint;
  no: string;
  clientNo: string;
  kind: string;
  subjectNo: string;
}

/** The end of a day: what re-assessments asked of cases that are over by now is asked no longer. */
export const dropMoot = (db: PrismaClient, on: string): Promise<void> =>
  eachApart(
    moot(db, on),
    ({ no, kind, subjectNo }) => `${no} ${kind} ${subjectNo}`,
    (one) => drop(db, one, on),
  );

/**
 * A rating of a facility that has ended or of an application that is over, the recall of a loan that is not owed, security for a case that came to nothing or of which
 * nothing is owed, promised or to be drawn. One that was closed today may have its loan yet to come.
 */
async function* moot(db: PrismaClient, on: string): AsyncGenerator<Moot> {
  for (let after = 0n; ;) {
    const found = await db.$queryRaw<Moot[]>`
      SELECT m.id, r.no, r.client_no AS "clientNo", m.kind, m.subject_no AS "subjectNo"
      FROM reassessment_measure m JOIN reassessment r ON r.no = m.reassessment_no
      WHERE m.status = 'PENDING' AND m.id > ${after} AND CASE m.kind
        WHEN 'RENEW_RATING' THEN EXISTS (
          SELECT 1 FROM facility f WHERE f.no = m.subject_no AND (f.status = 'CLOSED' OR f.expires_on < ${on}::date)
          UNION ALL SELECT 1 FROM application a WHERE a.no = m.subject_no AND a.stage = ANY(${[...FINAL_STAGES]}::text[]))
        WHEN 'RECALL' THEN NOT EXISTS (
          SELECT 1 FROM loan l WHERE l.no = m.subject_no AND l.status IN ('CURRENT', 'OVERDUE'))
        ELSE EXISTS (
          SELECT 1 FROM application a LEFT JOIN facility f ON f.application_no = a.no
          WHERE a.no = m.subject_no AND (a.stage IN ('REJECTED', 'WITHDRAWN', 'EXPIRED') OR (
            a.stage IN ('DISBURSED', 'GRANTED', 'ISSUED') AND a.closed_on < ${on}::date
            AND (f.no IS NULL OR f.status = 'CLOSED' OR f.expires_on < ${on}::date)
            AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.application_no = a.no AND c.status = 'ISSUED')
            AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.status IN ('CURRENT', 'OVERDUE') AND l.application_no IN (
              SELECT a.no UNION SELECT d.no FROM application d WHERE d.facility_no = f.no)))))
        END
      ORDER BY m.id LIMIT ${BATCH}`;
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.id;
  }
}

const drop = (db: PrismaClient, { id, no, clientNo, kind, subjectNo }: Moot, on: string): Promise<void> =>
  db.$transaction(async (tx) => {
    const where = { id, status: 'PENDING' };
    if ((await tx.reassessmentMeasure.updateMany({ where, data: { status: 'DROPPED' } })).count === 0) return;
    await cancelMeasureTask(tx, { no, kind, subjectNo }, new Date().toISOString());
    await audit(tx, {
      businessOn: on,
      actor: 'system',
      action: 'CHANGE_MEASURE_DROPPED',
      subject: 'CLIENT',
      subjectNo: clientNo,
      detail: { reassessment: no, kind, case: subjectNo },
    });
  });
