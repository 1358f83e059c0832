-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "consultation_id" BIGINT;

-- CreateTable
CREATE TABLE "consultation" (
    "id" BIGSERIAL NOT NULL,
    "branch_code" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "client_no" TEXT,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "follow_up_on" DATE,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consultation_branch_code_on_idx" ON "consultation"("branch_code", "on");

-- CreateIndex
CREATE UNIQUE INDEX "lead_consultation_id_key" ON "lead"("consultation_id");

CREATE TRIGGER consultation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consultation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
