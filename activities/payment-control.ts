import type { ApplicationEffect } from '../src/contracts/application-effect';
import { mayPayAsNew } from '../src/domain/application/payment-mode';
import { mayEntrust, maySelfPayPlanned } from '../src/domain/application/payment-plan';
import { businessDate } from '../src/domain/business-time';
import { parseYuan } from '../src/domain/money';
import { ALLOWED, firstRefusal, type Verdict } from '../src/domain/verdict';
import type { Tx } from '../src/store/once';
import { hasBorrowed, selfPaymentsBefore, type OrderedPayment } from '../src/store/payment-orders';
import { pinnedRules } from '../src/store/pinned-rules';

/**
 * May the borrower pay himself what is left to him (RULES 1.5)? By the version of the product that the case pins, with what the client
 * and its group drew before: judged in the transaction that orders the payment. Of a plan every part that he pays is judged.
 */
export async function selfPayable(tx: Tx, effect: ApplicationEffect, order: OrderedPayment): Promise<Verdict> {
  const { application, after, at } = effect;
  const { clientNo, applicationNo, purpose, category } = application;
  const drawFen = parseYuan(after.terms.principal);
  const parts = order.payments ?? [{ payee: order.payee, mode: order.mode, amountFen: drawFen }];
  const asked = parts
    .filter(({ mode }) => mode === 'SELF')
    .map(({ payee, amountFen }) => ({ payee, purpose, amountFen }));
  if (asked.length === 0) return ALLOWED;
  const rules = await pinnedRules(tx, application);
  const today = businessDate(Date.parse(at));
  const { payments, earlier } = await selfPaymentsBefore(tx, { clientNo, applicationNo, payments: asked }, today);
  const borrower = { grade: after.grade, hasBorrowed: await hasBorrowed(tx, clientNo) };
  return firstRefusal(
    () => mayPayAsNew(rules, borrower),
    () => maySelfPayPlanned({ category, rules, drawFen }, payments, earlier),
  );
}

/**
 * Does nothing of what is entrusted go to the borrower, by the name that it is registered under or by the account of its contract? A plan
 * names every account (`mayPlan`); an order to one payee that names none goes where it always went, to that of the contract.
 */
export async function entrustable(tx: Tx, { application }: ApplicationEffect, order: OrderedPayment): Promise<Verdict> {
  const { payee, mode, account } = order;
  const parts = order.payments ?? [{ payee, mode, ...(account === undefined ? {} : { account }) }];
  const entrusted = parts.filter((part) => part.mode === 'ENTRUSTED');
  if (entrusted.length === 0) return ALLOWED;
  const { name } = await tx.client.findUniqueOrThrow({
    where: { no: application.clientNo },
    select: { name: true },
  });
  const signed = await tx.contract.findUnique({ where: { applicationNo: application.applicationNo } });
  return mayEntrust({ name, ...(signed === null ? {} : { account: signed.account }) }, entrusted);
}
