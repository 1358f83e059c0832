-- AlterTable
ALTER TABLE "approval_decision" ADD COLUMN     "on_behalf_of" TEXT;

-- CreateTable
CREATE TABLE "authority_delegation" (
    "id" BIGSERIAL NOT NULL,
    "level" TEXT NOT NULL,
    "from_user" TEXT NOT NULL,
    "to_user" TEXT NOT NULL,
    "limit_fen" BIGINT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_on" DATE,
    "revoked_by" TEXT,
    "revoked_for" TEXT,

    CONSTRAINT "authority_delegation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "authority_delegation_to_user_idx" ON "authority_delegation"("to_user");

-- CreateIndex
CREATE INDEX "authority_delegation_from_user_idx" ON "authority_delegation"("from_user");
