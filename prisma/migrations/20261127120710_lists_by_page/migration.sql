-- DropIndex
DROP INDEX "approval_decision_username_idx";

-- CreateIndex
CREATE INDEX "application_manager_username_no_idx" ON "application"("manager_username", "no");

-- CreateIndex
CREATE INDEX "application_amount_fen_no_idx" ON "application"("amount_fen", "no");

-- CreateIndex
CREATE INDEX "application_accepted_on_no_idx" ON "application"("accepted_on", "no");

-- CreateIndex
CREATE INDEX "approval_decision_username_task_id_idx" ON "approval_decision"("username", "task_id");

-- CreateIndex
CREATE INDEX "client_contact_client_no_on_id_next_on_idx" ON "client_contact"("client_no", "on" DESC, "id" DESC, "next_on");

-- CreateIndex
CREATE INDEX "client_transfer_client_nos_idx" ON "client_transfer" USING GIN ("client_nos");

-- CreateIndex
CREATE INDEX "lead_client_no_idx" ON "lead"("client_no");

-- CreateIndex
CREATE INDEX "lead_application_no_idx" ON "lead"("application_no");

-- CreateIndex
CREATE INDEX "loan_principal_fen_no_idx" ON "loan"("principal_fen", "no");

-- CreateIndex
CREATE INDEX "loan_due_fen_no_idx" ON "loan"("due_fen", "no");

-- CreateIndex
CREATE INDEX "loan_maturity_on_no_idx" ON "loan"("maturity_on", "no");

-- Sorted as the lists sort them: what has no such day stands behind everything that has one.
CREATE INDEX loan_next_due ON loan (coalesce(next_due_on, date '9999-12-31'), no);
CREATE INDEX application_deadline ON application (coalesce(deadline_at, timestamptz '9999-12-31T00:00:00.000Z'), no);

-- Few of many loans are not of the best class.
CREATE INDEX loan_not_normal ON loan (risk_class, no) WHERE risk_class <> 'NORMAL';

-- What was paid out, beside the proofs of payment.
CREATE INDEX application_paid ON application (no) WHERE stage IN ('PAYING', 'DISBURSEMENT', 'DISBURSED');

-- Few of many leads are still to be worked on; others are found by name or by the end of a telephone.
CREATE INDEX lead_open ON lead (branch_code, no) WHERE application_no IS NULL AND stage IN ('NEW', 'CONTACTED', 'QUALIFIED');
CREATE INDEX lead_name ON lead (name text_pattern_ops);
CREATE INDEX lead_phone_tail ON lead (reverse(phone) text_pattern_ops);
CREATE INDEX lead_referred ON lead (created_on) WHERE referrer_no IS NOT NULL;
