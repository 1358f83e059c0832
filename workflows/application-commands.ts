import { patched } from '@temporalio/workflow';
import type {
  Disburse,
  Investigate,
  Rate,
  Resubmit,
  Sign,
  SubmitDocuments,
  Withdraw,
} from '../src/contracts/messages/application';
import type { Command } from '../src/contracts/messages/common';
import type { LoanTerms } from '../src/contracts/terms';
import { ratingHolds } from '../src/domain/appraisal/rating-validity';
import { mayOverride } from '../src/domain/appraisal/corporate-rating';
import { mayChangeTerms } from '../src/domain/approval/changed-terms';
import { mayDisburse, mayInvestigate, mayRate } from '../src/domain/approval/separation';
import { applyItems, dated, missingItems } from '../src/domain/application/documents';
import { inTeam } from '../src/domain/application/admission';
import { mayReport } from '../src/domain/application/site-visit';
import { mayStep, type Step as StepName } from '../src/domain/application/stages';
import {
  afterDocuments,
  afterInvestigation,
  afterRating,
  afterResubmission,
  afterSigning,
  atStage,
  isApproved,
  partiesOf,
} from '../src/domain/application/state';
import { mayPlan, type PlannedPayment, type ToPay } from '../src/domain/application/payment-plan';
import { daysBetween } from '../src/domain/date';
import { naming } from '../src/domain/named';
import { fen, formatYuan, parseYuan, sum } from '../src/domain/money';
import { factsOf } from '../src/domain/product/category';
import { defined } from '../src/contracts/quote';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../src/domain/verdict';
import type { ApplicationCase, Step } from './application-case';

/**
 * What people may ask of an application, each with its rule and its effect. Who manages it may change while it runs (责任移交): whether
 * a step is the manager's is judged where it is written, by the file. Who managed it first never rates it or pays it out.
 */
export interface CommandRule<C extends Command> {
  judge(app: ApplicationCase, command: C): Verdict;
  step(app: ApplicationCase, command: C): Omit<Step, 'commandId' | 'by'>;
}

export const at = (app: ApplicationCase, step: StepName) => (): Verdict => mayStep(app.state.stage, step);

const within = (app: ApplicationCase, terms: LoanTerms | undefined) => (): Verdict =>
  terms === undefined ? ALLOWED : mayChangeTerms(app.input.terms, terms);

/** What was verified may have been returned since; nothing goes up to the next people with a gap in it. */
export const complete = (app: ApplicationCase) => (): Verdict => {
  const missing = missingItems(app.state.items, app.clock.today());
  const named = app.input.checklist.filter(({ code }) => missing.includes(code));
  return missing.length === 0 ? ALLOWED : refused('DOCUMENTS_MISSING', naming('codes', named));
};

const notInFuture = (app: ApplicationCase, date: string) => (): Verdict =>
  daysBetween(date, app.clock.today()) < 0 ? refused('DATE_IN_FUTURE', { date, today: app.clock.today() }) : ALLOWED;

/** What new terms do not name (grace days, markups of the product) stays as it was. */
export const onTopOf = (standing: LoanTerms, changed: LoanTerms): LoanTerms => ({ ...standing, ...changed });

export const submitDocuments: CommandRule<SubmitDocuments> = {
  judge: (app, command) =>
    firstRefusal(
      at(app, 'submitDocuments'),
      () => {
        const { unknown } = applyItems(app.state.items, command.documents);
        return unknown.length === 0 ? ALLOWED : refused('DOCUMENT_UNKNOWN', { codes: unknown.join(', ') });
      },
      ...command.documents.flatMap(({ issuedOn }) => (issuedOn === undefined ? [] : [notInFuture(app, issuedOn)])),
    ),
  step: (app, { documents: given }) => {
    const today = app.clock.today();
    // A case that took its papers before they had a validity of their own keeps the days that its timers were set by; one that is
    // approved rests on no such day any more.
    const isDated = patched('paper-validity') && !isApproved(app.state.stage);
    const documents = isDated ? dated(app.state.items, given, today) : given;
    return {
      action: 'DOCUMENTS_SUBMITTED',
      after: afterDocuments(app.state, applyItems(app.state.items, documents).items, today),
      fact: { kind: 'documents', documents },
    };
  },
};

