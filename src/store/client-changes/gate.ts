import type { Pending } from '../../domain/client-change/reassessment';
import { fromDbDate } from '../dates';
import type { Prisma, PrismaClient } from '../generated/client';
import type { Tx } from '../once';

type Db = Tx | PrismaClient;

/** A case as what stands in its way is looked for. */
export interface AskedCase {
  applicationNo: string;
  clientNo: string;
  facilityNo: string | null;
}

/** Who has a part in a case: its borrower, and whoever secures it, its facility or the borrower as a relation says. */
export async function partiesOf(db: Db, { applicationNo, clientNo, facilityNo }: AskedCase): Promise<string[]> {
  const found = await db.$queryRaw<{ no: string }[]>`
    SELECT ${clientNo}::text AS no
    UNION SELECT owner_no FROM security WHERE withdrawn_on IS NULL AND application_no IN (
      SELECT ${applicationNo}::text UNION SELECT application_no FROM facility WHERE no = ${facilityNo})
    UNION SELECT from_no FROM client_relation WHERE to_no = ${clientNo} AND kind = 'GUARANTEES' AND ended_on IS NULL
    ORDER BY no`;
  return found.map(({ no }) => no);
}

export interface OpenChange extends Pending {
  status: string;
  weight: string;
  kind: string;
  on: string;
}

/** The re-assessments of these clients that are not over, the most pressing first. */
export async function openChangesOf(db: Db, clientNos: readonly string[]): Promise<OpenChange[]> {
  const found = await db.reassessment.findMany({
    where: { clientNo: { in: [...clientNos] }, status: { not: 'DONE' } },
    orderBy: [{ dueOn: 'asc' }, { no: 'asc' }],
    take: 100,
  });
  const events = await db.clientEvent.findMany({ where: { id: { in: found.map(({ eventId }) => eventId) } } });
  const eventOf = new Map(events.map((event) => [event.id, event]));
  return found.map(({ no, clientNo, dueOn, status, weight, eventId }) => {
    const event = eventOf.get(eventId);
    return {
      no,
      clientNo,
      dueOn: fromDbDate(dueOn),
      status,
      weight,
      kind: event?.kind ?? '',
      on: event === undefined ? '' : fromDbDate(event.on),
    };
  });
}

/** Measures of a kind that are asked of a case and not done. */
export async function pendingMeasures(
  db: Db,
  where: Pick<Prisma.ReassessmentMeasureWhereInput, 'kind' | 'subjectNo'>,
): Promise<Pending[]> {
  const found = await db.reassessmentMeasure.findMany({
    where: { ...where, status: 'PENDING' },
    orderBy: { id: 'asc' },
    take: 100,
  });
  const nos = found.map(({ reassessmentNo }) => reassessmentNo);
  const known = await db.reassessment.findMany({ where: { no: { in: nos } }, orderBy: { no: 'asc' } });
  return known.map(({ no, clientNo, dueOn }) => ({ no, clientNo, dueOn: fromDbDate(dueOn) }));
}

/** Another rating, asked for and not made, of a facility or an application. */
export const ratingsAsked = (db: Db, subjectNo: string): Promise<Pending[]> =>
  pendingMeasures(db, { kind: 'RENEW_RATING', subjectNo });

/** The applications of which another rating is asked for and not made, and by which re-assessment: by all, or by one. */
export const ratingsToTell = (
  db: Db,
  no: string | null = null,
): Promise<{ applicationNo: string; reassessmentNo: string }[]> =>
  db.$queryRaw`
    SELECT a.no AS "applicationNo", m.reassessment_no AS "reassessmentNo"
    FROM reassessment_measure m JOIN application a ON a.no = m.subject_no
    WHERE m.status = 'PENDING' AND m.kind = 'RENEW_RATING' AND a.stage IN ('APPROVAL', 'SUPPLEMENT', 'CONTRACT', 'DISBURSEMENT')
      AND (${no}::text IS NULL OR m.reassessment_no = ${no})
    ORDER BY m.id LIMIT 1000`;

/** What a re-assessment asks of a case before it is signed or money leaves: another rating, of its facility if it draws on one, and more security. */
export async function measuresBefore(
  db: Db,
  { applicationNo, facilityNo }: AskedCase,
): Promise<{ rating: Pending[]; security: Pending[] }> {
  if (facilityNo === null) {
    return {
      rating: await ratingsAsked(db, applicationNo),
      security: await pendingMeasures(db, { kind: 'MORE_SECURITY', subjectNo: applicationNo }),
    };
  }
  const facility = await db.facility.findUnique({ where: { no: facilityNo }, select: { applicationNo: true } });
  const subjectNo = { in: [applicationNo, ...(facility === null ? [] : [facility.applicationNo])] };
  const [rating, security] = [
    await ratingsAsked(db, facilityNo),
    await pendingMeasures(db, { kind: 'MORE_SECURITY', subjectNo }),
  ];
  return { rating, security };
}
