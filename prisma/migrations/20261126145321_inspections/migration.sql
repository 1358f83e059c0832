-- CreateTable
CREATE TABLE "inspection" (
    "id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reasons" TEXT[],
    "status" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "late" TEXT NOT NULL DEFAULT 'NONE',
    "inspected_on" DATE,
    "asked_on" DATE,
    "conclusion" TEXT,
    "reported_by" TEXT,
    "reported_on" DATE,
    "closed_on" DATE,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_report" (
    "id" BIGSERIAL NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "reported_by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inspection_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_review" (
    "id" BIGSERIAL NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "report_id" BIGINT NOT NULL,
    "outcome" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inspection_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_file" (
    "id" BIGSERIAL NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "latitude" DECIMAL(8,6),
    "longitude" DECIMAL(9,6),
    "filed_by" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inspection_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inspection_branch_code_status_due_on_idx" ON "inspection"("branch_code", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_loan_no_number_key" ON "inspection"("loan_no", "number");

-- CreateIndex
CREATE INDEX "inspection_report_inspection_id_id_idx" ON "inspection_report"("inspection_id", "id");

-- CreateIndex
CREATE INDEX "inspection_report_loan_no_id_idx" ON "inspection_report"("loan_no", "id");

-- CreateIndex
CREATE INDEX "inspection_report_reported_by_id_idx" ON "inspection_report"("reported_by", "id");

-- CreateIndex
CREATE INDEX "inspection_review_inspection_id_id_idx" ON "inspection_review"("inspection_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_file_hash_key" ON "inspection_file"("hash");

-- CreateIndex
CREATE INDEX "inspection_file_inspection_id_id_idx" ON "inspection_file"("inspection_id", "id");

-- What was reported, said of it and filed as its evidence stays.
CREATE TRIGGER inspection_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inspection_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inspection_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
