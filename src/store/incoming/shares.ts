import { unidentifiedEntry } from '../../domain/incoming/unidentified';
import type { Fen } from '../../domain/money';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import type { PrismaClient } from '../generated/client';
import type { Tx } from '../once';
import { postPortfolioEntry } from '../portfolio-entry';

/** A share that is to be booked: to its loan, or back to the payer. */
export interface PendingShare {
  paymentNo: string;
  n: number;
  loanNo: string | null;
  amountFen: number;
  bank: string;
  /** The bank's. */
  reference: string;
  receivedOn: string;
  payerName: string;
  payerAccount: string;
  /** Who assigned it by hand; null when it was certain. */
  assignedBy: string | null;
}

/** Shares of a statement, or of one payment, that wait to be booked, by their key. */
export async function pendingShares(
  prisma: PrismaClient,
  of: { statementNo?: string; paymentNo?: string },
  limit: number,
): Promise<{ paymentNo: string; n: number }[]> {
  const payments = await prisma.incomingPayment.findMany({
    where: {
      status: 'BOOKING',
      ...(of.paymentNo === undefined ? { statementNo: of.statementNo ?? '' } : { no: of.paymentNo }),
    },
    orderBy: { no: 'asc' },
    take: limit,
    select: { no: true },
  });
  return prisma.paymentShare.findMany({
    where: { paymentNo: { in: payments.map(({ no }) => no) }, status: 'PENDING' },
    orderBy: [{ paymentNo: 'asc' }, { n: 'asc' }],
    select: { paymentNo: true, n: true },
  });
}

/** One share with its payment, or null when it waits no more. */
export async function findPendingShare(
  prisma: PrismaClient,
  paymentNo: string,
  n: number,
): Promise<PendingShare | null> {
  const share = await prisma.paymentShare.findUnique({ where: { paymentNo_n: { paymentNo, n } } });
  if (share?.status !== 'PENDING') return null;
  const payment = await prisma.incomingPayment.findUniqueOrThrow({ where: { no: paymentNo } });
  const { bank, reference, on, payerName, payerAccount, proposedBy } = payment;
  return {
    paymentNo,
    n,
    loanNo: share.loanNo,
    amountFen: Number(share.amountFen),
    bank,
    reference,
    receivedOn: fromDbDate(on),
    payerName,
    payerAccount,
    assignedBy: proposedBy,
  };
}

/**
 * What became of a share: booked, or refused under a code. What a loan refuses waits for a person again, as unidentified money;
 * what was unidentified and is booked now is so no more. A repeat changes nothing.
 */
export async function settleShare(
  prisma: PrismaClient,
  { paymentNo, n }: { paymentNo: string; n: number },
  refusal: string | null,
  on: string,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockPayment(tx, paymentNo);
    const key = { paymentNo_n: { paymentNo, n } };
    const share = await tx.paymentShare.findUniqueOrThrow({ where: key });
    if (share.status !== 'PENDING') return;
    const amountFen = Number(share.amountFen) as Fen;
    const entry = await repark(tx, { ...share, amountFen }, refusal === null ? 'OUT' : 'IN', on);
    const settled = refusal === null ? { status: 'BOOKED', bookedOn: toDbDate(on) } : { status: 'REFUSED', refusal };
    await tx.paymentShare.update({ where: key, data: { ...settled, parked: false } });
    if (refusal !== null)
      await tx.incomingPayment.update({
        where: { no: paymentNo },
        data: { openFen: { increment: amountFen }, waitsFor: refusal },
      });
    await conclude(tx, paymentNo);
    await audit(tx, {
      businessOn: on,
      actor: 'system',
      action: refusal === null ? 'PAYMENT_SHARE_BOOKED' : 'PAYMENT_SHARE_REFUSED',
      subject: 'PAYMENT',
      subjectNo: paymentNo,
      detail: {
        share: n,
        loanNo: share.loanNo,
        amountFen,
        refusal,
        ...(entry === null ? {} : { entry }),
      },
    });
  });
}

/** Puts money among the unidentified receipts, or takes it from there, where it is not there or there already. */
async function repark(
  tx: Tx,
  { paymentNo, n, amountFen, parked }: { paymentNo: string; n: number; amountFen: Fen; parked: boolean },
  way: 'IN' | 'OUT',
  on: string,
): Promise<string | null> {
  if (parked === (way === 'IN')) return null;
  const businessKey = `payment/${paymentNo}/${String(n)}/${way === 'IN' ? 'unidentified' : 'identified'}`;
  const lines = unidentifiedEntry((way === 'IN' ? amountFen : 0 - amountFen) as Fen);
  await postPortfolioEntry(tx, { businessKey, on, cause: `PAYMENT ${paymentNo}`, lines });
  return businessKey;
}

/** A payment with nothing on its way is booked, or waits with what is open. */
async function conclude(tx: Tx, paymentNo: string): Promise<void> {
  const pending = await tx.paymentShare.count({ where: { paymentNo, status: 'PENDING' } });
  if (pending > 0) return;
  const { openFen } = await tx.incomingPayment.findUniqueOrThrow({ where: { no: paymentNo } });
  await tx.incomingPayment.update({
    where: { no: paymentNo },
    data: openFen > 0n ? { status: 'WAITING' } : { status: 'BOOKED', waitsFor: null },
  });
}

/** One thing at a time is done to a payment. */
export const lockPayment = (tx: Tx, no: string): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM incoming_payment WHERE no = ${no} FOR UPDATE`;
