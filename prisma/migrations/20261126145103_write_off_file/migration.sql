-- CreateTable
CREATE TABLE "write_off_file_entry" (
    "id" BIGSERIAL NOT NULL,
    "loan_no" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "write_off_file_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "write_off_file_entry_loan_no_id_idx" ON "write_off_file_entry"("loan_no", "id");

-- What was filed and verified stays as it was; a better paper is filed anew.
CREATE TRIGGER write_off_file_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON write_off_file_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
