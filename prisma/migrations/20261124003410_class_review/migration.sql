-- CreateTable
CREATE TABLE "class_review" (
    "id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "from_class" TEXT NOT NULL,
    "floor" TEXT NOT NULL,
    "to_class" TEXT,
    "closed_on" DATE,

    CONSTRAINT "class_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_opinion" (
    "review_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "risk_class" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "class_opinion_pkey" PRIMARY KEY ("review_id","step")
);

-- CreateIndex
CREATE INDEX "class_review_loan_no_idx" ON "class_review"("loan_no");

CREATE TRIGGER class_opinion_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON class_opinion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- One recognition of a loan at a time.
CREATE UNIQUE INDEX class_review_open ON class_review (loan_no) WHERE step <> 'DONE';
