-- AlterTable
ALTER TABLE "policy_review" DROP CONSTRAINT "policy_review_pkey",
ADD COLUMN     "id" BIGSERIAL NOT NULL,
ADD CONSTRAINT "policy_review_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE INDEX "client_phone_idx" ON "client"("phone");

-- CreateIndex
CREATE INDEX "policy_review_policy_no_by_idx" ON "policy_review"("policy_no", "by");

-- Whoever asked for peace as a lead is found by his telephone, among those few alone.
CREATE INDEX lead_withdrawn_phone ON lead (phone) WHERE consent = 'WITHDRAWN';
