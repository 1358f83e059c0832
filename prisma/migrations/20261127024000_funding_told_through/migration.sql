-- AlterTable
ALTER TABLE "funding_offer" ADD COLUMN     "told_through" BIGINT NOT NULL DEFAULT 0;

-- What came in until now was told by its date.
UPDATE "funding_offer" SET "told_through" = (SELECT coalesce(max("id"), 0) FROM "journal_entry");
