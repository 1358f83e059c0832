-- CreateTable
CREATE TABLE "commitment_claim" (
    "id" BIGSERIAL NOT NULL,
    "commitment_no" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "deposited_fen" BIGINT NOT NULL,
    "claimed_on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_on" DATE,
    "reason" TEXT,
    "paid_on" DATE,
    "payment_reference" TEXT,
    "loan_no" TEXT,

    CONSTRAINT "commitment_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "commitment_claim_commitment_no_id_idx" ON "commitment_claim"("commitment_no", "id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_claim_loan_no_key" ON "commitment_claim"("loan_no");

-- A promise is claimed once at a time.
CREATE UNIQUE INDEX "commitment_claim_open" ON "commitment_claim"("commitment_no") WHERE "status" = 'RECORDED';

-- AddForeignKey
ALTER TABLE "commitment_claim" ADD CONSTRAINT "commitment_claim_commitment_no_fkey" FOREIGN KEY ("commitment_no") REFERENCES "commitment"("no") ON DELETE RESTRICT ON UPDATE CASCADE;
