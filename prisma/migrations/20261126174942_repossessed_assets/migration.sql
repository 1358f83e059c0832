-- CreateTable
CREATE TABLE "repossessed_asset" (
    "no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "asset" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "value_fen" BIGINT NOT NULL,
    "acquired_on" DATE NOT NULL,
    "custodian" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "credited_on" DATE,
    "disposed_on" DATE,
    "proceeds_fen" BIGINT,
    "costs_fen" BIGINT,
    "buyer" TEXT,

    CONSTRAINT "repossessed_asset_pkey" PRIMARY KEY ("no")
);

-- CreateIndex
CREATE INDEX "repossessed_asset_loan_no_idx" ON "repossessed_asset"("loan_no");
