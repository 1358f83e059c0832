-- AlterTable
ALTER TABLE "application" ADD COLUMN     "renews_loan_no" TEXT;

-- CreateIndex
CREATE INDEX "application_renews_loan_no_idx" ON "application"("renews_loan_no");
