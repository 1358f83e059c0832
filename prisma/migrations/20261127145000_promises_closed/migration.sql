-- What follows a broken payment of a plan, and what was promised of a loan that was written off, is waited for no longer.
UPDATE collection_case
SET plan = jsonb_set(plan, '{status}', '"CLOSED"')
WHERE status = 'CLOSED_WRITTEN_OFF' AND plan->>'status' = 'OPEN';

UPDATE collection_case
SET plan = jsonb_set(plan, '{items}', (
  SELECT jsonb_agg(CASE WHEN item->>'status' = 'OPEN' THEN jsonb_set(item, '{status}', '"CLOSED"') ELSE item END ORDER BY n)
  FROM jsonb_array_elements(plan->'items') WITH ORDINALITY AS items(item, n)))
WHERE plan->>'status' IN ('BROKEN', 'CLOSED');

UPDATE collection_case
SET promise = jsonb_set(promise, '{status}', '"CLOSED"')
WHERE status = 'CLOSED_WRITTEN_OFF' AND promise->>'status' = 'OPEN';
