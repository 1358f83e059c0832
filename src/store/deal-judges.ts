import type { Judges } from '../domain/deal/team';
import type { Tx } from './once';

/** Who rated, decided and pre-reviewed a case so far, in whatever round. */
export async function judgesOf(tx: Tx, applicationNo: string): Promise<Judges> {
  const [rated, decided, reviewed] = await Promise.all([
    tx.auditEntry.findMany({
      where: { subject: 'APPLICATION', subjectNo: applicationNo, action: 'RATED' },
      select: { actor: true },
    }),
    tx.$queryRaw<{ username: string }[]>`
      SELECT d.username FROM approval_decision d JOIN approval a ON a.id = d.approval_id
      WHERE a.subject = 'APPLICATION' AND a.subject_no = ${applicationNo}`,
    tx.dealPreReview.findMany({ where: { applicationNo }, select: { reviewedBy: true } }),
  ]);
  return {
    raters: rated.map(({ actor }) => actor),
    approvers: decided.map(({ username }) => username),
    preReviewers: reviewed.map(({ reviewedBy }) => reviewedBy),
  };
}
