import type { EntryLine } from '../domain/ledger';
import { Prisma } from './generated/client';
import type { Accruals } from './loan-accruals';
import type { LoanRecord } from './loan-record';
import type { WireEvent } from './loan-account';
import type { NoticeFact } from './notices';
import type { Tx } from './once';

/** Everything one booking writes. */
export interface Posting {
  loanNo: string;
  businessKey: string;
  on: string;
  cause: string;
  action: string;
  actor: string;
  events: readonly WireEvent[];
  lines: readonly EntryLine[];
  record: LoanRecord;
  accruals: Accruals;
  notices: readonly NoticeFact[];
  /** Notices that have lost their reason: those of this cause prefix that were meant for after the instant. */
  withdraw: { prefix: string; after: string } | null;
  /** What a repeat of the business key gets. */
  result: unknown;
  detail: Record<string, unknown>;
}

/** The key of each event of a booking: the booking's own when there is one event. */
export const eventKey = (businessKey: string, index: number): string =>
  index === 0 ? businessKey : `${businessKey}#${String(index + 1)}`;

function documentOf(posting: Posting): string {
  const { events, lines, notices, record, accruals, businessKey, detail, ...rest } = posting;
  const entry = lines.length === 0 ? null : businessKey;
  return JSON.stringify({
    ...rest,
    businessKey,
    ...record,
    accrual_from: accruals.from,
    accrued_fen: accruals.fen,
    events: events.map((event, index) => ({ key: eventKey(businessKey, index), event })),
    lines: lines.map((line, index) => ({ line: index + 1, ...line })),
    notices: notices.map(({ businessAt, clockOffsetMs, subjectNo, ...notice }) => ({
      ...notice,
      subject_no: subjectNo,
      business_at: businessAt,
      not_before: new Date(Date.parse(businessAt) - clockOffsetMs).toISOString(),
    })),
    detail: { ...detail, cause: posting.cause, entry, events: events.map((_, index) => eventKey(businessKey, index)) },
  });
}

/**
 * Writes a booking in one statement: events, journal entry, read model, notices, the result for a repeat, and last the
 * audit entry, whose trigger holds the lock of the chain from there to the commit. One statement because a repayment
 * is the system's hot path: seven tables in one round trip.
 */
export async function writePosting(tx: Tx, posting: Posting): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH doc AS MATERIALIZED (SELECT ${documentOf(posting)}::jsonb AS j),
    event AS (
      INSERT INTO loan_event (loan_no, business_key, type, "on", reference, event, recorded_by)
      SELECT j->>'loanNo', e.key, e.event->>'type', (e.event->>'on')::date, e.event->>'reference', e.event, j->>'actor'
      FROM doc, jsonb_to_recordset(j->'events') AS e(key text, event jsonb)
      RETURNING 1
    ),
    entry AS (
      INSERT INTO journal_entry (business_key, loan_no, "on", cause)
      SELECT j->>'businessKey', j->>'loanNo', (j->>'on')::date, j->>'cause'
      FROM doc WHERE jsonb_array_length(j->'lines') > 0
      RETURNING id
    ),
    line AS (
      INSERT INTO journal_line (entry_id, line, account, debit_fen, credit_fen)
      SELECT entry.id, l.line, l.account, l.debit, l.credit
      FROM entry, doc, jsonb_to_recordset(j->'lines') AS l(line int, account text, debit bigint, credit bigint)
      RETURNING 1
    ),
    model AS (
      UPDATE loan SET
        as_of = (j->>'as_of')::date, booked_on = (j->>'booked_on')::date, position = j->'position',
        status = j->>'status', risk_class = j->>'risk_class', days_overdue = (j->>'days_overdue')::int,
        principal_fen = (j->>'principal_fen')::bigint, principal_overdue_fen = (j->>'principal_overdue_fen')::bigint,
        due_fen = (j->>'due_fen')::bigint, held_fen = (j->>'held_fen')::bigint,
        next_due_on = (j->>'next_due_on')::date, next_due_fen = (j->>'next_due_fen')::bigint,
        accrual_from = (j->>'accrual_from')::date, accrued_fen = ARRAY(SELECT jsonb_array_elements_text(j->'accrued_fen')::bigint),
        oldest_unpaid_due_on = (j->>'oldest_unpaid_due_on')::date, maturity_on = (j->>'maturity_on')::date,
        settled_on = CASE WHEN j->>'status' = 'SETTLED' THEN coalesce(settled_on, (j->>'as_of')::date) END,
        updated_at = now()
      FROM doc WHERE no = j->>'loanNo'
      RETURNING 1
    ),
    told AS (
      INSERT INTO notice (cause, channel, recipient, template, params, subject_no, not_before, business_at)
      SELECT n.cause, n.channel, n.recipient, n.template, n.params, n.subject_no, n.not_before, n.business_at
      FROM doc, jsonb_to_recordset(j->'notices') AS n(cause text, channel text, recipient text, template text,
        params jsonb, subject_no text, not_before timestamptz, business_at timestamptz)
      ON CONFLICT DO NOTHING
      RETURNING 1
    ),
    withdrawn AS (
      UPDATE notice SET status = 'CANCELLED'
      FROM doc
      WHERE subject_no = j->>'loanNo' AND status = 'PENDING' AND starts_with(cause, j->'withdraw'->>'prefix')
        AND business_at > (j->'withdraw'->>'after')::timestamptz
      RETURNING 1
    ),
    answer AS (
      INSERT INTO effect (business_key, result) SELECT j->>'businessKey', j->'result' FROM doc
      RETURNING 1
    )
    INSERT INTO audit_entry (business_on, actor, action, subject, subject_no, detail)
    SELECT (j->>'on')::date, j->>'actor', j->>'action', 'LOAN', j->>'loanNo', j->'detail'
    FROM doc
    WHERE (SELECT count(*) FROM event) + (SELECT count(*) FROM line) + (SELECT count(*) FROM model)
      + (SELECT count(*) FROM told) + (SELECT count(*) FROM withdrawn) + (SELECT count(*) FROM answer) > 0`);
}
