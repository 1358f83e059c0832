import type { ApplicationEffect } from '../src/contracts/application-effect';
import { mayPayAsNew, maySelfPay } from '../src/domain/application/payment-mode';
import { businessDate } from '../src/domain/business-time';
import { parseYuan } from '../src/domain/money';
import { firstRefusal, type Verdict } from '../src/domain/verdict';
import type { Tx } from '../src/store/once';
import { hasBorrowed, selfPaymentsBefore } from '../src/store/payment-orders';
import { pinnedRules } from '../src/store/pinned-rules';

/**
 * May the borrower pay this himself (RULES 1.5)? By the version of the product that the case pins, with what the client and its group
 * drew before: judged in the transaction that orders the payment.
 */
export async function selfPayable(tx: Tx, effect: ApplicationEffect, payee: string): Promise<Verdict> {
  const { application, after, at } = effect;
  const { clientNo, applicationNo, purpose } = application;
  const rules = await pinnedRules(tx, application);
  const asked = { payee, purpose, amountFen: parseYuan(after.terms.principal) };
  const { payment, earlier } = await selfPaymentsBefore(
    tx,
    { clientNo, applicationNo, payment: asked },
    businessDate(Date.parse(at)),
  );
  const borrower = { grade: after.grade, hasBorrowed: await hasBorrowed(tx, clientNo) };
  return firstRefusal(
    () => mayPayAsNew(rules, borrower),
    () => maySelfPay(rules, payment, earlier),
  );
}
