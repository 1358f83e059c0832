import { condition, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { DisbursementActivities } from '../activities/disbursement';
import { atStage } from '../src/domain/application/state';
import type { ApplicationFact } from '../src/contracts/application-effect';
import type { PaymentOrder, PaymentResult } from '../src/contracts/payment';
import { inWords } from '../src/domain/notice/words';
import type { ApplicationCase, Step } from './application-case';
import { show } from './application-shown';

const { payOut, startServicing } = proxyActivities<Pick<DisbursementActivities, 'payOut' | 'startServicing'>>({
  startToCloseTimeout: '60s',
  // The bank or Temporal may be away for a day; the intent is on file and is paid once.
  retry: { initialInterval: '1s', maximumInterval: '5m' },
  summary: '放款 pay out and open the loan',
});
const { recordDisbursement, recordPayment } = proxyLocalActivities<
  Pick<DisbursementActivities, 'recordDisbursement' | 'recordPayment'>
>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** Pays by the order on file, opens the loan, starts its workflow; a payment the bank refuses goes back to finance. */
export async function payAndOpen(app: ApplicationCase): Promise<void> {
  const planned = app.plannedOrders();
  if (planned !== null) return payPlan(app, planned);
  const order = app.paymentOrder();
  const paid = await pressing(app, [order], async (answerTo) => answerTo(order));
  if (paid.status === 'REJECTED') {
    await app.own('PAYING', () => rejected(app, order.reference, paid.reason));
    return;
  }
  await open(app, { kind: 'opened', bankReference: paid.bankReference });
}

/**
 * Pays each payee of a plan by an order of its own, all at once; each answer is on file before the next step. Interest runs from the day
 * on which the last of them was paid: nobody owes interest on what has not left (decision 0131).
 */
async function payPlan(app: ApplicationCase, orders: readonly PaymentOrder[]): Promise<void> {
  const { applicationNo } = app.input;
  const answers = await pressing(app, orders, (answerTo) =>
    Promise.all(
      orders.map(async (order) => {
        const answer = await answerTo(order);
        const { reference, amountFen } = order;
        await recordPayment({ applicationNo, reference, amountFen, ...answer, by: app.disburser, at: app.clock.now() });
        if (answer.status === 'PAID') app.paidOut(amountFen);
        return answer;
      }),
    ),
  );
  const failed = answers.filter(({ status }) => status === 'REJECTED');
  if (failed.length === 0) {
    await open(app, { kind: 'opened', bankReference: `PLAN-${applicationNo}`, planned: true });
    return;
  }
  const reasons = [...new Set(failed.map(({ reason }) => reason ?? ''))].join('；');
  await app.own('PAYING', () => rejected(app, orders[0]?.reference ?? applicationNo, reasons));
}

/**
 * Pays these orders, and presses people for as long as the bank leaves any of them unanswered: both at once, for the money may be on its
 * way, so that no deadline ends the waiting (decision 0163).
 */
async function pressing<T>(
  app: ApplicationCase,
  orders: readonly PaymentOrder[],
  pay: (answerTo: (order: PaymentOrder) => Promise<PaymentResult>) => Promise<T>,
): Promise<T> {
  const open = new Set(orders.map(({ reference }) => reference));
  const answerTo = async (order: PaymentOrder): Promise<PaymentResult> => {
    const answer = await payOut(order);
    open.delete(order.reference);
    return answer;
  };
  const [paid] = await Promise.all([pay(answerTo), pressWhile(app, open)]);
  return paid;
}

async function pressWhile(app: ApplicationCase, open: ReadonlySet<string>): Promise<void> {
  const isOver = (): boolean => open.size === 0 || app.state.stage !== 'PAYING';
  const summary = `${inWords('PAYING')}: 银行答复期限 the bank is to have answered`;
  for (let times = 1; !isOver() && app.deadline !== null; times += 1) {
    if (await condition(isOver, app.clock.until(app.deadline), { summary })) return;
    await app.own('PAYING', () => (isOver() ? null : unanswered(app, [...open], times)));
    show(app);
  }
}

/** The bank is late with these orders: who can ask it is told and has a task of it, once a day until the answer comes. */
function unanswered(app: ApplicationCase, references: string[], times: number): Step {
  app.extendDeadline();
  const order = app.attemptReference;
  return {
    commandId: `${order}/unanswered-${String(times)}`,
    by: 'system',
    action: 'PAYMENT_UNANSWERED',
    after: app.state,
    fact: { kind: 'payment-unanswered', order, references, since: app.orderedSince, times },
  };
}

async function open(app: ApplicationCase, fact: Extract<ApplicationFact, { kind: 'opened' }>): Promise<void> {
  const { input, state } = app;
  const after = atStage(state, 'DISBURSED');
  const effect = app.effect({ commandId: 'disbursed', by: app.disburser, action: 'DISBURSED', after, fact });
  // Nothing leaves for a renewal: it takes effect on the day of its order, for which it was judged, whenever it is booked (decision 0111).
  const disbursedOn = input.renews === undefined ? app.clock.today() : app.orderedOn;
  const { loanNo, plan, view } = await recordDisbursement(effect, fact.bankReference, disbursedOn);
  await startServicing(
    {
      loanNo,
      clientNo: input.clientNo,
      clientMasked: input.clientMasked,
      branchCode: input.branchCode,
      productCode: input.productCode,
      managerUsername: input.managerUsername,
      plan,
      view,
    },
    app.clock.now(),
  );
  app.adopt({ ...effect.after, loanNo });
}

function rejected(app: ApplicationCase, reference: string, reason: string | null): Step {
  return {
    commandId: `${reference}/rejected`,
    by: 'system',
    action: 'PAYMENT_REJECTED',
    after: atStage(app.state, 'DISBURSEMENT', 'PAYMENT_REJECTED'),
    fact: { kind: 'payment-rejected', reason: reason ?? '' },
  };
}
