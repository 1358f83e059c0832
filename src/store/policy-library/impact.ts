import type { Pool } from 'pg';
import { Prisma, type PrismaClient } from '../generated/client';
import type { Tx } from '../once';
import { rows } from '../sql';

/** Where the document `d` concerns the client `c`: the scope of domain/policy-library/document, as far as the client goes. */
const FITS = `cardinality(d.industries) + cardinality(d.product_codes) + cardinality(d.branch_codes) > 0
  AND (cardinality(d.industries) = 0 OR EXISTS (SELECT FROM unnest(d.industries) AS w(word) WHERE position(w.word IN c.industry) > 0))
  AND (cardinality(d.branch_codes) = 0 OR c.branch_code = ANY(d.branch_codes))`;
/** ... and its open loan `l`. */
const OF_PRODUCT = `l.status IN ('CURRENT', 'OVERDUE')
  AND (cardinality(d.product_codes) = 0 OR l.product_code = ANY(d.product_codes))`;

export interface ConcernedClient {
  clientNo: string;
  kind: 'PERSON' | 'COMPANY';
  name: string;
  industry: string | null;
  branchCode: string;
  managerUsername: string;
  loans: string[];
  principalFen: number;
}

/** Of all whom it concerns, beyond those that are listed. */
interface ConcernedInAll {
  clients: number;
  allLoans: number;
  allFen: number;
}

/** Clients whom a document concerns, the largest balance first: those with a loan, and where it names an industry and no product all of that industry. */
export const concernedClients = (
  pool: Pool,
  no: string,
  branch: string | null,
  most: number,
): Promise<(ConcernedClient & ConcernedInAll)[]> =>
  rows<ConcernedClient & ConcernedInAll & Record<string, unknown>>(
    pool,
    `SELECT c.no AS "clientNo", c.kind, c.name, c.industry, c.branch_code AS "branchCode",
            c.manager_username AS "managerUsername",
            coalesce(array_agg(l.no ORDER BY l.no) FILTER (WHERE l.no IS NOT NULL), '{}') AS loans,
            coalesce(sum(l.principal_fen), 0)::bigint AS "principalFen", (count(*) OVER ())::int AS clients,
            (sum(count(l.no)) OVER ())::int AS "allLoans", (sum(coalesce(sum(l.principal_fen), 0)) OVER ())::bigint AS "allFen"
     FROM policy_document d JOIN client c ON ${FITS}
     LEFT JOIN loan l ON l.client_no = c.no AND ${OF_PRODUCT}
     WHERE d.no = $1 AND ($2::text IS NULL OR c.branch_code = $2)
     GROUP BY c.no, d.no
     HAVING count(l.no) > 0 OR (cardinality(d.industries) > 0 AND cardinality(d.product_codes) = 0)
     ORDER BY "principalFen" DESC, c.no LIMIT $3`,
    [no, branch, most],
  );

/** Managers of open loans that a document concerns. */
export const concernedManagers = (tx: Tx, no: string): Promise<{ username: string; branchCode: string }[]> =>
  tx.$queryRaw(Prisma.sql`
    SELECT DISTINCT u.username, u.branch_code AS "branchCode"
    FROM policy_document d JOIN client c ON ${Prisma.raw(FITS)}
    JOIN loan l ON l.client_no = c.no AND ${Prisma.raw(OF_PRODUCT)}
    JOIN app_user u ON u.username = l.manager_username
    WHERE d.no = ${no} AND u.active ORDER BY u.username`);

/** Does a document concern one of these clients with an open loan? */
export async function concernsOneOf(tx: Tx, no: string, clientNos: readonly string[]): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM policy_document d JOIN client c ON ${Prisma.raw(FITS)}
    JOIN loan l ON l.client_no = c.no AND ${Prisma.raw(OF_PRODUCT)}
    WHERE d.no = ${no} AND c.no = ANY(${[...clientNos]}) LIMIT 1`);
  return found.length > 0;
}

/** The day from which a released document `d` holds. */
const BEGUN = Prisma.sql`greatest(d.checked_on, d.effective_from)`;

export interface RestrictedLoan {
  loanNo: string;
  policyNo: string;
  title: string;
}

/**
 * Open loans in an industry that a document has come to restrict between these days, and that were lent before it did: what came
 * after was judged under it. It restricts from its own first day, and not before it is released; what no longer holds on the last of
 * these days warns of nothing. Loans already warned of for it are left out.
 */
export const restrictedLoans = (prisma: PrismaClient, from: string, to: string): Promise<RestrictedLoan[]> =>
  prisma.$queryRaw(Prisma.sql`
    SELECT l.no AS "loanNo", d.no AS "policyNo", d.title
    FROM policy_document d JOIN client c ON ${Prisma.raw(FITS)}
    JOIN loan l ON l.client_no = c.no AND ${Prisma.raw(OF_PRODUCT)} AND l.disbursed_on <= ${BEGUN}
    WHERE d.status = 'RELEASED' AND d.stance IN ('RESTRICTED', 'PROHIBITED') AND cardinality(d.industries) > 0
      AND ${BEGUN} BETWEEN ${from}::date AND ${to}::date
      AND (d.effective_to IS NULL OR d.effective_to >= ${to}::date)
      AND (d.superseded_from IS NULL OR d.superseded_from > ${to}::date)
      AND NOT EXISTS (SELECT FROM warning w
        WHERE w.source = 'SYSTEM' AND w.reference = 'INDUSTRY_POLICY/' || l.no || '/' || d.no)
    ORDER BY l.no, d.no`);
