-- CreateTable
CREATE TABLE "funding_policy" (
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,

    CONSTRAINT "funding_policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "funding_party" (
    "no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credit_code" TEXT,
    "client_no" TEXT,
    "email" TEXT,
    "registered_by" TEXT NOT NULL,
    "registered_on" DATE NOT NULL,

    CONSTRAINT "funding_party_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "funding_offer" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "principal_fen" BIGINT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "offered_by" TEXT NOT NULL,
    "offered_on" DATE NOT NULL,

    CONSTRAINT "funding_offer_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "funding_subscription" (
    "offer_no" TEXT NOT NULL,
    "party_no" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "funding_subscription_pkey" PRIMARY KEY ("offer_no","party_no")
);

-- CreateTable
CREATE TABLE "funding_notice" (
    "id" BIGSERIAL NOT NULL,
    "offer_no" TEXT NOT NULL,
    "party_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" DATE NOT NULL,
    "on" DATE NOT NULL,
    "amount_fen" BIGINT NOT NULL,

    CONSTRAINT "funding_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "funding_party_credit_code_key" ON "funding_party"("credit_code");

-- CreateIndex
CREATE UNIQUE INDEX "funding_party_client_no_key" ON "funding_party"("client_no");

-- CreateIndex
CREATE INDEX "funding_offer_application_no_idx" ON "funding_offer"("application_no");

-- CreateIndex
CREATE INDEX "funding_offer_branch_code_status_idx" ON "funding_offer"("branch_code", "status");

-- CreateIndex
CREATE INDEX "funding_subscription_party_no_idx" ON "funding_subscription"("party_no");

-- CreateIndex
CREATE UNIQUE INDEX "funding_notice_offer_no_party_no_kind_about_key" ON "funding_notice"("offer_no", "party_no", "kind", "about");

-- AddForeignKey
ALTER TABLE "funding_subscription" ADD CONSTRAINT "funding_subscription_offer_no_fkey" FOREIGN KEY ("offer_no") REFERENCES "funding_offer"("no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_notice" ADD CONSTRAINT "funding_notice_offer_no_fkey" FOREIGN KEY ("offer_no") REFERENCES "funding_offer"("no") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER funding_policy_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_policy
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER funding_subscription_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_subscription
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER funding_notice_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_notice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
