import * as contract from '../contracts/http/deals';
import { maskName } from '../domain/identity/masking';
import { ownDeals } from '../store/own-deals';
import type { ApiDeps } from './deps';
import { route, type Route } from './support/route';
import { yuan } from './support/yuan';

/** The deals somebody works on, of whatever branch. */
export function deals({ prisma }: ApiDeps): Route[] {
  return [
    route(contract.listOwnDeals, async ({ query, session }) => {
      const page = await ownDeals(prisma, session.actor.username, query);
      return {
        ...page,
        data: page.data.map(({ clientKind, clientName, amountFen, ...deal }) => ({
          applicationNo: deal.applicationNo,
          clientMasked: maskName(clientKind, clientName),
          amount: yuan(Number(amountFen)),
          stage: deal.stage,
          branchCode: deal.branchCode,
          managerUsername: deal.managerUsername,
          role: deal.role,
          joinedOn: deal.joinedOn,
          nextDueOn: deal.nextDueOn,
        })),
      };
    }),
  ];
}
