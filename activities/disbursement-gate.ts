import type { ApplicationEffect } from '../src/contracts/application-effect';
import type { ApplicationInput, Sign } from '../src/contracts/messages/application';
import { opening } from '../src/contracts/planned';
import type { LoanTerms } from '../src/contracts/terms';
import { ratingHolds } from '../src/domain/appraisal/rating-validity';
import { approvalHolds, feesDue, maySignBy, maySignOn, mayRelease } from '../src/domain/application/preparation';
import { businessDate } from '../src/domain/business-time';
import { parseYuan } from '../src/domain/money';
import { mayRelyOn } from '../src/domain/security/cover';
import { RuleViolation } from '../src/domain/rule-violation';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../src/domain/verdict';
import { fromDbDate } from '../src/store/dates';
import type { Tx } from '../src/store/once';
import { mayDrawOn } from '../src/domain/feasibility/duty';
import { lockFacility } from '../src/store/facilities';
import { paidInFor, projectOf } from '../src/store/feasibility';
import { foldLoan } from '../src/store/loan-account';
import { pinnedRules } from '../src/store/pinned-rules';
import { ratedOnOf } from '../src/store/rating-date';
import { asPrepared, preparationOf } from '../src/store/preparation';
import { keepsClass } from '../src/store/renewal';
import { approvedAsRenewal, renewable, settling, type RenewingUnder } from '../src/store/renewals';
import { lockIdentities, withClaims } from '../src/store/security-claims';
import { securityOf } from '../src/store/security-read';

/**
 * Is everything in order that must be before money leaves or a promise is issued: validity of the approval, conditions, fees, security?
 * Judged on the file, in the transaction that orders the payment. A draw stands on what its facility was prepared with.
 */
export async function disbursable(tx: Tx, effect: ApplicationEffect): Promise<Verdict> {
  const { application, after, at, by } = effect;
  const { applicationNo, draw, security } = application;
  const today = businessDate(Date.parse(at));
  const rules = await pinnedRules(tx, application);
  const facility = draw === undefined ? null : await tx.facility.findUniqueOrThrow({ where: { no: draw.facilityNo } });
  const subjectNo = facility?.applicationNo ?? applicationNo;
  const debtFen = facility === null ? parseYuan(after.terms.principal) : Number(facility.limitFen);
  const [items, file] = await Promise.all([securityOf(tx, subjectNo), preparationOf(tx, subjectNo)]);
  const prepared = asPrepared(file, { conditions: rules.conditions, fees: feesDue(rules.fees, debtFen) });
  // A facility has a last day of its own, by which its draws are judged; what was begun in its validity is gone through with.
  const approvedOn = facility === null && paidBefore(effect) === 0 ? prepared.approvedOn : null;
  const offered = items.filter(({ withdrawnOn }) => withdrawnOn === null);
  await lockIdentities(tx, offered);
  const standing = await withClaims(tx, subjectNo, offered, today);
  const capPercent = rules.maxLoanToValuePercent;
  const renewal = await renewalGate(tx, effect, true);
  const [project, paidInFen] = await Promise.all([projectOf(tx, subjectNo), paidInFor(tx, subjectNo)]);
  const drawnFen = draw === undefined ? 0 : ((await lockFacility(tx, draw.facilityNo))?.drawnFen ?? 0);
  return firstRefusal(
    () => renewal,
    () => mayDrawOn(project, { drawnFen, amountFen: parseYuan(after.terms.principal), totalFen: debtFen, paidInFen }),
    () => mayRelyOn({ security, debtFen, items: standing, capPercent }, by, today),
    () => mayRelease({ ...prepared, approvedOn }, rules, today),
  );
}

/** What earlier payments of the plan have taken out of the house, in fen. */
export const paidBefore = ({ fact }: ApplicationEffect): number => (fact.kind === 'payment' ? (fact.paidFen ?? 0) : 0);

/** Whether the rest of a plan is given up: what was paid is lent, and nothing leaves any more. */
export const isGivenUp = (effect: ApplicationEffect): boolean =>
  effect.fact.kind === 'payment' && paidBefore(effect) > 0 && effect.fact.order.payments?.length === 0;

