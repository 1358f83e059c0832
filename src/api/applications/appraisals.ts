import * as contract from '../../contracts/http/appraisals';
import { appraise, type Appraisable, type AppraisalKind } from '../../domain/appraisal/appraise';
import { monthsWithOwnRecord, withOwnRecord } from '../../domain/appraisal/own-record';
import { fen, formatYuan, parseYuan } from '../../domain/money';
import { formatRate, MAX_RATE, ONE, parseRate, type Rate } from '../../domain/rate';
import { mayWorkOut } from '../../domain/feasibility/duty';
import { mayBeAppraised } from '../../domain/application/stages';
import type { ApplicationRecord } from '../../store/applications-read';
import { appraisalsOf, insertAppraisal } from '../../store/appraisals';
import { lockStage } from '../../store/feasibility';
import { ownRecordOf } from '../../store/guarantors';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { debtServiceOf, dtiOfCase, paymentOf } from './case-dti';
import { projectIn } from './feasibility';
import { allow, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { statementInFen } from '../support/statement-figures';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;

/** Calculations for an application: stored with what they were made from. */
export function applicationAppraisals({ prisma, pool }: ApiDeps, visible: Visible): Route[] {
  return [
    route(contract.addAppraisal, async ({ params, body, session, commandId }) => {
      const application = await visible(params.no, session);
      allow(mayBeAppraised(application.stage));
      checkAges(body);
      const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
      const computedFen = computedOf(body.kind, application, by.on);
      const caseDti =
        body.kind === 'PERSONAL_SCORE' ? await dtiOfCase({ prisma, pool }, application, by.on) : undefined;
      const input = complete(await asOnRecord(prisma, application.clientNo, body), { computedFen, caseDti });
      const result = appraise(inFen(input, { computedFen, caseDti }));
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

/** A rating and a scorecard know of the client what the lender's own books say of him, whatever was entered. */
async function asOnRecord(
  prisma: ApiDeps['prisma'],
  clientNo: string,
  body: contract.AppraisalBody,
): Promise<contract.AppraisalBody> {
  if (body.kind !== 'CORPORATE_RATING' && body.kind !== 'PERSONAL_SCORE') return body;
  const record = await ownRecordOf(prisma, clientNo);
  return body.kind === 'CORPORATE_RATING'
    ? { ...body, facts: withOwnRecord(body.facts, record) }
    : { ...body, overdueMonths: monthsWithOwnRecord(body.overdueMonths, record) };
}

/** What the terms that stand ask a month of a household, or a year of a business. */
function computedOf(kind: AppraisalKind, application: ApplicationRecord, today: string): number | null {
  if (kind === 'HOUSEHOLD') return paymentOf(application, today);
  return kind === 'BUSINESS' ? debtServiceOf(application, today) : null;
}

type HouseholdBody = Extract<contract.AppraisalBody, { kind: 'HOUSEHOLD' }>;
type ScoreBody = Extract<contract.AppraisalBody, { kind: 'PERSONAL_SCORE' }>;
/** What is to be worked out, with the payment of the new loan and the ratio of debts where one is asked for. */
type Complete =
  | Exclude<contract.AppraisalBody, HouseholdBody | ScoreBody>
  | (HouseholdBody & { newPayment: string })
  | (ScoreBody & { dti: string | null });
/** What the case itself comes to: the payment of the loan, or of a year, in fen, the ratio of debts in parts of a million. */
interface OfCase {
  computedFen: number | null;
  caseDti: number | null | undefined;
}

/** Where nobody gave the payment of the new loan it is the one of its terms, and so the ratio of debts is the one of the case. */
function complete(body: contract.AppraisalBody, { computedFen, caseDti }: OfCase): Complete {
  if (body.kind === 'PERSONAL_SCORE') {
    const { dti = caseDti === undefined ? undefined : partsOf(caseDti) } = body;
    if (dti === undefined) throw refuseField('/dti', 'DTI_NOT_KNOWN');
    return { ...body, dti };
  }
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
/** Beyond ten times the income it says nothing more. */
const partsOf = (ppm: number | null): string | null =>
  ppm === null ? null : formatRate(Math.min(ppm * PPM, MAX_RATE) as Rate);
const fenOrNull = (yuan: string | null): number | null => (yuan === null ? null : parseYuan(yuan));
/** Up, so that what lies above a bound stays above it. */
const ppmOrNull = (rate: string | null): number | null => (rate === null ? null : Math.ceil(parseRate(rate) / PPM));
const pair = ({ opening, closing }: { opening: string; closing: string }): [number, number] => [
  parseYuan(opening),
  parseYuan(closing),
];

/** Wire form to the domain's units. */
function inFen(body: Complete, { computedFen, caseDti }: OfCase): Appraisable {
  switch (body.kind) {
    case 'STATEMENTS': {
      const outside = { vatSales: fenOrNull(body.outside.vatSales), bankInflow: fenOrNull(body.outside.bankInflow) };
      return { kind: body.kind, now: statementInFen(body.now), before: statementInFen(body.before), outside };
    }
    case 'CORPORATE_RATING': {
      const { earlier, ...rest } = body;
      const years = { now: statementInFen(body.now), before: statementInFen(body.before) };
      return { ...rest, ...years, ...(earlier === undefined ? {} : { earlier: statementInFen(earlier) }) };
    }
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
      return { kind: body.kind, cash, ...(computedFen === null ? {} : { computedServiceFen: computedFen }) };
    }
    case 'PERSONAL_SCORE': {
      const { kind, dti, unsecuredToIncome, ...person } = body;
      return {
        kind,
        person: { ...person, dtiPpm: ppmOrNull(dti), unsecuredPpm: ppmOrNull(unsecuredToIncome) },
        ...(caseDti === undefined ? {} : { caseDtiPpm: caseDti }),
      };
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
