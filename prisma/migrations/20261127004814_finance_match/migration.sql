-- CreateTable
CREATE TABLE "finance_match" (
    "no" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "application_no" TEXT,
    "loan_no" TEXT,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "sign_by" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "through_entry" BIGINT,
    "opened_by" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "finance_match_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "finance_match_line" (
    "match_no" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "product_code" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "ours_fen" BIGINT NOT NULL,
    "finance_fen" BIGINT,
    "loans_off" INTEGER NOT NULL,

    CONSTRAINT "finance_match_line_pkey" PRIMARY KEY ("match_no","round","line")
);

-- CreateTable
CREATE TABLE "finance_match_figure" (
    "match_no" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "product_code" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "fen" BIGINT NOT NULL,

    CONSTRAINT "finance_match_figure_pkey" PRIMARY KEY ("match_no","round","product_code","item","loan_no")
);

-- CreateTable
CREATE TABLE "finance_match_step" (
    "id" BIGSERIAL NOT NULL,
    "match_no" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "line" INTEGER,
    "side" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "finance_match_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finance_match_subject_key" ON "finance_match"("subject");

-- CreateIndex
CREATE INDEX "finance_match_branch_code_status_idx" ON "finance_match"("branch_code", "status");

-- CreateIndex
CREATE INDEX "finance_match_application_no_idx" ON "finance_match"("application_no");

-- CreateIndex
CREATE INDEX "finance_match_status_sign_by_idx" ON "finance_match"("status", "sign_by");

-- CreateIndex
CREATE INDEX "finance_match_step_match_no_id_idx" ON "finance_match_step"("match_no", "id");

CREATE TRIGGER finance_match_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON finance_match_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER finance_match_figure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON finance_match_figure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER finance_match_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON finance_match_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
