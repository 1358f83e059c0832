-- CreateTable
CREATE TABLE "complaint" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "complainant" TEXT NOT NULL,
    "name" TEXT,
    "contact" TEXT,
    "authority" TEXT,
    "client_no" TEXT,
    "loan_no" TEXT,
    "case_id" TEXT,
    "summary" TEXT NOT NULL,
    "demand" TEXT NOT NULL,
    "accused" TEXT[],
    "taken_by" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "accept_by" DATE NOT NULL,
    "accepted_on" DATE,
    "handler" TEXT,
    "assignments" INTEGER NOT NULL DEFAULT 0,
    "extensions" INTEGER NOT NULL DEFAULT 0,
    "answer_by" DATE NOT NULL,
    "answered_on" DATE,
    "finding" TEXT,
    "remedies" TEXT[],
    "close_by" DATE,
    "ended_on" DATE,
    "root_cause" TEXT,
    "repeat" BOOLEAN NOT NULL,
    "pause_note_id" BIGINT,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "complaint_step" (
    "id" BIGSERIAL NOT NULL,
    "complaint_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "document" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "complaint_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "complaint_branch_code_received_on_idx" ON "complaint"("branch_code", "received_on");

-- CreateIndex
CREATE INDEX "complaint_client_no_idx" ON "complaint"("client_no");

-- CreateIndex
CREATE INDEX "complaint_loan_no_idx" ON "complaint"("loan_no");

-- CreateIndex
CREATE INDEX "complaint_step_complaint_no_id_idx" ON "complaint_step"("complaint_no", "id");

-- What was done about a complaint stays as it was recorded.
CREATE TRIGGER complaint_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
