-- CreateTable
CREATE TABLE "loan_change" (
    "id" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "maturity_on" DATE NOT NULL,
    "former_on" DATE NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_on" DATE NOT NULL,
    "concluded_on" DATE,
    "lapsed_for" TEXT,

    CONSTRAINT "loan_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "loan_change_loan_no_idx" ON "loan_change"("loan_no");
