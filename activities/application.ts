import { ApplicationFailure } from '@temporalio/common';
import type { ApplicationEffect } from '../src/contracts/application-effect';
import type { ApplicationInput, DrawInput } from '../src/contracts/messages/application';
import { inTeam, mayJudgeAdmission, NO_ADMISSION_YET, type Admission } from '../src/domain/application/admission';
import { mayServe } from '../src/domain/access/access';
import { managersOf, mayDisburse, mayHandle, mayInvestigate, mayRate } from '../src/domain/approval/separation';
import { ratingHolds } from '../src/domain/appraisal/rating-validity';
import { mayLendAnew } from '../src/domain/appraisal/corporate-rating';
import { mayChangeItems } from '../src/domain/application/documents';
import { partiesOf } from '../src/domain/application/state';
import { businessDate } from '../src/domain/business-time';
import type { ReviewedKind } from '../src/domain/human-review/human-review';
import { marginOf } from '../src/domain/commitment/commitment';
import { mayDrawWith } from '../src/domain/facility/borrower';
import { mayDraw, mayPayDraw } from '../src/domain/facility/facility';
import { parseYuan } from '../src/domain/money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../src/domain/verdict';
import { planned } from '../src/contracts/planned';
import type { LoanTerms } from '../src/contracts/terms';
import type { Actor } from '../src/contracts/roles';
import { feasible } from '../src/store/feasibility';
import { isOnFile, withinProduct } from '../src/store/approval-facts';
import { insertApplication, insertStep, insertTurn } from '../src/store/applications';
import { ratingsAsked } from '../src/store/client-changes/gate';
import { insertCommitment } from '../src/store/commitments';
import { withinCap } from '../src/store/cost-of-terms';
import { fromDbDate } from '../src/store/dates';
import { askAgain } from '../src/store/fallen-renewals';
import { insertFacility, lockFacility } from '../src/store/facilities';
import { stepOfNow } from '../src/store/managers';
import type { OrderedPayment } from '../src/store/payment-orders';
import { pinnedRules } from '../src/store/pinned-rules';
import { setAsideOf } from '../src/store/set-aside';
import { once, unlessRecorded, type Tx } from '../src/store/once';
import { owedLoans } from '../src/store/owed-loans';
import { findActor } from '../src/store/users';
import { admitted } from './admission-gate';
import { clockOffset } from './clock-offset';
import { unchanged } from './change-gate';
import { reportStands } from './credit-report-gate';
import { preReviewed } from './deal-gate';
import {
  disbursable,
  isGivenUp,
  openable,
  paidBefore,
  renewableBy,
  resubmittable,
  signable,
} from './disbursement-gate';
import type { ActivityDeps } from './deps';
import { entrustable, selfPayable } from './payment-control';
import { scoredByModel, withinModel } from './rating-gate';
import { recordedOrRefused, refuseUnless } from './refusal';
import { costConfirmed, suitable } from './suitability-gate';
import { addable, writeOrigin } from './taking-in';
import { drawnFor, reportedTerm } from './term-gate';

export interface ApplicationActivities {
  /** Puts a new application on file with its checklist and first task; a repeat changes nothing. */
  recordAcceptance(input: ApplicationInput, at: string): Promise<void>;
  /** What a review by a person set aside of this application, by the file; null where it is made up. */
  reviewSetAside(applicationNo: string, reviewNo: string): Promise<ReviewedKind | null>;
  /** Does this re-assessment of a changed client wait for another rating of this application, by the file? */
  isRatingAsked(applicationNo: string, reassessmentNo: string): Promise<boolean>;
  /** Writes one step of an application in one transaction; a repeat writes nothing. */
  recordStep(effect: ApplicationEffect): Promise<void>;
}

