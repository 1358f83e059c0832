import { businessDate } from '../../domain/business-time';
import { addressed } from '../../domain/campaign/campaign';
import { fromDbDate } from '../dates';
import type { PrismaClient } from '../generated/client';
import { markUnreachable, type ClaimedNotice } from '../outbox';
import { candidateOf } from './audience';
import { meantBy } from './campaigns';

const TEMPLATES: ReadonlySet<string> = new Set(['campaign-message', 'terms-information', 'terms-changed']);
export const isOfCampaign = (template: string): boolean => TEMPLATES.has(template);

/**
 * Asked as a message leaves, for consent may have been withdrawn and the campaign ended since it was put in the outbox. What the
 * contract obliges the lender to say leaves whatever has happened since: it was owed on the day it was sent (RULES 4.3).
 * @param now the relay's clock, milliseconds
 */
export async function mayLeaveCampaign(db: PrismaClient, notice: ClaimedNotice, now: number): Promise<boolean> {
  const reason = await whyNot(db, notice, businessDate(now));
  if (reason === null) return true;
  await markUnreachable(db, notice.id, reason);
  return false;
}

async function whyNot(
  db: PrismaClient,
  { subjectNo, recipient }: ClaimedNotice,
  today: string,
): Promise<string | null> {
  const row = await db.campaign.findUnique({ where: { no: subjectNo } });
  if (row?.purpose === 'TERMS_CONTRACT') return null;
  if (row?.status !== 'APPROVED') return 'the campaign has ended';
  if (today > fromDbDate(row.until)) return 'the last day of the campaign has passed';
  const meant = meantBy(row);
  const person = await candidateOf(db, meant, today, recipient);
  if (person === null) return 'no longer of those it is meant for';
  const verdict = addressed(meant.purpose, person);
  return verdict === 'ADDRESSED' ? null : `not to be written to: ${verdict}`;
}
