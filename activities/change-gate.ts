import type { ApplicationEffect } from '../src/contracts/application-effect';
import { mayGoOn } from '../src/domain/client-change/reassessment';
import { ALLOWED, type Verdict } from '../src/domain/verdict';
import { measuresBefore, openChangesOf, partiesOf } from '../src/store/client-changes/gate';
import { lockChangesOf } from '../src/store/client-changes/lock';
import type { Tx } from '../src/store/once';
import { isGivenUp } from './disbursement-gate';

/** Steps that bind the lender, or let money go. */
const ASKED_AT: readonly string[] = ['contract', 'payment', 'issue'];

/** Whether a step binds the lender or lets money go; the rest of a payment plan that is given up does neither. */
export const bindsLender = (effect: ApplicationEffect): boolean =>
  ASKED_AT.includes(effect.fact.kind) && !isGivenUp(effect);

/**
 * Has everything that changed of the borrower, and of who secures the case, been re-assessed? Nobody registers a change between this
 * look and what is written after it.
 */
export async function unchanged(tx: Tx, effect: ApplicationEffect): Promise<Verdict> {
  const { fact, application } = effect;
  if (!bindsLender(effect)) return ALLOWED;
  const { applicationNo, clientNo, draw } = application;
  const about = { applicationNo, clientNo, facilityNo: draw?.facilityNo ?? null };
  const parties = await partiesOf(tx, about);
  await lockChangesOf(tx, parties);
  const open = await openChangesOf(tx, parties);
  const { rating, security } = await measuresBefore(tx, about);
  // Security is signed for besides the contract: it is there when money leaves.
  return mayGoOn({ open, rating, security: fact.kind === 'contract' ? [] : security });
}
