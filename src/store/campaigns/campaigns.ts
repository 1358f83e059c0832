import type { Actor } from '../../contracts/roles';
import { branchScope } from '../../domain/access/access';
import {
  mayActOnCampaign,
  type CampaignAct,
  type CampaignPurpose,
  type CampaignState,
} from '../../domain/campaign/campaign';
import type { CampaignContent } from '../../domain/campaign/content';
import { ALLOWED, type Verdict } from '../../domain/verdict';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import type { Campaign, Prisma } from '../generated/client';
import { enqueueNotices, toClient, type NoticeFact } from '../notices';
import type { Tx } from '../once';
import { waitingOf, type CampaignSegment, type Meant, type Reached } from './audience';

export interface CampaignBy {
  actor: Actor;
  on: string;
  at: string;
}
export interface NewCampaign {
  name: string;
  purpose: CampaignPurpose;
  productCode: string;
  productVersion: number;
  from: string;
  until: string;
  segment: CampaignSegment;
  content: CampaignContent;
}

export async function insertCampaign(tx: Tx, no: string, given: NewCampaign, by: CampaignBy): Promise<void> {
  const { content, segment, from, until, ...rest } = given;
  const { username, branchCode } = by.actor;
  await tx.campaign.create({
    data: {
      ...rest,
      no,
      branchCode,
      segment: segment as unknown as Prisma.InputJsonObject,
      from: toDbDate(from),
      until: toDbDate(until),
      status: 'WAITING',
      writtenBy: username,
      contentN: 1,
    },
  });
  await writeContent(tx, no, 1, content, by);
  await note(tx, { no, contentN: 1 }, { act: 'WRITE', comment: '' }, by);
}

const writeContent = async (tx: Tx, no: string, n: number, content: CampaignContent, by: CampaignBy): Promise<void> => {
  const stored = content as unknown as Prisma.InputJsonObject;
  const stamp = { by: by.actor.username, on: toDbDate(by.on) };
  await tx.campaignContent.create({ data: { campaignNo: no, n, content: stored, ...stamp } });
};

/** The campaign, locked until the transaction ends, if this may be done with it. */
async function takenFor(
  tx: Tx,
  no: string,
  act: CampaignAct,
  { actor, on }: CampaignBy,
): Promise<{ verdict: Verdict; row: Campaign }> {
  await tx.$queryRaw`SELECT 1 FROM campaign WHERE no = ${no} FOR UPDATE`;
  const row = await tx.campaign.findUniqueOrThrow({ where: { no } });
  const written = await tx.campaignContent.findMany({ where: { campaignNo: no }, select: { by: true } });
  const facts = {
    ...row,
    writers: written.map(({ by }) => by),
    status: row.status as CampaignState,
    from: fromDbDate(row.from),
    until: fromDbDate(row.until),
  };
  return { row, verdict: mayActOnCampaign(facts, act, actor, on) };
}

const AFTER = { APPROVE: 'APPROVED', RETURN: 'RETURNED', END: 'ENDED' } as const;

export async function moveCampaign(
  tx: Tx,
  no: string,
  { act, comment }: { act: keyof typeof AFTER; comment: string },
  by: CampaignBy,
): Promise<Verdict> {
  const { verdict, row } = await takenFor(tx, no, act, by);
  if (!verdict.allowed) return verdict;
  await tx.campaign.update({ where: { no }, data: { status: AFTER[act] } });
  await note(tx, row, { act, comment }, by);
  return ALLOWED;
}

/** What it says is said otherwise; whoever writes it is one more who may not approve it. */
export async function reviseCampaign(tx: Tx, no: string, content: CampaignContent, by: CampaignBy): Promise<Verdict> {
  const { verdict, row } = await takenFor(tx, no, 'REVISE', by);
  if (!verdict.allowed) return verdict;
  const contentN = row.contentN + 1;
  await tx.campaign.update({
    where: { no },
    data: { contentN, status: 'WAITING', writtenBy: by.actor.username },
  });
  await writeContent(tx, no, contentN, content, by);
  await note(tx, { no, contentN }, { act: 'REVISE', comment: '' }, by);
  return ALLOWED;
}

/** So many in one transaction; the next dispatch goes on with those who are left. */
const AT_ONCE = 5_000;

const TEMPLATES = {
  MARKETING: 'campaign-message',
  TERMS_INFORMATION: 'terms-information',
  TERMS_CONTRACT: 'terms-changed',
} as const;

/** Whom the campaign on file is meant for: its branch's, or head office's everybody. */
export const meantBy = ({ no, branchCode, purpose, productCode, segment }: Campaign): Meant => ({
  no,
  productCode,
  purpose: purpose as CampaignPurpose,
  segment: segment as unknown as CampaignSegment,
  branch: branchScope(branchCode),
});

/** Writes to everybody of the audience who may be written to and has not been, once each. */
export async function dispatchCampaign(tx: Tx, no: string, by: CampaignBy): Promise<Verdict> {
  const { verdict, row } = await takenFor(tx, no, 'DISPATCH', by);
  if (!verdict.allowed) return verdict;
  const meant = meantBy(row);
  const { purpose } = meant;
  const reached = await waitingOf(tx, meant, by.on, AT_ONCE);
  const stamp = { campaignNo: no, contentN: row.contentN, by: by.actor.username, on: toDbDate(by.on) };
  const { count } = await tx.campaignMessage.createMany({
    skipDuplicates: true,
    data: reached.map(({ recipient }) => ({ ...stamp, recipient })),
  });
  const { content } = await tx.campaignContent.findUniqueOrThrow({
    where: { campaignNo_n: { campaignNo: no, n: row.contentN } },
  });
  const said = content as unknown as CampaignContent;
  await enqueueNotices(
    tx,
    reached.flatMap((one) => messageOf(one, { no, purpose, said, at: by.at })),
  );
  const step = { act: 'DISPATCH', comment: '', sent: count } as const;
  await note(tx, row, step, by);
  return ALLOWED;
}

interface Saying {
  no: string;
  purpose: CampaignPurpose;
  said: CampaignContent;
  at: string;
}

/** An offer is one message; what the contract obliges the lender to say goes by every channel clients have. */
function messageOf({ recipient, channel }: Reached, { no, purpose, said, at }: Saying): NoticeFact[] {
  const fact = {
    cause: `campaign-${no}`,
    recipient,
    template: TEMPLATES[purpose],
    params: {
      subject: { zh: said.zh.subject, en: said.en.subject },
      body: { zh: said.zh.body, en: said.en.body },
    },
    subjectNo: no,
    businessAt: at,
    clockOffsetMs: 0,
  };
  return purpose === 'TERMS_CONTRACT' ? toClient(fact) : [{ ...fact, channel }];
}

async function note(
  tx: Tx,
  { no, contentN }: { no: string; contentN: number },
  { act, comment, sent = 0 }: { act: 'WRITE' | CampaignAct; comment: string; sent?: number },
  { actor, on }: CampaignBy,
): Promise<void> {
  const stamp = { by: actor.username, on: toDbDate(on) };
  await tx.campaignStep.create({ data: { campaignNo: no, act, comment, contentN, sent, ...stamp } });
  await audit(tx, {
    businessOn: on,
    actor: actor.username,
    action: `CAMPAIGN_${act}`,
    subject: 'CAMPAIGN',
    subjectNo: no,
    detail: { contentN, sent },
  });
}
