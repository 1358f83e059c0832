-- CreateTable
CREATE TABLE "lead" (
    "no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "identity_cipher" TEXT,
    "identity_hash" TEXT,
    "identity_masked" TEXT,
    "source" TEXT NOT NULL,
    "referrer_no" TEXT,
    "campaign" TEXT,
    "need" TEXT NOT NULL,
    "amount_fen" BIGINT,
    "branch_code" TEXT NOT NULL,
    "owner_username" TEXT,
    "stage" TEXT NOT NULL DEFAULT 'NEW',
    "lost_reason" TEXT,
    "consent" TEXT NOT NULL DEFAULT 'NONE',
    "consent_on" DATE,
    "consent_evidence" TEXT,
    "next_on" DATE,
    "client_no" TEXT,
    "application_no" TEXT,
    "open_phone" TEXT,
    "open_identity" TEXT,
    "created_by" TEXT NOT NULL,
    "created_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stage_since" DATE NOT NULL,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "lead_contact" (
    "id" BIGSERIAL NOT NULL,
    "lead_no" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "summary" TEXT NOT NULL,
    "next_on" DATE NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "lead_application_no_key" ON "lead"("application_no");

-- CreateIndex
CREATE UNIQUE INDEX "lead_open_phone_key" ON "lead"("open_phone");

-- CreateIndex
CREATE UNIQUE INDEX "lead_open_identity_key" ON "lead"("open_identity");

-- CreateIndex
CREATE INDEX "lead_branch_code_stage_no_idx" ON "lead"("branch_code", "stage", "no");

-- CreateIndex
CREATE INDEX "lead_owner_username_idx" ON "lead"("owner_username");

-- CreateIndex
CREATE INDEX "lead_referrer_no_idx" ON "lead"("referrer_no");

-- CreateIndex
CREATE INDEX "lead_contact_lead_no_id_idx" ON "lead_contact"("lead_no", "id");

CREATE TRIGGER lead_contact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lead_contact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
