-- What was paid of a promise, and how much of its margin that took: a letter of guarantee is claimed in parts.
ALTER TABLE "commitment" ADD COLUMN "paid_fen" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "margin_used_fen" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "commitment_claim" ADD COLUMN "from_margin_fen" BIGINT NOT NULL DEFAULT 0;

UPDATE "commitment_claim" AS c SET "from_margin_fen" = least(m."margin_fen", c."amount_fen")
FROM "commitment" m WHERE m."no" = c."commitment_no";
UPDATE "commitment" AS m SET "paid_fen" = c."amount_fen", "margin_used_fen" = c."from_margin_fen"
FROM "commitment_claim" c WHERE c."commitment_no" = m."no" AND c."status" = 'PAID';

-- Of an advance 垫款: the promise that was called. One promise may come to several advances, each a loan of its application.
ALTER TABLE "loan" ADD COLUMN "advance_on" TEXT;
UPDATE "loan" AS l SET "advance_on" = c."commitment_no" FROM "commitment_claim" c WHERE c."loan_no" = l."no";

DROP INDEX "loan_application_no_key";
CREATE INDEX "loan_application_no_idx" ON "loan"("application_no");
-- Whatever is no advance is one loan of one application, as ever.
CREATE UNIQUE INDEX "loan_of_application" ON "loan"("application_no") WHERE "advance_on" IS NULL;
