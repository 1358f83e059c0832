-- CreateTable
CREATE TABLE "covenant" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "bound" BIGINT NOT NULL,
    "frequency" TEXT NOT NULL,
    "cure_days" INTEGER NOT NULL,
    "consequence" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "replaces" TEXT,
    "status" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_on" DATE NOT NULL,
    "decided_by" TEXT,
    "decided_on" DATE,

    CONSTRAINT "covenant_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "client_statement" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "months" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "bank_inflow_fen" BIGINT,
    "findings" TEXT[],
    "evidence" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "covenant_test" (
    "id" BIGSERIAL NOT NULL,
    "covenant_no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "statement_id" BIGINT NOT NULL,
    "period_end" DATE NOT NULL,
    "value" BIGINT,
    "met" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "covenant_test_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "covenant_waiver" (
    "test_id" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "covenant_waiver_pkey" PRIMARY KEY ("test_id")
);

-- CreateIndex
CREATE INDEX "covenant_application_no_idx" ON "covenant"("application_no");

-- CreateIndex
CREATE INDEX "client_statement_client_no_period_end_id_idx" ON "client_statement"("client_no", "period_end", "id");

-- CreateIndex
CREATE UNIQUE INDEX "covenant_test_loan_no_covenant_no_statement_id_key" ON "covenant_test"("loan_no", "covenant_no", "statement_id");

-- What a borrower reported, how it was tested and what was waived stays.
CREATE TRIGGER client_statement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON client_statement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER covenant_test_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON covenant_test
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER covenant_waiver_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON covenant_waiver
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
