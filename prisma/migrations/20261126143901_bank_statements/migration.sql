-- CreateTable
CREATE TABLE "statement_format" (
    "bank" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_format_pkey" PRIMARY KEY ("bank","version")
);

-- CreateTable
CREATE TABLE "bank_statement" (
    "no" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "format_version" INTEGER NOT NULL,
    "imported_by" TEXT NOT NULL,
    "imported_on" DATE NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_statement_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "statement_line" (
    "statement_no" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "payment_no" TEXT,

    CONSTRAINT "statement_line_pkey" PRIMARY KEY ("statement_no","line")
);

-- CreateTable
CREATE TABLE "incoming_payment" (
    "no" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "statement_no" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "payer_name" TEXT NOT NULL,
    "payer_account" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "open_fen" BIGINT NOT NULL,
    "matched_by" TEXT,
    "waits_for" TEXT,
    "note" TEXT,
    "review_on" DATE,
    "proposed_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incoming_payment_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "payment_share" (
    "payment_no" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "loan_no" TEXT,
    "amount_fen" BIGINT NOT NULL,
    "parked" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "refusal" TEXT,
    "booked_on" DATE,

    CONSTRAINT "payment_share_pkey" PRIMARY KEY ("payment_no","n")
);

-- CreateIndex
CREATE UNIQUE INDEX "bank_statement_file_hash_key" ON "bank_statement"("file_hash");

-- CreateIndex
CREATE INDEX "statement_line_payment_no_idx" ON "statement_line"("payment_no");

-- CreateIndex
CREATE INDEX "incoming_payment_status_no_idx" ON "incoming_payment"("status", "no");

-- CreateIndex
CREATE INDEX "incoming_payment_statement_no_idx" ON "incoming_payment"("statement_no");

-- CreateIndex
CREATE UNIQUE INDEX "incoming_payment_bank_reference_key" ON "incoming_payment"("bank", "reference");

-- CreateIndex
CREATE INDEX "payment_share_status_idx" ON "payment_share"("status");

-- CreateIndex
CREATE INDEX "payment_share_loan_no_idx" ON "payment_share"("loan_no");

-- CreateIndex
CREATE INDEX "contract_account_idx" ON "contract"("account");

-- What a bank's file said, and how it was read, stays as it was.
CREATE TRIGGER statement_format_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statement_format
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_statement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_statement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statement_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
