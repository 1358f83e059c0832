-- CreateTable
CREATE TABLE "human_review" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "application_no" TEXT,
    "reasons" TEXT[],
    "reason" TEXT NOT NULL,
    "acted" TEXT[],
    "status" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "conclusion" TEXT,
    "ended_by" TEXT,
    "ended_on" DATE,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "human_review_pkey" PRIMARY KEY ("no")
);

-- CreateIndex
CREATE INDEX "human_review_branch_code_status_idx" ON "human_review"("branch_code", "status");

-- CreateIndex
CREATE INDEX "human_review_client_no_idx" ON "human_review"("client_no");

-- CreateIndex
CREATE INDEX "human_review_kind_subject_idx" ON "human_review"("kind", "subject");
