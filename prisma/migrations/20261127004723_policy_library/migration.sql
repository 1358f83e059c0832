-- CreateTable
CREATE TABLE "policy_document" (
    "no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "industries" TEXT[],
    "product_codes" TEXT[],
    "branch_codes" TEXT[],
    "must_read" TEXT[],
    "supersedes" TEXT,
    "superseded_by" TEXT,
    "superseded_from" DATE,
    "file_hash" TEXT,
    "file_name" TEXT,
    "file_mime" TEXT,
    "file_size" INTEGER,
    "status" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_on" DATE NOT NULL,
    "checked_by" TEXT,
    "checked_on" DATE,
    "comment" TEXT,

    CONSTRAINT "policy_document_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "policy_review" (
    "policy_no" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "conclusion" TEXT NOT NULL,
    "findings" TEXT NOT NULL,

    CONSTRAINT "policy_review_pkey" PRIMARY KEY ("policy_no","by")
);

-- CreateTable
CREATE TABLE "policy_receipt" (
    "policy_no" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "policy_receipt_pkey" PRIMARY KEY ("policy_no","by")
);

-- CreateIndex
CREATE INDEX "policy_document_status_checked_on_idx" ON "policy_document"("status", "checked_on");

-- What managers concluded, and that somebody has read a document, stay as they were recorded.
CREATE TRIGGER policy_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
