import { shareOf } from '../ratio';

/** Where loans of one bucket at the start of a span are at its end; principal is that at the start, in fen. */
export interface Rolled {
  /** A bucket, or SETTLED or WRITTEN_OFF. */
  to: string;
  principalFen: number;
}

/**
 * 迁徙率 of one bucket of days overdue: the principal that ended worse, or was written off, over that at the start without what was
 * repaid; four decimals half up, null of nothing. Source: RULES 8.
 * @param order the buckets from good to bad
 * @example rollRateOf('1-30', [{ to: '0', principalFen: 300 }, { to: '31-60', principalFen: 100 }, { to: 'SETTLED', principalFen: 50 }], ['0', '1-30', '31-60']) // => '0.2500'
 */
export function rollRateOf(from: string, rolled: readonly Rolled[], order: readonly string[]): string | null {
  const stayed = rolled.filter(({ to }) => to !== 'SETTLED');
  const isWorse = ({ to }: Rolled): boolean => to === 'WRITTEN_OFF' || order.indexOf(to) > order.indexOf(from);
  return shareOf(sumOf(stayed.filter(isWorse)), sumOf(stayed));
}

const sumOf = (rolled: readonly Rolled[]): number => rolled.reduce((sum, { principalFen }) => sum + principalFen, 0);
