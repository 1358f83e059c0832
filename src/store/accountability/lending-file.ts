import type { LendingFile } from '../../domain/accountability/lending-file';
import type { Loan } from '../generated/client';
import { Prisma } from '../generated/client';
import type { Tx } from '../once';
import { collectedFacts, watchedFacts } from './kept-facts';
import { madeFacts } from './made-facts';

/** What is on file about a loan, as of a day. */
export async function lendingFileOf(tx: Tx, loan: Loan, asOf: string): Promise<LendingFile> {
  const application = await tx.application.findUnique({ where: { no: loan.applicationNo } });
  const made = await madeFacts(tx, application);
  const watched = await watchedFacts(tx, loan);
  const collected = await collectedFacts(tx, loan.no);
  return { asOf, ...made, ...watched, ...collected };
}

/**
 * Everybody who had a part in making, watching or collecting a loan, whatever he said: who voted against or recused himself
 * bears nothing and keeps out of it all the same. Who recognised its class or decided its write-off judged the loss and had none.
 */
export async function partsIn(tx: Tx, { no, applicationNo }: Pick<Loan, 'no' | 'applicationNo'>): Promise<string[]> {
  const found = await tx.$queryRaw<{ username: string | null }[]>(Prisma.sql`
    WITH cases AS (
      SELECT ${applicationNo}::text AS no
      UNION SELECT f.application_no FROM application a JOIN facility f ON f.no = a.facility_no WHERE a.no = ${applicationNo}
    ), rounds AS (
      SELECT a.id FROM approval a JOIN cases c ON c.no = a.subject_no WHERE a.subject = 'APPLICATION'
      UNION SELECT id FROM approval WHERE subject_no = ${no} AND subject IN ('EXTENSION', 'RESTRUCTURE', 'WAIVER')
    )
    SELECT unnest(manager_username || former_managers) AS username FROM application JOIN cases USING (no)
    UNION SELECT unnest(manager_username || former_managers) FROM loan WHERE no = ${no}
    UNION SELECT investigator FROM investigation i JOIN cases c ON c.no = i.application_no
    UNION SELECT username FROM deal_team_change d JOIN cases c ON c.no = d.application_no
    UNION SELECT reviewed_by FROM deal_pre_review r JOIN cases c ON c.no = r.application_no
    UNION SELECT w.by FROM deal_concern_answer w JOIN deal_pre_review r ON r.id = w.review_id JOIN cases c ON c.no = r.application_no
    UNION SELECT judged_by FROM admission_judgement j JOIN cases c ON c.no = j.application_no
    UNION SELECT appraised_by FROM appraisal p JOIN cases c ON c.no = p.application_no
    UNION SELECT p.appraised_by FROM security_appraisal p JOIN security s ON s.no = p.security_no JOIN cases c ON c.no = s.application_no
    UNION SELECT r.registered_by FROM security_registration r JOIN security s ON s.no = r.security_no JOIN cases c ON c.no = s.application_no
    UNION SELECT actor FROM audit_entry e JOIN cases c ON c.no = e.subject_no WHERE e.subject = 'APPLICATION' AND e.action = 'RATED'
    UNION SELECT unnest(ARRAY[d.username, d.on_behalf_of]) FROM approval_decision d JOIN rounds r ON r.id = d.approval_id
    UNION SELECT u.username FROM committee_recusal u JOIN rounds r ON r.id = u.approval_id
    UNION SELECT set_by FROM case_condition o JOIN cases c ON c.no = o.application_no
    UNION SELECT verified_by FROM condition_evidence o JOIN cases c ON c.no = o.application_no
    UNION SELECT unnest(ARRAY[d.verified_by, d.original_seen_by]) FROM application_document d JOIN cases c ON c.no = d.application_no
    UNION SELECT verified_by FROM project_capital k JOIN cases c ON c.no = k.application_no
    UNION SELECT v.reversed_by FROM project_capital_reversal v JOIN project_capital k ON k.id = v.capital_id JOIN cases c ON c.no = k.application_no
    UNION SELECT recorded_by FROM payment_proof f JOIN cases c ON c.no = f.application_no
    UNION SELECT requested_by FROM loan_change WHERE loan_no = ${no}
    UNION SELECT ordered_by FROM payment_order o JOIN cases c ON c.no = o.application_no
    UNION SELECT reported_by FROM inspection WHERE loan_no = ${no}
    UNION SELECT v.by FROM inspection_review v JOIN inspection i ON i.id = v.inspection_id WHERE i.loan_no = ${no}
    UNION SELECT s.by FROM warning_step s JOIN warning w ON w.no = s.warning_no WHERE w.loan_no = ${no}
    UNION SELECT collector FROM collection_case WHERE loan_no = ${no}
    UNION SELECT by FROM collection_action WHERE loan_no = ${no} AND kind NOT IN ('WRITE_OFF_DECIDED')`);
  return found.flatMap(({ username }) => (username === null || username === 'system' ? [] : [username])).toSorted();
}
