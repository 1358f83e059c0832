import { needsSecondPerson, type PaymentStatus, type Share } from '../../domain/incoming/assignment';
import type { Fen } from '../../domain/money';
import { audit } from '../audit';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import { lockPayment } from './shares';

export interface PaymentHead {
  no: string;
  status: PaymentStatus;
  amountFen: Fen;
  openFen: Fen;
  proposedBy: string | null;
}

interface By {
  username: string;
  on: string;
}

/** A payment with its row locked; null where there is none, or where it was found for a loan of another branch (null: of none). */
export async function lockedPayment(tx: Tx, no: string, branch: string | null): Promise<PaymentHead | null> {
  await lockPayment(tx, no);
  if (branch !== null && (await isOfOthers(tx, no, branch))) return null;
  const found = await tx.incomingPayment.findUnique({ where: { no } });
  if (found === null) return null;
  return {
    no,
    status: found.status as PaymentStatus,
    proposedBy: found.proposedBy,
    amountFen: Number(found.amountFen) as Fen,
    openFen: Number(found.openFen) as Fen,
  };
}

async function isOfOthers(tx: Tx, paymentNo: string, branch: string): Promise<boolean> {
  const shares = await tx.paymentShare.findMany({
    where: { paymentNo, loanNo: { not: null }, status: { notIn: ['REFUSED', 'DROPPED'] } },
    select: { loanNo: true },
  });
  const loanNos = shares.flatMap(({ loanNo }) => loanNo ?? []);
  return (await tx.loan.count({ where: { no: { in: loanNos }, branchCode: { not: branch } } })) > 0;
}

/** Divides what is open. Above the limit it is a proposal until a second person agrees. */
export async function assignPayment(
  tx: Tx,
  payment: PaymentHead,
  { shares, note }: { shares: readonly Share[]; note: string },
  by: By,
): Promise<void> {
  const { no } = payment;
  const proposed = needsSecondPerson(payment.amountFen);
  const before = await tx.paymentShare.count({ where: { paymentNo: no } });
  await tx.paymentShare.createMany({
    data: shares.map(({ loanNo, amountFen }, index) => ({
      paymentNo: no,
      n: before + index + 1,
      loanNo,
      amountFen,
      parked: true,
      status: proposed ? 'PROPOSED' : 'PENDING',
    })),
  });
  await tx.incomingPayment.update({
    where: { no },
    data: {
      status: proposed ? 'PROPOSED' : 'BOOKING',
      openFen: 0,
      matchedBy: 'PERSON',
      note,
      reviewOn: null,
      proposedBy: by.username,
    },
  });
  await record(tx, no, proposed ? 'PAYMENT_ASSIGNMENT_PROPOSED' : 'PAYMENT_ASSIGNED', by, {
    note,
    shares: shares.map(({ loanNo, amountFen }) => ({ loanNo, amountFen })),
  });
}

/** Keeps it waiting for a reason, to be looked at again on a day (挂账). */
export async function holdPayment(
  tx: Tx,
  { no }: PaymentHead,
  { note, reviewOn }: { note: string; reviewOn: string },
  by: By,
): Promise<void> {
  await tx.incomingPayment.update({ where: { no }, data: { status: 'HELD', note, reviewOn: toDbDate(reviewOn) } });
  await record(tx, no, 'PAYMENT_HELD', by, { note, reviewOn });
}

/** The second person's word: what was proposed is booked, or the payment waits again. */
export async function confirmPayment(
  tx: Tx,
  { no, amountFen }: PaymentHead,
  { agree, note }: { agree: boolean; note: string },
  by: By,
): Promise<void> {
  const where = { paymentNo: no, status: 'PROPOSED' };
  if (agree) {
    await tx.paymentShare.updateMany({ where, data: { status: 'PENDING' } });
    await tx.incomingPayment.update({ where: { no }, data: { status: 'BOOKING', note } });
  } else {
    const { _sum } = await tx.paymentShare.aggregate({ where, _sum: { amountFen: true } });
    await tx.paymentShare.updateMany({ where, data: { status: 'DROPPED', parked: false } });
    const openFen = _sum.amountFen ?? BigInt(amountFen);
    await tx.incomingPayment.update({ where: { no }, data: { status: 'WAITING', openFen, proposedBy: null, note } });
  }
  await record(tx, no, agree ? 'PAYMENT_ASSIGNMENT_CONFIRMED' : 'PAYMENT_ASSIGNMENT_REJECTED', by, { note });
}

const record = (
  tx: Tx,
  no: string,
  action: string,
  { username, on }: By,
  detail: Parameters<typeof audit>[1]['detail'],
): Promise<void> => audit(tx, { businessOn: on, actor: username, action, subject: 'PAYMENT', subjectNo: no, detail });
