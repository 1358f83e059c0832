import type { Pool } from 'pg';
import { row } from './sql';

export interface ContactHistory {
  spokenOn: string | null;
  visitedOn: string | null;
  /** Calls to the debtor that nobody answered since. */
  attempts: number;
  hasDecided: boolean;
}

/** What came of the contacts with a debtor in a case so far, the agency's included. */
export async function contactHistory(pool: Pool, caseId: string): Promise<ContactHistory> {
  const found = await row<ContactHistory & Record<string, unknown>>(
    pool,
    `WITH mine AS (SELECT * FROM collection_contact WHERE case_id = $1 AND party = 'DEBTOR'),
          spoken AS (SELECT max(at) AS at, max("on") AS "on" FROM mine WHERE effective AND channel IN ('CALL', 'VISIT'))
     SELECT spoken."on" AS "spokenOn",
            (SELECT max("on") FROM mine WHERE channel = 'VISIT') AS "visitedOn",
            (SELECT count(*)::int FROM mine WHERE channel = 'CALL' AND NOT effective
               AND (spoken.at IS NULL OR mine.at > spoken.at)) AS attempts,
            EXISTS (SELECT 1 FROM collection_action WHERE case_id = $1 AND kind = 'LEGAL_DECISION') AS "hasDecided"
     FROM spoken`,
    [caseId],
  );
  return found ?? { spokenOn: null, visitedOn: null, attempts: 0, hasDecided: false };
}
