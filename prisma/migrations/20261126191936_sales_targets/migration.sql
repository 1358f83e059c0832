-- CreateTable
CREATE TABLE "sales_target" (
    "id" BIGSERIAL NOT NULL,
    "manager_username" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "product_code" TEXT,
    "value" BIGINT NOT NULL,
    "note" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sales_target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sales_target_period_manager_username_idx" ON "sales_target"("period", "manager_username");

-- A target that is set again leaves the one before on file.
CREATE TRIGGER sales_target_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sales_target
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
