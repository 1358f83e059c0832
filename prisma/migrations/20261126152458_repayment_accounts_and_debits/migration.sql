-- CreateTable
CREATE TABLE "repayment_account" (
    "id" BIGSERIAL NOT NULL,
    "loan_no" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "repayment_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debit_mandate" (
    "no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "ended_on" DATE,
    "ended_by" TEXT,
    "ended_for" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "debit_mandate_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "debit_batch" (
    "no" TEXT NOT NULL,
    "business_date" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "debit_batch_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "debit_order" (
    "no" TEXT NOT NULL,
    "batch_no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "mandate_no" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'INTENDED',
    "paid_fen" BIGINT NOT NULL DEFAULT 0,
    "bank_reference" TEXT,
    "reason" TEXT,

    CONSTRAINT "debit_order_pkey" PRIMARY KEY ("no")
);

-- CreateIndex
CREATE INDEX "repayment_account_loan_no_id_idx" ON "repayment_account"("loan_no", "id");

-- CreateIndex
CREATE INDEX "repayment_account_account_idx" ON "repayment_account"("account");

-- CreateIndex
CREATE INDEX "debit_mandate_loan_no_no_idx" ON "debit_mandate"("loan_no", "no");

-- CreateIndex
CREATE UNIQUE INDEX "debit_batch_business_date_key" ON "debit_batch"("business_date");

-- CreateIndex
CREATE INDEX "debit_order_loan_no_idx" ON "debit_order"("loan_no");

-- CreateIndex
CREATE UNIQUE INDEX "debit_order_batch_no_loan_no_key" ON "debit_order"("batch_no", "loan_no");

-- Which account counted when stays as it was.
CREATE TRIGGER repayment_account_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON repayment_account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- One mandate of a loan is in force at a time.
CREATE UNIQUE INDEX debit_mandate_in_force ON debit_mandate (loan_no) WHERE status = 'ACTIVE';
