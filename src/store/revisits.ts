import type { Pool } from 'pg';
import { SEGMENTS, type Segment, type SegmentPolicy } from '../domain/client/segment';
import type { ClientKind } from '../domain/identity/masking';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { rows } from './sql';

export interface RevisitRecord {
  clientNo: string;
  kind: ClientKind;
  name: string;
  managerUsername: string;
  branchCode: string;
  balanceFen: number;
  lastContactOn: string | null;
  plannedOn: string | null;
  segment: Segment;
  dueOn: string;
}

export interface RevisitFilter extends PageRequest {
  branch: string | null;
  manager: string | null;
  segment?: Segment | undefined;
  today: string;
  withinDays: number;
}

export interface SegmentCount {
  segment: Segment;
  clients: number;
  due: number;
}
type Counts = Partial<Record<Segment, Omit<SegmentCount, 'segment'>>>;
/** With no client where nobody is due. */
type Row = (RevisitRecord | Record<keyof RevisitRecord, null>) & { counts: Counts | null };

/**
 * Who is to be contacted again by a day, the longest overdue first, and how many of each segment there are. Everybody in scope is judged
 * by what is kept of him in `client_standing`; only those on the page are read as clients.
 */
export async function revisitsDue(
  pool: Pool,
  policy: SegmentPolicy,
  { branch, manager, segment, today, withinDays, limit, cursor }: RevisitFilter,
): Promise<Page<RevisitRecord> & { segments: SegmentCount[] }> {
  const after = decodeCursor(cursor, ['date', 'text']);
  const where = new Where().and('c.branch_code = ?', branch).and('c.manager_username = ?', manager);
  const scope = where.toString();
  const judged = judgedSql(policy, where, where.bind(today), scope);
  const until = `${where.bind(today)}::date + ${where.bind(withinDays)}::int`;
  const wanted = segment === undefined ? '' : `AND segment = ${where.bind(segment)}`;
  const beyond =
    after === null ? '' : `AND (due_on, client_no) > (${where.bind(after[0])}::date, ${where.bind(after[1])})`;
  const found = await rows<Row & Record<string, unknown>>(
    pool,
    `WITH ${judged}
     SELECT counted.counts, page.*
     FROM (SELECT jsonb_object_agg(segment, jsonb_build_object('clients', clients, 'due', due)) AS counts FROM (
             SELECT segment, count(*) AS clients, count(*) FILTER (WHERE due_on <= ${until}) AS due FROM judged GROUP BY segment) s) counted
     LEFT JOIN (SELECT j.client_no AS "clientNo", c.kind, c.name, c.manager_username AS "managerUsername", c.branch_code AS "branchCode",
                  k.principal_fen AS "balanceFen", k.last_contact_on AS "lastContactOn", k.planned_on AS "plannedOn", j.segment, j.due_on AS "dueOn"
                FROM (SELECT client_no, segment, due_on FROM judged WHERE due_on <= ${until} ${wanted} ${beyond}
                      ORDER BY due_on, client_no LIMIT ${where.bind(limit + 1)}) j
                JOIN client_standing k ON k.client_no = j.client_no JOIN client c ON c.no = j.client_no) page ON true
     ORDER BY page."dueOn", page."clientNo"`,
    where.values,
  );
  const counts = found[0]?.counts ?? {};
  const clients = found.flatMap((row) => (row.clientNo === null ? [] : [recordOf(row)]));
  return {
    ...pageOf(clients, limit, ({ dueOn, clientNo }) => [dueOn, clientNo]),
    segments: SEGMENTS.map((name) => ({ segment: name, ...(counts[name] ?? { clients: 0, due: 0 }) })),
  };
}

function recordOf(row: RevisitRecord & { counts: Counts | null }): RevisitRecord {
  const { counts: _, ...client } = row;
  return client;
}

/** `segmentOf` and `revisitDueOn` as a list of many clients asks them. */
function judgedSql(
  { keyBalanceFen, dormantAfterDays, revisitDays }: SegmentPolicy,
  where: Where,
  today: string,
  scope: string,
): string {
  const key = `CASE kind WHEN 'PERSON' THEN ${where.bind(keyBalanceFen.PERSON)}::bigint ELSE ${where.bind(keyBalanceFen.COMPANY)}::bigint END`;
  const days = SEGMENTS.map((name) => `WHEN '${name}' THEN ${where.bind(revisitDays[name])}::int`).join(' ');
  // Of everybody there is nobody to pick out.
  const known = scope === '' ? 'client_standing k' : `client_standing k JOIN client c ON c.no = k.client_no ${scope}`;
  const heardOn = 'coalesce(k.last_contact_on, k.registered_on)';
  return `judged AS MATERIALIZED (
      SELECT client_no, segment, least(planned_on, heard_on + CASE segment ${days} END) AS due_on FROM (
        SELECT client_no, planned_on, heard_on, CASE WHEN principal_fen >= ${key} THEN 'KEY' WHEN principal_fen > 0 THEN 'ACTIVE'
            WHEN ${today}::date - heard_on > ${where.bind(dormantAfterDays)}::int THEN 'DORMANT'
            WHEN had_loan THEN 'ACTIVE' ELSE 'NEW' END AS segment
        FROM (SELECT k.client_no, k.kind, k.principal_fen, k.had_loan, k.planned_on, ${heardOn} AS heard_on FROM ${known}) known OFFSET 0) placed)`;
}
