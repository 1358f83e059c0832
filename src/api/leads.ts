import * as contract from '../contracts/http/leads';
import { branchScope } from '../domain/access/access';
import { mayWorkLead } from '../domain/lead/contact';
import { IdentityCipher } from '../store/identity-cipher';
import { revealLead } from '../store/leads';
import { findLead, leadContacts, type LeadRecord } from '../store/leads-read';
import type { ApiDeps } from './deps';
import { leadIntake } from './leads/intake';
import { leadLists } from './leads/lists';
import { leadRegistration } from './leads/registration';
import { leadSteps } from './leads/steps';
import { leadAnswer } from './support/lead-answer';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

/** 线索: whoever may become a client. Every change is one transaction, judged under the lead's lock. */
export function leads(deps: ApiDeps): Route[] {
  const { prisma, pool, config } = deps;
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  const visible = async (no: string, { actor }: Session): Promise<LeadRecord> => {
    const lead = await findLead(pool, no, branchScope(actor.branchCode));
    if (lead === null) throw notFound('lead');
    return lead;
  };
  const answer = async (no: string, session: Session) =>
    leadAnswer(await visible(no, session), await leadContacts(pool, no), businessToday());

  return [
    ...leadLists(deps),
    ...leadIntake(deps, cipher, answer),
    route(contract.getLead, ({ params, session }) => answer(params.no, session)),

    route(contract.revealLead, async ({ params, body, session }) => {
      const lead = await visible(params.no, session);
      allow(mayWorkLead(session.actor, lead.ownerUsername));
      const by = { username: session.actor.username, on: businessToday() };
      return prisma.$transaction((tx) => revealLead(tx, params.no, body.reason, by));
    }),

    ...leadSteps(deps, visible, answer),
    ...leadRegistration(deps, cipher, visible, answer),
  ];
}
