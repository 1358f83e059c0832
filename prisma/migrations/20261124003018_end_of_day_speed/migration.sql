-- AlterTable
ALTER TABLE "loan_class" ADD COLUMN     "client_no" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "loan_oldest_unpaid_due_on_idx" ON "loan"("oldest_unpaid_due_on");

UPDATE loan_class SET client_no = loan.client_no FROM loan WHERE no = loan_no;

-- The end of day moves days and class of a loan in place: room on its page keeps the indexes out of it.
ALTER TABLE loan SET (fillfactor = 85);
