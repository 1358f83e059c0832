import type { Tx } from '../once';
import { gradeTitle } from '../class-task';

/**
 * Proposes a recognition for every loan whose floor is not what people recognised: with a task for its manager. A pair that
 * people have looked at and left as it is (a class worse than its floor) is not proposed again; a class in nobody's name, as one
 * that was kept when a fact was withdrawn, is.
 * @returns how many were proposed
 */
export async function proposeReviews(tx: Tx, businessDate: string): Promise<number> {
  // What this very statement adds would be read again for each loan.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  return tx.$executeRaw`
    WITH reviewed AS MATERIALIZED (
      SELECT loan_no, count(*) AS times FROM class_review GROUP BY loan_no
    ), proposed AS (
      INSERT INTO class_review (id, loan_no, step, opened_on, from_class, floor)
      SELECT 'class-' || c.loan_no || '-' || 1 + coalesce(times, 0), c.loan_no, 'GRADE', ${businessDate}::date, c.recognised_class, c.floor_class
      FROM loan_class c JOIN loan ON no = c.loan_no LEFT JOIN reviewed ON reviewed.loan_no = c.loan_no
      WHERE c.floor_class <> c.recognised_class AND loan.status IN ('CURRENT', 'OVERDUE') AND loan.as_of <= ${businessDate}::date
        AND NOT EXISTS (SELECT FROM class_review r WHERE r.loan_no = c.loan_no
          AND (r.step <> 'DONE'
            OR (c.recognised_by IS NOT NULL AND r.floor = c.floor_class AND r.to_class = c.recognised_class)))
      RETURNING id, loan_no
    )
    INSERT INTO task (id, kind, room, subject_no, workflow_id, role, branch_code, excluded, assignee, status, title, created_at)
    SELECT id || '-GRADE', 'CLASS_GRADE', 'LOAN', loan_no, workflow_id, 'CLIENT_MANAGER', branch_code, '{}', manager_username, 'OPEN',
      ${JSON.stringify(gradeTitle)}::jsonb, now()
    FROM proposed JOIN loan ON no = loan_no`;
}
