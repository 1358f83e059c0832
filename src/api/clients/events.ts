import * as contract from '../../contracts/http/guarantors';
import { befalls } from '../../domain/guarantor/guarantor';
import { clientEventsOf, guaranteedBy, recordClientEvent } from '../../store/guarantors';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { clockOf } from '../support/secured-loans';
import { refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { tellWatch } from '../support/tell-watch';
import { notInFuture } from '../support/today';
import { visibleClient } from '../support/visible-client';

/** 重大变故: death, bankruptcy and the like of a client, told to the watch over every loan that he stands for. */
export function clientEvents({ prisma, pool, temporal }: ApiDeps): Route[] {
  return [
    route(contract.recordClientEvent, async ({ params, body, session, commandId }) => {
      const { no, kind } = await visibleClient(pool, params.no, session);
      const today = notInFuture('/on', body.on);
      if (!befalls(kind, body.kind)) throw refuseField('/kind', 'EVENT_OF_OTHERS');
      const by = { username: session.actor.username, on: today };
      await once(prisma, `client-event/${commandId}`, async (tx) => {
        await recordClientEvent(tx, no, body, by, clockOf);
        return null;
      });
      for (const loan of await guaranteedBy(prisma, no))
        await tellWatch({ pool, temporal }, loan.no, clockOf(loan.clockOffsetMs).today);
      return { data: await clientEventsOf(prisma, no) };
    }),

    route(contract.listClientEvents, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return { data: await clientEventsOf(prisma, no) };
    }),
  ];
}
