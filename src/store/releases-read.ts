import { releaseState, type ReleaseAct, type ReleaseState } from '../domain/security/release';
import type { SecurityForm } from '../domain/security/form';
import { fromDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';

interface ReleaseActRecord extends ReleaseAct {
  certificateNo: string | null;
  handedTo: string | null;
  evidence: string;
  note: string;
}

export interface ReleaseRecord {
  securityNo: string;
  /** The loan, facility, promise or application with which its days are kept. */
  caseNo: string;
  form: SecurityForm;
  kind: string;
  description: string;
  registration: { office: string; certificateNo: string } | null;
  settledOn: string;
  dueOn: string;
  state: ReleaseState;
  acts: ReleaseActRecord[];
}

/** The security that is to be given back because this loan is settled, or this application ended without anything of the kind. */
export const releasesOf = (db: PrismaClient, caseNo: string): Promise<ReleaseRecord[]> => releasesWhere(db, { caseNo });

/** The security of a facility or promise that is to be given back, whether its days are kept with that or with what was lent last on it. */
export async function releasesOfCase(
  db: PrismaClient,
  { applicationNo }: { applicationNo: string },
): Promise<ReleaseRecord[]> {
  const secured = await db.security.findMany({ where: { applicationNo }, select: { no: true } });
  return releasesWhere(db, { securityNo: { in: secured.map(({ no }) => no) } });
}

async function releasesWhere(db: PrismaClient, where: Prisma.SecurityReleaseWhereInput): Promise<ReleaseRecord[]> {
  const found = await db.securityRelease.findMany({ where, orderBy: { securityNo: 'asc' } });
  const nos = found.map(({ securityNo }) => securityNo);
  const of = { where: { securityNo: { in: nos } } };
  const [items, entries, rows] = await Promise.all([
    db.security.findMany({ where: { no: { in: nos } } }),
    db.securityRegistration.findMany(of),
    db.securityReleaseAct.findMany({ ...of, orderBy: { id: 'asc' } }),
  ]);
  return found.map(({ securityNo, caseNo, settledOn, dueOn }) => {
    const item = items.find(({ no }) => no === securityNo);
    const entry = entries.find((one) => one.securityNo === securityNo);
    const acts = rows
      .filter((row) => row.securityNo === securityNo)
      .map(({ act, on, certificateNo, handedTo, evidence, note, by }) => ({
        act: act as ReleaseAct['act'],
        certificateNo,
        handedTo,
        evidence,
        note,
        by,
        on: fromDbDate(on),
      }));
    return {
      securityNo,
      caseNo,
      form: (item?.form ?? 'MORTGAGE') as SecurityForm,
      kind: item?.kind ?? '',
      description: item?.description ?? '',
      registration: entry === undefined ? null : { office: entry.office, certificateNo: entry.certificateNo },
      settledOn: fromDbDate(settledOn),
      dueOn: fromDbDate(dueOn),
      state: releaseState(acts),
      acts,
    };
  });
}
