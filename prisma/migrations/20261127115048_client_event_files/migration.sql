-- CreateTable
CREATE TABLE "client_event_file" (
    "client_no" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "filed_by" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,

    CONSTRAINT "client_event_file_pkey" PRIMARY KEY ("client_no","hash")
);

-- What proves a change stays as it was filed.
CREATE TRIGGER client_event_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON client_event_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
