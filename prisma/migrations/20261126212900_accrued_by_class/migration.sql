-- AlterTable
ALTER TABLE "class_total" ADD COLUMN     "accrued_fen" BIGINT NOT NULL DEFAULT 0;

-- The journal is brought to what these totals say: those of month ends that are done must say it too.
UPDATE "class_total" t SET "accrued_fen" = s."accrued_fen"
FROM (
  SELECT "business_date", "branch_code", "risk_class", sum("accrued_fen")::bigint AS "accrued_fen"
  FROM "loan_snapshot" WHERE "status" IN ('CURRENT', 'OVERDUE') AND "accrued_fen" <> 0 GROUP BY 1, 2, 3
) AS s
WHERE (s."business_date", s."branch_code", s."risk_class") = (t."business_date", t."branch_code", t."risk_class");
