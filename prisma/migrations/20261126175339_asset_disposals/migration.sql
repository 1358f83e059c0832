-- CreateTable
CREATE TABLE "asset_check" (
    "id" BIGSERIAL NOT NULL,
    "asset_no" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "asset_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_disposal" (
    "id" TEXT NOT NULL,
    "asset_no" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "reserve_fen" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "proposed_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "approvers" TEXT[],
    "concluded_on" DATE,

    CONSTRAINT "asset_disposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "asset_check_asset_no_id_idx" ON "asset_check"("asset_no", "id");

-- CreateIndex
CREATE UNIQUE INDEX "asset_disposal_asset_no_round_key" ON "asset_disposal"("asset_no", "round");

-- That somebody looked after an asset stays as it was recorded; so does what was taken, for how much, when and by whom.
CREATE TRIGGER asset_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON asset_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER repossessed_asset_stays BEFORE DELETE OR TRUNCATE
  OR UPDATE OF no, loan_no, asset, basis, description, value_fen, acquired_on, document, "by", recorded_on ON repossessed_asset
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER asset_disposal_stays BEFORE DELETE OR TRUNCATE
  OR UPDATE OF id, asset_no, round, method, reserve_fen, reason, document, "by", proposed_on ON asset_disposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
