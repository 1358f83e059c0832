-- DropIndex
DROP INDEX "project_capital_application_no_reference_key";

-- CreateTable
CREATE TABLE "project_capital_reversal" (
    "capital_id" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "reversed_by" TEXT NOT NULL,
    "reversed_on" DATE NOT NULL,

    CONSTRAINT "project_capital_reversal_pkey" PRIMARY KEY ("capital_id")
);

-- CreateIndex
CREATE INDEX "project_capital_application_no_idx" ON "project_capital"("application_no");

-- CreateIndex
CREATE INDEX "project_capital_reference_idx" ON "project_capital"("reference");

-- What was taken back stays taken back.
CREATE TRIGGER project_capital_reversal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_capital_reversal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
