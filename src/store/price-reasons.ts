import type { PriceReason } from '../domain/pricing/equal-pricing';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Tx } from './once';

/** Writes why a loan is priced as it is; the latest counts, and earlier ones stay. */
export async function insertPriceReason(
  tx: Tx,
  loanNo: string,
  { reason, comment }: { reason: PriceReason; comment: string },
  by: { username: string; on: string },
): Promise<void> {
  await tx.priceReason.create({
    data: { loanNo, reason, comment, explainedBy: by.username, explainedOn: toDbDate(by.on) },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'PRICE_EXPLAINED',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { reason, comment },
  });
}
