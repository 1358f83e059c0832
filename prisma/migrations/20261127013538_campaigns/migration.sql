-- CreateTable
CREATE TABLE "campaign" (
    "no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "product_code" TEXT NOT NULL,
    "product_version" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "segment" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "content_n" INTEGER NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "campaign_content" (
    "campaign_no" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "campaign_content_pkey" PRIMARY KEY ("campaign_no","n")
);

-- CreateTable
CREATE TABLE "campaign_step" (
    "id" BIGSERIAL NOT NULL,
    "campaign_no" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "content_n" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "campaign_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_message" (
    "campaign_no" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "content_n" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "campaign_message_pkey" PRIMARY KEY ("campaign_no","recipient")
);

-- CreateIndex
CREATE INDEX "campaign_branch_code_status_idx" ON "campaign"("branch_code", "status");

-- CreateIndex
CREATE INDEX "campaign_step_campaign_no_id_idx" ON "campaign_step"("campaign_no", "id");

-- CreateIndex
CREATE INDEX "lead_campaign_idx" ON "lead"("campaign");

-- What a campaign said, what was done with it and to whom it was sent stay as they were recorded.
CREATE TRIGGER campaign_content_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_content
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_message_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
