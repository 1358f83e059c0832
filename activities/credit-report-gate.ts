import type { ApplicationEffect } from '../src/contracts/application-effect';
import { businessDate } from '../src/domain/business-time';
import { reportHolds } from '../src/domain/client/credit-freshness';
import { ALLOWED, type Verdict } from '../src/domain/verdict';
import { latestReportOn } from '../src/store/client-consents';
import type { Tx } from '../src/store/once';
import { isGivenUp, paidBefore } from './disbursement-gate';

/**
 * Is the credit report young enough for money to leave, or a promise to be given (RULES 5.1, decision 0147)? What was looked up since the
 * approval counts too, for whatever reason. A payment plan that was begun in time is gone through with.
 */
export async function reportStands(tx: Tx, effect: ApplicationEffect): Promise<Verdict> {
  const { fact, application, at } = effect;
  const isRelease = fact.kind === 'payment' || fact.kind === 'issue';
  if (!isRelease || isGivenUp(effect) || paidBefore(effect) > 0) return ALLOWED;
  const queriedOn = await latestReportOn(tx, application.clientNo, ['LOAN_APPROVAL', 'POST_LOAN']);
  return reportHolds(queriedOn, businessDate(Date.parse(at)), 'disbursement');
}
