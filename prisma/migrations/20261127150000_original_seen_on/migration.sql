-- When the original was held against the copy (核对原件); of what was seen before nobody wrote down the day.
ALTER TABLE "application_document" ADD COLUMN "original_seen_on" DATE;
