import { fen, type Fen } from '../money';

const MILLION = 1_000_000n;

/** A limit of the law or of the bank, and how far it is used. */
export interface LimitUse {
  limitFen: Fen;
  /** Used of the limit in parts of a million, rounded up: what is full shows as full. */
  usePpm: number;
  isBroken: boolean;
}

/**
 * How far an exposure (fen) uses a limit that is a share (parts of a million) of capital (fen).
 * Source: RULES 1.8 (商业银行法 Art 39(3); 大额风险暴露管理办法).
 * @example limitUse(150, 1_000, 100_000) // => { limitFen: 100, usePpm: 1_500_000, isBroken: true }
 * @example limitUse(100, 1_000, 100_000).isBroken // => false
 */
export function limitUse(exposureFen: number, capitalFen: number, sharePpm: number): LimitUse {
  const limit = (BigInt(capitalFen) * BigInt(sharePpm)) / MILLION;
  const use = limit === 0n ? 0n : (BigInt(exposureFen) * MILLION + limit - 1n) / limit;
  return { limitFen: fen(Number(limit)), usePpm: Number(use), isBroken: BigInt(exposureFen) > limit };
}

/**
 * How concentrated a book is: the sum of the squares of the shares (Herfindahl), in parts of a million; 1,000,000 is all in one.
 * @example herfindahl([50, 50]) // => 500_000
 * @example herfindahl([]) // => 0
 */
export function herfindahl(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  if (total === 0n) return 0;
  const squares = amounts.reduce((sum, amount) => sum + BigInt(amount) * BigInt(amount), 0n);
  return Number((squares * MILLION) / (total * total));
}
