-- CreateTable
CREATE TABLE "client_event" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "client_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "client_event_client_no_id_idx" ON "client_event"("client_no", "id");

-- What befell a client stays.
CREATE TRIGGER client_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON client_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
