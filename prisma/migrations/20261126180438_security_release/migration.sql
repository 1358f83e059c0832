-- CreateTable
CREATE TABLE "security_release" (
    "security_no" TEXT NOT NULL,
    "loan_no" TEXT NOT NULL,
    "settled_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "security_release_pkey" PRIMARY KEY ("security_no")
);

-- CreateTable
CREATE TABLE "security_release_act" (
    "id" BIGSERIAL NOT NULL,
    "security_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "certificate_no" TEXT,
    "handed_to" TEXT,
    "evidence" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "security_release_act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "security_release_loan_no_idx" ON "security_release"("loan_no");

-- CreateIndex
CREATE INDEX "security_release_act_security_no_id_idx" ON "security_release_act"("security_no", "id");

-- What is to be given back, and what was done about it, stays as it was recorded.
CREATE TRIGGER security_release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON security_release
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_release_act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON security_release_act
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
