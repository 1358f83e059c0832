-- CreateTable
CREATE TABLE "credit_report" (
    "no" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "built_by" TEXT NOT NULL,
    "built_on" DATE NOT NULL,

    CONSTRAINT "credit_report_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "credit_report_item" (
    "report_no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "risk_class" TEXT NOT NULL,
    "days_overdue" INTEGER NOT NULL,
    "principal_fen" BIGINT NOT NULL,
    "overdue_fen" BIGINT NOT NULL,
    "notice_cause" TEXT,
    "notice_sent_on" DATE,
    "held_for" TEXT,
    "disputed" BOOLEAN NOT NULL,

    CONSTRAINT "credit_report_item_pkey" PRIMARY KEY ("report_no","loan_no")
);

-- CreateTable
CREATE TABLE "credit_objection" (
    "no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "claim" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "credit_objection_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "credit_objection_answer" (
    "objection_no" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "correction" TEXT,
    "evidence" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "credit_objection_answer_pkey" PRIMARY KEY ("objection_no")
);

-- CreateTable
CREATE TABLE "credit_correction" (
    "objection_no" TEXT NOT NULL,
    "report_no" TEXT NOT NULL,

    CONSTRAINT "credit_correction_pkey" PRIMARY KEY ("objection_no")
);

-- CreateIndex
CREATE UNIQUE INDEX "credit_report_as_of_key" ON "credit_report"("as_of");

-- CreateIndex
CREATE INDEX "credit_report_item_loan_no_idx" ON "credit_report_item"("loan_no");

-- CreateIndex
CREATE INDEX "credit_objection_loan_no_idx" ON "credit_objection"("loan_no");

-- CreateIndex
CREATE INDEX "credit_correction_report_no_idx" ON "credit_correction"("report_no");

-- What was reported, objected to and answered stays as it was.
CREATE TRIGGER credit_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_report_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_report_item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_objection_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_objection
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_objection_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_objection_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_correction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
