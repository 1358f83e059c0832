-- CreateTable
CREATE TABLE "client_preference" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "channels" TEXT[],
    "from_hour" INTEGER NOT NULL,
    "until_hour" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "wecom_id" TEXT,
    "stated_by" TEXT,
    "stated_on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_preference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "client_preference_client_no_id_idx" ON "client_preference"("client_no", "id");

-- What a client preferred before stays on file.
CREATE TRIGGER client_preference_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON client_preference
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
