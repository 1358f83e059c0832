import type { Pool } from 'pg';
import type { ApplicationStage, ApplicationView, Grade } from '../contracts/messages/application';
import type { LoanTerms } from '../contracts/terms';
import { row } from './sql';

const ANSWER = `
  SELECT a.no AS "applicationNo", a.stage, a.round, coalesce(a.approved_terms, a.suggested_terms, a.applied_terms) AS terms,
         a.grade, a.deadline_at AS "deadlineAt", a.loan_no AS "loanNo", a.reason_code AS "reasonCode",
         ARRAY(SELECT d.code FROM application_document d
               WHERE d.application_no = a.no AND d.required AND d.status NOT IN ('VERIFIED', 'WAIVED') ORDER BY d.code)
           AS "missingDocuments"
  FROM application a
  WHERE a.no = $1 AND EXISTS (SELECT 1 FROM effect e WHERE e.business_key = $2)`;

interface Answer extends Record<string, unknown> {
  applicationNo: string;
  stage: ApplicationStage;
  round: number;
  terms: LoanTerms;
  grade: Grade | null;
  deadlineAt: string | null;
  missingDocuments: string[];
  loanNo: string | null;
  reasonCode: string | null;
}

/** Where an application stands after a step that was recorded under this id; null when it never was. */
export const applicationAnswer = (pool: Pool, no: string, commandId: string): Promise<ApplicationView | null> =>
  row<Answer>(pool, ANSWER, [no, `${no}/${commandId}`]);
