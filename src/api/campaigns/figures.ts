import * as contract from '../../contracts/http/campaigns';
import { branchScope } from '../../domain/access/access';
import { addressed, ADDRESSEE_VERDICTS } from '../../domain/campaign/campaign';
import { audienceOf } from '../../store/campaigns/audience';
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
      const groups = (await audienceOf(prisma, meant, businessToday())).map((one) => ({
        ...one,
        verdict: addressed(found.purpose, one),
      }));
      const inAll = (some: typeof groups): number => some.reduce((sum, { people }) => sum + people, 0);
      const counts = ADDRESSEE_VERDICTS.map((verdict) => ({
        verdict,
        people: inAll(groups.filter((one) => one.verdict === verdict)),
      })).filter((one) => one.people > 0);
      const waiting = inAll(groups.filter(({ verdict, sent }) => verdict === 'ADDRESSED' && !sent));
      return { counts, sent: found.sent, waiting };
    }),
    route(contract.getCampaignFunnel, async ({ params: { no }, session }) => {
      const { sent } = await visible(no, session);
      const { disbursedFen, ...figures } = await campaignFunnel(pool, no);
      return { sent, ...figures, disbursed: yuan(disbursedFen), stages: await campaignStages(pool, no) };
    }),
  ];
}
