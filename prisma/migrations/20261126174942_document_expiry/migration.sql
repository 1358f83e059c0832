-- AlterTable
ALTER TABLE "application_document" ADD COLUMN     "expires_on" DATE,
ADD COLUMN     "original_seen_by" TEXT;
