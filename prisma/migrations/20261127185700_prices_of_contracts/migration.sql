-- What a contract costs and how long it runs, as its terms have it, read once when they are written: rates in parts of 10^12, months as
-- the rule counts them (weeks and days as the part of a year they are, rounded up).
ALTER TABLE "loan_contract"
ADD COLUMN "rate" BIGINT GENERATED ALWAYS AS (((terms->>'annualRate')::numeric * 1000000000000)::bigint) STORED,
ADD COLUMN "months" INTEGER GENERATED ALWAYS AS (
  CASE coalesce(terms->'frequency'->>'unit', 'MONTH')
    WHEN 'MONTH' THEN (terms->>'instalments')::int * coalesce((terms->'frequency'->>'every')::int, 1)
    ELSE ceil((terms->>'instalments')::int * coalesce((terms->'frequency'->>'every')::int, 1)
      * CASE terms->'frequency'->>'unit' WHEN 'WEEK' THEN 7 ELSE 1 END * 12 / 365.0)::int
  END) STORED;
