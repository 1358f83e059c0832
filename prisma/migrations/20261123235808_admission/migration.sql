-- CreateTable
CREATE TABLE "admission_policy" (
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,

    CONSTRAINT "admission_policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "blacklist_entry" (
    "id" BIGSERIAL NOT NULL,
    "identity_hash" TEXT NOT NULL,
    "identity_masked" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "listed_on" DATE NOT NULL,
    "listed_by" TEXT NOT NULL,
    "removed_on" DATE,
    "removed_by" TEXT,

    CONSTRAINT "blacklist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admission_screening" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "application_no" TEXT,
    "policy_version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "screened_by" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "screened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "admission_screening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "blacklist_entry_identity_hash_idx" ON "blacklist_entry"("identity_hash");

-- CreateIndex
CREATE INDEX "admission_screening_client_no_id_idx" ON "admission_screening"("client_no", "id");

-- CreateIndex
CREATE INDEX "admission_screening_application_no_idx" ON "admission_screening"("application_no");

-- A judgement stays as it was made.
CREATE TRIGGER admission_screening_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON admission_screening
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
