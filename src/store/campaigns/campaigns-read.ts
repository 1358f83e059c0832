import type { Pool } from 'pg';
import type { CampaignPurpose, CampaignState } from '../../domain/campaign/campaign';
import type { CampaignContent } from '../../domain/campaign/content';
import { HEAD_OFFICE } from '../../domain/access/access';
import type { LeadStage } from '../../domain/lead/pipeline';
import { fromDbDate } from '../dates';
import type { PrismaClient } from '../generated/client';
import { LEADS } from '../leads-read';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { row, rows } from '../sql';
import type { CampaignSegment } from './audience';

export interface CampaignRecord {
  no: string;
  branchCode: string;
  name: string;
  purpose: CampaignPurpose;
  productCode: string;
  productVersion: number;
  from: string;
  until: string;
  segment: CampaignSegment;
  status: CampaignState;
  writtenBy: string;
  contentN: number;
  sent: number;
  leads: number;
}
type Row = CampaignRecord & Record<string, unknown>;

const CAMPAIGNS = `(
  SELECT c.no, c.branch_code AS "branchCode", c.name, c.purpose, c.product_code AS "productCode",
         c.product_version AS "productVersion", c."from", c.until, c.segment, c.status, c.written_by AS "writtenBy",
         c.content_n AS "contentN",
         (SELECT count(*) FROM campaign_message m WHERE m.campaign_no = c.no)::int AS sent,
         (SELECT count(*) FROM lead l WHERE l.campaign = c.no)::int AS leads
  FROM campaign c) x`;
/** A branch sees its own and head office's. */
const SEEN = `x."branchCode" IN (?, 'HQ')`;

export async function listCampaigns(
  pool: Pool,
  {
    branch,
    limit,
    cursor,
    ...filter
  }: PageRequest & {
    branch: string | null;
    status?: string | undefined;
    purpose?: string | undefined;
  },
): Promise<Page<CampaignRecord>> {
  const where = new Where()
    .and(SEEN, branch)
    .and('x.status = ?', filter.status)
    .and('x.purpose = ?', filter.purpose)
    .and('x.no < ?', decodeCursor(cursor, ['text'])?.[0]);
  const found = await rows<Row>(
    pool,
    `SELECT * FROM ${CAMPAIGNS} ${where.toString()} ORDER BY x.no DESC LIMIT ${where.bind(limit + 1)}`,
    where.values,
  );
  return pageOf<CampaignRecord>(found, limit, ({ no }) => [no]);
}

export function findCampaign(pool: Pool, no: string, branch: string | null): Promise<CampaignRecord | null> {
  const where = new Where().and('x.no = ?', no).and(SEEN, branch);
  return row<Row>(pool, `SELECT * FROM ${CAMPAIGNS} ${where.toString()}`, where.values);
}

export async function contentsOf(
  db: PrismaClient,
  campaignNo: string,
): Promise<{ n: number; content: CampaignContent; by: string; on: string }[]> {
  const found = await db.campaignContent.findMany({ where: { campaignNo }, orderBy: { n: 'asc' } });
  return found.map(({ n, content, by, on }) => ({
    n,
    by,
    on: fromDbDate(on),
    content: content as unknown as CampaignContent,
  }));
}

export async function campaignSteps(
  db: PrismaClient,
  campaignNo: string,
): Promise<{ act: string; by: string; on: string; comment: string; contentN: number; sent: number }[]> {
  const found = await db.campaignStep.findMany({ where: { campaignNo }, orderBy: { id: 'asc' } });
  return found.map(({ act, by, on, comment, contentN, sent }) => ({
    act,
    by,
    comment,
    contentN,
    sent,
    on: fromDbDate(on),
  }));
}

export interface CampaignFunnel {
  delivered: number;
  withheld: number;
  loans: number;
  disbursedFen: number;
}

/** What came of the messages: people reached by any channel, people whose messages all fell out, and money lent. */
export const campaignFunnel = async (pool: Pool, no: string): Promise<CampaignFunnel> =>
  (await row<CampaignFunnel & Record<string, unknown>>(
    pool,
    `WITH told AS (
       SELECT recipient, bool_or(status = 'SENT') AS arrived, bool_or(status = 'PENDING') AS waits
       FROM notice WHERE cause = 'campaign-' || $1 GROUP BY recipient)
     SELECT (SELECT count(*) FROM told WHERE arrived)::int AS delivered,
            (SELECT count(*) FROM told WHERE NOT arrived AND NOT waits)::int AS withheld,
            count(o.no)::int AS loans, coalesce(sum(o.disbursed_fen), 0)::bigint AS "disbursedFen"
     FROM lead l JOIN loan o ON o.application_no = l.application_no WHERE l.campaign = $1`,
    [no],
  )) ?? { delivered: 0, withheld: 0, loans: 0, disbursedFen: 0 };

/** Leads of a campaign by the stage in which they are. */
export const campaignStages = (pool: Pool, no: string): Promise<{ stage: LeadStage; leads: number }[]> =>
  rows<{ stage: LeadStage; leads: number } & Record<string, unknown>>(
    pool,
    `SELECT x.stage, count(*)::int AS leads FROM ${LEADS} WHERE x.campaign = $1 GROUP BY x.stage ORDER BY x.stage`,
    [no],
  );

/** Is there an approved campaign of this number, now or once, to which people of this branch may have answered? */
export const isCampaign = async (db: PrismaClient, no: string, branch: string): Promise<boolean> =>
  (await db.campaign.count({
    where: { no, status: { in: ['APPROVED', 'ENDED'] }, branchCode: { in: [branch, HEAD_OFFICE] } },
  })) === 1;
