import type { z } from 'zod';
import * as bulk from '../../contracts/http/lead-bulk';
import * as contract from '../../contracts/http/leads';
import {
  mayContact,
  mayHaveMarketed,
  mayStateConsent,
  mayWorkLead,
  type MarketingConsent,
} from '../../domain/lead/contact';
import { mayMove, OPEN_STAGES, type LeadStage } from '../../domain/lead/pipeline';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import { fromDbDate, toDbDate } from '../../store/dates';
import type { Lead } from '../../store/generated/client';
import { changeLead, insertLeadContact, lockLead, moveLead } from '../../store/leads';
import type { LeadRecord } from '../../store/leads-read';
import { once, type Tx } from '../../store/once';
import type { ApiDeps } from '../deps';
import { checkManagerOf } from '../support/account-manager';
import { asOneTransaction, bulkAnswer } from '../support/bulk';
import { unlessHeld } from '../support/lead-holder';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Ask, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday, notInFuture } from '../support/today';

type Visible = (no: string, session: Session) => Promise<LeadRecord>;
type Answer = (no: string, session: Session) => Promise<z.input<typeof contract.lead>>;
interface Asked {
  params: { no: string };
  session: Session;
  commandId: string;
}
interface By {
  username: string;
  on: string;
}
type Change = (tx: Tx, lead: Lead, by: By) => Promise<void>;

/** What people do with a lead: each one transaction, judged under the lead's lock. */
export function leadSteps({ prisma, pool }: ApiDeps, visible: Visible, answer: Answer): Route[] {
  const change = async ({ params: { no }, session, commandId }: Asked, work: Change) => {
    await visible(no, session);
    const by = { username: session.actor.username, on: businessToday() };
    await once(prisma, `lead/${commandId}`, async (tx) => {
      await work(tx, await lockLead(tx, no), by);
      return null;
    });
    return answer(no, session);
  };

  return [
    route(contract.claimLead, (ask) =>
      change(ask, async (tx, { no, ownerUsername }, by) => {
        if (ownerUsername === by.username) return;
        if (ownerUsername !== null) throw refuse('LEAD_CLAIMED', { params: { owner: ownerUsername } });
        await changeLead(
          tx,
          no,
          { ownerUsername: by.username, nextOn: toDbDate(by.on) },
          { action: 'LEAD_CLAIMED' },
          by,
        );
      }),
    ),

    route(contract.assignLead, (ask) =>
      change(ask, async (tx, lead, by) => {
        await assign(tx, lead, ask.body, by);
      }),
    ),
    route(bulk.assignLeads, (ask) =>
      bulkAnswer(ask, async (no) => {
        await visible(no, ask.session);
        const by = { username: ask.session.actor.username, on: businessToday() };
        const work = async (tx: Tx): Promise<void> => assign(tx, await lockLead(tx, no), ask.body, by);
        return asOneTransaction(prisma, `lead/${ask.commandId}/${no}`, work);
      }),
    ),

    route(contract.contactLead, (ask) =>
      change(ask, async (tx, lead, by) => {
        mayRecordContact(ask, lead);
        await insertLeadContact(tx, lead.no, ask.body, by);
      }),
    ),

    route(contract.recordLeadConsent, (ask) =>
      change(ask, async (tx, { no, ownerUsername, ...lead }, by) => {
        notInFuture('/on', ask.body.on);
        allow(mayWorkLead(ask.session.actor, ownerUsername));
        allow(mayStateConsent(consentOf(lead), ask.body), { LEAD_CONSENT_OLDER: '/on' });
        const { consent, on, evidence } = ask.body;
        const data = { consent, consentOn: toDbDate(on), consentEvidence: evidence };
        await changeLead(tx, no, data, { action: 'LEAD_CONSENT', detail: { consent, on, evidence } }, by);
      }),
    ),

    route(contract.moveLead, (ask) =>
      change(ask, async (tx, lead, by) => {
        const { stage, lostReason = null, comment = null } = ask.body;
        allow(
          firstRefusal(
            () => mayWorkLead(ask.session.actor, lead.ownerUsername),
            () => mayMove(lead.stage as LeadStage, stage, lostReason),
          ),
          { LEAD_LOST_REASON: '/lostReason' },
        );
        if (lead.stage === 'LOST') await unlessHeld(pool, lead, ask.session, lead.no);
        await moveLead(tx, lead, { stage, lostReason, comment }, by);
      }),
    ),
  ];
}

/** What keeps a contact with a lead from being recorded. */
function mayRecordContact(
  { body, session }: Pick<Ask<typeof contract.contactLead>, 'body' | 'session'>,
  lead: Lead,
): void {
  notInFuture('/on', body.on);
  if (body.nextOn < body.on) throw refuseField('/nextOn', 'CONTACT_NEXT_BEFORE');
  allow(
    firstRefusal(
      () => mayWorkLead(session.actor, lead.ownerUsername),
      () => isOpen(lead),
      () => mayContact(lead.consent as MarketingConsent, body.purpose),
    ),
  );
  allow(mayHaveMarketed(consentOf(lead), body), { MARKETING_CONSENT_REQUIRED: '/on' });
}

/** Gives a lead to a client manager of its branch. */
async function assign(
  tx: Tx,
  { no, branchCode, ownerUsername: from }: Lead,
  { ownerUsername, reason }: { ownerUsername: string; reason: string },
  by: By,
): Promise<void> {
  await checkManagerOf(tx, branchCode, ownerUsername, '/ownerUsername');
  const detail = { from, to: ownerUsername, reason };
  await changeLead(tx, no, { ownerUsername }, { action: 'LEAD_ASSIGNED', detail }, by);
}

const isOpen = ({ stage }: Lead): Verdict =>
  OPEN_STAGES.some((open) => open === stage) || stage === 'APPLYING' ? ALLOWED : refused('LEAD_CLOSED', { stage });

const consentOf = ({ consentOn }: Pick<Lead, 'consentOn'>): string | null =>
  consentOn === null ? null : fromDbDate(consentOn);
