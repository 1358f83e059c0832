-- AlterTable
ALTER TABLE "journal_entry" ALTER COLUMN "loan_no" DROP NOT NULL;

-- AlterTable
ALTER TABLE "loan_snapshot" ADD COLUMN     "branch_code" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "provision_fen" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "classification_fact" (
    "id" BIGSERIAL NOT NULL,
    "business_key" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "loan_no" TEXT,
    "code" TEXT NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL DEFAULT 0,
    "on" DATE NOT NULL,
    "observed_from" DATE,
    "ends_on" DATE,
    "note" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "classification_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_class" (
    "loan_no" TEXT NOT NULL,
    "floor_class" TEXT NOT NULL,
    "floors" TEXT[],
    "assess" BOOLEAN NOT NULL DEFAULT false,
    "non_performing" BOOLEAN NOT NULL,
    "clean_since" DATE,
    "recognised_class" TEXT NOT NULL DEFAULT 'NORMAL',
    "recognised_by" TEXT,
    "recognised_on" DATE,
    "risk_class" TEXT NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "loan_class_pkey" PRIMARY KEY ("loan_no")
);

-- CreateTable
CREATE TABLE "loan_class_change" (
    "id" BIGSERIAL NOT NULL,
    "loan_no" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "from_class" TEXT NOT NULL,
    "to_class" TEXT NOT NULL,
    "floors" TEXT[],
    "cause" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "loan_class_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_total" (
    "business_date" DATE NOT NULL,
    "branch_code" TEXT NOT NULL,
    "risk_class" TEXT NOT NULL,
    "loans" INTEGER NOT NULL,
    "principal_fen" BIGINT NOT NULL,
    "provision_fen" BIGINT NOT NULL,

    CONSTRAINT "class_total_pkey" PRIMARY KEY ("business_date","branch_code","risk_class")
);

-- CreateTable
CREATE TABLE "class_migration" (
    "business_date" DATE NOT NULL,
    "since" DATE NOT NULL,
    "branch_code" TEXT NOT NULL,
    "from_class" TEXT NOT NULL,
    "to_class" TEXT NOT NULL,
    "loans" INTEGER NOT NULL,
    "principal_fen" BIGINT NOT NULL,

    CONSTRAINT "class_migration_pkey" PRIMARY KEY ("business_date","branch_code","from_class","to_class")
);

-- CreateIndex
CREATE UNIQUE INDEX "classification_fact_business_key_key" ON "classification_fact"("business_key");

-- CreateIndex
CREATE INDEX "classification_fact_client_no_idx" ON "classification_fact"("client_no");

-- CreateIndex
CREATE INDEX "loan_class_change_loan_no_id_idx" ON "loan_class_change"("loan_no", "id");

-- How a class came about is never rewritten.
CREATE TRIGGER loan_class_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON loan_class_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