export const investigate: CommandRule<Investigate> = {
  judge: (app, { actor, part, report, suggestedTerms }) =>
    firstRefusal(
      at(app, 'investigate'),
      () => {
        const other = app.state.investigation[part === 'A' ? 'B' : 'A'];
        return mayInvestigate(actor, other === null ? [] : [other]);
      },
      () => inTeam(actor.username, app.state.admission),
      () => (app.state.investigation[part] === null ? ALLOWED : refused('ALREADY_SIGNED', { part })),
      () => mayReport(app.input.category, app.input.terms.principal, report),
      () => (report.siteVisitOn === undefined ? ALLOWED : notInFuture(app, report.siteVisitOn)()),
      complete(app),
      within(app, suggestedTerms),
    ),
  step: (app, { actor, part, report, agree, suggestedTerms }) => ({
    action: `INVESTIGATION_${part}_SIGNED`,
    after: afterInvestigation(app.state, {
      part,
      username: actor.username,
      ...(suggestedTerms === undefined ? {} : { suggestedTerms: onTopOf(app.state.terms, suggestedTerms) }),
    }),
    fact: {
      kind: 'investigation',
      part,
      report,
      agree,
      suggestedTerms: suggestedTerms === undefined ? null : onTopOf(app.state.terms, suggestedTerms),
    },
  }),
};

/** A rating that has run out is renewed where it stands in the way of the signature, and decided on again. */
const mayBeRated = (app: ApplicationCase) => (): Verdict => {
  const { stage, ratedOn = null } = app.state;
  const isStale = stage === 'CONTRACT' && !ratingHolds(ratedOn, app.clock.today()).allowed;
  return isStale ? ALLOWED : mayStep(stage, 'rate');
};

export const rate: CommandRule<Rate> = {
  judge: (app, { actor, grade, score, comment, computed }) =>
    firstRefusal(
      mayBeRated(app),
      () => mayRate(actor, partiesOf(app.state, app.input)),
      () => (computed === undefined ? ALLOWED : mayOverride(computed.grade, grade, comment)),
      () =>
        computed?.score === undefined || computed.score === score
          ? ALLOWED
          : refused('RATING_SCORE_DIFFERS', { score: String(computed.score) }),
    ),
  step: (app, { actor, grade, score, comment, computed }) => ({
    action: 'RATED',
    after: afterRating(app.state, { grade, rater: actor.username, on: app.clock.today() }),
    fact: { kind: 'rating', grade, score, comment, ...(computed === undefined ? {} : { computed }) },
  }),
};

/** What was approved as a renewal may have become new borrowing since; whether it has is judged by the file. */
const mayBeResubmitted = (app: ApplicationCase) => (): Verdict => {
  const { stage } = app.state;
  const isApproved = stage === 'CONTRACT' || stage === 'DISBURSEMENT';
  return app.input.renews !== undefined && isApproved ? ALLOWED : mayStep(stage, 'resubmit');
};

export const resubmit: CommandRule<Resubmit> = {
  judge: (app, command) => firstRefusal(mayBeResubmitted(app), complete(app), within(app, command.terms)),
  step: (app, { comment, terms }) => {
    const changed = terms === undefined ? null : onTopOf(app.state.terms, terms);
    return {
      action: 'RESUBMITTED',
      after: afterResubmission(app.state, app.clock.today(), changed ?? undefined),
      fact: { kind: 'resubmission', comment, terms: changed },
    };
  },
};

