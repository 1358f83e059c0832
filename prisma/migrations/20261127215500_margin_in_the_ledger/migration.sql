-- Of an entry of a promise's margin: the promise.
ALTER TABLE "journal_entry" ADD COLUMN "commitment_no" TEXT;
CREATE INDEX "journal_entry_commitment_no_idx" ON "journal_entry"("commitment_no") WHERE "commitment_no" IS NOT NULL;

-- The margin of promises that stand was taken before it was booked: what is left of it is brought in, as of the day of this.
WITH standing AS MATERIALIZED (
  SELECT no, application_no, margin_fen - margin_used_fen AS fen,
    ((now() + clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date AS today
  FROM commitment WHERE status IN ('ISSUED', 'ADVANCED') AND margin_fen > margin_used_fen
), entry AS (
  INSERT INTO journal_entry (business_key, commitment_no, "on", cause)
  SELECT no || '/margin/taken', no, today, 'MARGIN ' || no FROM standing ORDER BY no RETURNING id, commitment_no
), line AS (
  INSERT INTO journal_line (entry_id, line, account, debit_fen, credit_fen)
  SELECT entry.id, side.line, side.account, side.debit * fen, side.credit * fen
  FROM entry JOIN standing ON standing.no = entry.commitment_no
    CROSS JOIN (VALUES (1, 'BANK', 1, 0), (2, 'MARGIN_DEPOSIT', 0, 1)) AS side(line, account, debit, credit)
)
INSERT INTO audit_entry (business_on, actor, action, subject, subject_no, detail)
SELECT today, 'system', 'MARGIN_TAKEN', 'APPLICATION', application_no,
  jsonb_build_object('commitment', no, 'marginFen', fen, 'entry', no || '/margin/taken')
FROM standing ORDER BY no;
