-- What was signed moves to a table of its own, which nothing changes; what is left of a loan is read for the whole
-- portfolio every night.
CREATE TABLE "loan_contract" (
    "loan_no" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "servicing_plan" JSONB NOT NULL,

    CONSTRAINT "loan_contract_pkey" PRIMARY KEY ("loan_no")
);
INSERT INTO "loan_contract" SELECT "no", "terms", "servicing_plan" FROM "loan";
ALTER TABLE "loan_contract" ADD CONSTRAINT "loan_contract_loan_no_fkey" FOREIGN KEY ("loan_no") REFERENCES "loan"("no") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER loan_contract_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON loan_contract
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "loan" ADD COLUMN "period_months" INTEGER NOT NULL DEFAULT 1;
UPDATE "loan" SET "period_months" = ("terms"->'frequency'->>'every')::int WHERE "terms"->'frequency'->>'unit' = 'MONTH';
ALTER TABLE "loan" DROP COLUMN "servicing_plan", DROP COLUMN "terms";
