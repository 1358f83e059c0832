import type { ApplicationInput } from '../src/contracts/messages/application';
import { mayReconsider } from '../src/domain/application/reconsideration';
import { mayApplyFor, type LeadStage } from '../src/domain/lead/pipeline';
import { parseYuan } from '../src/domain/money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../src/domain/verdict';
import { lendable } from '../src/store/exit-plans';
import { leadApplies, lockLead } from '../src/store/leads';
import type { Tx } from '../src/store/once';
import { insertReconsideration, rejectedCase } from '../src/store/reconsiderations';
import { screenAsked } from '../src/store/screening';
import { findActor } from '../src/store/users';

/**
 * May so much more be lent to this client and its group, by its exit plans and by the limits (RULES 1.8)? Both see what stands of others
 * sent at the same time: the group stays locked to the end of the transaction.
 */
export async function addable(tx: Tx, input: ApplicationInput, today: string): Promise<Verdict> {
  // A renewal adds nothing to what is owed.
  const addedFen = input.renews === undefined ? parseYuan(input.terms.principal) : 0;
  const byPlans = await lendable(tx, input.clientNo, addedFen, today);
  // What is drawn was granted, and counts since then.
  if (!byPlans.allowed || input.draw !== undefined) return byPlans;
  const { outcome } = await screenAsked(tx, input, today);
  return outcome === 'REJECT' ? refused('ADMISSION_REJECTED') : ALLOWED;
}

/** Writes what an application comes of with the application itself, so that one that is refused uses up neither lead nor reconsideration. */
export async function writeOrigin(tx: Tx, input: ApplicationInput, on: string): Promise<Verdict> {
  const lead = await ofLead(tx, input, on);
  return lead.allowed ? ofRejection(tx, input, on) : lead;
}

async function ofLead(tx: Tx, input: ApplicationInput, on: string): Promise<Verdict> {
  const { leadNo, applicationNo, clientNo, managerUsername: username } = input;
  if (leadNo === undefined) return ALLOWED;
  const [lead, actor] = [await lockLead(tx, leadNo), await findActor(tx, username)];
  const may = firstRefusal(
    () => (actor === null ? refused('UNKNOWN_USER') : ALLOWED),
    () => mayApplyFor({ ...lead, stage: lead.stage as LeadStage }, { username, roles: actor?.roles ?? [] }, clientNo),
  );
  if (may.allowed) await leadApplies(tx, leadNo, applicationNo, { username, on });
  return may;
}

async function ofRejection(tx: Tx, input: ApplicationInput, askedOn: string): Promise<Verdict> {
  const { applicationNo: no, clientNo, terms, managerUsername: askedBy } = input;
  const { applicationNo = '', level = '', newFacts } = input.reconsiders ?? {};
  if (newFacts === undefined) return ALLOWED;
  const rejected = await rejectedCase(tx, applicationNo, null);
  if (rejected === null) return refused('NOT_RECORDABLE');
  const may = mayReconsider(rejected, { clientNo, principalFen: parseYuan(terms.principal) }, askedOn);
  if (may.allowed) await insertReconsideration(tx, no, { applicationNo, level, newFacts, askedBy, askedOn });
  return may;
}
