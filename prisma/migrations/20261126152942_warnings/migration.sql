-- CreateTable
CREATE TABLE "warning_policy" (
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,

    CONSTRAINT "warning_policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "warning" (
    "no" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "raised_by" TEXT NOT NULL,
    "raised_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "disposition" TEXT,
    "lifted_by" TEXT,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "closed_on" DATE,

    CONSTRAINT "warning_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "warning_step" (
    "id" BIGSERIAL NOT NULL,
    "warning_no" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "warning_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "warning_loan_no_no_idx" ON "warning"("loan_no", "no");

-- CreateIndex
CREATE INDEX "warning_branch_code_status_due_on_idx" ON "warning"("branch_code", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "warning_source_reference_key" ON "warning"("source", "reference");

-- CreateIndex
CREATE INDEX "warning_step_warning_no_id_idx" ON "warning_step"("warning_no", "id");

-- What was said of a warning stays.
CREATE TRIGGER warning_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON warning_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
