import type { Pool } from 'pg';
import { MOST_OF_ONE } from '../contracts/bounds';
import type { TargetMetric } from '../domain/performance/targets';
import { audit } from './audit';
import type { Tx } from './once';
import { rowsPlanned } from './sql';

export interface NewTarget {
  managerUsername: string;
  branchCode: string;
  period: string;
  metric: TargetMetric;
  productCode: string | null;
  /** Fen, or people. */
  value: number;
  note: string;
}

/** A target that is set again stands in the place of the one before, which stays on file. */
export async function insertTarget(tx: Tx, given: NewTarget, by: { username: string; on: string }): Promise<void> {
  const { value, ...rest } = given;
  await tx.salesTarget.create({ data: { ...rest, value: BigInt(value), setBy: by.username } });
  const { managerUsername, period, metric, productCode } = given;
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'TARGET_SET',
    subject: 'USER',
    subjectNo: managerUsername,
    detail: { period, metric, productCode, value },
  });
}

export interface ManagerRecord {
  username: string;
  displayName: string;
  branchCode: string;
  balanceFen: number;
  badFen: number;
  overdueFen: number;
  inspectionsDue: number;
  inspectionsOnTime: number;
  /** Clients who said in the period how content they were, and the sum of what they said. */
  surveysAnswered: number;
  surveysSum: number;
}
export interface LineRecord {
  managerUsername: string;
  metric: TargetMetric;
  productCode: string | null;
  target: number | null;
  actual: number;
}
interface Scope {
  branch: string | null;
  manager: string | null;
  period: string;
  from: string;
  to: string;
}

/** Client managers with the quality of what they manage today, and of the inspections that were due in the period. */
export function managersOf(pool: Pool, { branch, manager, from, to }: Scope): Promise<ManagerRecord[]> {
  // Nothing is added up of people who are not asked for.
  const theirs = theirsOf({ branch, manager });
  // Of everybody's inspections most are read anyway, and by several processes at once if no list of loans has to stand before them.
  const managed = branch === null && manager === null ? 'NOT MATERIALIZED' : 'MATERIALIZED';
  return rowsPlanned<ManagerRecord & Record<string, unknown>>(
    pool,
    `WITH managed AS ${managed} (SELECT no, manager_username FROM loan WHERE ${theirs})
     SELECT u.username, u.display_name AS "displayName", u.branch_code AS "branchCode",
            coalesce(l.balance, 0)::bigint AS "balanceFen", coalesce(l.bad, 0)::bigint AS "badFen",
            coalesce(l.overdue, 0)::bigint AS "overdueFen",
            coalesce(i.due, 0)::bigint AS "inspectionsDue", coalesce(i.on_time, 0)::bigint AS "inspectionsOnTime",
            coalesce(s.answered, 0)::bigint AS "surveysAnswered", coalesce(s.sum, 0)::bigint AS "surveysSum"
     FROM app_user u
     LEFT JOIN (SELECT manager_username, sum(principal_fen) AS balance, sum(principal_overdue_fen) AS overdue,
                       sum(principal_fen) FILTER (WHERE risk_class IN ('SUBSTANDARD', 'DOUBTFUL', 'LOSS')) AS bad
                FROM loan WHERE ${theirs} AND settled_on IS NULL AND status <> 'WRITTEN_OFF' GROUP BY manager_username) l
       ON l.manager_username = u.username
     LEFT JOIN (SELECT o.manager_username, count(*) AS due, count(*) FILTER (WHERE n.reported_on <= n.due_on) AS on_time
                FROM managed o JOIN inspection n ON n.loan_no = o.no
                WHERE n.due_on BETWEEN $3::date AND $4::date AND n.status <> 'CANCELLED' GROUP BY o.manager_username) i
       ON i.manager_username = u.username
     LEFT JOIN (SELECT manager_username, count(*) AS answered, sum(score) AS sum
                FROM survey WHERE ${theirs} AND outcome = 'ANSWERED' AND "on" BETWEEN $3::date AND $4::date GROUP BY manager_username) s
       ON s.manager_username = u.username
     WHERE u.active AND 'CLIENT_MANAGER' = ANY(u.roles)
       AND ($1::text IS NULL OR u.branch_code = $1) AND ($2::text IS NULL OR u.username = $2)
     ORDER BY u.branch_code, u.username LIMIT ${String(MOST_OF_ONE)}`,
    [branch, manager, from, to],
  );
}