export function createApplicationActivities(deps: ActivityDeps): ApplicationActivities {
  const { prisma, lender } = deps;
  return {
    async recordAcceptance(input, at) {
      await once(prisma, `${input.applicationNo}/accepted`, async (tx) => {
        if (input.draw !== undefined) {
          refuseUnless(await drawnFor(tx, input, input.draw));
          refuseUnless(await drawable(tx, input, input.draw, at));
        }
        if (input.renews !== undefined) refuseUnless(await renewableBy(tx, input, input.terms, at));
        refuseUnless(
          await withinCap({ db: tx, lender }, { terms: input.terms, product: input }, businessDate(Date.parse(at))),
        );
        const today = businessDate(Date.parse(at));
        refuseUnless(await addable(tx, input, today));
        refuseUnless(await writeOrigin(tx, input, today));
        await insertApplication(tx, input, at);
        return null;
      });
    },

    async isRatingAsked(applicationNo, reassessmentNo) {
      return (await ratingsAsked(prisma, applicationNo)).some(({ no }) => no === reassessmentNo);
    },

    reviewSetAside: (applicationNo, reviewNo) => setAsideOf(prisma, applicationNo, reviewNo),

    async recordStep(given) {
      const key = `${given.application.applicationNo}/${given.commandId}`;
      if (given.fact.kind === 'approval') {
        const { conclusion } = given.fact;
        await unlessRecorded(prisma, key, async () => {
          refuseUnless((await isOnFile(prisma, conclusion)) ? ALLOWED : refused('CONCLUSION_NOT_ON_FILE'));
          await prisma.$transaction(async (tx) => insertTurn(tx, await stepOfNow(tx, given)));
        });
        return;
      }
      const work = once(prisma, key, async (tx) => {
        const effect = await stepOfNow(tx, given);
        if (effect.by !== 'system') await checkPerson(deps, tx, effect);
        await insertStep(tx, await scoredByModel(tx, effect));
        const { line } = effect.application;
        if (line !== undefined && effect.fact.kind === 'contract') {
          await insertFacility(tx, effect, line, effect.fact.contract.signedOn, await clockOffset(deps, effect.at));
        }
        if (effect.fact.kind === 'issue') await issue(deps, tx, effect, effect.fact.order.payee);
        return null;
      });
      // A step of the case's own has nobody to be refused to: it is tried until it stands.
      await (given.by === 'system' ? work : telling(deps, given, recordedOrRefused(work)));
    },
  };
}

/** Whoever signs or pays is refused where a renewal must go up again; it is the manager who can do something about it. */
async function telling(
  { prisma }: ActivityDeps,
  { application, at }: ApplicationEffect,
  work: Promise<unknown>,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApplicationFailure && error.type === 'RENEWAL_APPROVED_OTHERWISE')
      await askAgain(prisma, application.applicationNo, { on: businessDate(Date.parse(at)), at });
    throw error;
  }
}

/** Gives the promise: what a payment is to a loan. */
async function issue(deps: ActivityDeps, tx: Tx, effect: ApplicationEffect, beneficiary: string): Promise<void> {
  const { marginShare = '0' } = await pinnedRules(tx, effect.application);
  const marginFen = marginOf(parseYuan(effect.after.terms.principal), marginShare);
  await insertCommitment(tx, effect, { beneficiary, marginFen, clockOffsetMs: await clockOffset(deps, effect.at) });
}

async function checkPerson({ lender }: ActivityDeps, tx: Tx, effect: ApplicationEffect): Promise<void> {
  const { application, by } = effect;
  const today = businessDate(Date.parse(effect.at));
  const actor = await findActor(tx, by);
  if (actor === null) {
    refuseUnless(refused('UNKNOWN_USER'));
    return;
  }
  refuseUnless(
    firstRefusal(
      () => mayServe(actor.branchCode, application.branchCode),
      () => mayTake(actor, effect),
    ),
  );
  if (effect.fact.kind === 'investigation' || effect.fact.kind === 'resubmission')
    refuseUnless(await feasible(tx, application, effect.after.terms));
  if (effect.fact.kind === 'resubmission') refuseUnless(await resubmittable(tx, effect));
  refuseUnless(await suitable(tx, effect));
  refuseUnless(await preReviewed(tx, effect));
  refuseUnless(await reportedTerm(tx, effect));
  refuseUnless(await unchanged(tx, effect));
  refuseUnless(await admitted(tx, effect));
  refuseUnless(await reportStands(tx, effect));
  refuseUnless(await withinModel(tx, effect));
  if (effect.fact.kind === 'contract') {
    refuseUnless(await signable(tx, effect));
    refuseUnless(await costConfirmed(tx, effect, lender));
    const { signedOn } = effect.fact.contract;
    refuseUnless(await withinCap({ db: tx, lender }, { terms: effect.after.terms, product: application }, signedOn));
  }
  if (effect.fact.kind === 'issue') refuseUnless(await disbursable(tx, effect));
  if (effect.fact.kind === 'payment') await checkPayment(tx, effect, effect.fact.order);
  const terms = newTerms(effect);
  if (terms === null) return;
  refuseUnless(await withinProduct(tx, application.applicationNo, terms));
  refuseUnless(await withinCap({ db: tx, lender }, { terms, product: application }, today));
}

