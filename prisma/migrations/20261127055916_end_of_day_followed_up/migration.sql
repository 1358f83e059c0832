-- AlterTable
ALTER TABLE "end_of_day_run" ADD COLUMN     "followed_up_at" TIMESTAMPTZ(3);

-- What was closed before there was this mark counts as followed up: what failed of it then is on record.
UPDATE "end_of_day_run" SET "followed_up_at" = "finished_at" WHERE "status" = 'DONE';
