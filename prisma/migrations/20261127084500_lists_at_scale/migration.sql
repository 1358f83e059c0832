-- CreateIndex
CREATE INDEX "approval_decision_username_idx" ON "approval_decision"("username");

-- CreateIndex
CREATE INDEX "inspection_status_due_on_id_idx" ON "inspection"("status", "due_on", "id");

-- CreateIndex
CREATE INDEX "inspection_due_on_id_idx" ON "inspection"("due_on", "id");

-- CreateIndex
CREATE INDEX "warning_status_due_on_no_idx" ON "warning"("status", "due_on", "no");

-- CreateIndex
CREATE INDEX "warning_due_on_no_idx" ON "warning"("due_on", "no");

-- CreateIndex
CREATE INDEX "collection_case_status_overdue_since_id_idx" ON "collection_case"("status", "overdue_since", "id");

-- CreateIndex
CREATE INDEX "collection_case_overdue_since_id_idx" ON "collection_case"("overdue_since", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_seq_idx" ON "audit_entry"("actor", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_action_seq_idx" ON "audit_entry"("action", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_business_on_idx" ON "audit_entry"("business_on");

-- CreateIndex
CREATE INDEX "loan_class_recognised_class_idx" ON "loan_class"("recognised_class");

-- CreateIndex
CREATE INDEX "client_manager_username_no_idx" ON "client"("manager_username", "no");

-- CreateIndex
CREATE INDEX "commitment_branch_code_status_no_idx" ON "commitment"("branch_code", "status", "no");

-- CreateIndex
CREATE INDEX "commitment_status_expires_on_idx" ON "commitment"("status", "expires_on");

-- What was written off and nobody answered for yet: few of many loans.
CREATE INDEX loan_written_off ON loan (no) WHERE status = 'WRITTEN_OFF';

-- CreateIndex
CREATE INDEX "inspection_branch_code_due_on_id_idx" ON "inspection"("branch_code", "due_on", "id");

-- CreateIndex
CREATE INDEX "warning_branch_code_due_on_no_idx" ON "warning"("branch_code", "due_on", "no");

-- CreateIndex
CREATE INDEX "service_ticket_ended_on_idx" ON "service_ticket"("ended_on");

-- CreateIndex
CREATE INDEX "complaint_ended_on_idx" ON "complaint"("ended_on");

-- What somebody was told of for being late: few of many inspections.
CREATE INDEX inspection_late ON inspection (due_on, id) WHERE late <> 'NONE';
