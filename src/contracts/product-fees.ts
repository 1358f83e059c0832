import { feesDue } from '../domain/application/preparation';
import { formatYuan, parseYuan } from '../domain/money';
import type { FeeRule } from '../domain/product/rules';

/** A fee of a quote (see `quoteSchema`). */
export interface UpFrontFee {
  name: string;
  amount: string;
  at: 'DISBURSEMENT';
}

/** What a product charges for so much principal before the money leaves, as the fees of a quote; what comes to nothing is left out. */
export const upFrontFees = (fees: readonly FeeRule[], principal: string): UpFrontFee[] =>
  feesDue(fees, parseYuan(principal))
    .filter(({ amountFen }) => amountFen > 0)
    .map(({ nameZh, amountFen }) => ({ name: nameZh, amount: formatYuan(amountFen), at: 'DISBURSEMENT' }));
