-- AlterTable
ALTER TABLE "product" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rules" JSONB NOT NULL DEFAULT '{}';

-- What was proposed for the authority matrix stays, beside proposals for products.
ALTER TABLE "authority_proposal" RENAME TO "change_proposal";
ALTER TABLE "change_proposal" RENAME CONSTRAINT "authority_proposal_pkey" TO "change_proposal_pkey";
ALTER SEQUENCE "authority_proposal_id_seq" RENAME TO "change_proposal_id_seq";
ALTER TABLE "change_proposal" RENAME COLUMN "levels" TO "content";
ALTER TABLE "change_proposal" ADD COLUMN "subject" TEXT NOT NULL DEFAULT 'AUTHORITY';
ALTER TABLE "change_proposal" ALTER COLUMN "subject" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "change_proposal_subject_idx" ON "change_proposal"("subject");

-- One proposal of a subject waits at a time.
DROP INDEX authority_proposal_waiting;
CREATE UNIQUE INDEX change_proposal_waiting ON change_proposal (subject) WHERE status = 'WAITING';
