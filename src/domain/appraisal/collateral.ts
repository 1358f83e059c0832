import { fen, least, sum, type Fen } from '../money';
import { ppm } from './figure';

/**
 * RULES 5.3 [CONV, 示例参数，需按本行制度调整; 商业银行押品管理指引 银监发〔2017〕16号 asks each bank for caps]: the cautious end of
 * each range, as percent of the value.
 */
export const HAIRCUTS = {
  DEPOSIT_OR_TREASURY: 90,
  BANK_ACCEPTANCE: 90,
  INVENTORY: 50,
  LISTED_SHARES: 50,
  RECEIVABLES: 70,
  RESIDENTIAL: 70,
  COMMERCIAL_PROPERTY: 50,
  INDUSTRIAL_OR_LAND: 50,
  EQUIPMENT: 30,
  VEHICLE: 40,
  PATENT_OR_TRADEMARK: 20,
} as const satisfies Record<string, number>;

export type CollateralKind = keyof typeof HAIRCUTS;

/** A thing offered, with every value at hand in fen; null when not at hand. */
export interface Collateral {
  kind: CollateralKind;
  transactionFen: number | null;
  appraisalFen: number | null;
  modelFen: number | null;
  /** What earlier charges on it secure. */
  priorClaimsFen: number;
}

export interface CollateralValue {
  /** The lowest value at hand. */
  valueFen: Fen;
  maxPercent: number;
  /** value × cap, less what ranks before, rounded down. */
  lendableFen: Fen;
}

/**
 * What may be lent against a thing: min(transaction price, appraisal, model) × cap - prior claims, rounded down, not below
 * zero. Without any value nothing.
 * @param maxPercent the cap, that of the kind where none is given
 * @example valueOf({ kind: 'RESIDENTIAL', transactionFen: 300, appraisalFen: 280, modelFen: null, priorClaimsFen: 46 }) // => { valueFen: 280, maxPercent: 70, lendableFen: 150 }
 */
export function valueOf(
  { kind, transactionFen, appraisalFen, modelFen, priorClaimsFen }: Collateral,
  maxPercent: number = HAIRCUTS[kind],
): CollateralValue {
  const known = [transactionFen, appraisalFen, modelFen].filter((value) => value !== null).map(fen);
  const valueFen = known.length === 0 ? fen(0) : known.reduce(least);
  const cap = Number((BigInt(valueFen) * BigInt(maxPercent)) / 100n);
  return { valueFen, maxPercent, lendableFen: fen(Math.max(0, cap - priorClaimsFen)) };
}

export interface Coverage {
  items: CollateralValue[];
  lendableFen: Fen;
  /** Debt / value less prior claims, parts of a million: the LTV of all things together. */
  loanToValuePpm: number | null;
  covered: boolean;
}

/** Do these things together secure this debt (fen) within their caps? Source: RULES 5.3. */
export function coverageOf(debtFen: number, things: readonly Collateral[]): Coverage {
  const items = things.map((thing) => valueOf(thing));
  const lendableFen = sum(items.map((item) => item.lendableFen));
  const free = sum(
    items.map(({ valueFen }, index) => fen(Math.max(0, valueFen - (things[index]?.priorClaimsFen ?? 0)))),
  );
  return { items, lendableFen, loanToValuePpm: ppm(debtFen, free), covered: debtFen <= lendableFen };
}
