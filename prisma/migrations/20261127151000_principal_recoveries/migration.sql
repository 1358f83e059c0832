-- CreateTable
CREATE TABLE "principal_recovery" (
    "entry_id" BIGINT NOT NULL,
    "on" DATE NOT NULL,
    "branch_code" TEXT NOT NULL,
    "fen" BIGINT NOT NULL,

    CONSTRAINT "principal_recovery_pkey" PRIMARY KEY ("entry_id")
);

INSERT INTO "principal_recovery" ("entry_id", "on", "branch_code", "fen")
SELECT e.id, e."on", n.branch_code, o.fen
FROM journal_entry e JOIN loan n ON n.no = e.loan_no JOIN (
  SELECT entry_id, sum(credit_fen - debit_fen) FILTER (WHERE account IN ('LOAN_PRINCIPAL', 'LOAN_OVERDUE')) AS fen
  FROM journal_line GROUP BY entry_id HAVING bool_or(account IN ('BANK', 'HELD')) AND NOT bool_or(account = 'LOSS_ALLOWANCE')) o ON o.entry_id = e.id
WHERE e.cause NOT LIKE 'DISBURSEMENT %' AND e.cause NOT LIKE 'RENEWAL %' AND o.fen <> 0;

-- CreateIndex
CREATE INDEX "principal_recovery_on_branch_code_fen_idx" ON "principal_recovery"("on", "branch_code", "fen");

CREATE TRIGGER principal_recovery_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON principal_recovery
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The lines of an entry are read once when it is committed: to see that they balance, and what they took off the principal. Recovered
-- is what came off where money moved: neither a transfer to overdue nor a write-off recovers anything, and a renewal neither lends nor
-- recovers.
CREATE OR REPLACE FUNCTION check_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines bigint;
  difference numeric;
  recovered numeric;
  moved boolean;
BEGIN
  SELECT count(*), coalesce(sum(debit_fen - credit_fen), 0),
    sum(credit_fen - debit_fen) FILTER (WHERE account IN ('LOAN_PRINCIPAL', 'LOAN_OVERDUE')),
    bool_or(account IN ('BANK', 'HELD')) AND NOT bool_or(account = 'LOSS_ALLOWANCE')
  INTO lines, difference, recovered, moved
  FROM journal_line WHERE entry_id = NEW.id;
  IF lines < 2 OR difference <> 0 THEN
    RAISE EXCEPTION 'journal entry % does not balance: % lines, difference % fen', NEW.business_key, lines, difference
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF moved AND recovered <> 0 AND NEW.cause NOT LIKE 'DISBURSEMENT %' AND NEW.cause NOT LIKE 'RENEWAL %' THEN
    INSERT INTO principal_recovery (entry_id, "on", branch_code, fen)
    SELECT NEW.id, NEW."on", loan.branch_code, recovered FROM loan WHERE loan.no = NEW.loan_no;
  END IF;
  RETURN NULL;
END $$;
