-- AlterTable
ALTER TABLE "collection_case" ADD COLUMN     "plan" JSONB;
