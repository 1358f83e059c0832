import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { ApplicationEffect } from '../src/contracts/application-effect';
import type { OpenLoanInput } from '../src/contracts/loan-opening';
import type { LoanView, ServicingInput, ServicingPlan } from '../src/contracts/messages/servicing';
import { attributePairs } from '../src/contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../src/contracts/workflow-names';
import type { PaymentOrder, PaymentResult } from '../src/contracts/payment';
import { opening } from '../src/contracts/planned';
import { businessDate } from '../src/domain/business-time';
import { parseYuan } from '../src/domain/money';
import { tellRenewed } from '../src/gateways/renewed-loan';
import { startReview } from '../src/gateways/review-workflows';
import { insertStep } from '../src/store/applications';
import { openLoan } from '../src/store/loans';
import { stepOfNow } from '../src/store/managers';
import { settleByRenewal } from '../src/store/renewals';
import { nextNumber } from '../src/store/numbers';
import { insertPaymentAnswer, settleTransit, type AnsweredPayment } from '../src/store/payment-answers';
import { once, type Tx } from '../src/store/once';
import { inspectionPlan, termMonths } from '../src/store/review-facts';
import { clockOffset } from './clock-offset';
import type { ActivityDeps } from './deps';

export interface DisbursementActivities {
  /** Asks the bank to pay; asking again with the same reference pays nothing twice. */
  payOut(order: PaymentOrder): Promise<PaymentResult>;
  /** Writes down what the bank answered to one payment of a plan; what was paid is on its way until the loan is opened. */
  recordPayment(payment: AnsweredPayment): Promise<void>;
  /**
   * Opens the loan and closes the application in one transaction: booked on the day of the effect, lent from `disbursedOn`, which is
   * earlier where a renewal is booked after the day of its order. Returns the loan's number, plan and view.
   */
  recordDisbursement(effect: ApplicationEffect, bankReference: string, disbursedOn: string): Promise<OpenedLoan>;
  /** Starts the loan's own workflow; a repeat finds it running. */
  startServicing(input: Omit<ServicingInput, 'clockOffsetMs'>, at: string): Promise<void>;
}

export interface OpenedLoan {
  loanNo: string;
  plan: ServicingPlan;
  view: LoanView;
}

export function createDisbursementActivities(deps: ActivityDeps): DisbursementActivities {
  const { prisma, bank } = deps;
  return {
    // A renewal settles the old loan inside the house: nothing goes to the bank.
    payOut: (order) =>
      order.settles === undefined
        ? bank.pay(order)
        : Promise.resolve({ status: 'PAID', bankReference: `RENEWAL-${order.settles}`, reason: null }),

    async recordPayment(payment) {
      await once(prisma, `${payment.reference}/answered`, async (tx) => {
        await insertPaymentAnswer(tx, payment);
        return null;
      });
    },

    async recordDisbursement(given, bankReference, disbursedOn) {
      const key = `${given.application.applicationNo}/disbursed`;
      const { result } = await once(prisma, key, (tx) => openInOne(tx, given, { bankReference, disbursedOn }));
      return result;
    },

    startServicing: (asked, at) => startServicing(deps, asked, at),
  };
}

/** The loan and the end of its application, in the transaction of both. */
async function openInOne(
  tx: Tx,
  given: ApplicationEffect,
  { bankReference, disbursedOn }: { bankReference: string; disbursedOn: string },
): Promise<OpenedLoan> {
  const effect = await stepOfNow(tx, given);
  const { application, after } = effect;
  const loanNo = await nextNumber(tx, 'LN', disbursedOn);
  const product = await tx.product.findUniqueOrThrow({
    where: { code_version: { code: application.productCode, version: application.productVersion } },
  });
  const plan = product.servicingPlan as unknown as ServicingPlan;
  const input: OpenLoanInput = {
    loanNo,
    applicationNo: application.applicationNo,
    clientNo: application.clientNo,
    branchCode: application.branchCode,
    managerUsername: application.managerUsername,
    formerManagers: application.formerManagers ?? [],
    productCode: application.productCode,
    productVersion: application.productVersion,
    terms: opening(after.terms, disbursedOn),
    plan,
    disbursedOn,
    bookedOn: businessDate(Date.parse(effect.at)),
    bankReference,
    by: effect.by,
    clockOffsetMs: application.clockOffsetMs,
    at: effect.at,
  };
  await insertStep(tx, { ...effect, after: { ...after, loanNo } });
  const view = await openLoan(tx, input);
  if (effect.fact.kind === 'opened' && effect.fact.planned === true)
    await settleTransit(tx, { applicationNo: application.applicationNo, on: disbursedOn, by: effect.by });
  if (application.renews !== undefined) {
    const renewing = {
      applicationNo: application.applicationNo,
      principalFen: parseYuan(after.terms.principal),
    };
    const { clockOffsetMs } = application;
    const renewed = { newLoanNo: loanNo, on: disbursedOn, at: effect.at, by: effect.by, clockOffsetMs };
    await settleByRenewal(tx, application.renews, renewing, renewed);
  }
  return { loanNo, plan, view };
}

async function startServicing(
  deps: ActivityDeps,
  asked: Omit<ServicingInput, 'clockOffsetMs'>,
  at: string,
): Promise<void> {
  const input: ServicingInput = { ...asked, clockOffsetMs: await clockOffset(deps, at) };
  await deps.temporal.workflow
    .start(WORKFLOW_TYPES.loanServicing, {
      taskQueue: TASK_QUEUE,
      workflowId: workflowIds.loan(input.loanNo),
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
      staticSummary: `贷款 Loan ${input.loanNo} ${input.clientMasked}`,
      typedSearchAttributes: attributePairs({
        loanNo: input.loanNo,
        clientNo: input.clientNo,
        product: input.productCode,
        branch: input.branchCode,
        stage: 'CURRENT',
        riskClass: 'NORMAL',
        amountFen: input.view.principalFen,
      }),
    })
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    });
  await watch(deps, input);
  await tellRenewed(deps, input.loanNo);
}

/** The watch over the loan begins with it, on a clock of the same instant. */
async function watch({ prisma, temporal }: ActivityDeps, input: ServicingInput): Promise<void> {
  const { loanNo, clientNo, clientMasked, branchCode, managerUsername, clockOffsetMs, view } = input;
  await startReview(temporal, {
    loanNo,
    clientNo,
    clientMasked,
    branchCode,
    managerUsername,
    clockOffsetMs,
    plan: await inspectionPlan(prisma, input.plan, input.productCode),
    disbursedOn: view.disbursedOn,
    termMonths: termMonths(view),
  });
}
