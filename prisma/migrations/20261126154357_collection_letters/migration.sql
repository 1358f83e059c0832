-- CreateTable
CREATE TABLE "collection_letter" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,
    "tracking" TEXT,
    "address_agreed" BOOLEAN NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "collection_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_letter_outcome" (
    "letter_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "collection_letter_outcome_pkey" PRIMARY KEY ("letter_id")
);

-- CreateIndex
CREATE INDEX "collection_letter_case_id_idx" ON "collection_letter"("case_id");

-- CreateIndex
CREATE INDEX "collection_letter_loan_no_idx" ON "collection_letter"("loan_no");

-- What was sent, and what became of it, stays as it was written: it may have to be shown in court.
CREATE TRIGGER collection_letter_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON collection_letter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collection_letter_outcome_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON collection_letter_outcome
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
