import type { Pool } from 'pg';
import type { ApprovalSubject } from '../contracts/messages/approval';
import { MOST_TRIED } from '../contracts/bounds';
import type { AuthorityCase } from '../domain/approval/levels';
import type { ScreenFacts } from './admission';
import { rowsPlanned } from './sql';

/** A row at a time would be a hundred thousand journeys, all at once a hundred megabytes and nobody else served meanwhile. */
const AT_ONCE = 10_000;

interface Dated {
  id: string;
  on: string;
}

/** A round of approval as the matrix was asked about it. */
export interface RoutedCase extends Dated {
  subject: ApprovalSubject;
  subjectNo: string;
  branchCode: string;
  facts: AuthorityCase;
}

/** A client as the admission policy was asked about it; no facts from before they were kept. */
export interface ScreenedCase extends Dated {
  applicationNo: string | null;
  branchCode: string;
  facts: ScreenFacts | null;
}

/** How far back the cases reached that were read; `truncated`: there are older ones in the window that were not. */
export interface Reach {
  since: string | null;
  truncated: boolean;
}

/** Where reading goes on, and how many rows it takes. */
interface Portion {
  before: Dated;
  rows: number;
}

/** Rounds of approval since a day, the latest first, at most MOST_TRIED of them: each is handed to `each`. */
export const eachRouted = (pool: Pool, from: string, each: (found: RoutedCase) => void): Promise<Reach> =>
  eachOf(
    ({ before, rows }) =>
      rowsPlanned<RoutedCase>(
        pool,
        `SELECT r.id::text, r.routed_on AS "on", r.subject, r.subject_no AS "subjectNo", r.branch_code AS "branchCode", r.facts
         FROM approval_route r WHERE r.routed_on >= $1 AND (r.routed_on, r.id) < ($2::date, $3::bigint)
         ORDER BY r.routed_on DESC, r.id DESC LIMIT $4`,
        [from, before.on, before.id, rows],
      ),
    each,
  );

/** The same of the screens of clients. */
export const eachScreened = (pool: Pool, from: string, each: (found: ScreenedCase) => void): Promise<Reach> =>
  eachOf(
    ({ before, rows }) =>
      rowsPlanned<ScreenedCase>(
        pool,
        `SELECT s.id::text, s."on", s.application_no AS "applicationNo", c.branch_code AS "branchCode", s.facts
         FROM (
           SELECT * FROM admission_screening WHERE "on" >= $1 AND ("on", id) < ($2::date, $3::bigint)
           ORDER BY "on" DESC, id DESC LIMIT $4
         ) s JOIN client c ON c.no = s.client_no ORDER BY s."on" DESC, s.id DESC`,
        [from, before.on, before.id, rows],
      ),
    each,
  );

async function eachOf<Found extends Dated>(
  read: (portion: Portion) => Promise<Found[]>,
  each: (found: Found) => void,
): Promise<Reach> {
  let before: Dated = { on: '9999-12-31', id: '0' };
  let since: string | null = null;
  for (let left = MOST_TRIED; ;) {
    const wanted = Math.min(AT_ONCE, left);
    // One more only tells that there are more.
    const found = await read({ before, rows: wanted + 1 });
    const taken = found.slice(0, wanted);
    taken.forEach(each);
    const last = taken.at(-1);
    if (last !== undefined) [before, since] = [last, last.on];
    left -= taken.length;
    const hasMore = found.length > wanted;
    if (!hasMore || left === 0) return { since, truncated: hasMore };
  }
}
