-- What of the relations an entry tells of began or ended with it; null of all others.
ALTER TABLE "client_event" ADD COLUMN "relation_step" TEXT;
-- The entry with whose change this one is one: both are re-assessed together.
ALTER TABLE "client_event" ADD COLUMN "with_id" BIGINT;
