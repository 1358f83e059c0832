import type { Pool } from 'pg';
import { managerOf } from './register';
import { READ_MODELS, REPORTED, type Filled } from './register-reports';

const no = (prefix: string, n = 'n'): string => `'${prefix}20260101' || lpad((${n})::text, 6, '0')`;
/** Of a loan, spread evenly: the register of `$2` loans has the numbers 1 to `$2`. */
const ofLoan = '1 + n % $2::int';
const LN = no('LN', ofLoan);
const AP = no('AP', ofLoan);
const CL = no('CL', ofLoan);
/** The branch of that loan. */
const BRANCH = `'SB0' || (${ofLoan}) % 9`;
const RM = managerOf(ofLoan);
const STAFF = `(ARRAY['li.na', 'wang.qiang', 'chen.jing', 'zhou.min'])[1 + n % 4]`;
/** Some day of the year before today. */
const DAY = `current_date - n % 365`;

const FILLED: readonly Filled[] = [
  {
    table: `task (id, kind, room, subject_no, workflow_id, role, branch_code, excluded, assignee, status, title, due_at, created_at, done_at, done_by, outcome)`,
    aLoan: 0.52,
    sql: `'bench-' || n, 'APPROVAL', 'APPLICATION', ${AP}, 'application-' || n,
      (ARRAY['CLIENT_MANAGER', 'RISK_OFFICER', 'APPROVER'])[1 + n % 3], ${BRANCH}, '{}',
      CASE WHEN n % 2 = 0 THEN ${RM} END, CASE WHEN n % 26 = 0 THEN 'OPEN' ELSE 'DONE' END, '{"zh": "办理", "en": "Do it"}',
      ${DAY}, ${DAY} - 3, CASE WHEN n % 26 <> 0 THEN ${DAY} END, CASE WHEN n % 26 <> 0 THEN ${STAFF} END, 'DONE'`,
  },
  {
    table: `notice (cause, channel, recipient, template, params, subject_no, not_before, business_at, status, sent_at)`,
    aLoan: 5,
    sql: `'bench/' || n, (ARRAY['INBOX', 'SMS', 'EMAIL'])[1 + n % 3], CASE WHEN n % 3 = 1 THEN ${CL} ELSE ${RM} END, 'instalment-due',
      '{"subjectNo": "LN20260101000001", "dueOn": "2026-06-01", "amountFen": 100000}', ${LN}, ${DAY}, ${DAY},
      CASE WHEN n % 100 = 0 THEN 'FAILED' ELSE 'SENT' END, ${DAY}`,
  },
  {
    table: `journal_entry (business_key, loan_no, "on", cause)`,
    aLoan: 10,
    sql: `'bench/' || n, ${LN}, ${DAY}, 'REPAYMENT'`,
  },
  {
    table: `audit_entry (business_on, actor, action, subject, subject_no, detail, at)`,
    aLoan: 5,
    sql: `${DAY}, ${STAFF}, (ARRAY['REPAID', 'TASK_DONE', 'RATED', 'CLIENT_CONTACTED'])[1 + n % 4],
      (ARRAY['LOAN', 'APPLICATION', 'APPLICATION', 'CLIENT'])[1 + n % 4], CASE n % 4 WHEN 0 THEN ${LN} WHEN 3 THEN ${CL} ELSE ${AP} END, '{}', ${DAY}`,
  },
  {
    table: `loan_event (loan_no, business_key, type, "on", event, recorded_by)`,
    aLoan: 5,
    sql: `${LN}, 'bench/' || n, 'REPAYMENT', ${DAY}, '{"type": "REPAYMENT", "on": "2026-05-01", "amount": "1000.00"}', 'system'`,
  },
  {
    table: `collection_case (id, loan_no, episode, client_no, branch_code, status, overdue_since, opened_on, closed_on, done, next_step, next_step_on, workflow_id, collector)`,
    aLoan: 0.2,
    sql: `'collection-bench-' || n, ${no('LN', '5 * n')}, 1, ${no('CL', '5 * n')}, 'SB0' || (5 * n) % 9,
      CASE WHEN n % 5 = 0 THEN 'OPEN' ELSE 'CLOSED' END, ${DAY}, ${DAY}, CASE WHEN n % 5 <> 0 THEN ${DAY} END, '{}',
      CASE WHEN n % 5 = 0 THEN 'CALL' END, CASE WHEN n % 5 = 0 THEN ${DAY} END, 'collection-bench-' || n, CASE WHEN n % 10 = 0 THEN 'sun.li' END`,
  },
  {
    table: `collection_contact (id, client_no, case_id, channel, party, line, at, "on", effective, by, agency)`,
    aLoan: 2,
    sql: `'bench/' || n, ${no('CL', '5 * (1 + n % ($2::int / 5))')}, 'collection-bench-' || (1 + n % ($2::int / 5)), 'CALL', 'DEBTOR', 'x', ${DAY}, ${DAY}, n % 2 = 0, 'sun.li',
      CASE WHEN n % 20 = 0 THEN 'A1' END`,
  },
  {
    table: `collection_action (id, case_id, loan_no, kind, "on", by, note, detail)`,
    aLoan: 1,
    sql: `'bench/' || n, 'collection-bench-' || (1 + n % ($2::int / 5)), ${no('LN', '5 * (1 + n % ($2::int / 5))')}, 'CALL', ${DAY}, 'sun.li', 'x', '{}'`,
  },
  {
    table: `inspection (id, loan_no, number, kind, reasons, status, branch_code, opened_on, due_on, reported_by, reported_on, closed_on)`,
    aLoan: 4,
    sql: `'inspection-bench-' || n, ${LN}, 1 + (n - 1) / $2::int, 'REGULAR', '{}', CASE WHEN n % 50 = 0 THEN 'OPEN' ELSE 'DONE' END, ${BRANCH},
      ${DAY} - 30, ${DAY}, CASE WHEN n % 50 <> 0 THEN ${RM} END, CASE WHEN n % 50 <> 0 THEN ${DAY} END, CASE WHEN n % 50 <> 0 THEN ${DAY} END`,
  },
  {
    table: `warning (no, code, level, source, reference, detail, loan_no, client_no, branch_code, policy_version, raised_by, raised_on, due_on, status, closed_on)`,
    aLoan: 0.5,
    sql: `${no('WN')}, 'OVERDUE', (ARRAY['RED', 'ORANGE', 'YELLOW'])[1 + n % 3], 'SYSTEM', 'bench/' || n, 'x', ${LN}, ${CL}, ${BRANCH}, 1, 'system', ${DAY}, ${DAY} + 5,
      CASE WHEN n % 20 = 0 THEN 'OPEN' ELSE 'CLOSED' END, CASE WHEN n % 20 <> 0 THEN ${DAY} END`,
  },
  {
    table: `lead (no, kind, name, phone, source, referrer_no, campaign, need, amount_fen, branch_code, owner_username, stage, next_on, client_no, application_no, created_by, created_on, stage_since)`,
    aLoan: 0.5,
    sql: `${no('LD')}, 'PERSON', (SELECT name FROM client WHERE no = ${CL}), (SELECT phone FROM client WHERE no = ${CL}), (ARRAY['WALK_IN', 'PHONE', 'REFERRAL', 'CAMPAIGN'])[1 + n % 4],
      CASE WHEN n % 4 = 2 THEN ${CL} END, CASE WHEN n % 4 = 3 THEN 'CP2026' END, 'x', 10000000, ${BRANCH}, CASE WHEN n % 40 <> 0 THEN ${RM} END,
      CASE WHEN n % 20 = 0 THEN 'NEW' WHEN n % 3 = 0 THEN 'LOST' ELSE 'QUALIFIED' END, CASE WHEN n % 20 = 0 THEN ${DAY} END, NULL,
      CASE WHEN n % 2 = 1 THEN ${AP} END, ${RM}, ${DAY}, ${DAY}`,
  },
  {
    table: `commitment (no, application_no, client_no, branch_code, category, beneficiary, amount_fen, margin_fen, issued_on, expires_on, issued_by, status, ended_on)`,
    aLoan: 0.1,
    sql: `${no('CM')}, ${AP}, ${CL}, ${BRANCH}, 'BANK_ACCEPTANCE', 'x', 10000000, 3000000, ${DAY}, ${DAY} + 180, 'qian.fang',
      CASE WHEN n % 5 = 0 THEN 'ISSUED' ELSE 'RELEASED' END, CASE WHEN n % 5 <> 0 THEN ${DAY} + 180 END`,
  },
  {
    table: `application_document (application_no, code, name_zh, name_en, required, status, updated_at)`,
    aLoan: 5,
    sql: `${AP}, 'D' || (n - 1) / $2::int, '材料', 'Document', true, 'VERIFIED', now()`,
  },
  {
    table: `case_file (application_no, document_code, hash, name, mime, size, filed_by, filed_on)`,
    aLoan: 3,
    sql: `${AP}, 'D' || (n - 1) / $2::int, 'bench' || n, 'a.pdf', 'application/pdf', 1000, ${RM}, ${DAY}`,
  },
  {
    table: `facility (no, application_no, client_no, branch_code, manager_username, product_code, product_version, terms, line, granted, limit_fen, starts_on, expires_on, status, updated_at)`,
    aLoan: 0.2,
    sql: `${no('FC')}, ${AP}, ${CL}, ${BRANCH}, ${RM}, 'PERSONAL_CONSUMER', 1, '{}', '{"revolving": true}', '{}', 50000000, ${DAY}, ${DAY} + 365, 'ACTIVE', now()`,
  },
  {
    table: `complaint (no, branch_code, status, channel, type, complainant, client_no, summary, demand, accused, taken_by, received_on, accept_by, answer_by, remedies, ended_on, repeat)`,
    aLoan: 0.05,
    sql: `${no('CP')}, ${BRANCH}, CASE WHEN n % 20 = 0 THEN 'RECEIVED' ELSE 'CLOSED' END, 'HOTLINE', 'PROCESS', 'CLIENT', ${CL}, 'x', 'x', '{}', 'chen.jing', ${DAY}, ${DAY} + 7,
      ${DAY} + 15, '{}', CASE WHEN n % 20 <> 0 THEN ${DAY} + 10 END, false`,
  },
  {
    table: `service_ticket (no, branch_code, kind, client_no, request, status, taken_by, taken_on, owner, due_on, ended_on)`,
    aLoan: 0.2,
    sql: `${no('ST')}, ${BRANCH}, 'QUESTION', ${CL}, 'x', CASE WHEN n % 20 = 0 THEN 'OPEN' ELSE 'CLOSED' END, ${RM}, ${DAY}, ${RM}, ${DAY} + 5, CASE WHEN n % 20 <> 0 THEN ${DAY} + 3 END`,
  },
  {
    table: `consultation (branch_code, "on", channel, topic, client_no, question, answer, outcome, recorded_by)`,
    aLoan: 0.5,
    sql: `${BRANCH}, ${DAY}, 'CALL', 'RATE', ${CL}, 'x', 'x', 'ANSWERED', ${STAFF}`,
  },
  {
    table: `client_contact (client_no, kind, "on", summary, next_on, recorded_by)`,
    aLoan: 2,
    sql: `${CL}, 'CALL', ${DAY}, 'x', CASE WHEN n % 10 = 0 THEN ${DAY} + 30 END, ${RM}`,
  },
  {
    table: `feedback (no, branch_code, client_no, topic, text, status, taken_by, taken_on)`,
    aLoan: 0.05,
    sql: `${no('FB')}, ${BRANCH}, ${CL}, 'PROCESS', 'x', CASE WHEN n % 20 = 0 THEN 'RECEIVED' ELSE 'DONE' END, ${RM}, ${DAY}`,
  },
  {
    table: `cross_sell_opportunity (no, client_no, branch_code, kind, need, stage, owner, next_on, found_by, found_on)`,
    aLoan: 0.1,
    sql: `${no('OP')}, ${CL}, ${BRANCH}, 'DEPOSIT', 'x', CASE WHEN n % 5 = 0 THEN 'FOUND' ELSE 'LOST' END, ${RM}, CASE WHEN n % 5 = 0 THEN ${DAY} END, ${RM}, ${DAY}`,
  },
  {
    table: `hand_over (no, application_no, target, items, status, given_by, given_on)`,
    aLoan: 1,
    sql: `${no('HO')}, ${AP}, 'ARCHIVE', '[{"name": "合同", "pages": 3, "original": true}]', CASE WHEN n % 100 = 0 THEN 'OFFERED' ELSE 'RECEIVED' END, ${RM}, ${DAY}`,
  },
  {
    table: `archive_loan (hand_over_no, item, borrower, purpose, lent_by, lent_on, due_on, returned_on)`,
    aLoan: 0.1,
    sql: `${no('HO', ofLoan)}, '合同', 'zhou.min', 'x', 'zhao.lei', ${DAY}, ${DAY} + 10, CASE WHEN n % 20 <> 0 THEN ${DAY} + 5 END`,
  },
  {
    table: `payment_order (id, application_no, client_no, category, mode, payee, purpose, amount_fen, ordered_on, ordered_by, proof_by)`,
    aLoan: 1,
    sql: `'bench-' || n, ${AP}, ${CL}, 'PERSONAL_CONSUMER', 'ENTRUSTED', 'x', 'x', 12000000, ${DAY}, 'qian.fang', ${DAY} + 30`,
  },
  {
    table: `journal_entry (business_key, loan_no, "on", cause)`,
    aLoan: 1,
    sql: `'loan-' || ${LN} || '/disbursement', ${LN}, ${DAY}, 'DISBURSEMENT bench-' || (${ofLoan})`,
  },
  {
    // Two in a thousand have no proof, here and there.
    table: `payment_proof (application_no, bank_reference, paid_on, source, recorded_by, recorded_on)`,
    aLoan: 0.998,
    sql: `${no('AP', '1 + n * 7 % $2::int')}, 'bench-' || (1 + n * 7 % $2::int), ${DAY}, 'BANK', 'qian.fang', ${DAY}`,
  },
  {
    table: `incoming_payment (no, bank, reference, statement_no, "on", amount_fen, payer_name, payer_account, remark, status, open_fen, updated_at)`,
    aLoan: 2,
    sql: `${no('IN')}, 'ICBC', 'bench-' || n, 'BS1', ${DAY}, 100000, 'x', 'x', ${LN}, CASE WHEN n % 100 = 0 THEN 'WAITING' ELSE 'BOOKED' END, 0, now()`,
  },
  {
    table: `loan_class (loan_no, client_no, floor_class, floors, non_performing, recognised_class, recognised_by, recognised_on, risk_class, since)`,
    aLoan: 1,
    sql: `${LN}, ${CL}, 'NORMAL', '{}', n % 100 = 0, CASE WHEN n % 100 = 0 THEN 'SUBSTANDARD' ELSE 'NORMAL' END, 'zhou.min', ${DAY}, 'NORMAL', ${DAY}`,
  },
  {
    table: `loan_contract (loan_no, terms, servicing_plan)`,
    aLoan: 1,
    // One in two hundred is priced apart from those like it.
    sql: `${LN}, jsonb_build_object('principal', '120000.00', 'annualRate', '0.0' || CASE WHEN n % 200 = 0 THEN 55 ELSE 40 + n % 9 END,
      'method', 'EQUAL_INSTALMENT', 'instalments', (ARRAY[12, 36, 84])[1 + n % 3]), '{}'`,
  },
  {
    table: `survey (occasion, subject_no, client_no, branch_code, manager_username, outcome, score, comment, by, "on")`,
    aLoan: 0.3,
    sql: `'LOAN_PAID_OUT', ${LN}, ${CL}, ${BRANCH}, ${RM}, 'ANSWERED', 1 + n % 5, '', 'wang.qiang', ${DAY}`,
  },
  {
    table: `client_transfer (no, branch_code, from_username, to_username, reason, status, proposed_by, proposed_on, client_nos)`,
    aLoan: 0.01,
    sql: `${no('TR')}, ${BRANCH}, ${RM}, 'wang.qiang', 'x', CASE WHEN n % 20 = 0 THEN 'PROPOSED' ELSE 'CONFIRMED' END, 'chen.jing', ${DAY}, ARRAY[${CL}]`,
  },
  {
    table: `exit_plan (no, client_no, branch_code, whole_group, measures, reason, owner, base_fen, status, proposed_by, proposed_on)`,
    aLoan: 0.01,
    sql: `${no('XP')}, ${CL}, ${BRANCH}, false, '{}', 'x', ${RM}, 100000000, CASE WHEN n % 5 = 0 THEN 'ACTIVE' ELSE 'REACHED' END, 'chen.jing', ${DAY}`,
  },
  {
    table: `faq_note (topic, question_zh, question_en, answer_zh, answer_en, valid_from, written_by, written_on)`,
    aLoan: 0.01,
    sql: `'RATE', '问' || n, 'Question ' || n, '答', 'Answer', ${DAY}, 'chen.jing', ${DAY}`,
  },
  {
    table: `blacklist_entry (identity_hash, identity_masked, reason, source, listed_on, listed_by)`,
    aLoan: 0.2,
    sql: `'bench-' || n, 'x', 'x', 'x', ${DAY}, 'zhou.min'`,
  },
  {
    table: `suspicion_report (no, branch_code, kind, client_no, reasons, evidence, reported_by, reported_on, assess_by, status)`,
    aLoan: 0.01,
    sql: `${no('SR')}, ${BRANCH}, 'FRAUD', ${CL}, 'x', '', ${RM}, ${DAY}, ${DAY} + 10, 'DISMISSED'`,
  },
  {
    table: `human_review (no, branch_code, kind, subject, client_no, reasons, reason, acted, status, asked_by, asked_on, due_on)`,
    aLoan: 0.01,
    sql: `${no('HR')}, ${BRANCH}, 'SCORE', 'x', ${CL}, '{}', 'x', '{}', CASE WHEN n % 5 = 0 THEN 'ASKED' ELSE 'UPHELD' END, ${RM}, ${DAY}, ${DAY} + 15`,
  },
  {
    table: `approval (id, subject, subject_no, round, status, levels, level_index, amount_fen, opened_at, concluded_at)`,
    aLoan: 1,
    sql: `'approval-bench-' || n, 'APPLICATION', ${AP}, 1, CASE WHEN n % 20 = 0 THEN 'OPEN' ELSE 'APPROVED' END,
      '[{"code": "SUB_BRANCH_HEAD", "nameZh": "支行行长", "nameEn": "Head"}, {"code": "BRANCH_APPROVER", "nameZh": "分行", "nameEn": "Branch"}]',
      0, 12000000, ${DAY} - 5, CASE WHEN n % 20 <> 0 THEN ${DAY} END`,
  },
  {
    table: `approval_decision (id, approval_id, task_id, level, username, outcome, comment, decided_at)`,
    aLoan: 1,
    sql: `'bench/' || n, 'approval-bench-' || n, 'bench-' || n, 'SUB_BRANCH_HEAD', 'zhao.lei', 'APPROVE', 'x', ${DAY} - 3`,
  },
  {
    table: `case_question (application_no, question, due_on, asked_by, asked_at)`,
    aLoan: 0.2,
    sql: `${AP}, 'x', ${DAY} + 5, 'zhao.lei', ${DAY}`,
  },
  {
    table: `lead_contact (lead_no, channel, purpose, "on", summary, next_on, recorded_by)`,
    aLoan: 1,
    sql: `${no('LD', '1 + n % ($2::int / 2)')}, 'CALL', 'ENQUIRY', ${DAY}, 'x', ${DAY} + 7, ${RM}`,
  },
  {
    table: `sales_target (manager_username, branch_code, period, metric, value, note, set_by)`,
    aLoan: 0.0027,
    sql: `${managerOf('n')}, 'SB0' || n % 9, to_char(current_date, 'YYYY-MM'), 'DISBURSED', 100000000, 'x', 'chen.jing'`,
  },
  {
    table: `client_event (client_no, kind, "on", evidence, note, by, recorded_on, weight)`,
    aLoan: 0.1,
    sql: `${CL}, 'JOB', ${DAY}, 'x', 'x', ${RM}, ${DAY}, 'REASSESS'`,
  },
  {
    table: `reassessment (no, event_id, client_no, weight, opened_on, due_on, status, closed_on)`,
    aLoan: 0.1,
    sql: `${no('RA')}, n, ${CL}, 'REASSESS', ${DAY}, ${DAY} + 5, CASE WHEN n % 20 = 0 THEN 'OPEN' ELSE 'DONE' END, CASE WHEN n % 20 <> 0 THEN ${DAY} END`,
  },
  {
    table: `accountability_case (no, loan_no, branch_code, cause, reason, status, concerned, parts, asked_by, asked_on, open_by)`,
    aLoan: 0.01,
    sql: `${no('AC')}, ${LN}, ${BRANCH}, 'LOSS', 'x', CASE WHEN n % 5 = 0 THEN 'DUE' ELSE 'CLOSED' END, '{}', '{}', 'zhou.min', ${DAY}, ${DAY} + 30`,
  },
  {
    table: `finance_match (no, subject, kind, branch_code, application_no, "from", "to", sign_by, status, opened_by, opened_on)`,
    aLoan: 0.01,
    sql: `${no('FM')}, 'bench/' || n, 'CASE', ${BRANCH}, ${AP}, ${DAY} - 30, ${DAY}, ${DAY} + 5, CASE WHEN n % 20 = 0 THEN 'WAITING' ELSE 'SIGNED' END, 'system', ${DAY}`,
  },
  {
    table: `funding_offer (no, application_no, branch_code, client_no, principal_fen, amount_fen, status, offered_by, offered_on)`,
    aLoan: 0.01,
    sql: `${no('FO')}, ${AP}, ${BRANCH}, ${CL}, 12000000, 6000000, CASE WHEN n % 20 = 0 THEN 'OPEN' ELSE 'CLOSED' END, 'zhou.min', ${DAY}`,
  },
  {
    table: `market_intel (no, branch_code, subject, source, seen_on, seen, recorded_by, recorded_on)`,
    aLoan: 0.05,
    sql: `${no('MI')}, ${BRANCH}, 'REGION', 'x', ${DAY}, '见闻' || n, ${RM}, ${DAY}`,
  },
  {
    table: `debit_order (no, batch_no, loan_no, mandate_no, account, amount_fen, status)`,
    aLoan: 5,
    sql: `${no('DO')}, 'DB' || (n - 1) / $2::int, ${LN}, 'x', 'x', 100000, 'PAID'`,
  },
  {
    table: `security (no, application_no, form, kind, owner_no, description, co_owners, recorded_by)`,
    aLoan: 0.3,
    sql: `${no('SE')}, ${AP}, 'MORTGAGE', 'HOUSE', ${CL}, 'x', '{}', ${RM}`,
  },
  {
    table: `client_holding (client_no, kind, month, balance_fen, volume_fen, fee_fen, source, recorded_by, recorded_on)`,
    aLoan: 2,
    sql: `${CL}, 'DEPOSIT', to_char(${DAY}, 'YYYY-MM'), 100000, 100000, 0, 'IMPORT', ${RM}, ${DAY}`,
  },
  {
    table: `deal_team_change (application_no, username, role, act, note, by, "on")`,
    aLoan: 0.02,
    sql: `${AP}, ${RM}, 'LEAD', 'JOINED', 'x', 'chen.jing', ${DAY}`,
  },
];