/**
 * Would the loan open on these terms if the last of its money left today? Judged before any leaves, for afterwards nobody could be
 * refused. Once some has left, a first due day that has come gives way as it will at the opening.
 */
export function openable(effect: ApplicationEffect): Verdict {
  const today = businessDate(Date.parse(effect.at));
  const { terms } = effect.after;
  const { firstDueOn } = terms;
  if (paidBefore(effect) === 0 && firstDueOn !== undefined && firstDueOn <= today)
    return refused('FIRST_DUE_PASSED', { firstDueOn });
  try {
    foldLoan(opening(terms, today), [], today);
    return ALLOWED;
  } catch (error) {
    if (error instanceof RuleViolation) return refused(error.code, { ...error.params });
    throw error;
  }
}

/** May the contract be signed today, bear its date, and be signed so? */
export async function signable(tx: Tx, effect: ApplicationEffect): Promise<Verdict> {
  const { application, after, at, fact } = effect;
  const rules = await pinnedRules(tx, application);
  const { approvedOn } = await preparationOf(tx, application.applicationNo);
  const today = businessDate(Date.parse(at));
  const contract: Partial<Sign> = fact.kind === 'contract' ? fact.contract : {};
  const { signedOn = today, method = 'FACE_TO_FACE', recordHash = null } = contract;
  const ratedOn = await ratedOnOf(tx, application);
  const { acceptedOn } = await tx.application.findUniqueOrThrow({
    where: { no: application.applicationNo },
    select: { acceptedOn: true },
  });
  const renewal = await renewalGate(tx, effect, false);
  return firstRefusal(
    () => renewal,
    () => ratingHolds(ratedOn, today),
    () => approvalHolds(application.draw === undefined ? approvedOn : null, rules, today),
    () => maySignOn(signedOn, approvedOn ?? fromDbDate(acceptedOn)),
    () => maySignBy(method, parseYuan(after.terms.principal), rules, recordHash),
  );
}

/** Was a renewal approved by the limits of renewals, and its old loan has lost its class since? */
async function approvedOtherwise(
  tx: Tx,
  { application: { applicationNo, renews }, at }: ApplicationEffect,
): Promise<boolean> {
  if (renews === undefined || !(await approvedAsRenewal(tx, applicationNo))) return false;
  return !(await keepsClass(tx, renews, businessDate(Date.parse(at))));
}

/**
 * May the case go up for approval again? What was returned may; what is approved only where it was approved as a renewal and has
 * become new borrowing since: whoever may decide that has not been asked (RULES 7.2).
 */
export async function resubmittable(tx: Tx, effect: ApplicationEffect): Promise<Verdict> {
  const { before: stage } = effect;
  return stage === 'SUPPLEMENT' || (await approvedOtherwise(tx, effect))
    ? ALLOWED
    : refused('WRONG_STAGE', { stage, step: 'resubmit' });
}

/** A renewal is judged again when it is signed, before the old loan falls due, and when it is booked. */
async function renewalGate(tx: Tx, effect: ApplicationEffect, settles: boolean): Promise<Verdict> {
  const { application, after, at } = effect;
  const { renews } = application;
  if (renews === undefined) return ALLOWED;
  const verdict = await renewableBy(tx, application, after.terms, at);
  if (!verdict.allowed) return verdict;
  if (await approvedOtherwise(tx, effect)) return refused('RENEWAL_APPROVED_OTHERWISE');
  if (!settles) return verdict;
  return settling(tx, renews.loanNo, await renewingOf(tx, application, after.terms), businessDate(Date.parse(at)));
}

/** May the loan be renewed by this application, on these terms? */
export async function renewableBy(
  tx: Tx,
  application: ApplicationInput,
  terms: LoanTerms,
  at: string,
): Promise<Verdict> {
  const { renews } = application;
  if (renews === undefined) return ALLOWED;
  return renewable(tx, renews, await renewingOf(tx, application, terms), businessDate(Date.parse(at)));
}

const renewingOf = async (tx: Tx, application: ApplicationInput, terms: LoanTerms): Promise<RenewingUnder> => ({
  applicationNo: application.applicationNo,
  principalFen: parseYuan(terms.principal),
  rules: await pinnedRules(tx, application),
});
