import * as contract from '../../contracts/http/appraisals';
import { planned } from '../../contracts/planned';
import { appraise, type Appraisable } from '../../domain/appraisal/appraise';
import { fen, formatYuan, parseYuan } from '../../domain/money';
import { ONE, parseRate } from '../../domain/rate';
import { mayWorkOut } from '../../domain/feasibility/duty';
import { RuleViolation } from '../../domain/rule-violation';
import { burdenOf } from '../../domain/suitability/burden';
import { FINAL_STAGES } from '../../domain/application/stages';
import type { ApplicationRecord } from '../../store/applications-read';
import { appraisalsOf, insertAppraisal } from '../../store/appraisals';
import { lockStage } from '../../store/feasibility';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { projectIn } from './feasibility';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { statementInFen } from '../support/statement-figures';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;

/** Calculations for an application: stored with what they were made from. */
export function applicationAppraisals({ prisma }: ApiDeps, visible: Visible): Route[] {
  return [
    route(contract.addAppraisal, async ({ params, body, session, commandId }) => {
      const application = await visible(params.no, session);
      if (FINAL_STAGES.includes(application.stage)) throw refuse('CASE_CLOSED');
      checkAges(body);
      const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
      const computedFen = body.kind === 'HOUSEHOLD' ? paymentOf(application, by.on) : null;
      const input = withPayment(body, computedFen);
      const result = appraise(inFen(input, computedFen));
      const stored = await once(prisma, `appraisal/${commandId}`, async (tx) => {
        if (body.kind === 'FEASIBILITY') allow(mayWorkOut(await lockStage(tx, params.no)));
        const id = await insertAppraisal(tx, params.no, { input, result }, by);
        return { ...result, id, input, appraisedBy: by.username, on: by.on, setAsideIn: null };
      });
      return stored.result;
    }),

    route(contract.listAppraisals, async ({ params, session }) => {
      const { no } = await visible(params.no, session);
      return { data: await appraisalsOf(prisma, no) };
    }),
  ];
}

type HouseholdBody = Extract<contract.AppraisalBody, { kind: 'HOUSEHOLD' }>;
/** What is to be worked out, with the payment of the new loan where one is asked for. */
type Complete = Exclude<contract.AppraisalBody, HouseholdBody> | (HouseholdBody & { newPayment: string });

/** What the loan takes of an income each month, by the terms that stand; null where no schedule can be made of them. */
function paymentOf({ appliedTerms, suggestedTerms }: ApplicationRecord, today: string): number | null {
  const terms = suggestedTerms ?? appliedTerms;
  try {
    return burdenOf(parseYuan(terms.principal), today, planned(terms, today).instalments).burdenFen;
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}

/** Where nobody gave the payment of the new loan it is the one of its terms. */
function withPayment(body: contract.AppraisalBody, computedFen: number | null): Complete {
  if (body.kind !== 'HOUSEHOLD') return body;
  const { newPayment = computedFen === null ? undefined : formatYuan(fen(computedFen)) } = body;
  if (newPayment === undefined) throw refuseField('/newPayment', 'REQUIRED');
  return { ...body, newPayment };
}

/** Nobody is younger when a loan ends than when it is applied for. */
function checkAges(body: contract.AppraisalBody): void {
  if (body.kind !== 'PERSONAL_SCORE' || body.ageAtEnd >= body.age) return;
  const [age, ageAtEnd] = [String(body.age), String(body.ageAtEnd)];
  throw refuseField('/ageAtEnd', 'AGE_AT_END_BELOW_AGE', { age, ageAtEnd });
}

const PPM = ONE / 1_000_000;
const fenOrNull = (yuan: string | null): number | null => (yuan === null ? null : parseYuan(yuan));
const ppmOrNull = (rate: string | null): number | null => (rate === null ? null : Math.round(parseRate(rate) / PPM));
const pair = ({ opening, closing }: { opening: string; closing: string }): [number, number] => [
  parseYuan(opening),
  parseYuan(closing),
];

/** Wire form to the domain's units. */
function inFen(body: Complete, computedFen: number | null): Appraisable {
  switch (body.kind) {
    case 'STATEMENTS': {
      const outside = { vatSales: fenOrNull(body.outside.vatSales), bankInflow: fenOrNull(body.outside.bankInflow) };
      return { kind: body.kind, now: statementInFen(body.now), before: statementInFen(body.before), outside };
    }
    case 'CORPORATE_RATING':
      return { ...body, now: statementInFen(body.now), before: statementInFen(body.before) };
    case 'WORKING_CAPITAL':
      return {
        kind: body.kind,
        basis: {
          salesFen: parseYuan(body.sales),
          costFen: parseYuan(body.cost),
          inventory: pair(body.inventory),
          receivables: pair(body.receivables),
          payables: pair(body.payables),
          prepayments: pair(body.prepayments),
          advances: pair(body.advances),
        },
        asked: {
          profitFen: parseYuan(body.profit),
          growthPpm: signedPpm(body.growth),
          ownFundsFen: parseYuan(body.ownFunds),
          existingLoansFen: parseYuan(body.existingLoans),
          otherFundsFen: parseYuan(body.otherFunds),
        },
      };
    case 'HOUSEHOLD': {
      const { income, existingPayments, newPayment, housing } = body;
      const payments = { existingPaymentsFen: parseYuan(existingPayments), newPaymentFen: parseYuan(newPayment) };
      return {
        kind: body.kind,
        household: { incomeFen: parseYuan(income), ...payments, housingFen: parseYuan(housing) },
        ...(computedFen === null ? {} : { computedPaymentFen: computedFen }),
      };
    }
    case 'BUSINESS': {
      const { inflow, outflow, debtService } = body;
      const cash = {
        inflowFen: parseYuan(inflow),
        outflowFen: parseYuan(outflow),
        debtServiceFen: parseYuan(debtService),
      };
      return { kind: body.kind, cash };
    }
    case 'PERSONAL_SCORE': {
      const { kind, dti, unsecuredToIncome, ...person } = body;
      return { kind, person: { ...person, dtiPpm: ppmOrNull(dti), unsecuredPpm: ppmOrNull(unsecuredToIncome) } };
    }
    case 'FEASIBILITY':
      return { kind: body.kind, project: projectIn(body) };
    case 'SECURITY':
      return {
        kind: body.kind,
        debtFen: parseYuan(body.debt),
        things: body.things.map(({ kind, transaction, appraisal, model, priorClaims }) => ({
          kind,
          transactionFen: fenOrNull(transaction),
          appraisalFen: fenOrNull(appraisal),
          modelFen: fenOrNull(model),
          priorClaimsFen: parseYuan(priorClaims),
        })),
        guarantors: body.guarantors.map(({ netAssets, given }) => ({
          netAssetsFen: parseYuan(netAssets),
          givenFen: parseYuan(given),
        })),
      };
  }
}

const signedPpm = (text: string): number => (text.startsWith('-') ? -1 : 1) * (parseRate(text.replace('-', '')) / PPM);
