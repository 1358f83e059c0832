import { parseMoney } from '../../format/money';

export interface PrepaymentValues<Day extends { format: (pattern: string) => string }> {
  on?: Day | null;
  full?: boolean;
  amount?: string;
  mode?: 'REDUCE_INSTALMENT' | 'REDUCE_TERM';
}
export interface PrepaymentBody {
  on: string;
  /** Absent: in full. */
  amount?: string;
  mode: 'REDUCE_INSTALMENT' | 'REDUCE_TERM';
}

/** What the API is asked: in full without an amount, in part with one; null while something is missing. */
export function prepaymentBody<Day extends { format: (pattern: string) => string }>(
  values: PrepaymentValues<Day>,
): PrepaymentBody | null {
  const { on, full = true, mode = 'REDUCE_INSTALMENT' } = values;
  if (!on) return null;
  const day = on.format('YYYY-MM-DD');
  if (full) return { on: day, mode };
  const amount = parseMoney(values.amount ?? '');
  return amount === null ? null : { on: day, amount, mode };
}
