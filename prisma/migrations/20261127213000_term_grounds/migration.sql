-- CreateTable
CREATE TABLE "term_ground" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "cycle_days" INTEGER,
    "measured_days" TEXT,
    "given_by" TEXT NOT NULL,
    "given_on" DATE NOT NULL,

    CONSTRAINT "term_ground_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "term_ground_application_no_id_idx" ON "term_ground"("application_no", "id");

-- Why a contract may run so long stays as it was said; another ground is another row.
CREATE TRIGGER term_ground_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON term_ground
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
