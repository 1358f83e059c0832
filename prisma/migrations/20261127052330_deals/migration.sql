-- CreateTable
CREATE TABLE "deal_team_change" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "deal_team_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_milestone" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_on" DATE NOT NULL,

    CONSTRAINT "deal_milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_milestone_step" (
    "id" BIGSERIAL NOT NULL,
    "milestone_id" BIGINT NOT NULL,
    "act" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "due_on" DATE,
    "file_hash" TEXT,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "deal_milestone_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_pre_review" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "concerns" TEXT[],
    "reviewed_by" TEXT NOT NULL,
    "reviewed_on" DATE NOT NULL,

    CONSTRAINT "deal_pre_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_concern_answer" (
    "review_id" BIGINT NOT NULL,
    "concern" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "deal_concern_answer_pkey" PRIMARY KEY ("review_id","concern")
);

-- CreateIndex
CREATE INDEX "deal_team_change_application_no_id_idx" ON "deal_team_change"("application_no", "id");

-- CreateIndex
CREATE INDEX "deal_team_change_username_idx" ON "deal_team_change"("username");

-- CreateIndex
CREATE INDEX "deal_milestone_application_no_id_idx" ON "deal_milestone"("application_no", "id");

-- CreateIndex
CREATE INDEX "deal_milestone_step_milestone_id_id_idx" ON "deal_milestone_step"("milestone_id", "id");

-- CreateIndex
CREATE INDEX "deal_pre_review_application_no_id_idx" ON "deal_pre_review"("application_no", "id");

-- Who worked on a deal, what was planned and what risk thought of it stays as it was.
CREATE TRIGGER deal_team_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_team_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_milestone_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_milestone
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_milestone_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_milestone_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_pre_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_pre_review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_concern_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_concern_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
