import { fen, type Fen } from '../money';

/** Fees by the measures for litigation costs 诉讼费用交纳办法 (国务院令第481号). */
export const COURT_FEES = ['ACCEPTANCE', 'PRESERVATION', 'ENFORCEMENT'] as const;
export type CourtFee = (typeof COURT_FEES)[number];

/** From which amount on (yuan) which part of it per mille; the first bracket is a fixed sum. */
interface Scale {
  /** Yuan, up to the start of the first rate. */
  fixed: number;
  brackets: readonly { fromYuan: number; perMille: number }[];
  /** Yuan; absent: without a limit. */
  most?: number;
}

const WAN = 10_000;
const SCALES: Readonly<Record<CourtFee, Scale>> = {
  // Art 13(1): 财产案件受理费
  ACCEPTANCE: {
    fixed: 50,
    brackets: [
      { fromYuan: 1 * WAN, perMille: 25 },
      { fromYuan: 10 * WAN, perMille: 20 },
      { fromYuan: 20 * WAN, perMille: 15 },
      { fromYuan: 50 * WAN, perMille: 10 },
      { fromYuan: 100 * WAN, perMille: 9 },
      { fromYuan: 200 * WAN, perMille: 8 },
      { fromYuan: 500 * WAN, perMille: 7 },
      { fromYuan: 1_000 * WAN, perMille: 6 },
      { fromYuan: 2_000 * WAN, perMille: 5 },
    ],
  },
  // Art 14(2): 财产保全申请费, at most 5,000 yuan
  PRESERVATION: {
    fixed: 30,
    brackets: [
      { fromYuan: 1_000, perMille: 10 },
      { fromYuan: 10 * WAN, perMille: 5 },
    ],
    most: 5_000,
  },
  // Art 14(1): 申请执行费
  ENFORCEMENT: {
    fixed: 50,
    brackets: [
      { fromYuan: 1 * WAN, perMille: 15 },
      { fromYuan: 50 * WAN, perMille: 10 },
      { fromYuan: 500 * WAN, perMille: 5 },
      { fromYuan: 1_000 * WAN, perMille: 1 },
    ],
  },
};

/**
 * The fee that a court asks on a claim: bracket by bracket, exact to the fen, half a fen up. `halved` is the acceptance fee
 * of a summary procedure (Art 16), or of a case that is mediated or withdrawn (Art 15).
 * @param claim fen
 * @example courtFee('ACCEPTANCE', parseYuan('1000000')) // => 1380000
 * @example courtFee('PRESERVATION', parseYuan('1000000')) // => 500000
 * @example courtFee('ENFORCEMENT', parseYuan('100000')) // => 140000
 */
export function courtFee(kind: CourtFee, claim: Fen, { halved = false }: { halved?: boolean } = {}): Fen {
  const { fixed, brackets, most } = SCALES[kind];
  // In thousandths of a fen: a per mille of a fen is a whole number of them.
  const full = brackets.reduce(
    (sum, { fromYuan, perMille }, index) => {
      const upTo = brackets[index + 1]?.fromYuan;
      const top = upTo === undefined ? claim : Math.min(claim, upTo * 100);
      return sum + BigInt(Math.max(0, top - fromYuan * 100)) * BigInt(perMille);
    },
    BigInt(fixed * 100) * 1_000n,
  );
  const limited = most === undefined || full < BigInt(most * 100) * 1_000n ? full : BigInt(most * 100) * 1_000n;
  const divisor = halved && kind === 'ACCEPTANCE' ? 2_000n : 1_000n;
  return fen(Number((limited + divisor / 2n) / divisor));
}
