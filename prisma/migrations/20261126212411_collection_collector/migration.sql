-- AlterTable
ALTER TABLE "collection_case" ADD COLUMN     "collector" TEXT;
