import { commissionOf } from '../../domain/collection/placement';
import { parseRate } from '../../domain/rate';
import type { PrismaClient } from '../../store/generated/client';
import { loadAccount } from '../../store/loans';
import type { PlacementRecord } from '../../store/placements';
import { businessToday } from './today';

/** What came in while a case was placed, from the account as it stands: a payment taken back is taken out again. */
export async function commissionOn(
  prisma: PrismaClient,
  { loanNo, placedOn, endedOn, rate }: PlacementRecord,
  clockOffsetMs: number,
): Promise<ReturnType<typeof commissionOf>> {
  const { transactions } = await loadAccount(prisma, loanNo, businessToday(clockOffsetMs));
  const receipts = transactions
    .filter(({ type, reversed }) => (type === 'REPAYMENT' || type === 'PREPAYMENT') && !reversed)
    .map(({ on, amount }) => ({ on, amountFen: amount }));
  return commissionOf({ placedOn, endedOn, rate: parseRate(rate) }, receipts);
}
