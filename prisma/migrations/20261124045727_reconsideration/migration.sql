-- CreateTable
CREATE TABLE "reconsideration" (
    "application_no" TEXT NOT NULL,
    "rejected_no" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "new_facts" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,

    CONSTRAINT "reconsideration_pkey" PRIMARY KEY ("application_no")
);

-- CreateIndex
CREATE INDEX "reconsideration_rejected_no_idx" ON "reconsideration"("rejected_no");

CREATE TRIGGER reconsideration_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reconsideration
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
