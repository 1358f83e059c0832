import * as contract from '../contracts/http/payment-proofs';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayProve, proofStanding } from '../domain/application/payment-proof';
import { MOST_PAYEES } from '../domain/application/payment-plan';
import { maskName } from '../domain/identity/masking';
import { parseYuan } from '../domain/money';
import { findApplication } from '../store/applications-read';
import { caseFilesOf } from '../store/case-files';
import { once } from '../store/once';
import type { PageRequest } from '../store/paging';
import {
  countPayments,
  insertProof,
  listPayments,
  lockProof,
  type PaymentFilter,
  type PaymentRecord,
} from '../store/payment-proofs';
import type { ApiDeps } from './deps';
import { exported } from './support/exporting';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Payments = AnswerOf<typeof contract.listPaymentProofs>;

/** Which field is to be mended for what a proof is refused for. */
const PROOF_FIELDS = {
  PROOF_OF_OTHER_PAYMENT: '/bankReference',
  PROOF_AMOUNT_DIFFERS: '/amount',
  PROOF_BEFORE_PAYMENT: '/paidOn',
  DATE_IN_FUTURE: '/paidOn',
};

/** 支付凭证: whether what left has been seen to arrive. */
export function paymentProofs(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: PaymentFilter): Promise<Payments> => {
    const page = await listPayments(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };
  /** The payment that the proof names; where it names none of the case, the first, which says so. */
  const paymentOf = async (applicationNo: string, reference: string, session: Session): Promise<PaymentRecord> => {
    const { data } = await listPayments(pool, { ...scopeOf(session), applicationNo, limit: 2 * MOST_PAYEES });
    const found = data.find(({ bankReference }) => bankReference === reference) ?? data[0];
    if (found !== undefined) return found;
    const application = await findApplication(pool, applicationNo, branchScope(session.actor.branchCode));
    throw application === null ? notFound('application') : refuse('NOT_PAID_OUT');
  };

  return [
    route(contract.listPaymentProofs, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(contract.exportPaymentProofs, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Payments> => listed({ ...filter, ...at });
      return exported(deps, { list: 'payment-proofs', count: () => countPayments(pool, filter), page }, ask);
    }),
    route(contract.recordPaymentProof, async ({ params: { no }, body, session, commandId }) => {
      const payment = await paymentOf(no, body.bankReference, session);
      const { amount, ...proof } = body;
      if (!(await caseFilesOf(pool, no)).some(({ hash }) => hash === body.fileHash))
        throw refuseField('/fileHash', 'FILE_UNKNOWN');
      const today = businessToday(payment.clockOffsetMs);
      await once(prisma, `${no}/payment-proof/${commandId}`, async (tx) => {
        const isKnown = await lockProof(tx, no, payment.bankReference);
        const standing = isKnown ? { ...payment, paidOn: payment.paidOn ?? today } : payment;
        allow(mayProve(standing, { ...proof, amountFen: parseYuan(amount) }, today), PROOF_FIELDS);
        const by = { username: session.actor.username, on: today };
        await insertProof(tx, { ...proof, applicationNo: no, source: 'HAND' }, by);
        return null;
      });
      return rowOf(await paymentOf(no, body.bankReference, session));
    }),
  ];
}

/** A payee is a name as somebody typed it: up to four characters it is a person's. */
export const maskPayee = (payee: string): string =>
  maskName(Array.from(payee).length > 4 ? 'COMPANY' : 'PERSON', payee);

function rowOf(payment: PaymentRecord): Payments['data'][number] {
  const { clientKind, clientName, payee, amountFen, orderedBy: _orderedBy, reference: _reference, ...more } = payment;
  const { clockOffsetMs, ...rest } = more;
  return {
    ...rest,
    clientMasked: maskName(clientKind, clientName),
    payeeMasked: maskPayee(payee),
    amount: yuan(amountFen),
    standing: proofStanding(payment, businessToday(clockOffsetMs)),
  };
}
