-- CreateTable
CREATE TABLE "project_capital" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "paid_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "file_hash" TEXT,
    "verified_by" TEXT NOT NULL,
    "verified_on" DATE NOT NULL,

    CONSTRAINT "project_capital_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "project_capital_application_no_reference_key" ON "project_capital"("application_no", "reference");

-- What somebody saw paid in stays.
CREATE TRIGGER project_capital_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_capital
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
