-- CreateTable
CREATE TABLE "client_holding" (
    "id" BIGSERIAL NOT NULL,
    "client_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "balance_fen" BIGINT NOT NULL,
    "volume_fen" BIGINT NOT NULL,
    "fee_fen" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "file_hash" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "client_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cross_sell_opportunity" (
    "no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "next_on" DATE,
    "partner" TEXT,
    "partner_licence" TEXT,
    "found_by" TEXT NOT NULL,
    "found_on" DATE NOT NULL,

    CONSTRAINT "cross_sell_opportunity_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "cross_sell_step" (
    "id" BIGSERIAL NOT NULL,
    "opportunity_no" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "next_on" DATE,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "cross_sell_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cross_sell_file" (
    "opportunity_no" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "filed_by" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,

    CONSTRAINT "cross_sell_file_pkey" PRIMARY KEY ("opportunity_no","hash")
);

-- CreateIndex
CREATE INDEX "client_holding_client_no_kind_month_id_idx" ON "client_holding"("client_no", "kind", "month", "id");

-- CreateIndex
CREATE INDEX "cross_sell_opportunity_client_no_idx" ON "cross_sell_opportunity"("client_no");

-- CreateIndex
CREATE INDEX "cross_sell_opportunity_branch_code_stage_idx" ON "cross_sell_opportunity"("branch_code", "stage");

-- CreateIndex
CREATE INDEX "cross_sell_step_opportunity_no_id_idx" ON "cross_sell_step"("opportunity_no", "id");

-- What clients had, how an opportunity went and what is filed with it stay as they were recorded.
CREATE TRIGGER client_holding_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON client_holding
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cross_sell_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cross_sell_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cross_sell_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cross_sell_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
