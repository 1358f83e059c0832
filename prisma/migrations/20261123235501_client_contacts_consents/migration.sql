-- CreateTable
CREATE TABLE "client_contact" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "summary" TEXT NOT NULL,
    "place" TEXT,
    "source" TEXT,
    "next_on" DATE,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_consent" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "valid_until" DATE,
    "evidence" TEXT NOT NULL,
    "withdrawn_on" DATE,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_query" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "consent_id" BIGINT NOT NULL,
    "purpose" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "report" JSONB NOT NULL,
    "queried_by" TEXT NOT NULL,
    "queried_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_query_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "client_contact_client_no_id_idx" ON "client_contact"("client_no", "id");

-- CreateIndex
CREATE INDEX "client_consent_client_no_idx" ON "client_consent"("client_no");

-- CreateIndex
CREATE INDEX "credit_query_client_no_id_idx" ON "credit_query"("client_no", "id");

-- What was said and what was looked at stays as it was written.
CREATE TRIGGER client_contact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON client_contact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_query_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_query
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
