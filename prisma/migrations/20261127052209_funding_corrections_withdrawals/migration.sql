-- CreateTable
CREATE TABLE "funding_party_former" (
    "party_no" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "credit_code" TEXT,
    "email" TEXT,
    "reason" TEXT NOT NULL,
    "corrected_by" TEXT NOT NULL,
    "corrected_on" DATE NOT NULL,

    CONSTRAINT "funding_party_former_pkey" PRIMARY KEY ("party_no","version")
);

-- CreateTable
CREATE TABLE "funding_withdrawal" (
    "offer_no" TEXT NOT NULL,
    "party_no" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "funding_withdrawal_pkey" PRIMARY KEY ("offer_no","party_no")
);

-- AddForeignKey
ALTER TABLE "funding_party_former" ADD CONSTRAINT "funding_party_former_party_no_fkey" FOREIGN KEY ("party_no") REFERENCES "funding_party"("no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_withdrawal" ADD CONSTRAINT "funding_withdrawal_offer_no_party_no_fkey" FOREIGN KEY ("offer_no", "party_no") REFERENCES "funding_subscription"("offer_no", "party_no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stood on file, and that somebody withdrew, stays as it was.
CREATE TRIGGER funding_party_former_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_party_former
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER funding_withdrawal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_withdrawal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
