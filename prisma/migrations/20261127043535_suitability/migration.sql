-- CreateTable
CREATE TABLE "suitability_assessment" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "income_fen" BIGINT,
    "payments_fen" BIGINT,
    "age" INTEGER,
    "vulnerabilities" TEXT[],
    "grounds" TEXT NOT NULL,
    "advice" TEXT,
    "companion" TEXT,
    "principal_fen" BIGINT NOT NULL,
    "months" INTEGER NOT NULL,
    "burden_fen" BIGINT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT[],
    "dti_ppm" BIGINT,
    "assessed_by" TEXT NOT NULL,
    "assessed_on" DATE NOT NULL,

    CONSTRAINT "suitability_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_confirmation" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "cost_fen" BIGINT NOT NULL,
    "annual_cost" TEXT,
    "overdue_rate" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "file_hash" TEXT,
    "confirmed_on" DATE NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cost_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "suitability_assessment_application_no_id_idx" ON "suitability_assessment"("application_no", "id");

-- CreateIndex
CREATE INDEX "cost_confirmation_application_no_id_idx" ON "cost_confirmation"("application_no", "id");

-- What was assessed, and what a client confirmed, stays as it was.
CREATE TRIGGER suitability_assessment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON suitability_assessment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cost_confirmation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cost_confirmation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
