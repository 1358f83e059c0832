import { fen, type Fen } from '../money';
import { parseRate, ONE, type Rate } from '../rate';
import type { Holding, HoldingKind } from './holding';

/** What a year's deposits are worth to us above what they cost (FTP): 示例参数，需按本行制度调整 [CONV]. */
export const DEPOSIT_MARGIN: Rate = parseRate('0.012');
const MONTHS = 12n;

export interface Contribution {
  /** Interest received on loans, from the journal. */
  interestFen: Fen;
  /** Fees received on loans, from the journal. */
  loanFeeFen: Fen;
  /** Fees of everything else, by kind; what brought none is left out. */
  feesFen: { kind: HoldingKind; feeFen: Fen }[];
  depositFen: Fen;
  totalFen: Fen;
}

/**
 * 综合贡献: what a client brought in a period (RULES 8). Deposits by the sum of their monthly average balances times the margin of a
 * twelfth of a year, cut off to the fen once, at the end. Fen; the margin in 10^-12.
 * @example contributionOf({ interestFen: 43_500, loanFeeFen: 0 }, [{ kind: 'DEPOSIT', month: '2026-10', balanceFen: 10_000_000, volumeFen: 0, feeFen: 0 }, { kind: 'SETTLEMENT', month: '2026-10', balanceFen: 0, volumeFen: 900, feeFen: 120 }]) // => { interestFen: 43500, loanFeeFen: 0, feesFen: [{ kind: 'SETTLEMENT', feeFen: 120 }], depositFen: 10000, totalFen: 53620 }
 */
export function contributionOf(
  { interestFen, loanFeeFen }: Pick<Contribution, 'interestFen' | 'loanFeeFen'>,
  holdings: readonly Holding[],
  margin: Rate = DEPOSIT_MARGIN,
): Contribution {
  const deposits = holdings
    .filter(({ kind }) => kind === 'DEPOSIT')
    .reduce((sum, { balanceFen }) => sum + balanceFen, 0);
  const depositFen = fen(Number((BigInt(deposits) * BigInt(margin)) / (MONTHS * BigInt(ONE))));
  const kinds = [...new Set(holdings.map(({ kind }) => kind))].toSorted();
  const feesFen = kinds
    .map((kind) => ({
      kind,
      feeFen: fen(holdings.filter((one) => one.kind === kind).reduce((sum, { feeFen }) => sum + feeFen, 0)),
    }))
    .filter(({ feeFen }) => feeFen > 0);
  const fees = feesFen.reduce((sum, { feeFen }) => sum + feeFen, 0);
  return { interestFen, loanFeeFen, feesFen, depositFen, totalFen: fen(interestFen + loanFeeFen + fees + depositFen) };
}
