-- AlterTable
ALTER TABLE "client_event" ADD COLUMN     "after" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "amount_fen" BIGINT,
ADD COLUMN     "before" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "corrects_id" BIGINT,
ADD COLUMN     "file_hash" TEXT,
ADD COLUMN     "learned_on" DATE,
ADD COLUMN     "share_ppm" INTEGER,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'OTHER',
ADD COLUMN     "weight" TEXT;

-- CreateTable
CREATE TABLE "reassessment" (
    "no" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "client_no" TEXT NOT NULL,
    "weight" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "grounds" TEXT,
    "concluded_by" TEXT,
    "concluded_on" DATE,
    "confirmed_by" TEXT,
    "closed_on" DATE,

    CONSTRAINT "reassessment_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "reassessment_step" (
    "id" BIGSERIAL NOT NULL,
    "reassessment_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reassessment_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reassessment_measure" (
    "id" BIGSERIAL NOT NULL,
    "reassessment_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_no" TEXT NOT NULL,
    "limit_fen" BIGINT,
    "status" TEXT NOT NULL,
    "done_by" TEXT,
    "done_on" DATE,

    CONSTRAINT "reassessment_measure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reassessment_client_no_status_idx" ON "reassessment"("client_no", "status");

-- CreateIndex
CREATE INDEX "reassessment_event_id_idx" ON "reassessment"("event_id");

-- CreateIndex
CREATE INDEX "reassessment_status_due_on_no_idx" ON "reassessment"("status", "due_on", "no");

-- CreateIndex
CREATE INDEX "reassessment_due_on_no_idx" ON "reassessment"("due_on", "no");

-- CreateIndex
CREATE INDEX "reassessment_step_reassessment_no_id_idx" ON "reassessment_step"("reassessment_no", "id");

-- CreateIndex
CREATE INDEX "reassessment_measure_reassessment_no_id_idx" ON "reassessment_measure"("reassessment_no", "id");

-- CreateIndex
CREATE INDEX "reassessment_measure_subject_no_status_idx" ON "reassessment_measure"("subject_no", "status");

-- CreateIndex
CREATE UNIQUE INDEX "client_event_corrects_id_key" ON "client_event"("corrects_id");

-- What people said of a re-assessment stays said.
CREATE TRIGGER reassessment_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reassessment_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
