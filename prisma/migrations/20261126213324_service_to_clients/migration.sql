-- CreateTable
CREATE TABLE "service_ticket" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "loan_no" TEXT,
    "request" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "taken_by" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "answer" TEXT,
    "answered_on" DATE,
    "ended_on" DATE,
    "rounds" INTEGER NOT NULL DEFAULT 0,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "service_ticket_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "service_ticket_step" (
    "id" BIGSERIAL NOT NULL,
    "ticket_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "service_ticket_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" BIGSERIAL NOT NULL,
    "occasion" TEXT NOT NULL,
    "subject_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "manager_username" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "score" INTEGER,
    "comment" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "client_no" TEXT,
    "topic" TEXT NOT NULL,
    "product_code" TEXT,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "taken_by" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "reply" TEXT,
    "answered_by" TEXT,
    "answered_on" DATE,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "feedback_step" (
    "id" BIGSERIAL NOT NULL,
    "feedback_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "feedback_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "service_ticket_branch_code_status_idx" ON "service_ticket"("branch_code", "status");

-- CreateIndex
CREATE INDEX "service_ticket_client_no_idx" ON "service_ticket"("client_no");

-- CreateIndex
CREATE INDEX "service_ticket_owner_status_idx" ON "service_ticket"("owner", "status");

-- CreateIndex
CREATE INDEX "service_ticket_step_ticket_no_id_idx" ON "service_ticket_step"("ticket_no", "id");

-- CreateIndex
CREATE INDEX "survey_occasion_subject_no_idx" ON "survey"("occasion", "subject_no");

-- CreateIndex
CREATE INDEX "survey_branch_code_on_idx" ON "survey"("branch_code", "on");

-- CreateIndex
CREATE INDEX "feedback_branch_code_status_idx" ON "feedback"("branch_code", "status");

-- CreateIndex
CREATE INDEX "feedback_topic_taken_on_idx" ON "feedback"("topic", "taken_on");

-- CreateIndex
CREATE INDEX "feedback_step_feedback_no_id_idx" ON "feedback_step"("feedback_no", "id");

-- What was done about a ticket, what clients said and how feedback was decided stay as they were recorded.
CREATE TRIGGER service_ticket_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON service_ticket_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER survey_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON survey
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER feedback_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON feedback_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
