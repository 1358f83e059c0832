-- AlterTable
ALTER TABLE "loan" ADD COLUMN     "accrual_from" DATE,
ADD COLUMN     "accrued_fen" BIGINT[] DEFAULT ARRAY[]::BIGINT[];

-- AlterTable
ALTER TABLE "loan_snapshot" ADD COLUMN     "accrued_fen" BIGINT NOT NULL DEFAULT 0;
