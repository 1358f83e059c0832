-- AlterTable
ALTER TABLE "contract" ADD COLUMN     "template" TEXT NOT NULL DEFAULT '2026-1';
