-- AlterTable
ALTER TABLE "contract" ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'FACE_TO_FACE',
ADD COLUMN     "pins" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "record_hash" TEXT;

-- CreateTable
CREATE TABLE "case_condition" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_on" DATE NOT NULL,

    CONSTRAINT "case_condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "condition_evidence" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "file_hash" TEXT,
    "verified_by" TEXT NOT NULL,
    "verified_on" DATE NOT NULL,

    CONSTRAINT "condition_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fee_receipt" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "received_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "fee_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "margin_fen" BIGINT NOT NULL,
    "issued_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "issued_by" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ended_on" DATE,
    "ended_by" TEXT,
    "evidence" TEXT,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("no")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_condition_application_no_code_key" ON "case_condition"("application_no", "code");

-- CreateIndex
CREATE INDEX "condition_evidence_application_no_idx" ON "condition_evidence"("application_no");

-- CreateIndex
CREATE UNIQUE INDEX "fee_receipt_application_no_reference_key" ON "fee_receipt"("application_no", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_application_no_key" ON "commitment"("application_no");

-- CreateIndex
CREATE INDEX "commitment_client_no_idx" ON "commitment"("client_no");

-- Conditions, their evidence and receipts stay.
CREATE TRIGGER case_condition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_condition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER condition_evidence_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON condition_evidence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fee_receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fee_receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
