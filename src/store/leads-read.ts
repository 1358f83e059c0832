import type { Pool } from 'pg';
import type { Holder } from '../domain/lead/duplicates';
import { OPEN_STAGES, type LeadSource, type LeadStage } from '../domain/lead/pipeline';
import type { MarketingConsent } from '../domain/lead/contact';
import type { ClientKind } from '../domain/identity/masking';
import { likeTail } from './client-search';
import { count } from './count';
import { decodeCursor, likePrefix, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

/** A lead as it stands; what leaves the API is masked there. */
export interface LeadRecord {
  no: string;
  kind: ClientKind;
  name: string;
  phone: string;
  identityMasked: string | null;
  source: LeadSource;
  referrerNo: string | null;
  campaign: string | null;
  need: string;
  amountFen: number | null;
  branchCode: string;
  ownerUsername: string | null;
  stage: LeadStage;
  lostReason: string | null;
  consent: MarketingConsent;
  consentOn: string | null;
  nextOn: string | null;
  clientNo: string | null;
  applicationNo: string | null;
  createdBy: string;
  createdOn: string;
  stageSince: string;
}
type Row = LeadRecord & Record<string, unknown>;

/** An application decides what becomes of its lead: paid out or granted it is won, ended otherwise it is lost that way. */
const STAGE = `CASE
  WHEN l.application_no IS NULL THEN l.stage
  WHEN a.stage IN ('DISBURSED', 'GRANTED') THEN 'WON'
  WHEN a.closed_on IS NOT NULL THEN 'LOST'
  ELSE 'APPLYING' END`;
export const LEADS = `(
  SELECT l.no, l.kind, l.name, l.phone, l.identity_masked AS "identityMasked", l.source, l.referrer_no AS "referrerNo",
         l.campaign, l.need, l.amount_fen AS "amountFen", l.branch_code AS "branchCode",
         l.owner_username AS "ownerUsername", ${STAGE} AS stage,
         CASE WHEN l.application_no IS NULL THEN l.lost_reason WHEN a.stage IN ('REJECTED', 'WITHDRAWN', 'EXPIRED') THEN a.stage END
           AS "lostReason",
         l.consent, l.consent_on AS "consentOn", l.next_on AS "nextOn", l.client_no AS "clientNo",
         l.application_no AS "applicationNo", l.created_by AS "createdBy", l.created_on AS "createdOn",
         CASE WHEN a.closed_on IS NULL THEN l.stage_since ELSE a.closed_on END AS "stageSince"
  FROM lead l LEFT JOIN application a ON a.no = l.application_no
) x`;
const OPEN_LIST = OPEN_STAGES.map((stage) => `'${stage}'`).join(', ');
const OPEN = `x.stage IN (${OPEN_LIST})`;
/** The same, as an index of the few open leads knows them: no application decides of them. */
const AMONG_OPEN = `x.no IN (SELECT o.no FROM lead o WHERE o.application_no IS NULL AND o.stage IN (${OPEN_LIST}))`;

export interface LeadFilter extends PageRequest {
  branch: string | null;
  today: string;
  q?: string | undefined;
  stage?: string | undefined;
  source?: string | undefined;
  campaign?: string | undefined;
  ownerUsername?: string | undefined;
  clientNo?: string | undefined;
  queue?: string | undefined;
  late?: string | undefined;
}

/** Leads, the newest first. */
export async function listLeads(pool: Pool, filter: LeadFilter): Promise<Page<LeadRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = leadsWhere(filter).and('x.no < ?', after?.[0]);
  const found = await rows<Row>(
    pool,
    `SELECT * FROM ${LEADS} ${where.toString()} ORDER BY x.no DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<LeadRecord>(found, filter.limit, ({ no }) => [no]);
}

export const countLeads = (pool: Pool, filter: LeadFilter): Promise<number> => count(pool, LEADS, leadsWhere(filter));

function leadsWhere(filter: LeadFilter): Where {
  const where = new Where()
    .and('x."branchCode" = ?', filter.branch)
    .and('x.stage = ?', filter.stage)
    .and('x.source = ?', filter.source)
    .and('x.campaign = ?', filter.campaign)
    .and('x."ownerUsername" = ?', filter.ownerUsername)
    .and('x."clientNo" = ?', filter.clientNo);
  if (filter.queue !== undefined) where.always(`x."ownerUsername" IS NULL AND ${AMONG_OPEN}`);
  if (filter.late !== undefined) where.and(`x."nextOn" < ? AND ${AMONG_OPEN}`, filter.today);
  if (OPEN_STAGES.some((stage) => stage === filter.stage)) where.always(AMONG_OPEN);
  if (filter.q !== undefined) searchBy(where, filter.q);
  return where;
}

function searchBy(where: Where, q: string): void {
  const begins = where.bind(likePrefix(q));
  // Reversed, the end of a telephone number is a beginning, which an index can follow.
  if (/^\d{4,11}$/.test(q)) where.always(`(reverse(x.phone) LIKE ${where.bind(likeTail(q))} OR x.no LIKE ${begins})`);
  else where.always(`(x.no LIKE ${begins} OR x.name LIKE ${begins})`);
}

/** A lead within a branch scope (null: any), or null. */
export const findLead = (pool: Pool, no: string, branch: string | null): Promise<LeadRecord | null> =>
  row<Row>(pool, `SELECT * FROM ${LEADS} WHERE x.no = $1 AND ($2::text IS NULL OR x."branchCode" = $2)`, [no, branch]);

export interface LeadContactRecord {
  id: string;
  channel: 'CALL' | 'VISIT' | 'MESSAGE' | 'COUNTER';
  purpose: 'ENQUIRY' | 'MARKETING';
  on: string;
  summary: string;
  nextOn: string;
  recordedBy: string;
  recordedAt: string;
}

/** What was said with a lead, the latest first. */
export const leadContacts = (pool: Pool, no: string): Promise<LeadContactRecord[]> =>
  rows<LeadContactRecord & Record<string, unknown>>(
    pool,
    `SELECT id::text AS id, channel, purpose, "on", summary, next_on AS "nextOn", recorded_by AS "recordedBy",
            recorded_at AS "recordedAt"
     FROM lead_contact WHERE lead_no = $1 ORDER BY id DESC LIMIT 200`,
    [no],
  );

/**
 * Who has this telephone or identity already: a client before a lead; null when nobody. Of a client with a new need only
 * leads are in the way. `except` is the lead itself.
 */
export const holderOf = (
  pool: Pool,
  { phone, identityHash, clientNo, except = '' }: LeadIdentity & { except?: string },
): Promise<Holder | null> =>
  row<Holder & Record<string, unknown>>(
    pool,
    `SELECT kind, no, "branchCode", manager FROM (
       SELECT 'CLIENT' AS kind, no, branch_code AS "branchCode", manager_username AS manager, 1 AS place
       FROM client WHERE (phone = $1 OR identity_hash = $2) AND $4::text IS NULL
       UNION ALL
       SELECT 'LEAD', no, branch_code, owner_username, 2 FROM lead
       WHERE (open_phone = $1 OR open_identity = $2) AND no <> $3
     ) held ORDER BY place, no LIMIT 1`,
    [phone, identityHash, except, clientNo],
  );

export interface LeadIdentity {
  phone: string;
  identityHash: string | null;
  /** The client whose lead it is. */
  clientNo: string | null;
}

export interface StageCount {
  stage: LeadStage;
  leads: number;
  amountFen: number;
  late: number;
}
export interface OwnerCount {
  ownerUsername: string;
  open: number;
  late: number;
  applying: number;
  won: number;
  lost: number;
}

interface Pipeline {
  queue: number;
  stages: StageCount[];
  owners: OwnerCount[];
}

/** How many leads stand where: counted once, by whose they are and their stage, and added up from there. */
export async function pipelineOf(
  pool: Pool,
  { branch, today, owner }: { branch: string | null; today: string; owner: string | null },
): Promise<Pipeline> {
  const where = new Where().and('x."branchCode" = ?', branch);
  // What nobody has yet is told whoever's leads are asked for.
  where.and('(x."ownerUsername" = ? OR x."ownerUsername" IS NULL)', owner);
  const late = `count(*) FILTER (WHERE x."nextOn" < ${where.bind(today)}::date AND ${OPEN})`;
  const asked = owner === null ? '' : 'WHERE owner IS NOT NULL';
  const found = await row<Pipeline & Record<string, unknown>>(
    pool,
    `WITH counted AS MATERIALIZED (
       SELECT x."ownerUsername" AS owner, x.stage, ${OPEN} AS open, count(*) AS leads, coalesce(sum(x."amountFen"), 0) AS fen, ${late} AS late
       FROM ${LEADS} ${where.toString()} GROUP BY 1, 2),
     stages AS (
       SELECT stage, sum(leads) AS leads, sum(fen) AS "amountFen", sum(late) AS late FROM counted ${asked} GROUP BY stage),
     owners AS (
       SELECT owner AS "ownerUsername", coalesce(sum(leads) FILTER (WHERE open), 0) AS open, sum(late) AS late,
              ${ENDS.map((stage) => `coalesce(sum(leads) FILTER (WHERE stage = '${stage.toUpperCase()}'), 0) AS ${stage}`).join(', ')}
       FROM counted WHERE owner IS NOT NULL GROUP BY owner)
     SELECT (SELECT coalesce(sum(leads), 0)::int FROM counted WHERE owner IS NULL AND open) AS queue,
            (SELECT coalesce(json_agg(s), '[]') FROM stages s) AS stages,
            (SELECT coalesce(json_agg(o ORDER BY o."ownerUsername"), '[]') FROM owners o) AS owners`,
    where.values,
  );
  return found ?? { queue: 0, stages: [], owners: [] };
}
const ENDS = ['applying', 'won', 'lost'] as const;

export interface ReferralCount {
  clientNo: string;
  clientKind: ClientKind;
  clientName: string;
  managerUsername: string;
  referred: number;
  won: number;
}

/** What each client has referred in a year; those who referred nobody are left out. */
export const referralsOf = (pool: Pool, year: number, branch: string | null): Promise<ReferralCount[]> =>
  rows<ReferralCount & Record<string, unknown>>(
    pool,
    `SELECT c.no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName", c.manager_username AS "managerUsername",
            r.referred, r.won
     FROM (SELECT x."referrerNo", count(*)::int AS referred, (count(*) FILTER (WHERE x.stage = 'WON'))::int AS won
           FROM ${LEADS} WHERE x."referrerNo" IS NOT NULL AND x."createdOn" BETWEEN $1::date AND $2::date GROUP BY 1) r
     JOIN client c ON c.no = r."referrerNo"
     WHERE $3::text IS NULL OR c.branch_code = $3
     ORDER BY r.referred DESC, c.no LIMIT 500`,
    [`${String(year)}-01-01`, `${String(year)}-12-31`, branch],
  );