/** Of a plan that is part paid only the way out is judged that is still to go (decision 0131). */
async function checkPayment(tx: Tx, effect: ApplicationEffect, order: OrderedPayment): Promise<void> {
  const { renews, draw } = effect.application;
  if (!isGivenUp(effect)) {
    refuseUnless(await disbursable(tx, effect));
    if (renews === undefined) {
      refuseUnless(await entrustable(tx, effect, order));
      refuseUnless(await selfPayable(tx, effect, order));
    }
  }
  refuseUnless(openable(effect));
  if (draw !== undefined && !isGivenUp(effect)) refuseUnless(await payable(tx, draw.facilityNo, effect));
}

/** May so much be drawn? The facility stays locked until the draw stands in the file. */
async function drawable(
  tx: Tx,
  { terms, clientNo }: ApplicationInput,
  { facilityNo, maturityOn }: DrawInput,
  at: string,
): Promise<Verdict> {
  const facility = await lockFacility(tx, facilityNo);
  if (facility === null) return refused('NOT_RECORDABLE');
  const today = businessDate(Date.parse(at));
  const ratedOn = facility.row.ratedOn === null ? null : fromDbDate(facility.row.ratedOn);
  const owed = await owedLoans(tx, clientNo);
  return firstRefusal(
    () => ratingHolds(ratedOn, today),
    () => mayLendAnew(facility.granted.grade),
    () => mayDrawWith(owed),
    () => mayDraw(facility, { amountFen: parseYuan(terms.principal), maturityOn }, today),
  );
}

/** May what was reserved be paid out today? Once part has left only a freeze stops the rest: what was begun in its days is gone through with. */
async function payable(tx: Tx, facilityNo: string, effect: ApplicationEffect): Promise<Verdict> {
  const facility = await lockFacility(tx, facilityNo);
  if (facility === null) return refused('NOT_RECORDABLE');
  if (paidBefore(effect) > 0)
    return facility.status === 'FROZEN' ? refused('FACILITY_NOT_IN_FORCE', { status: facility.status }) : ALLOWED;
  const { after, at } = effect;
  const today = businessDate(Date.parse(at));
  const maturityOn = planned(after.terms, today).instalments.at(-1)?.dueOn ?? today;
  const owed = await owedLoans(tx, effect.application.clientNo);
  return firstRefusal(
    () => mayDrawWith(owed),
    () => mayPayDraw(facility, maturityOn, today),
  );
}

/** Terms that the step itself proposes. */
function newTerms({ fact }: ApplicationEffect): LoanTerms | null {
  if (fact.kind === 'investigation') return fact.suggestedTerms;
  return fact.kind === 'resubmission' ? fact.terms : null;
}

/** The rule of the step once more, with the person's authority as stored. */
function mayTake(actor: Actor, effect: ApplicationEffect): Verdict {
  const { fact, after, application, before } = effect;
  const parties = partiesOf(after, application);
  const managers = managersOf(application);
  switch (fact.kind) {
    case 'investigation':
      return firstRefusal(
        () =>
          mayInvestigate(
            actor,
            [after.investigation[fact.part === 'A' ? 'B' : 'A']].filter((name) => name !== null),
          ),
        () => inTeam(actor.username, after.admission),
      );
    case 'documents':
      return firstRefusal(
        () => mayHandle(actor, application.managerUsername),
        () =>
          mayChangeItems(fact.documents, actor, managers, {
            items: after.items,
            today: businessDate(Date.parse(effect.at)),
          }),
      );
    case 'judgement':
      return mayJudgeAdmission(actor, before, judged(effect), managers, parties.team);
    case 'rating':
      return mayRate(actor, parties);
    case 'payment':
    case 'issue':
      return mayDisburse(actor, parties, after.approvers);
    default:
      return mayHandle(actor, application.managerUsername);
  }
}

/** The form as it was judged: who agreed just now is not held against himself. */
function judged({ after, before }: ApplicationEffect): Admission {
  const admission = after.admission ?? NO_ADMISSION_YET;
  return before === 'ADMISSION_REVIEW' ? { ...admission, department: null } : admission;
}
