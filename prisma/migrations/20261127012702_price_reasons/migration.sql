-- CreateTable
CREATE TABLE "price_reason" (
    "id" BIGSERIAL NOT NULL,
    "loan_no" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "explained_by" TEXT NOT NULL,
    "explained_on" DATE NOT NULL,

    CONSTRAINT "price_reason_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "price_reason_loan_no_id_idx" ON "price_reason"("loan_no", "id");

-- Why a loan is priced as it is stays as it was written.
CREATE TRIGGER price_reason_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price_reason
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
