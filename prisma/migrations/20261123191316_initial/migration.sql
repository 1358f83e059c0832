-- CreateTable
CREATE TABLE "branch" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "app_user" (
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "roles" TEXT[],
    "authority_levels" TEXT[],
    "branch_code" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "failed_logins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("username")
);

-- CreateTable
CREATE TABLE "client" (
    "no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "identity_cipher" TEXT NOT NULL,
    "identity_hash" TEXT NOT NULL,
    "identity_masked" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "industry" TEXT,
    "group_code" TEXT,
    "related_party" BOOLEAN NOT NULL DEFAULT false,
    "branch_code" TEXT NOT NULL,
    "manager_username" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "product" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "limits" JSONB NOT NULL,
    "checklist" JSONB NOT NULL,
    "servicing_plan" JSONB NOT NULL,
    "deadlines" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "authority_matrix" (
    "version" INTEGER NOT NULL,
    "levels" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,

    CONSTRAINT "authority_matrix_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "version" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "application" (
    "no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "product_code" TEXT NOT NULL,
    "product_version" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "security" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "manager_username" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "applied_terms" JSONB NOT NULL,
    "suggested_terms" JSONB,
    "approved_terms" JSONB,
    "stage" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "grade" TEXT,
    "score" INTEGER,
    "deadline_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "loan_no" TEXT,
    "workflow_id" TEXT NOT NULL,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,
    "accepted_on" DATE NOT NULL,
    "closed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "application_document" (
    "application_no" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "file_hash" TEXT,
    "note" TEXT,
    "verified_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_document_pkey" PRIMARY KEY ("application_no","code")
);

-- CreateTable
CREATE TABLE "investigation" (
    "application_no" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "investigator" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "agree" BOOLEAN NOT NULL,
    "suggested_terms" JSONB,
    "signed_on" DATE NOT NULL,

    CONSTRAINT "investigation_pkey" PRIMARY KEY ("application_no","round","part")
);

-- CreateTable
CREATE TABLE "contract" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "signatories" TEXT[],
    "evidence" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "witness" TEXT NOT NULL,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_no" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "level_index" INTEGER NOT NULL,
    "terms" JSONB,
    "amount_fen" BIGINT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "concluded_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_decision" (
    "id" TEXT NOT NULL,
    "approval_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason_code" TEXT,
    "comment" TEXT NOT NULL,
    "terms" JSONB,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "subject_no" TEXT NOT NULL,
    "workflow_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "level" TEXT,
    "branch_code" TEXT NOT NULL,
    "excluded" TEXT[],
    "assignee" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "title" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" TEXT,
    "outcome" TEXT,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "manager_username" TEXT NOT NULL,
    "product_code" TEXT NOT NULL,
    "product_version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "servicing_plan" JSONB NOT NULL,
    "disbursed_on" DATE NOT NULL,
    "maturity_on" DATE NOT NULL,
    "settled_on" DATE,
    "as_of" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "risk_class" TEXT NOT NULL,
    "days_overdue" INTEGER NOT NULL,
    "disbursed_fen" BIGINT NOT NULL,
    "principal_fen" BIGINT NOT NULL,
    "principal_overdue_fen" BIGINT NOT NULL,
    "due_fen" BIGINT NOT NULL,
    "held_fen" BIGINT NOT NULL,
    "next_due_on" DATE,
    "oldest_unpaid_due_on" DATE,
    "workflow_id" TEXT NOT NULL,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loan_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "loan_event" (
    "id" BIGSERIAL NOT NULL,
    "loan_no" TEXT NOT NULL,
    "business_key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "reference" TEXT,
    "event" JSONB NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "loan_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" BIGSERIAL NOT NULL,
    "business_key" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "cause" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_line" (
    "entry_id" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "debit_fen" BIGINT NOT NULL DEFAULT 0,
    "credit_fen" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "journal_line_pkey" PRIMARY KEY ("entry_id","line")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "business_on" DATE NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_no" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" BIGSERIAL NOT NULL,
    "cause" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "subject_no" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "business_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "effect" (
    "business_key" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "effect_pkey" PRIMARY KEY ("business_key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "username" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("username","key")
);

-- CreateTable
CREATE TABLE "collection_case" (
    "id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "episode" INTEGER NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "overdue_since" DATE NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "done" TEXT[],
    "next_step" TEXT,
    "next_step_on" DATE,
    "promise" JSONB,
    "workflow_id" TEXT NOT NULL,

    CONSTRAINT "collection_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_action" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "collection_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "end_of_day_run" (
    "business_date" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL,
    "error" TEXT,

    CONSTRAINT "end_of_day_run_pkey" PRIMARY KEY ("business_date")
);

-- CreateTable
CREATE TABLE "loan_snapshot" (
    "business_date" DATE NOT NULL,
    "loan_no" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "risk_class" TEXT NOT NULL,
    "days_overdue" INTEGER NOT NULL,
    "principal_fen" BIGINT NOT NULL,
    "overdue_fen" BIGINT NOT NULL,

    CONSTRAINT "loan_snapshot_pkey" PRIMARY KEY ("business_date","loan_no")
);

-- CreateTable
CREATE TABLE "number_series" (
    "series" TEXT NOT NULL,
    "last" BIGINT NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("series")
);

-- CreateIndex
CREATE UNIQUE INDEX "client_identity_hash_key" ON "client"("identity_hash");

-- CreateIndex
CREATE INDEX "client_group_code_idx" ON "client"("group_code");

-- CreateIndex
CREATE INDEX "client_branch_code_no_idx" ON "client"("branch_code", "no");

-- CreateIndex
CREATE UNIQUE INDEX "application_workflow_id_key" ON "application"("workflow_id");

-- CreateIndex
CREATE INDEX "application_branch_code_stage_no_idx" ON "application"("branch_code", "stage", "no");

-- CreateIndex
CREATE INDEX "application_client_no_idx" ON "application"("client_no");

-- CreateIndex
CREATE UNIQUE INDEX "contract_application_no_key" ON "contract"("application_no");

-- CreateIndex
CREATE INDEX "approval_subject_no_idx" ON "approval"("subject_no");

-- CreateIndex
CREATE INDEX "approval_decision_approval_id_idx" ON "approval_decision"("approval_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_decision_task_id_username_key" ON "approval_decision"("task_id", "username");

-- CreateIndex
CREATE INDEX "task_status_role_branch_code_idx" ON "task"("status", "role", "branch_code");

-- CreateIndex
CREATE INDEX "task_status_assignee_idx" ON "task"("status", "assignee");

-- CreateIndex
CREATE INDEX "task_subject_no_idx" ON "task"("subject_no");

-- CreateIndex
CREATE INDEX "task_done_by_done_at_idx" ON "task"("done_by", "done_at");

-- CreateIndex
CREATE UNIQUE INDEX "loan_application_no_key" ON "loan"("application_no");

-- CreateIndex
CREATE UNIQUE INDEX "loan_workflow_id_key" ON "loan"("workflow_id");

-- CreateIndex
CREATE INDEX "loan_branch_code_status_no_idx" ON "loan"("branch_code", "status", "no");

-- CreateIndex
CREATE INDEX "loan_client_no_idx" ON "loan"("client_no");

-- CreateIndex
CREATE INDEX "loan_next_due_on_idx" ON "loan"("next_due_on");

-- CreateIndex
CREATE UNIQUE INDEX "loan_event_business_key_key" ON "loan_event"("business_key");

-- CreateIndex
CREATE INDEX "loan_event_loan_no_id_idx" ON "loan_event"("loan_no", "id");

-- CreateIndex
CREATE UNIQUE INDEX "journal_entry_business_key_key" ON "journal_entry"("business_key");

-- CreateIndex
CREATE INDEX "journal_entry_loan_no_id_idx" ON "journal_entry"("loan_no", "id");

-- CreateIndex
CREATE INDEX "journal_line_account_idx" ON "journal_line"("account");

-- CreateIndex
CREATE INDEX "audit_entry_subject_no_seq_idx" ON "audit_entry"("subject_no", "seq");

-- CreateIndex
CREATE INDEX "notice_status_not_before_idx" ON "notice"("status", "not_before");

-- CreateIndex
CREATE INDEX "notice_recipient_channel_id_idx" ON "notice"("recipient", "channel", "id");

-- CreateIndex
CREATE INDEX "notice_subject_no_idx" ON "notice"("subject_no");

-- CreateIndex
CREATE UNIQUE INDEX "notice_cause_channel_recipient_key" ON "notice"("cause", "channel", "recipient");

-- CreateIndex
CREATE UNIQUE INDEX "collection_case_workflow_id_key" ON "collection_case"("workflow_id");

-- CreateIndex
CREATE INDEX "collection_case_status_next_step_on_idx" ON "collection_case"("status", "next_step_on");

-- CreateIndex
CREATE UNIQUE INDEX "collection_case_loan_no_episode_key" ON "collection_case"("loan_no", "episode");

-- CreateIndex
CREATE INDEX "collection_action_case_id_idx" ON "collection_action"("case_id");

-- AddForeignKey
ALTER TABLE "journal_line" ADD CONSTRAINT "journal_line_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "journal_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
