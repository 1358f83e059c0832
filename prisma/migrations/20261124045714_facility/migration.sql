-- AlterTable
ALTER TABLE "application" ADD COLUMN     "facility_no" TEXT;

-- CreateTable
CREATE TABLE "facility" (
    "no" TEXT NOT NULL,
    "application_no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "manager_username" TEXT NOT NULL,
    "product_code" TEXT NOT NULL,
    "product_version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "line" JSONB NOT NULL,
    "granted" JSONB NOT NULL,
    "limit_fen" BIGINT NOT NULL,
    "starts_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "frozen_by" TEXT,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("no")
);

-- CreateIndex
CREATE UNIQUE INDEX "facility_application_no_key" ON "facility"("application_no");

-- CreateIndex
CREATE INDEX "facility_client_no_idx" ON "facility"("client_no");

-- CreateIndex
CREATE INDEX "facility_branch_code_status_no_idx" ON "facility"("branch_code", "status", "no");

-- CreateIndex
CREATE INDEX "application_facility_no_idx" ON "application"("facility_no");
