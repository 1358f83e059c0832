import { managerOf } from './register';

/** One table of daily work: how many rows a loan has of it, and the rows, of which `n` counts. */
export interface Filled {
  table: string;
  aLoan: number;
  sql: string;
}

const no = (prefix: string, n = 'n'): string => `'${prefix}20260101' || lpad((${n})::text, 6, '0')`;
/** Of a loan, spread evenly: the register of `$2` loans has the numbers 1 to `$2`. */
const ofLoan = '1 + n % $2::int';
const AP = no('AP', ofLoan);
const BRANCH = `'SB0' || (${ofLoan}) % 9`;
const RM = managerOf(ofLoan);
const DAY = `current_date - n % 365`;

/** What reports and the lists of who decided much read beside the daily work. */
export const REPORTED: readonly Filled[] = [
  {
    // One person votes on every case, and half of the tasks were ended by somebody else's vote.
    table: `task (id, kind, room, subject_no, workflow_id, role, branch_code, excluded, status, title, created_at, done_at, done_by, outcome)`,
    aLoan: 1,
    sql: `'vote-' || n, 'APPROVAL', 'APPROVAL', ${AP}, 'application-' || n, 'APPROVER', ${BRANCH}, '{}', 'DONE', '{"zh": "审批", "en": "Decide"}',
      ${DAY} - 3, ${DAY}, CASE WHEN n % 2 = 0 THEN 'feng.jie' ELSE 'han.xue' END, 'APPROVE'`,
  },
  {
    table: `approval_decision (id, approval_id, task_id, level, username, outcome, comment, decided_at)`,
    aLoan: 1,
    sql: `'vote/' || n, 'approval-bench-' || n, 'vote-' || n, 'BRANCH_APPROVER', 'feng.jie', 'APPROVE', 'x', ${DAY}`,
  },
  {
    table: `investigation (application_no, round, part, investigator, report, agree, signed_on)`,
    aLoan: 2,
    sql: `${AP}, 1, CASE WHEN n > $2::int THEN 'B' ELSE 'A' END, ${RM}, '{}', true, ${DAY}`,
  },
  {
    table: `contract (no, application_no, terms, signatories, evidence, account, signed_on, witness)`,
    aLoan: 0.95,
    sql: `${no('CN')}, ${AP}, '{}', '{}', 'x', 'x', ${DAY}, 'chen.jing'`,
  },
  {
    table: `price_reason (loan_no, reason, comment, explained_by, explained_on)`,
    aLoan: 0.002,
    sql: `${no('LN', '400 * n')}, 'RELATIONSHIP', 'x', 'zhou.min', ${DAY}`,
  },
];

/** A photograph of every month end of a year, and of yesterday. */
const DAYS = `SELECT current_date - 1 AS day UNION SELECT (date_trunc('month', current_date) - n * interval '1 month')::date - 1 FROM generate_series(0, 12) AS n`;

/** What triggers and ends of day keep, which do not run here. */
export const READ_MODELS: readonly string[] = [
  `INSERT INTO end_of_day_run (business_date, status, started_at, finished_at, counts) SELECT day, 'DONE', day, day, '{}' FROM (${DAYS}) AS days`,
  `INSERT INTO loan_snapshot (business_date, loan_no, status, risk_class, days_overdue, principal_fen, overdue_fen, branch_code)
   SELECT day, no, status, risk_class, days_overdue, principal_fen, 0, branch_code FROM loan CROSS JOIN (${DAYS}) AS days WHERE disbursed_on <= day`,
  `INSERT INTO task_part (task_id, username, at, branch_code, room)
   SELECT t.id, p.username, coalesce(t.done_at, t.created_at), t.branch_code, t.room
   FROM (SELECT id AS task_id, done_by AS username FROM task WHERE done_by IS NOT NULL UNION SELECT task_id, username FROM approval_decision) p
   JOIN task t ON t.id = p.task_id`,
  `INSERT INTO principal_recovery (entry_id, "on", branch_code, fen)
   SELECT e.id, e."on", l.branch_code, 100000 FROM journal_entry e JOIN loan l ON l.no = e.loan_no WHERE e.cause NOT LIKE 'DISBURSEMENT %'`,
  `DELETE FROM client_standing`,
  `INSERT INTO client_standing SELECT s.* FROM client c, standing_of(c) s`,
  `INSERT INTO approval_turn SELECT t.* FROM approval a, turns_of(a) t`,
];
