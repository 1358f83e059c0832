-- CreateTable
CREATE TABLE "hand_over" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "answered_by" TEXT,
    "answered_on" DATE,
    "reason" TEXT,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "archive_loan" (
    "id" BIGSERIAL NOT NULL,
    "hand_over_no" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "borrower" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "lent_by" TEXT NOT NULL,
    "lent_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "returned_on" DATE,
    "taken_by" TEXT,

    CONSTRAINT "archive_loan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hand_over_application_no_idx" ON "hand_over"("application_no");

-- CreateIndex
CREATE INDEX "hand_over_status_no_idx" ON "hand_over"("status", "no");

-- CreateIndex
CREATE INDEX "archive_loan_hand_over_no_idx" ON "archive_loan"("hand_over_no");

-- A paper is out once.
CREATE UNIQUE INDEX archive_loan_out ON archive_loan (hand_over_no, item) WHERE returned_on IS NULL;
