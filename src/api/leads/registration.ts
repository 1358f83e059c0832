import type { z } from 'zod';
import * as contract from '../../contracts/http/leads';
import { mayWorkLead } from '../../domain/lead/contact';
import { OPEN_STAGES } from '../../domain/lead/pipeline';
import { ClientExistsError, insertClient } from '../../store/clients';
import { findClient } from '../../store/clients-read';
import type { IdentityCipher } from '../../store/identity-cipher';
import { changeLead, lockLead } from '../../store/leads';
import type { LeadRecord } from '../../store/leads-read';
import { nextNumber } from '../../store/numbers';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { checkedIdentity } from '../support/checked-identity';
import { fullClient } from '../support/full-client';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<LeadRecord>;
type Answer = (no: string, session: Session) => Promise<z.input<typeof contract.lead>>;

/** A lead becomes a client: identified now, under the manager who has worked on it. */
export function leadRegistration(deps: ApiDeps, cipher: IdentityCipher, visible: Visible, answer: Answer): Route[] {
  const { prisma, pool } = deps;
  return [
    route(contract.registerLead, async ({ params, body, session, commandId }) => {
      await visible(params.no, session);
      const by = { username: session.actor.username, on: businessToday() };
      const { result } = await once(prisma, `lead/${commandId}`, async (tx) => {
        const lead = await lockLead(tx, params.no);
        allow(mayWorkLead(session.actor, lead.ownerUsername));
        if (lead.clientNo !== null) throw refuse('LEAD_IS_CLIENT_ALREADY', { params: { no: lead.clientNo } });
        if (!OPEN_STAGES.some((open) => open === lead.stage))
          throw refuse('LEAD_CLOSED', { params: { stage: lead.stage } });
        const kind = lead.kind as 'PERSON' | 'COMPANY';
        const known = lead.identityCipher === null ? undefined : cipher.decrypt(lead.identityCipher);
        const identity = known ?? body.identity;
        if (identity === undefined) throw refuseField('/identity', 'REQUIRED');
        const { name, phone, branchCode } = lead;
        const { industry = null, email = null, relatedParty } = body;
        const clientNo = await nextNumber(tx, 'CL', by.on);
        const told = { industry, email, relatedParty, groupCode: null, locale: 'zh' };
        const whose = { branchCode, managerUsername: lead.ownerUsername ?? by.username };
        await insertClient(
          tx,
          cipher,
          { no: clientNo, kind, name, phone, ...told, ...whose, identity: checkedIdentity(kind, identity) },
          by,
        );
        await changeLead(tx, lead.no, { clientNo }, { action: 'LEAD_REGISTERED', detail: { clientNo } }, by);
        return { clientNo };
      }).catch((error: unknown) => {
        throw error instanceof ClientExistsError ? refuseField('/identity', 'CLIENT_EXISTS') : error;
      });
      const client = await findClient(pool, result.clientNo, null);
      if (client === null) throw notFound('client');
      return { lead: await answer(params.no, session), client: await fullClient(prisma, client) };
    }),
  ];
}
