-- AlterTable
ALTER TABLE "collection_contact" ADD COLUMN     "message" TEXT,
ALTER COLUMN "case_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "contact_note" ADD COLUMN     "ends" BIGINT;

-- CreateIndex
CREATE INDEX "collection_contact_message_idx" ON "collection_contact"("message");

-- CreateIndex
CREATE UNIQUE INDEX "contact_note_ends_key" ON "contact_note"("ends");