/** The daily work around a register of so many loans: what lists of tasks, notices, inspections, leads and others read. */
export async function fillWork(pool: Pool, loans: number): Promise<void> {
  const client = await pool.connect();
  try {
    // Neither chained nor checked row by row: nobody verifies a benchmark's books.
    await client.query('SET session_replication_role = replica');
    for (const { table, aLoan, sql } of [...FILLED, ...REPORTED]) {
      const rows = Math.ceil(aLoan * loans);
      await client.query(`INSERT INTO ${table} SELECT ${sql} FROM generate_series(1, $1::int) AS n WHERE $2::int > 0`, [
        rows,
        loans,
      ]);
    }
    await client.query(
      `INSERT INTO journal_line (entry_id, line, account, debit_fen, credit_fen)
       SELECT id, line, CASE line WHEN 1 THEN 'BANK' ELSE 'LOAN_PRINCIPAL' END, CASE line WHEN 1 THEN 100000 ELSE 0 END, CASE line WHEN 1 THEN 0 ELSE 100000 END
       FROM journal_entry CROSS JOIN generate_series(1, 2) AS line`,
    );
    for (const statement of READ_MODELS) await client.query(statement);
    await client.query('SET session_replication_role = DEFAULT');
  } finally {
    client.release();
  }
  await pool.query('VACUUM ANALYZE');
}
