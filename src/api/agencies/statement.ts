import { agencyStatement as contract } from '../../contracts/http/agencies';
import { branchScope } from '../../domain/access/access';
import { sum } from '../../domain/money';
import { findAgency } from '../../store/agencies';
import { findLoan } from '../../store/loans-read';
import { placementsOf } from '../../store/placements';
import type { ApiDeps } from '../deps';
import { commissionOn } from '../support/commission';
import { notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import { yuan } from '../support/yuan';

/** The commission of an agency, computed anew from the accounts each time it is asked for. */
export function agencyStatement({ prisma, pool }: ApiDeps): Route {
  return route(contract, async ({ params, session }) => {
    if ((await findAgency(prisma, params.code)) === null) throw notFound('agency');
    const lines = [];
    for (const placement of await placementsOf(prisma, { agency: params.code })) {
      const loan = await findLoan(pool, placement.loanNo, branchScope(session.actor.branchCode));
      if (loan === null) continue;
      lines.push({ placement, ...(await commissionOn(prisma, placement, loan.clockOffsetMs)) });
    }
    return {
      at: new Date().toISOString(),
      received: yuan(sum(lines.map(({ receivedFen }) => receivedFen))),
      commission: yuan(sum(lines.map(({ commissionFen }) => commissionFen))),
      placements: lines.map(({ placement: { id, caseId, loanNo, rate, placedOn, endedOn }, ...money }) => ({
        id,
        caseId,
        loanNo,
        rate,
        placedOn,
        endedOn,
        received: yuan(money.receivedFen),
        commission: yuan(money.commissionFen),
      })),
    };
  });
}
