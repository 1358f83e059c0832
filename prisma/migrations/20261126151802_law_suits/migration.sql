-- CreateTable
CREATE TABLE "lawsuit" (
    "no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "court" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "claim_fen" BIGINT NOT NULL,
    "stage" TEXT NOT NULL,
    "court_case_no" TEXT,
    "opened_by" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "lawsuit_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "lawsuit_step" (
    "id" BIGSERIAL NOT NULL,
    "lawsuit_no" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "perform_by" DATE,
    "document" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "lawsuit_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lawsuit_cost" (
    "id" BIGSERIAL NOT NULL,
    "lawsuit_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "paid_on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "lawsuit_cost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workout_duty" (
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "last_on" DATE NOT NULL,

    CONSTRAINT "workout_duty_pkey" PRIMARY KEY ("subject","kind")
);

-- CreateIndex
CREATE INDEX "lawsuit_loan_no_idx" ON "lawsuit"("loan_no");

-- CreateIndex
CREATE INDEX "lawsuit_branch_code_closed_on_idx" ON "lawsuit"("branch_code", "closed_on");

-- CreateIndex
CREATE INDEX "lawsuit_step_lawsuit_no_id_idx" ON "lawsuit_step"("lawsuit_no", "id");

-- CreateIndex
CREATE INDEX "lawsuit_cost_lawsuit_no_id_idx" ON "lawsuit_cost"("lawsuit_no", "id");

-- CreateIndex
CREATE INDEX "workout_duty_loan_no_idx" ON "workout_duty"("loan_no");

-- CreateIndex
CREATE INDEX "workout_duty_branch_code_last_on_idx" ON "workout_duty"("branch_code", "last_on");

-- What happened in a law suit and what it cost stays as it was recorded.
CREATE TRIGGER lawsuit_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lawsuit_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lawsuit_cost_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lawsuit_cost
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
