-- CreateIndex
CREATE INDEX "loan_disbursed_on_idx" ON "loan"("disbursed_on");

-- CreateIndex
CREATE INDEX "loan_settled_on_idx" ON "loan"("settled_on");

-- CreateIndex
CREATE INDEX "loan_manager_username_disbursed_on_idx" ON "loan"("manager_username", "disbursed_on");

-- Cases whose money is about to leave or partly has: few at any time, looked for by every end of day.
CREATE INDEX application_paying ON application (no) WHERE stage IN ('PAYING', 'DISBURSEMENT');
