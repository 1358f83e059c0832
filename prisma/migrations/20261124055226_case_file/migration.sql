-- CreateTable
CREATE TABLE "case_file" (
    "id" BIGSERIAL NOT NULL,
    "application_no" TEXT NOT NULL,
    "document_code" TEXT,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "latitude" DECIMAL(8,6),
    "longitude" DECIMAL(9,6),
    "filed_by" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_file_application_no_document_code_hash_key" ON "case_file"("application_no", "document_code", "hash");

-- What was filed stays.
CREATE TRIGGER case_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
