-- DropIndex
DROP INDEX "reassessment_due_on_no_idx";

-- CreateIndex
CREATE INDEX "reassessment_measure_status_id_idx" ON "reassessment_measure"("status", "id");