export const sign: CommandRule<Sign> = {
  judge: (app, command) =>
    firstRefusal(
      at(app, 'sign'),
      () => (command.signatories.length > 0 ? ALLOWED : refused('SIGNATORY_REQUIRED')),
      notInFuture(app, command.signedOn),
      complete(app),
    ),
  step: (app, { signedOn, signatories, evidence, disbursementAccount, method, recordHash }) => ({
    action: 'CONTRACT_SIGNED',
    after: afterSigning(app.state, app.input.line !== undefined),
    fact: {
      kind: 'contract',
      contract: { signedOn, signatories, evidence, disbursementAccount, ...defined({ method, recordHash }) },
    },
  }),
};

/** Conditions precedent of every loan; a product may ask for more. Source: RULES 1.5. */
export const CONDITIONS_PRECEDENT = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'] as const;

/** Once part of the money has left by a plan, the plan is gone through with. */
const nothingPaid = (app: ApplicationCase) => (): Verdict =>
  app.paidFen === 0 ? ALLOWED : refused('PLAN_CONTINUES', { paid: formatYuan(fen(app.paidFen)) });

const toPay = ({ input, state, paidFen, disbursementAccount }: ApplicationCase): ToPay => ({
  paidFen,
  principalFen: parseYuan(state.terms.principal),
  leaves: input.renews === undefined && !factsOf(input.category).offBalance,
  fixedPrincipals: state.terms.method === 'CUSTOM',
  ownAccount: disbursementAccount,
});

/** What is lent is what is paid: where the rest is given up the principal is less from here on. */
function byPlan(
  app: ApplicationCase,
  order: Omit<Disburse, 'commandId' | 'actor'> & { payments: PlannedPayment[] },
): Omit<Step, 'commandId' | 'by'> {
  const lent = sum([fen(app.paidFen), ...order.payments.map(({ amountFen }) => fen(amountFen))]);
  const terms = { ...app.state.terms, principal: formatYuan(lent) };
  return {
    action: 'DISBURSEMENT_ORDERED',
    after: atStage({ ...app.state, terms }, 'PAYING'),
    fact: {
      kind: 'payment',
      order,
      references: app.nextReferences(order.payments),
      ...(app.paidFen === 0 ? {} : { paidFen: app.paidFen }),
    },
  };
}

export const disburse: CommandRule<Disburse> = {
  judge: (app, { actor, conditionsConfirmed, payments, giveUpRest = false }) =>
    firstRefusal(
      at(app, 'disburse'),
      () => mayDisburse(actor, partiesOf(app.state, app.input), app.state.approvers),
      () => {
        const open = CONDITIONS_PRECEDENT.filter((condition) => !conditionsConfirmed.includes(condition));
        return open.length === 0 ? ALLOWED : refused('CONDITIONS_NOT_MET', { conditions: open.join(', ') });
      },
      // Where the rest is given up no money leaves for which papers could be asked.
      () => (app.paidFen > 0 && payments?.length === 0 ? ALLOWED : complete(app)()),
      () => (payments === undefined ? nothingPaid(app)() : mayPlan(toPay(app), payments, giveUpRest)),
    ),
  step: (app, { conditionsConfirmed, mode, payee, account, payments, giveUpRest }) => {
    if (payments !== undefined)
      return byPlan(app, { conditionsConfirmed, mode, payee, payments, ...defined({ giveUpRest }) });
    const order = { conditionsConfirmed, mode, payee, ...defined({ account }) };
    // A promise to a third party is issued: nothing is paid out.
    return factsOf(app.input.category).offBalance
      ? { action: 'COMMITMENT_ISSUED', after: atStage(app.state, 'ISSUED'), fact: { kind: 'issue', order } }
      : { action: 'DISBURSEMENT_ORDERED', after: atStage(app.state, 'PAYING'), fact: { kind: 'payment', order } };
  },
};

export const withdraw: CommandRule<Withdraw> = {
  judge: (app) => firstRefusal(at(app, 'withdraw'), nothingPaid(app)),
  step: (app, { reasonCode, comment }) => ({
    action: 'WITHDRAWN',
    after: atStage(app.state, 'WITHDRAWN', reasonCode),
    fact: { kind: 'end', reasonCode, comment },
  }),
};
