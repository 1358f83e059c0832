-- AlterTable
ALTER TABLE "application" ADD COLUMN     "rated_on" DATE;

-- AlterTable
ALTER TABLE "facility" ADD COLUMN     "rated_on" DATE;
