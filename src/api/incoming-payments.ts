import type { Pool } from 'pg';
import * as contract from '../contracts/http/incoming-payments';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayAssign, mayConfirm, mayDecide } from '../domain/incoming/assignment';
import { maskIdentity } from '../domain/identity/masking';
import { parseYuan } from '../domain/money';
import { assignPayment, confirmPayment, holdPayment, lockedPayment, type PaymentHead } from '../store/incoming/decide';
import { findPayment, listPayments, sharesOf, type PaymentRecord } from '../store/incoming/read';
import { findLoan } from '../store/loans-read';
import { once, type Tx } from '../store/once';
import type { ApiDeps } from './deps';
import { bookCertain } from './statements/booking';
import { maskPayer } from './statements/masked';
import { allow, notFound, refuse, refuseField, type Refused } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Row = AnswerOf<typeof contract.listIncomingPayments>['data'][number];
type Payment = AnswerOf<typeof contract.getIncomingPayment>;

/** 待核对: money of which no rule says for certain whose it is. */
export function incomingPayments(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;

  const whole = async (no: string, { actor }: Session): Promise<Payment> => {
    const branch = branchScope(actor.branchCode);
    const found = await findPayment(pool, no, branch);
    if (found === null) throw notFound('incoming');
    const shares = (await sharesOf(pool, found, branch)).map(({ amountFen, ...rest }) => ({
      ...rest,
      amount: yuan(amountFen),
    }));
    return { ...rowOf(found), shares };
  };

  /** One decision on a payment whose row is locked, once a command. */
  const decide = async (
    no: string,
    { session, commandId }: { session: Session; commandId: string },
    work: (tx: Tx, payment: PaymentHead) => Promise<void>,
  ): Promise<void> => {
    await once(prisma, `payment-${no}/${commandId}`, async (tx) => {
      const payment = await lockedPayment(tx, no, branchScope(session.actor.branchCode));
      if (payment === null) throw await notTheirs(pool, no, session);
      await work(tx, payment);
      return null;
    });
  };

  const by = ({ actor }: Session) => ({ username: actor.username, on: businessToday() });

  return [
    route(contract.listIncomingPayments, async ({ query, session: { actor } }) => {
      const { data, ...page } = await listPayments(pool, { ...query, branch: branchScope(actor.branchCode) });
      return { ...page, data: data.map(rowOf) };
    }),

    route(contract.getIncomingPayment, ({ params: { no }, session }) => whole(no, session)),

    route(contract.assignIncomingPayment, async ({ params: { no }, body, session, commandId }) => {
      await whole(no, session);
      const shares = body.shares.map(({ loanNo, amount }) => ({ loanNo, amountFen: parseYuan(amount) }));
      for (const [index, { loanNo }] of shares.entries()) {
        const isThere =
          loanNo === null || (await findLoan(pool, loanNo, branchScope(session.actor.branchCode))) !== null;
        if (!isThere) throw refuseField(`/shares/${String(index)}/loanNo`, 'NOT_FOUND', { what: '贷款 loan' });
      }
      await decide(no, { session, commandId }, async (tx, payment) => {
        allow(mayAssign(payment, shares));
        await assignPayment(tx, payment, { shares, note: body.note }, by(session));
      });
      return booked(no, session);
    }),

    route(contract.holdIncomingPayment, async ({ params: { no }, body: { note, reviewOn }, session, commandId }) => {
      const today = businessToday();
      if (reviewOn <= today) throw refuseField('/reviewOn', 'REVIEW_DATE_PAST', { date: reviewOn, today });
      await decide(no, { session, commandId }, async (tx, payment) => {
        allow(mayDecide(payment));
        await holdPayment(tx, payment, { note, reviewOn }, by(session));
      });
      return whole(no, session);
    }),

    route(contract.confirmIncomingPayment, async ({ params: { no }, body: { agree, note }, session, commandId }) => {
      await decide(no, { session, commandId }, async (tx, payment) => {
        allow(mayConfirm(payment, session.actor.username));
        await confirmPayment(tx, payment, { agree, note }, by(session));
      });
      return booked(no, session);
    }),
  ];

  /** Books what is decided; the answer shows how far that has come. */
  async function booked(no: string, session: Session): Promise<Payment> {
    const { status } = await whole(no, session);
    if (status === 'BOOKING') await bookCertain(deps, { paymentNo: no });
    return whole(no, session);
  }
}

/** Why somebody does not decide a payment: it is none of his branch's, or a part of it is with another one. */
const notTheirs = async (pool: Pool, no: string, { actor }: Session): Promise<Refused> =>
  (await findPayment(pool, no, branchScope(actor.branchCode))) === null
    ? notFound('incoming')
    : refuse('PAYMENT_OF_SEVERAL_BRANCHES');

function rowOf({ amountFen, openFen, payerName, payerAccount, ...rest }: PaymentRecord): Row {
  return {
    ...rest,
    amount: yuan(amountFen),
    open: yuan(openFen),
    payerMasked: maskPayer(payerName),
    accountMasked: maskIdentity(payerAccount),
  };
}
