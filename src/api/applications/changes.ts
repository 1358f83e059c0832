import * as contract from '../../contracts/http/client-changes';
import type { AnswerOf } from '../../contracts/http/operation';
import type { ChangeKind } from '../../domain/client-change/kinds';
import type { Pending } from '../../domain/client-change/reassessment';
import { maskName, type ClientKind } from '../../domain/identity/masking';
import { measuresBefore, openChangesOf, partiesOf, type OpenChange } from '../../store/client-changes/gate';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import type { Visible } from './taking';

type Change = AnswerOf<typeof contract.listApplicationChanges>['data'][number];

/** What of the borrower, or of who secures the case, waits to be re-assessed: whoever judges the case sees it. */
export function applicationChanges({ prisma }: Pick<ApiDeps, 'prisma'>, visible: Visible): Route {
  return route(contract.listApplicationChanges, async ({ params, session }) => {
    const { no: applicationNo, clientNo, facilityNo } = await visible(params.no, session);
    const about = { applicationNo, clientNo, facilityNo };
    const open = await openChangesOf(prisma, await partiesOf(prisma, about));
    const { rating, security } = await measuresBefore(prisma, about);
    const asked: [Change['what'], Pending | OpenChange][] = [
      ...open.map((one): [Change['what'], OpenChange] => ['REASSESSMENT', one]),
      ...rating.map((one): [Change['what'], Pending] => ['RATING', one]),
      ...security.map((one): [Change['what'], Pending] => ['SECURITY', one]),
    ];
    const clients = await prisma.client.findMany({
      where: { no: { in: asked.map(([, one]) => one.clientNo) } },
      select: { no: true, kind: true, name: true, branchCode: true, managerUsername: true },
    });
    const clientOf = new Map(clients.map((client) => [client.no, client]));
    const data = asked.flatMap(([what, one]): Change[] => {
      const client = clientOf.get(one.clientNo);
      if (client === undefined) return [];
      return [
        {
          no: one.no,
          what,
          clientNo: client.no,
          clientMasked: maskName(client.kind as ClientKind, client.name),
          as: client.no === clientNo ? 'BORROWER' : 'SECURITY',
          kind: 'kind' in one ? (one.kind as ChangeKind) : null,
          on: 'on' in one ? one.on : null,
          dueOn: one.dueOn,
          branchCode: client.branchCode,
          managerUsername: client.managerUsername,
        },
      ];
    });
    return { data };
  });
}
