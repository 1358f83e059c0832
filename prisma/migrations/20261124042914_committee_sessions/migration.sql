-- CreateTable
CREATE TABLE "committee_session" (
    "id" TEXT NOT NULL,
    "approval_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "chair" TEXT NOT NULL,
    "members" TEXT[],
    "held_on" DATE NOT NULL,
    "convened_by" TEXT NOT NULL,
    "convened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "committee_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_recusal" (
    "task_id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "approval_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "committee_recusal_pkey" PRIMARY KEY ("task_id","username")
);

-- CreateIndex
CREATE INDEX "committee_session_approval_id_idx" ON "committee_session"("approval_id");

-- CreateIndex
CREATE INDEX "committee_recusal_approval_id_idx" ON "committee_recusal"("approval_id");

CREATE TRIGGER committee_session_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON committee_session
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER committee_recusal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON committee_recusal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
