-- CreateTable
CREATE TABLE "lpr_publication" (
    "published_on" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "one_year" TEXT NOT NULL,
    "over_five_years" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lpr_publication_pkey" PRIMARY KEY ("published_on","version")
);

-- A published rate stays as it was recorded; a correction is the next version of its day.
CREATE TRIGGER lpr_publication_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lpr_publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
