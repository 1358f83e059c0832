-- CreateTable
CREATE TABLE "case_question" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_answer" (
    "id" BIGSERIAL NOT NULL,
    "question_id" BIGINT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_by" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_question_application_no_idx" ON "case_question"("application_no");

-- CreateIndex
CREATE INDEX "case_answer_question_id_idx" ON "case_answer"("question_id");

CREATE TRIGGER case_question_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_question
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
