import type { Pool } from 'pg';
import type { RiskClass } from '../domain/account';
import type { FloorCode, RecognitionStep } from '../domain/classification';
import { row, rows } from './sql';

export interface ClassRecord {
  riskClass: RiskClass;
  since: string;
  floorClass: RiskClass;
  floors: FloorCode[];
  assess: boolean;
  recognisedClass: RiskClass;
  recognisedBy: string | null;
  recognisedOn: string | null;
}
export interface OpinionRecord {
  step: RecognitionStep;
  by: string;
  riskClass: RiskClass;
  reason: string;
  on: string;
}
export interface ReviewRecord {
  id: string;
  step: RecognitionStep;
  openedOn: string;
  opinions: OpinionRecord[];
}
export interface ClassChangeRecord {
  on: string;
  from: RiskClass;
  to: RiskClass;
  cause: 'END_OF_DAY' | 'RECOGNITION' | 'ADVANCE';
  by: string;
  reason: string;
}

export interface ClassFactRecord {
  id: string;
  code: string;
  scope: 'LOAN' | 'DEBTOR';
  on: string;
  endsOn: string | null;
  /** Parts per million, 0 where there is none. */
  impairment: number;
  note: string;
  by: string;
}

export interface LoanClassRecord {
  /** null: never anything but normal. */
  held: ClassRecord | null;
  review: ReviewRecord | null;
  facts: ClassFactRecord[];
  history: ClassChangeRecord[];
}

/** The newest changes a page shows. */
const HISTORY = 200;

/** The class of a loan with the recognition under way and its history, newest first. */
export async function loanClassOf(
  pool: Pool,
  { no: loanNo, clientNo }: { no: string; clientNo: string },
): Promise<LoanClassRecord> {
  const [held, review, facts, history] = await Promise.all([
    row<ClassRecord & Record<string, unknown>>(
      pool,
      `SELECT risk_class AS "riskClass", since, floor_class AS "floorClass", floors, assess, recognised_class AS "recognisedClass",
         recognised_by AS "recognisedBy", recognised_on AS "recognisedOn" FROM loan_class WHERE loan_no = $1`,
      [loanNo],
    ),
    row<ReviewRecord & Record<string, unknown>>(
      pool,
      `SELECT id, step, opened_on AS "openedOn", coalesce((
         SELECT json_agg(json_build_object('step', step, 'by', by, 'riskClass', risk_class, 'reason', reason, 'on', "on") ORDER BY recorded_at)
         FROM class_opinion WHERE review_id = r.id), '[]') AS opinions
       FROM class_review r WHERE loan_no = $1 AND step <> 'DONE'`,
      [loanNo],
    ),
    rows<ClassFactRecord & Record<string, unknown>>(
      pool,
      `SELECT id::text, code, CASE WHEN loan_no IS NULL THEN 'DEBTOR' ELSE 'LOAN' END AS scope, "on", ends_on AS "endsOn",
         CASE WHEN code = 'IMPAIRMENT' THEN value ELSE 0 END AS impairment, note, recorded_by AS by
       FROM classification_fact WHERE client_no = $2 AND (loan_no IS NULL OR loan_no = $1) ORDER BY id DESC LIMIT ${String(HISTORY)}`,
      [loanNo, clientNo],
    ),
    rows<ClassChangeRecord & Record<string, unknown>>(
      pool,
      `SELECT "on", from_class AS "from", to_class AS "to", cause, by, reason FROM loan_class_change
       WHERE loan_no = $1 ORDER BY id DESC LIMIT ${String(HISTORY)}`,
      [loanNo],
    ),
  ]);
  return { held, review, facts, history };
}
