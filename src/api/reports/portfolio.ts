import { RISK_CLASSES } from '../../contracts/http/loans';
import type { AnswerOf } from '../../contracts/http/operation';
import { getPortfolio as contract } from '../../contracts/http/oversight';
import { branchScope } from '../../domain/access/access';
import { shareOf } from '../../domain/ratio';
import { portfolioOf } from '../../store/portfolio-read';
import type { Slice } from '../../store/reports/book';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import { yuan } from '../support/yuan';

const NON_PERFORMING = ['SUBSTANDARD', 'DOUBTFUL', 'LOSS'];

/** One page of figures; the definitions are those of RULES 8. */
export function portfolio({ pool }: ApiDeps): Route[] {
  return [
    route(contract, async ({ session }): Promise<AnswerOf<typeof contract>> => {
      const branchCode = branchScope(session.actor.branchCode);
      const found = await portfolioOf(pool, branchCode);
      const { total } = found;
      const slice = ({ loans, principalFen }: Slice) => ({
        loans,
        principal: yuan(principalFen),
        share: shareOf(principalFen, total.principalFen),
      });
      const none: Slice = { loans: 0, principalFen: 0 };
      const bad = found.classes.filter(({ riskClass }) => NON_PERFORMING.includes(riskClass));
      return {
        branchCode,
        loans: total.loans,
        clients: total.clients,
        principal: yuan(total.principalFen),
        disbursed: yuan(total.disbursedFen),
        overduePrincipal: yuan(total.overdueFen),
        due: yuan(total.dueFen),
        nonPerforming: slice(
          bad.reduce(
            (sum, one) => ({ loans: sum.loans + one.loans, principalFen: sum.principalFen + one.principalFen }),
            none,
          ),
        ),
        par30: slice(found.par30),
        par90: slice(found.par90),
        classes: RISK_CLASSES.map((riskClass) => ({
          riskClass,
          ...slice(found.classes.find((one) => one.riskClass === riskClass) ?? none),
        })),
        buckets: found.buckets.map((one) => ({ bucket: one.bucket, ...slice(one) })),
        statuses: found.statuses.map(({ status, loans, principalFen }) => ({
          status,
          loans,
          principal: yuan(principalFen),
        })),
        applications: found.applications.map(({ stage, count, amountFen }) => ({
          stage,
          count,
          amount: yuan(amountFen),
        })),
      };
    }),
  ];
}
