import type { DealRole } from '../domain/deal/team';
import { FINAL_STAGES } from '../domain/application/stages';
import type { PrismaClient } from './generated/client';
import { decodeCursor, pageOf, type Page, type PageRequest } from './paging';

export interface OwnDeal {
  applicationNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  amountFen: bigint;
  stage: string;
  branchCode: string;
  managerUsername: string;
  role: DealRole;
  joinedOn: string;
  nextDueOn: string | null;
}

/** The open cases whose team somebody is on now, whatever their branch; the latest joined first. */
export async function ownDeals(
  db: PrismaClient,
  username: string,
  { limit, cursor }: PageRequest,
): Promise<Page<OwnDeal>> {
  const [after] = decodeCursor(cursor, ['id']) ?? [null];
  const found = await db.$queryRaw<(OwnDeal & { id: bigint })[]>`
    SELECT t.id, a.no AS "applicationNo", c.kind AS "clientKind", c.name AS "clientName", a.amount_fen AS "amountFen", a.stage,
      a.branch_code AS "branchCode", a.manager_username AS "managerUsername", t.role, t."on"::text AS "joinedOn",
      (SELECT min(coalesce(
          (SELECT s.due_on FROM deal_milestone_step s WHERE s.milestone_id = m.id AND s.act = 'MOVED' ORDER BY s.id DESC LIMIT 1),
          m.due_on))::text
        FROM deal_milestone m WHERE m.application_no = a.no AND m.owner = ${username}
          AND NOT EXISTS (SELECT 1 FROM deal_milestone_step s WHERE s.milestone_id = m.id AND s.act <> 'MOVED')) AS "nextDueOn"
    FROM deal_team_change t
    JOIN application a ON a.no = t.application_no AND a.stage <> ALL(${[...FINAL_STAGES]}::text[])
    JOIN client c ON c.no = a.client_no
    WHERE t.username = ${username} AND t.act = 'JOINED' AND (${after}::text IS NULL OR t.id < ${after}::text::bigint)
      AND NOT EXISTS (
        SELECT 1 FROM deal_team_change later
        WHERE later.application_no = t.application_no AND later.username = t.username AND later.id > t.id)
    ORDER BY t.id DESC LIMIT ${limit + 1}`;
  return pageOf(found, limit, ({ id }) => [String(id)]);
}
