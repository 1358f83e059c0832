import { bears, type SecurityItem } from '../security/item';
import { officeOf } from '../security/form';
import { fen, sum, type Fen } from '../money';

/** RULES 5.3 [CONV]: more security is asked for when the ratio lies more than five points above its cap. */
const TOLERANCE_POINTS = 5;

export interface Margin {
  /** What everything bears within its caps. */
  bornFen: Fen;
  /** What is short of the debt within the caps; zero when nothing is. */
  shortFen: Fen;
  /** The debt lies beyond the caps and the five points: more security must be asked for. */
  isCalled: boolean;
}

/**
 * How a debt (fen) stands on its security as it is valued now; null where no thing secures it.
 * Source: RULES 5.3 (margin call when the ratio is above its cap plus 5 points).
 * @param capPercent the product's cap in place of each thing's own
 * @example marginOf(100, [], undefined) // => null
 */
export function marginOf(
  debtFen: number,
  items: readonly Pick<SecurityItem, 'kind' | 'appraisal'>[],
  capPercent: number | undefined,
): Margin | null {
  if (!items.some(({ kind }) => officeOf(kind) !== null)) return null;
  const within = items.map((item) => bears(item, capPercent));
  const bornFen = sum(within.map(({ lendableFen }) => lendableFen));
  const stretched = sum(
    items.map((item, index) => {
      const { maxPercent, lendableFen } = within[index] ?? { maxPercent: 0, lendableFen: fen(0) };
      return officeOf(item.kind) === null ? lendableFen : bears(item, maxPercent + TOLERANCE_POINTS).lendableFen;
    }),
  );
  return { bornFen, shortFen: fen(Math.max(0, debtFen - bornFen)), isCalled: stretched < debtFen };
}
