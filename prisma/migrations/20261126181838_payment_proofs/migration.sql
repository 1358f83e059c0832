-- AlterTable
ALTER TABLE "payment_order" ADD COLUMN     "proof_by" DATE;

-- CreateTable
CREATE TABLE "payment_proof" (
    "application_no" TEXT NOT NULL,
    "bank_reference" TEXT NOT NULL,
    "paid_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "file_hash" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_proof_pkey" PRIMARY KEY ("application_no")
);

-- CreateIndex
CREATE INDEX "payment_order_application_no_idx" ON "payment_order"("application_no");

CREATE TRIGGER payment_proof_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_proof
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
