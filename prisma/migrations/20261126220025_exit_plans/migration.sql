-- CreateTable
CREATE TABLE "exit_plan" (
    "no" TEXT NOT NULL,
    "client_no" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "whole_group" BOOLEAN NOT NULL,
    "measures" TEXT[],
    "reason" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "base_fen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_on" DATE NOT NULL,
    "decided_by" TEXT,
    "decided_on" DATE,
    "comment" TEXT,

    CONSTRAINT "exit_plan_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "exit_milestone" (
    "plan_no" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "target_fen" BIGINT NOT NULL,
    "exposure_fen" BIGINT,
    "judged_on" DATE,

    CONSTRAINT "exit_milestone_pkey" PRIMARY KEY ("plan_no","n")
);

-- CreateIndex
CREATE INDEX "exit_plan_client_no_status_idx" ON "exit_plan"("client_no", "status");

-- CreateIndex
CREATE INDEX "exit_plan_branch_code_status_idx" ON "exit_plan"("branch_code", "status");
