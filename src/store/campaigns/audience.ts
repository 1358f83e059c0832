import { addressed, type Addressee, type CampaignPurpose } from '../../domain/campaign/campaign';
import type { MarketingConsent } from '../../domain/lead/contact';
import { OPEN_STAGES } from '../../domain/lead/pipeline';
import { Prisma, type PrismaClient } from '../generated/client';
import type { Tx } from '../once';

/** Whom an offer is meant for. */
export interface CampaignSegment {
  audience: 'CLIENTS' | 'LEADS' | 'BOTH';
  kind: 'PERSON' | 'COMPANY' | null;
  industries: string[];
}

/** Whom to write to, and how. */
export interface Reached {
  recipient: string;
  channel: 'SMS' | 'EMAIL';
}

export interface Meant {
  no: string;
  purpose: CampaignPurpose;
  productCode: string;
  segment: CampaignSegment;
  /** Null: every branch. */
  branch: string | null;
}

/** The day on which somebody with this telephone last asked for peace as a lead, by the index that has those alone. */
const withdrawn = (phone: Prisma.Sql): Prisma.Sql => Prisma.sql`LATERAL (
  SELECT max(consent_on) AS "on" FROM lead WHERE consent = 'WITHDRAWN' AND phone = ${phone}) w`;

/** What a client has last said of being offered things: the newest consent counts, and a withdrawal as a lead since then. */
const clients = (today: string): Prisma.Sql => Prisma.sql`
  SELECT c.no AS recipient, c.phone, c.email, c.kind, c.industry, c.branch_code,
         CASE WHEN w."on" IS NOT NULL AND (m.given_on IS NULL OR w."on" >= m.given_on) THEN 'WITHDRAWN'
              WHEN m.withdrawn_on IS NOT NULL THEN 'WITHDRAWN'
              WHEN m.given_on <= ${today}::date AND (m.valid_until IS NULL OR m.valid_until >= ${today}::date) THEN 'GIVEN'
              ELSE 'NONE' END AS consent
  FROM client c
  LEFT JOIN LATERAL (SELECT given_on, valid_until, withdrawn_on FROM client_consent
                     WHERE client_no = c.no AND kind = 'MARKETING' ORDER BY id DESC LIMIT 1) m ON true
  LEFT JOIN ${withdrawn(Prisma.sql`c.phone`)} ON true`;

/** A lead that became a client is written to as that client. What the client with its telephone has withdrawn since counts for it too. */
const LEADS = Prisma.sql`
  SELECT l.no AS recipient, l.phone, NULL AS email, l.kind, NULL AS industry, l.branch_code,
         CASE WHEN w."on" >= l.consent_on OR k."on" >= coalesce(l.consent_on, k."on") THEN 'WITHDRAWN' ELSE l.consent END AS consent
  FROM lead l LEFT JOIN ${withdrawn(Prisma.sql`l.phone`)} ON true
  LEFT JOIN LATERAL (
    SELECT max(m.withdrawn_on) AS "on" FROM client c JOIN LATERAL (
      SELECT withdrawn_on FROM client_consent WHERE client_no = c.no AND kind = 'MARKETING' ORDER BY id DESC LIMIT 1) m ON true
    WHERE c.phone = l.phone) k ON true
  WHERE l.client_no IS NULL AND l.application_no IS NULL AND l.stage = ANY(${[...OPEN_STAGES]})`;

/** Beside the clients themselves: nobody is written to twice. */
const OTHER_LEADS = Prisma.sql`${LEADS} AND NOT EXISTS (SELECT FROM client k WHERE k.phone = l.phone)`;

const hasProduct = (code: string): Prisma.Sql => Prisma.sql`
  (EXISTS (SELECT FROM loan o
     WHERE o.client_no = x.recipient AND o.status IN ('CURRENT', 'OVERDUE') AND o.product_code = ${code})
   OR EXISTS (SELECT FROM facility f
     WHERE f.client_no = x.recipient AND f.status IN ('ACTIVE', 'FROZEN') AND f.product_code = ${code}))`;

/**
 * Everybody a campaign could be meant for, with what he has said. A mobile number takes messages, any other telephone does not: then
 * it goes by e-mail.
 */
const people = (meant: Meant, today: string): Prisma.Sql => Prisma.sql`(
  SELECT x.recipient, x.consent, x.phone ~ '^1[0-9]{10}$' OR x.email IS NOT NULL AS reachable,
         CASE WHEN x.phone ~ '^1[0-9]{10}$' THEN 'SMS' ELSE 'EMAIL' END AS channel,
         EXISTS (SELECT FROM campaign_message s WHERE s.campaign_no = ${meant.no} AND s.recipient = x.recipient) AS sent
  FROM (${sourceOf(meant, today)}) x
  WHERE (${meant.branch}::text IS NULL OR x.branch_code = ${meant.branch}) AND ${narrowed(meant)}) p`;

/** How many there are of each kind that the rule tells apart. */
export const audienceOf = (
  db: PrismaClient,
  meant: Meant,
  today: string,
): Promise<(Addressee & { sent: boolean; people: number })[]> =>
  db.$queryRaw(Prisma.sql`
    SELECT p.consent, p.reachable, p.sent, count(*)::int AS people
    FROM ${people(meant, today)} GROUP BY p.consent, p.reachable, p.sent`);

const CONSENTS: readonly MarketingConsent[] = ['NONE', 'GIVEN', 'WITHDRAWN'];

/** Those who may be written to and have not been, so many of them. */
export function waitingOf(tx: Tx, meant: Meant, today: string, limit: number): Promise<Reached[]> {
  const may = CONSENTS.filter((consent) => addressed(meant.purpose, { consent, reachable: true }) === 'ADDRESSED');
  return tx.$queryRaw(Prisma.sql`
    SELECT p.recipient, p.channel FROM ${people(meant, today)}
    WHERE p.reachable AND NOT p.sent AND p.consent = ANY(${may})
    ORDER BY p.recipient LIMIT ${limit}`);
}

/** One person, if the campaign is meant for him. */
export async function candidateOf(
  db: PrismaClient,
  meant: Meant,
  today: string,
  recipient: string,
): Promise<Addressee | null> {
  const [found] = await db.$queryRaw<Addressee[]>(Prisma.sql`
    SELECT p.consent, p.reachable FROM ${people(meant, today)} WHERE p.recipient = ${recipient}`);
  return found ?? null;
}

function sourceOf({ purpose, segment: { audience } }: Meant, today: string): Prisma.Sql {
  if (purpose !== 'MARKETING' || audience === 'CLIENTS') return clients(today);
  return audience === 'LEADS' ? LEADS : Prisma.sql`${clients(today)} UNION ALL ${OTHER_LEADS}`;
}

function narrowed({ purpose, productCode, segment: { kind, industries } }: Meant): Prisma.Sql {
  if (purpose !== 'MARKETING') return hasProduct(productCode);
  return Prisma.sql`(${kind}::text IS NULL OR x.kind = ${kind})
    AND (cardinality(${industries}::text[]) = 0
         OR EXISTS (SELECT FROM unnest(${industries}::text[]) AS v(word) WHERE position(v.word IN x.industry) > 0))`;
}
