import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { DisbursementActivities } from '../activities/disbursement';
import { atStage } from '../src/domain/application/state';
import type { PaymentResult } from '../src/contracts/payment';
import type { ApplicationCase, Step } from './application-case';

const { payOut, startServicing } = proxyActivities<Pick<DisbursementActivities, 'payOut' | 'startServicing'>>({
  startToCloseTimeout: '60s',
  // The bank or Temporal may be away for a day; the intent is on file and is paid once.
  retry: { initialInterval: '1s', maximumInterval: '5m' },
  summary: '放款 pay out and open the loan',
});
const { recordDisbursement } = proxyLocalActivities<Pick<DisbursementActivities, 'recordDisbursement'>>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** Pays by the order on file, opens the loan, starts its workflow; a payment the bank refuses goes back to finance. */
export async function payAndOpen(app: ApplicationCase): Promise<void> {
  const order = app.paymentOrder();
  const paid = await payOut(order);
  if (paid.status === 'REJECTED') {
    await app.own('PAYING', () => rejected(app, order.reference, paid));
    return;
  }
  const { input, state } = app;
  const effect = app.effect({
    commandId: 'disbursed',
    by: app.disburser,
    action: 'DISBURSED',
    after: atStage(state, 'DISBURSED'),
    fact: { kind: 'opened', bankReference: paid.bankReference },
  });
  const { loanNo, plan, view } = await recordDisbursement(effect, paid.bankReference, app.clock.today());
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

function rejected(app: ApplicationCase, reference: string, paid: PaymentResult): Step {
  return {
    commandId: `${reference}/rejected`,
    by: 'system',
    action: 'PAYMENT_REJECTED',
    after: atStage(app.state, 'DISBURSEMENT', 'PAYMENT_REJECTED'),
    fact: { kind: 'payment-rejected', reason: paid.reason ?? '' },
  };
}
