import * as contract from '../../contracts/http/client-contacts';
import { contactsOf, insertContact } from '../../store/client-contacts';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { notInFuture } from '../support/today';
import { visibleClient } from '../support/visible-client';

/** 联系记录: visits, calls and referrals of a client. */
export function clientContacts({ prisma, pool }: ApiDeps): Route[] {
  return [
    route(contract.recordContact, async ({ params, body, session, commandId }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const today = notInFuture('/on', body.on);
      const { kind, on, summary, place = null, source = null, nextOn = null } = body;
      if (nextOn !== null && nextOn < on) throw refuseField('/nextOn', 'CONTACT_NEXT_BEFORE');
      await once(prisma, `client-contact/${commandId}`, (tx) =>
        insertContact(
          tx,
          no,
          { kind, on, summary, place, source, nextOn },
          { username: session.actor.username, on: today },
        ),
      );
      return { data: await contactsOf(prisma, no) };
    }),

    route(contract.listContacts, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return { data: await contactsOf(prisma, no) };
    }),
  ];
}
