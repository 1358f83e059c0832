import { disburseByPlan, listPlannedPayments } from '../../contracts/http/payment-plans';
import { parseYuan } from '../../domain/money';
import { plannedPayments } from '../../store/payment-answers';
import type { ApiDeps } from '../deps';
import { maskPayee } from '../payment-proofs';
import { atFields } from '../support/refused';
import { route, type Route } from '../support/route';
import { yuan } from '../support/yuan';
import { atItsPayee } from './payee-fields';
import { taking, type Visible } from './taking';

/** Which field is to be mended for what the case refuses of a plan as a whole. */
const PLAN_FIELDS = {
  CONDITIONS_NOT_MET: '/conditionsConfirmed',
  PLAN_SUM: '/payments',
  PLAN_TOO_LONG: '/payments',
  PLAN_GIVEN_UP_EARLY: '/giveUpRest',
};

/** 支付计划: several payees of one disbursement, and what the bank answered to each. */
export function applicationPaymentPlan({ pool, temporal }: ApiDeps, visible: Visible): Route[] {
  const step = taking({ pool, temporal }, visible);
  return [
    route(disburseByPlan, (ask) => {
      const { conditionsConfirmed, giveUpRest } = ask.body;
      const payments = ask.body.payments.map(({ amount, account, ...payment }) => ({
        ...payment,
        amountFen: parseYuan(amount),
        ...(account === undefined ? {} : { account }),
      }));
      const mode = payments.some((payment) => payment.mode === 'SELF') ? 'SELF' : 'ENTRUSTED';
      const order = { conditionsConfirmed, mode, payments, giveUpRest, payee: payments[0]?.payee ?? '' };
      return atItsPayee(
        step(ask, 'disburse', order),
        ask.body.payments,
        (row, field) => `/payments/${String(row)}/${field}`,
      ).catch(atFields(PLAN_FIELDS));
    }),
    route(listPlannedPayments, async ({ params, session }) => {
      const { no, stage, approvedTerms, suggestedTerms, appliedTerms } = await visible(params.no, session);
      const found = await plannedPayments(pool, no);
      const principalFen = parseYuan((approvedTerms ?? suggestedTerms ?? appliedTerms).principal);
      const byPlan = found.reduce((sum, { status, amountFen }) => sum + (status === 'PAID' ? amountFen : 0), 0);
      // Without a plan all of it leaves by one order, and has left once the loan has begun.
      const paidFen = found.length === 0 && stage === 'DISBURSED' ? principalFen : byPlan;
      return {
        principal: yuan(principalFen),
        paid: yuan(paidFen),
        remaining: yuan(principalFen - paidFen),
        data: found.map(({ payee, amountFen, ...payment }) => ({
          ...payment,
          payeeMasked: maskPayee(payee),
          amount: yuan(amountFen),
        })),
      };
    }),
  ];
}
