-- CreateTable
CREATE TABLE "collection_contact" (
    "id" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" DATE NOT NULL,
    "effective" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "collection_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_note" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "contact_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "collection_contact_client_no_on_idx" ON "collection_contact"("client_no", "on");

-- CreateIndex
CREATE INDEX "contact_note_client_no_idx" ON "contact_note"("client_no");

-- What contact there was stays as it was written: the limits of the day are counted from it.
CREATE TRIGGER collection_contact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON collection_contact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
