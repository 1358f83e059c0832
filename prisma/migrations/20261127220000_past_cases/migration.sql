-- CreateTable
CREATE TABLE "approval_route" (
    "id" BIGSERIAL NOT NULL,
    "approval_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "routed_on" DATE NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "approval_route_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "approval_route_approval_id_key" ON "approval_route"("approval_id");

-- CreateIndex
CREATE INDEX "approval_route_routed_on_id_idx" ON "approval_route"("routed_on", "id");

CREATE TRIGGER approval_route_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_route
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- AlterTable
ALTER TABLE "admission_screening" ADD COLUMN     "facts" JSONB;

-- CreateIndex
CREATE INDEX "admission_screening_on_id_idx" ON "admission_screening"("on", "id");
