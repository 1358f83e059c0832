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

/** Who is to be contacted again by a day, the longest overdue first, and how many of each segment there are. */
export async function revisitsDue(
  pool: Pool,
  policy: SegmentPolicy,
  { branch, manager, segment, today, withinDays, limit, cursor }: RevisitFilter,
): Promise<Page<RevisitRecord> & { segments: SegmentCount[] }> {
  const after = decodeCursor(cursor, ['date', 'text']);
  const where = new Where().and('c.branch_code = ?', branch).and('c.manager_username = ?', manager);
  const scope = where.toString();
  // Of everybody there is nobody to pick out: what is known of clients is read as it stands.
  const among = scope === '' ? '' : 'JOIN scope s ON s.no = k.client_no';
  const judged = judgedSql(policy, where, where.bind(today), among);
  const until = `${where.bind(today)}::date + ${where.bind(withinDays)}::int`;
  const wanted = segment === undefined ? '' : `AND segment = ${where.bind(segment)}`;
  const beyond =
    after === null ? '' : `AND (j."dueOn", j."clientNo") > (${where.bind(after[0])}::date, ${where.bind(after[1])})`;
  const found = await rows<Row & Record<string, unknown>>(
    pool,
    `WITH scope AS (SELECT c.no, c.kind, c.name, c.manager_username, c.branch_code, c.created_at FROM client c ${scope}), ${judged}
     SELECT counted.counts, page.*
     FROM (SELECT jsonb_object_agg(segment, jsonb_build_object('clients', clients, 'due', due)) AS counts FROM (
             SELECT segment, count(*) AS clients, count(*) FILTER (WHERE "dueOn" <= ${until}) AS due FROM judged GROUP BY segment) s) counted
     LEFT JOIN (SELECT * FROM judged j WHERE "dueOn" <= ${until} ${wanted} ${beyond}
                ORDER BY "dueOn", "clientNo" LIMIT ${where.bind(limit + 1)}) page ON true
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
  among: string,
): string {
  const key = `CASE kind WHEN 'PERSON' THEN ${where.bind(keyBalanceFen.PERSON)}::bigint ELSE ${where.bind(keyBalanceFen.COMPANY)}::bigint END`;
  const days = SEGMENTS.map((name) => `WHEN '${name}' THEN ${where.bind(revisitDays[name])}::int`).join(' ');
  return `owed AS (
      SELECT k.client_no, sum(k.principal_fen)::bigint AS fen FROM loan k ${among} GROUP BY 1),
    said AS (
      SELECT DISTINCT ON (k.client_no) k.client_no, k."on", k.next_on FROM client_contact k ${among}
      ORDER BY k.client_no, k."on" DESC, k.id DESC),
    sold AS (
      SELECT k.client_no, min(k.next_on) AS next_on FROM cross_sell_opportunity k ${among} GROUP BY 1),
    known AS (
      SELECT s.no, s.kind, s.name, s.manager_username, s.branch_code, coalesce(owed.fen, 0)::bigint AS fen, owed.fen IS NOT NULL AS had_loan,
             said."on" AS said_on, coalesce(said."on", (s.created_at AT TIME ZONE 'Asia/Shanghai')::date) AS heard_on,
             least(said.next_on, sold.next_on) AS planned_on
      FROM scope s LEFT JOIN owed ON owed.client_no = s.no LEFT JOIN said ON said.client_no = s.no LEFT JOIN sold ON sold.client_no = s.no),
    placed AS (
      SELECT *, CASE WHEN fen >= ${key} THEN 'KEY' WHEN fen > 0 THEN 'ACTIVE'
                     WHEN ${today}::date - heard_on > ${where.bind(dormantAfterDays)}::int THEN 'DORMANT'
                     WHEN had_loan THEN 'ACTIVE' ELSE 'NEW' END AS segment FROM known),
    judged AS MATERIALIZED (
      SELECT no AS "clientNo", kind, name, manager_username AS "managerUsername", branch_code AS "branchCode", fen AS "balanceFen",
             said_on AS "lastContactOn", planned_on AS "plannedOn", segment,
             least(planned_on, heard_on + CASE segment ${days} END) AS "dueOn"
      FROM placed)`;
}
