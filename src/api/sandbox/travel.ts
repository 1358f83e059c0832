import { travel as contract } from '../../contracts/http/oversight';
import { branchScope } from '../../domain/access/access';
import { businessDate } from '../../domain/business-time';
import { createTimeTravel } from '../../gateways/time-travel';
import { findApplication } from '../../store/applications-read';
import { findLoan } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';

/** Time travel: only where the whole installation is a sandbox. */
export function travel(deps: ApiDeps): Route[] {
  const { pool, temporal, prisma, config } = deps;
  const timeTravel = deps.timeTravel ?? createTimeTravel({ temporal, prisma });
  return [
    route(contract, async ({ body, session }) => {
      if (config.XINDAI_ENV === 'production') throw refuse('SANDBOX_ONLY');
      const branch = branchScope(session.actor.branchCode);
      const { loanNo, applicationNo, days } = body;
      if (loanNo !== undefined && (await findLoan(pool, loanNo, branch)) === null) throw notFound('loan');
      if (applicationNo !== undefined && (await findApplication(pool, applicationNo, branch)) === null)
        throw notFound('application');
      const { from, to, stories } = await timeTravel.travel(loanNo ?? applicationNo ?? '', { days });
      return { from, to, today: businessDate(Date.parse(to)), stories };
    }),
  ];
}
