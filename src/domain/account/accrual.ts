import type { Day } from '../date';
import { ZERO, fen, type Fen } from '../money';
import { ONE, type Rate } from '../rate';
import { ratio, timesRatio, type Ratio, type Rounding } from '../rounding';

/** annualRate x (1 + markup), or annualRate x markup alone, per day: always /360 (S14). */
export interface DailyRate {
  readonly annualRate: Rate;
  readonly factor: Rate;
  readonly perDay: Ratio;
}

/** What an annual rate times a factor costs a fen for one day. */
export function dailyRate(annualRate: Rate, factor: number): DailyRate {
  const perDay = ratio(BigInt(annualRate) * BigInt(factor), BigInt(ONE) * BigInt(ONE) * 360n);
  return { annualRate, factor: factor as Rate, perDay };
}

/** A stretch with one base and one rate, closed. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly base: Fen;
  readonly rate: DailyRate;
  readonly amount: Fen;
}

/** Penalty or compound of one instalment: closed stretches, each rounded, and the open one (S13). */
export interface Accrual {
  base: Fen;
  rate: DailyRate;
  from: Day;
  closed: Fen;
  readonly stretches: Stretch[];
}

export const newAccrual = (from: Day, rate: DailyRate): Accrual => ({
  base: ZERO,
  rate,
  from,
  closed: ZERO,
  stretches: [],
});

/** What has been charged up to a day exclusive; the open stretch rounded as a whole as it stands (S13). */
export function accruedTo({ base, rate, from, closed }: Accrual, day: Day, rounding: Rounding): Fen {
  return base === 0 ? closed : fen(closed + timesRatio(base, day - from, rate.perDay, rounding));
}

const isSameRate = (a: DailyRate, b: DailyRate): boolean =>
  a === b || a.perDay.num * b.perDay.den === b.perDay.num * a.perDay.den;

/** Takes note of what the base and the rate are at the end of a day: another than the day before begins a stretch (S13). */
export function noteEndOfDay(accrual: Accrual, day: Day, base: Fen, rate: DailyRate, rounding: Rounding): void {
  if (base === accrual.base && isSameRate(rate, accrual.rate)) return;
  closeStretch(accrual, day, rounding);
  accrual.base = base;
  accrual.rate = rate;
}

/** Ends the open stretch before a day; nothing runs until the next note. */
export function closeStretch(accrual: Accrual, day: Day, rounding: Rounding): void {
  const { base, rate, from } = accrual;
  const total = accruedTo(accrual, day, rounding);
  if (base > 0 && day > from)
    accrual.stretches.push({ from, to: day, base, rate, amount: fen(total - accrual.closed) });
  accrual.closed = total;
  accrual.base = ZERO;
  accrual.from = day;
}
