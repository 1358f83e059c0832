-- AlterTable
ALTER TABLE "collection_contact" ADD COLUMN     "agency" TEXT,
ADD COLUMN     "agent" TEXT,
ADD COLUMN     "violation" TEXT;

-- CreateTable
CREATE TABLE "collection_agency" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "listed_from" DATE NOT NULL,
    "listed_until" DATE NOT NULL,
    "contract_no" TEXT NOT NULL,
    "contract_from" DATE NOT NULL,
    "contract_until" DATE NOT NULL,
    "rates" JSONB NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "listed_by" TEXT,
    "delisted_on" DATE,
    "delisted_for" TEXT,

    CONSTRAINT "collection_agency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "agency_evaluation" (
    "id" BIGSERIAL NOT NULL,
    "agency" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "compliance" INTEGER NOT NULL,
    "quality" INTEGER NOT NULL,
    "data_security" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "contacts" INTEGER NOT NULL,
    "violations" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "agency_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_training" (
    "id" BIGSERIAL NOT NULL,
    "agency" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "trained_on" DATE NOT NULL,
    "assessed_on" DATE NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "agency_training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_placement" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "agency" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "placed_on" DATE NOT NULL,
    "placed_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "handed_over" TEXT[],
    "ended_on" DATE,
    "ended_as" TEXT,
    "ended_by" TEXT,
    "ended_for" TEXT,

    CONSTRAINT "collection_placement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agency_evaluation_agency_idx" ON "agency_evaluation"("agency");

-- CreateIndex
CREATE INDEX "agency_training_agency_idx" ON "agency_training"("agency");

-- CreateIndex
CREATE INDEX "collection_placement_case_id_idx" ON "collection_placement"("case_id");

-- CreateIndex
CREATE INDEX "collection_placement_agency_idx" ON "collection_placement"("agency");

-- CreateIndex
CREATE INDEX "collection_contact_agency_on_idx" ON "collection_contact"("agency", "on");

-- One agency a case at a time.
CREATE UNIQUE INDEX collection_placement_one_open ON collection_placement (case_id) WHERE ended_on IS NULL;

-- What an agency was found to be, and whom it taught, stays as it was written.
CREATE TRIGGER agency_evaluation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_evaluation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agency_training_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_training
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
