-- CreateTable
CREATE TABLE "security" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_no" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "title_no" TEXT,
    "rank" INTEGER NOT NULL DEFAULT 1,
    "co_owners" TEXT[],
    "consent" TEXT,
    "withdrawn_on" DATE,
    "withdrawn_for" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "security_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "security_appraisal" (
    "id" BIGSERIAL NOT NULL,
    "security_no" TEXT NOT NULL,
    "transaction_fen" BIGINT,
    "appraisal_fen" BIGINT,
    "model_fen" BIGINT,
    "prior_claims_fen" BIGINT NOT NULL DEFAULT 0,
    "net_assets_fen" BIGINT,
    "given_fen" BIGINT,
    "appraiser" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "appraised_by" TEXT NOT NULL,
    "appraised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "security_appraisal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "security_contract" (
    "security_no" TEXT NOT NULL,
    "no" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "secured_fen" BIGINT NOT NULL,
    "signatories" TEXT[],
    "evidence" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "witness" TEXT NOT NULL,

    CONSTRAINT "security_contract_pkey" PRIMARY KEY ("security_no")
);

-- CreateTable
CREATE TABLE "security_registration" (
    "security_no" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "certificate_no" TEXT NOT NULL,
    "registered_on" DATE NOT NULL,
    "valid_until" DATE,
    "searched_on" DATE NOT NULL,
    "search_no" TEXT NOT NULL,
    "file_hash" TEXT,
    "registered_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "security_registration_pkey" PRIMARY KEY ("security_no")
);

-- CreateIndex
CREATE INDEX "security_application_no_idx" ON "security"("application_no");

-- CreateIndex
CREATE INDEX "security_owner_no_idx" ON "security"("owner_no");

-- CreateIndex
CREATE INDEX "security_appraisal_security_no_id_idx" ON "security_appraisal"("security_no", "id");

-- CreateIndex
CREATE UNIQUE INDEX "security_contract_no_key" ON "security_contract"("no");

-- CreateIndex
CREATE UNIQUE INDEX "security_registration_office_certificate_no_key" ON "security_registration"("office", "certificate_no");

-- What was appraised, signed and registered stays.
CREATE TRIGGER security_appraisal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON security_appraisal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_contract_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON security_contract
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_registration_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON security_registration
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
