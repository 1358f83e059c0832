-- CreateTable
CREATE TABLE "accountability_case" (
    "no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "concerned" TEXT[],
    "parts" TEXT[],
    "asked_by" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "open_by" DATE NOT NULL,
    "investigator" TEXT,
    "opened_on" DATE,
    "conclude_by" DATE,
    "hearings" INTEGER NOT NULL DEFAULT 0,
    "state_by" DATE,
    "concluder" TEXT,
    "concluded_on" DATE,
    "appeal_by" DATE,
    "ended_on" DATE,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "accountability_case_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "accountability_snapshot" (
    "case_no" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "taken_by" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,

    CONSTRAINT "accountability_snapshot_pkey" PRIMARY KEY ("case_no")
);

-- CreateTable
CREATE TABLE "accountability_finding" (
    "id" BIGSERIAL NOT NULL,
    "case_no" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "measure" TEXT,
    "deduction_fen" BIGINT,
    "duties" TEXT[],
    "conduct" TEXT NOT NULL,
    "excuse" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "accountability_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accountability_step" (
    "id" BIGSERIAL NOT NULL,
    "case_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "username" TEXT,
    "hearing" INTEGER,
    "text" TEXT NOT NULL,
    "document" TEXT,
    "due_on" DATE,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "accountability_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "accountability_case_loan_no_idx" ON "accountability_case"("loan_no");

-- CreateIndex
CREATE INDEX "accountability_case_branch_code_status_idx" ON "accountability_case"("branch_code", "status");

-- CreateIndex
CREATE INDEX "accountability_finding_case_no_id_idx" ON "accountability_finding"("case_no", "id");

-- CreateIndex
CREATE INDEX "accountability_step_case_no_id_idx" ON "accountability_step"("case_no", "id");

-- The evidence, what was found and what was done stay as they were recorded.
CREATE TRIGGER accountability_snapshot_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON accountability_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER accountability_finding_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON accountability_finding
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER accountability_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON accountability_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
