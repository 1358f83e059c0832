-- AlterTable
ALTER TABLE "payment_order" ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "payment_proof" DROP CONSTRAINT "payment_proof_pkey",
ADD CONSTRAINT "payment_proof_pkey" PRIMARY KEY ("application_no", "bank_reference");

-- CreateTable
CREATE TABLE "payment_answer" (
    "reference" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "bank_reference" TEXT NOT NULL,
    "reason" TEXT,
    "on" DATE NOT NULL,

    CONSTRAINT "payment_answer_pkey" PRIMARY KEY ("reference")
);

-- CreateIndex
CREATE INDEX "payment_answer_application_no_idx" ON "payment_answer"("application_no");

-- CreateIndex
CREATE UNIQUE INDEX "payment_order_reference_key" ON "payment_order"("reference");

CREATE TRIGGER payment_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
