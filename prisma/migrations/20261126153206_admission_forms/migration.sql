-- CreateTable
CREATE TABLE "admission_form" (
    "application_no" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "form" JSONB NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_on" DATE NOT NULL,

    CONSTRAINT "admission_form_pkey" PRIMARY KEY ("application_no","round")
);

-- CreateTable
CREATE TABLE "admission_judgement" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "reason_code" TEXT,
    "team" TEXT[],
    "report_on" DATE,
    "judged_by" TEXT NOT NULL,
    "judged_on" DATE NOT NULL,

    CONSTRAINT "admission_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "admission_judgement_application_no_idx" ON "admission_judgement"("application_no");

CREATE TRIGGER admission_form_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON admission_form
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER admission_judgement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON admission_judgement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
