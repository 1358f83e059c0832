-- CreateTable
CREATE TABLE "small_sample" (
    "id" BIGSERIAL NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "seed" TEXT NOT NULL,
    "share_ppm" INTEGER NOT NULL,
    "population" TEXT[],
    "chosen" TEXT[],
    "drawn_by" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "small_sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sample_review" (
    "sample_id" BIGINT NOT NULL,
    "application_no" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sample_review_pkey" PRIMARY KEY ("sample_id","application_no")
);

CREATE TRIGGER small_sample_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON small_sample
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sample_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sample_review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
