-- CreateTable
CREATE TABLE "authority_proposal" (
    "id" BIGSERIAL NOT NULL,
    "base_version" INTEGER NOT NULL,
    "levels" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'WAITING',
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_by" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "comment" TEXT,

    CONSTRAINT "authority_proposal_pkey" PRIMARY KEY ("id")
);

-- One proposal waits at a time.
CREATE UNIQUE INDEX authority_proposal_waiting ON authority_proposal (status) WHERE status = 'WAITING';
