-- CreateTable
CREATE TABLE "security_extension" (
    "id" BIGSERIAL NOT NULL,
    "security_no" TEXT NOT NULL,
    "valid_until" DATE NOT NULL,
    "searched_on" DATE NOT NULL,
    "search_no" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "security_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "custody_entry" (
    "id" BIGSERIAL NOT NULL,
    "security_no" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "back_by" DATE,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "custody_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "custody_confirmation" (
    "entry_id" BIGINT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "custody_confirmation_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "insurance_policy" (
    "id" BIGSERIAL NOT NULL,
    "security_no" TEXT NOT NULL,
    "insurer" TEXT NOT NULL,
    "policy_no" TEXT NOT NULL,
    "insured_fen" BIGINT NOT NULL,
    "lender_first" BOOLEAN NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "insurance_policy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "security_extension_security_no_id_idx" ON "security_extension"("security_no", "id");

-- CreateIndex
CREATE INDEX "custody_entry_security_no_id_idx" ON "custody_entry"("security_no", "id");

-- CreateIndex
CREATE INDEX "insurance_policy_security_no_id_idx" ON "insurance_policy"("security_no", "id");

-- CreateIndex
CREATE UNIQUE INDEX "insurance_policy_insurer_policy_no_key" ON "insurance_policy"("insurer", "policy_no");

-- Where papers went, who counted them, what was insured and extended stays.
CREATE TRIGGER custody_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON custody_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER custody_confirmation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON custody_confirmation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER insurance_policy_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON insurance_policy
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_extension_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON security_extension
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
