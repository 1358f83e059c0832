-- CreateTable
CREATE TABLE "appraisal" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "appraised_by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "appraised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appraisal_application_no_kind_id_idx" ON "appraisal"("application_no", "kind", "id");

CREATE TRIGGER appraisal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON appraisal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
