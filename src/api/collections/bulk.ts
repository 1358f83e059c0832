import * as contract from '../../contracts/http/collection-bulk';
import { mayServe } from '../../domain/access/access';
import { assignCollector } from '../../store/collection-collector';
import { judgeReminder, remindDebtor } from '../../store/collection-reminders';
import type { CollectionRecord } from '../../store/collections-read';
import { once } from '../../store/once';
import { findActor } from '../../store/users';
import type { ApiDeps } from '../deps';
import { asOneTransaction, bulkAnswer } from '../support/bulk';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { place } from './placements';

type Visible = (id: string, session: Session) => Promise<CollectionRecord>;

/** Many cases of the desk at once: placed with an agency, given to a collector, reminded. */
export function collectionBulk(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma } = deps;
  const open = async (id: string, session: Session): Promise<CollectionRecord> => {
    const found = await visible(id, session);
    if (found.status !== 'OPEN') throw refuse('CASE_CLOSED');
    return found;
  };
  const byOn = ({ clockOffsetMs }: CollectionRecord, { actor }: Session) => ({
    username: actor.username,
    on: businessToday(clockOffsetMs),
  });

  return [
    route(contract.placeCases, (ask) =>
      bulkAnswer(ask, async (id) => {
        const found = await visible(id, ask.session);
        const key = `place/${ask.commandId}/${id}`;
        return asOneTransaction(prisma, key, (tx) => place(tx, found, ask.body, byOn(found, ask.session)));
      }),
    ),

    route(contract.assignCases, async (ask) => {
      const { to } = ask.body;
      const collector = await findActor(prisma, to);
      if (collector?.roles.includes('COLLECTOR') !== true) throw refuseField('/to', 'USER_UNKNOWN', { username: to });
      return bulkAnswer(ask, async (id) => {
        const found = await open(id, ask.session);
        allow(mayServe(collector.branchCode, found.branchCode));
        const key = `collector/${ask.commandId}/${id}`;
        return asOneTransaction(prisma, key, (tx) => assignCollector(tx, id, to, byOn(found, ask.session)));
      });
    }),

    route(contract.remindDebtors, (ask) =>
      bulkAnswer(ask, async (id) => {
        const found = await open(id, ask.session);
        const atMs = Date.now() + found.clockOffsetMs;
        const reminder = { by: ask.session.actor.username, commandId: ask.commandId, atMs };
        return {
          judge: async () => {
            allow(await judgeReminder(prisma, found, atMs));
          },
          act: async () => {
            const key = `remind/${ask.commandId}/${id}`;
            // A denial is on file before it is answered.
            allow((await once(prisma, key, (tx) => remindDebtor(tx, found, reminder))).result);
          },
        };
      }),
    ),
  ];
}
