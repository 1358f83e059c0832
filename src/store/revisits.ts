import type { Pool } from 'pg';
import type { Standing } from '../domain/client/segment';
import { Where } from './paging';
import { rows } from './sql';

export interface RevisitFacts extends Standing {
  clientNo: string;
  name: string;
  managerUsername: string;
  branchCode: string;
}

/** What decides when each client is to be contacted again, of a branch (null: all) and of one manager or everybody. */
export function revisitFacts(
  pool: Pool,
  { branch, manager }: { branch: string | null; manager: string | null },
): Promise<RevisitFacts[]> {
  const where = new Where().and('c.branch_code = ?', branch).and('c.manager_username = ?', manager);
  return rows<RevisitFacts & Record<string, unknown>>(
    pool,
    `SELECT c.no AS "clientNo", c.kind, c.name, c.manager_username AS "managerUsername", c.branch_code AS "branchCode",
            (c.created_at AT TIME ZONE 'Asia/Shanghai')::date AS "registeredOn",
            coalesce(owed.fen, 0)::bigint AS "balanceFen", coalesce(owed.loans, 0) > 0 AS "hadLoan",
            said."on" AS "lastContactOn", least(said.next_on, sold.next_on) AS "plannedOn"
     FROM client c
     LEFT JOIN (SELECT client_no, sum(principal_fen) AS fen, count(*) AS loans FROM loan GROUP BY client_no) owed
       ON owed.client_no = c.no
     LEFT JOIN (SELECT DISTINCT ON (client_no) client_no, "on", next_on FROM client_contact
                ORDER BY client_no, "on" DESC, id DESC) said ON said.client_no = c.no
     LEFT JOIN (SELECT client_no, min(next_on) AS next_on FROM cross_sell_opportunity GROUP BY client_no) sold
       ON sold.client_no = c.no
     ${where.toString()} ORDER BY c.no`,
    where.values,
  );
}
