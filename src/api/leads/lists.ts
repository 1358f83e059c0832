import * as figures from '../../contracts/http/lead-figures';
import * as contract from '../../contracts/http/leads';
import { branchScope } from '../../domain/access/access';
import { maskName } from '../../domain/identity/masking';
import { LEAD_STAGES } from '../../domain/lead/pipeline';
import { REFERRALS_PER_CLIENT, referralProgress } from '../../domain/lead/referral';
import { fen, formatYuan } from '../../domain/money';
import { countLeads, listLeads, pipelineOf, referralsOf } from '../../store/leads-read';
import type { ApiDeps } from '../deps';
import { exported, type Exported } from '../support/exporting';
import { leadRowAnswer } from '../support/lead-answer';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';

/** Leads as lists, files and figures. */
export function leadLists(deps: ApiDeps): Route[] {
  const { pool } = deps;
  return [
    route(contract.listLeads, async ({ query, session }) => {
      const today = businessToday();
      const page = await listLeads(pool, { ...query, today, branch: branchScope(session.actor.branchCode) });
      return { ...page, data: page.data.map((lead) => leadRowAnswer(lead, today)) };
    }),

    route(contract.exportLeads, (ask) => {
      const today = businessToday();
      const { format: _format, columns: _columns, ...wanted } = ask.body;
      const filter = { ...wanted, limit: 1, today, branch: branchScope(ask.session.actor.branchCode) };
      const page: Exported['page'] = async (at) => {
        const found = await listLeads(pool, { ...filter, ...at });
        return { ...found, data: found.data.map((lead) => ({ ...leadRowAnswer(lead, today) })) };
      };
      return exported(deps, { list: 'leads', count: () => countLeads(pool, filter), page }, ask);
    }),

    route(figures.getPipeline, async ({ query, session }) => {
      const branch = branchScope(session.actor.branchCode);
      const found = await pipelineOf(pool, { branch, today: businessToday(), owner: query.ownerUsername ?? null });
      const stages = LEAD_STAGES.map((stage) => {
        const { leads, amountFen, late } = found.stages.find((one) => one.stage === stage) ?? NOTHING;
        return { stage, leads, amount: formatYuan(fen(amountFen)), late };
      });
      return { ...found, stages };
    }),

    route(figures.listReferrals, async ({ query, session }) => {
      const found = await referralsOf(pool, query.year, branchScope(session.actor.branchCode));
      return {
        data: found.map(({ clientKind, clientName, ...counted }) => ({
          ...counted,
          nameMasked: maskName(clientKind, clientName),
          target: REFERRALS_PER_CLIENT,
          progress: referralProgress(counted.referred),
        })),
      };
    }),
  ];
}

const NOTHING = { leads: 0, amountFen: 0, late: 0 };
