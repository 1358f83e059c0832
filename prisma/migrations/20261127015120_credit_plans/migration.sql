-- CreateTable
CREATE TABLE "credit_plan" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_on" DATE NOT NULL,
    "decided_by" TEXT,
    "decided_on" DATE,
    "comment" TEXT,

    CONSTRAINT "credit_plan_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "credit_plan_line" (
    "plan_no" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "product_code" TEXT,
    "industry" TEXT,
    "kind" TEXT,
    "disbursed_fen" BIGINT,
    "balance_fen" BIGINT,
    "new_borrowers" INTEGER,
    "bad_ppm" INTEGER,

    CONSTRAINT "credit_plan_line_pkey" PRIMARY KEY ("plan_no","n")
);

-- CreateIndex
CREATE INDEX "credit_plan_branch_code_period_status_idx" ON "credit_plan"("branch_code", "period", "status");

-- What was planned stays as it was decided on.
CREATE TRIGGER credit_plan_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_plan_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
