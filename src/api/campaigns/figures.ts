import * as contract from '../../contracts/http/campaigns';
import { branchScope } from '../../domain/access/access';
import { addressed, ADDRESSEE_VERDICTS } from '../../domain/campaign/campaign';
import { candidatesOf } from '../../store/campaigns/audience';
import { campaignFunnel, campaignStages, type CampaignRecord } from '../../store/campaigns/campaigns-read';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

/** Whom a campaign would reach, and what came of it. */
export function campaignFigures(
  { prisma, pool }: ApiDeps,
  visible: (no: string, session: Session) => Promise<CampaignRecord>,
): Route[] {
  return [
    route(contract.getCampaignAudience, async ({ params: { no }, session }) => {
      const found = await visible(no, session);
      const meant = { ...found, branch: branchScope(found.branchCode) };
      const people = (await candidatesOf(prisma, meant, businessToday())).map((one) => ({
        verdict: addressed(found.purpose, one),
        sent: one.sent,
      }));
      const counts = ADDRESSEE_VERDICTS.map((verdict) => ({
        verdict,
        people: people.filter((one) => one.verdict === verdict).length,
      })).filter((one) => one.people > 0);
      const waiting = people.filter(({ verdict, sent }) => verdict === 'ADDRESSED' && !sent).length;
      return { counts, sent: found.sent, waiting };
    }),
    route(contract.getCampaignFunnel, async ({ params: { no }, session }) => {
      const { sent } = await visible(no, session);
      const { disbursedFen, ...figures } = await campaignFunnel(pool, no);
      return { sent, ...figures, disbursed: yuan(disbursedFen), stages: await campaignStages(pool, no) };
    }),
  ];
}
