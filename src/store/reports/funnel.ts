import type { Pool } from 'pg';
import { FUNNEL_STEPS } from '../../contracts/http/applications';
import { rowsPlanned } from '../sql';

type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** A draw on a facility was applied for, investigated and approved as part of that. */
const OWN = 'a.facility_no IS NULL';

/** Both investigators have signed: A and B are all the parts there are. */
const investigated = (part: 'A' | 'B'): string =>
  `EXISTS (SELECT FROM investigation i WHERE i.application_no = a.no AND i.part = '${part}')`;

/** Whether application `a` has reached a step: the same condition counts the funnel and lists what is behind a count. */
export const REACHED: Record<FunnelStep, string> = {
  ACCEPTED: OWN,
  INVESTIGATED: `${OWN} AND ${investigated('A')} AND ${investigated('B')}`,
  SUBMITTED: `${OWN} AND EXISTS (SELECT FROM approval p WHERE p.subject = 'APPLICATION' AND p.subject_no = a.no)`,
  APPROVED: `${OWN} AND EXISTS (SELECT FROM approval p WHERE p.subject = 'APPLICATION' AND p.subject_no = a.no AND p.status = 'APPROVED')`,
  SIGNED: `${OWN} AND EXISTS (SELECT FROM contract k WHERE k.application_no = a.no)`,
  DISBURSED: `${OWN} AND a.loan_no IS NOT NULL`,
};

const COUNTS = FUNNEL_STEPS.map(
  (step) => `SELECT '${step}' AS step, a.amount_fen FROM accepted a WHERE ${REACHED[step]}`,
).join(' UNION ALL ');

interface FunnelCount {
  step: FunnelStep;
  applications: number;
  amountFen: number;
}

/** Of the applications accepted from one day to another: how many, and for how much, have come how far by now. */
export const funnelOf = (pool: Pool, branch: string | null, from: string, to: string): Promise<FunnelCount[]> =>
  rowsPlanned<FunnelCount & Record<string, unknown>>(
    pool,
    `WITH accepted AS (
       SELECT no, amount_fen, loan_no, facility_no FROM application
       WHERE accepted_on BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR branch_code = $1)
     )
     SELECT step, count(*) AS applications, sum(amount_fen)::bigint AS "amountFen" FROM (${COUNTS}) AS reached GROUP BY step`,
    [branch, from, to],
  );