/** Loans of those who are asked for; of everybody without a condition. */
function theirsOf({ branch, manager }: Pick<Scope, 'branch' | 'manager'>): string {
  if (manager !== null) return 'manager_username = $2';
  return branch === null ? 'true' : 'manager_username IN (SELECT username FROM app_user WHERE branch_code = $1)';
}

/**
 * What each was to do and did: by the plan of the period, and for every product together whether planned or not. A borrower is
 * new in the period of his first loan; the balance is today's. The loans are added up in one pass, whoever is asked for.
 */
export function linesOf(pool: Pool, { branch, manager, period, from, to }: Scope): Promise<LineRecord[]> {
  const theirs = theirsOf({ branch, manager });
  return rowsPlanned<LineRecord & Record<string, unknown>>(
    pool,
    `WITH planned AS (
       SELECT DISTINCT ON (manager_username, metric, product_code) manager_username, metric, product_code, value
       FROM sales_target WHERE period = $3 ORDER BY manager_username, metric, product_code, id DESC),
     wanted AS (
       SELECT u.username, m.metric, NULL::text AS product_code FROM app_user u
       CROSS JOIN unnest(ARRAY['DISBURSED', 'NEW_BORROWERS', 'BALANCE']) AS m(metric)
       WHERE u.active AND 'CLIENT_MANAGER' = ANY(u.roles)
         AND ($1::text IS NULL OR u.branch_code = $1) AND ($2::text IS NULL OR u.username = $2)
       UNION SELECT p.manager_username, p.metric, p.product_code FROM planned p JOIN app_user u ON u.username = p.manager_username
       WHERE ($1::text IS NULL OR u.branch_code = $1) AND ($2::text IS NULL OR u.username = $2)),
     paid AS NOT MATERIALIZED (
       SELECT l.manager_username, l.product_code, l.client_no, l.application_no, l.disbursed_fen FROM loan l
       WHERE ${theirs} AND l.disbursed_on BETWEEN $4::date AND $5::date),
     fresh AS NOT MATERIALIZED (
       SELECT p.* FROM paid p WHERE NOT EXISTS (SELECT 1 FROM loan e WHERE e.client_no = p.client_no AND e.disbursed_on < $4::date)),
     done AS (
       SELECT 'DISBURSED' AS metric, p.manager_username, p.product_code, sum(p.disbursed_fen) AS actual FROM paid p
       WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.no = p.application_no AND a.renews_loan_no IS NOT NULL)
       GROUP BY GROUPING SETS ((p.manager_username), (p.manager_username, p.product_code))
       UNION ALL
       SELECT 'NEW_BORROWERS', f.manager_username, NULL, count(*) FROM (SELECT DISTINCT manager_username, client_no FROM fresh) f
       GROUP BY f.manager_username
       UNION ALL
       SELECT 'NEW_BORROWERS', f.manager_username, f.product_code, count(DISTINCT f.client_no) FROM fresh f
       JOIN planned p ON p.manager_username = f.manager_username AND p.product_code = f.product_code AND p.metric = 'NEW_BORROWERS'
       GROUP BY f.manager_username, f.product_code
       UNION ALL
       SELECT 'BALANCE', l.manager_username, l.product_code, sum(l.principal_fen) FROM loan l
       WHERE ${theirs} AND l.settled_on IS NULL AND l.status <> 'WRITTEN_OFF'
       GROUP BY GROUPING SETS ((l.manager_username), (l.manager_username, l.product_code)))
     SELECT w.username AS "managerUsername", w.metric, w.product_code AS "productCode", p.value AS target,
       coalesce(d.actual, 0)::bigint AS actual
     FROM wanted w
     LEFT JOIN planned p ON p.manager_username = w.username AND p.metric = w.metric
       AND p.product_code IS NOT DISTINCT FROM w.product_code
     LEFT JOIN done d ON d.manager_username = w.username AND d.metric = w.metric
       AND d.product_code IS NOT DISTINCT FROM w.product_code
     ORDER BY w.username, w.product_code NULLS FIRST, array_position(ARRAY['DISBURSED', 'NEW_BORROWERS', 'BALANCE'], w.metric)`,
    [branch, manager, period, from, to],
  );
}
