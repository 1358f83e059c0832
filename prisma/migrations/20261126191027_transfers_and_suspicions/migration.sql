-- CreateTable
CREATE TABLE "client_transfer" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "from_username" TEXT NOT NULL,
    "to_username" TEXT NOT NULL,
    "client_nos" TEXT[],
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_on" DATE NOT NULL,
    "decided_by" TEXT,
    "decided_on" DATE,
    "comment" TEXT,

    CONSTRAINT "client_transfer_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "takeover_review" (
    "id" BIGSERIAL NOT NULL,
    "transfer_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "takeover_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suspicion_report" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "client_no" TEXT,
    "application_no" TEXT,
    "loan_no" TEXT,
    "about" TEXT,
    "reasons" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "reported_by" TEXT NOT NULL,
    "reported_on" DATE NOT NULL,
    "assess_by" DATE NOT NULL,
    "reference" TEXT,
    "ended_on" DATE,

    CONSTRAINT "suspicion_report_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "suspicion_step" (
    "id" BIGSERIAL NOT NULL,
    "report_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "suspicion_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "client_transfer_branch_code_status_idx" ON "client_transfer"("branch_code", "status");

-- CreateIndex
CREATE INDEX "takeover_review_transfer_no_client_no_id_idx" ON "takeover_review"("transfer_no", "client_no", "id");

-- CreateIndex
CREATE INDEX "suspicion_report_branch_code_status_idx" ON "suspicion_report"("branch_code", "status");

-- CreateIndex
CREATE INDEX "suspicion_report_reported_by_idx" ON "suspicion_report"("reported_by");

-- CreateIndex
CREATE INDEX "suspicion_step_report_no_id_idx" ON "suspicion_step"("report_no", "id");

-- Opinions on clients taken over, and what became known of a suspicion, stay as they were recorded.
CREATE TRIGGER takeover_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON takeover_review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suspicion_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON suspicion_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
