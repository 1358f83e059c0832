-- AlterTable
ALTER TABLE "loan" ADD COLUMN     "booked_on" DATE NOT NULL,
ADD COLUMN     "grace_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "next_due_fen" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "position" JSONB NOT NULL,
ADD COLUMN     "technical_days" INTEGER NOT NULL DEFAULT 0;
