-- AlterTable
ALTER TABLE "client" ADD COLUMN     "name_initials" TEXT,
ADD COLUMN     "name_pinyin" TEXT;

-- CreateTable
CREATE TABLE "saved_view" (
    "id" BIGSERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_username_list_name_key" ON "saved_view"("username", "list", "name");

-- A search looks for the beginning of letters and for the end of numbers; text_pattern_ops lets LIKE follow the index.
CREATE INDEX client_name_initials ON client (lower(name_initials) text_pattern_ops);
CREATE INDEX client_name_pinyin ON client (lower(name_pinyin) text_pattern_ops);
CREATE INDEX client_phone_tail ON client (reverse(phone) text_pattern_ops);
CREATE INDEX client_no_tail ON client (reverse(no) text_pattern_ops);
CREATE INDEX loan_no_tail ON loan (reverse(no) text_pattern_ops);
CREATE INDEX application_no_tail ON application (reverse(no) text_pattern_ops);
