-- CreateTable
CREATE TABLE "market_intel" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "rival" TEXT,
    "industry" TEXT,
    "product_code" TEXT,
    "product_version" INTEGER,
    "our_min_rate" TEXT,
    "our_max_rate" TEXT,
    "rate" TEXT,
    "source" TEXT NOT NULL,
    "seen_on" DATE NOT NULL,
    "seen" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "market_intel_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "market_intel_review" (
    "intel_no" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "market_intel_review_pkey" PRIMARY KEY ("intel_no")
);

-- CreateTable
CREATE TABLE "market_digest" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "intel_nos" TEXT[],
    "remarks" TEXT NOT NULL,
    "signed_by" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,

    CONSTRAINT "market_digest_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "product_suggestion" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "product_code" TEXT NOT NULL,
    "version_before" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "intel_nos" TEXT[],
    "status" TEXT NOT NULL,
    "product_version" INTEGER,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "product_suggestion_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "product_suggestion_step" (
    "id" BIGSERIAL NOT NULL,
    "suggestion_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "product_suggestion_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "market_intel_branch_code_seen_on_idx" ON "market_intel"("branch_code", "seen_on");

-- CreateIndex
CREATE UNIQUE INDEX "market_digest_branch_code_month_key" ON "market_digest"("branch_code", "month");

-- CreateIndex
CREATE INDEX "product_suggestion_branch_code_status_idx" ON "product_suggestion"("branch_code", "status");

-- CreateIndex
CREATE INDEX "product_suggestion_step_suggestion_no_id_idx" ON "product_suggestion_step"("suggestion_no", "id");

-- What was seen, what the department said of it, what was signed and how suggestions were answered stay as they were recorded.
CREATE TRIGGER market_intel_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON market_intel
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER market_intel_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON market_intel_review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER market_digest_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON market_digest
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER product_suggestion_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON product_suggestion_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
