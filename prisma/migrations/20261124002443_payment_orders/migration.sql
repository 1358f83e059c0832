-- CreateTable
CREATE TABLE "payment_order" (
    "id" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "payee" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "ordered_on" DATE NOT NULL,
    "ordered_by" TEXT NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_order_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payment_order_client_no_ordered_on_idx" ON "payment_order"("client_no", "ordered_on");

CREATE TRIGGER payment_order_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_order
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
