import type { Flow } from './internal-rate';

/** Twice the relative error of one operation on floats: every bound below is counted with it, so none is tight. */
const UNIT = 2 ** -52;
/** Beyond these a float's answer is not tried: growth in one period, and its logarithm over a year. */
const LEAST_FACTOR = 0.05;
const MOST_GROWTH = 12;

/** A value and how far from it the true one can lie. */
interface Bounded {
  readonly value: number;
  readonly error: number;
}

/** The flows from the last to the first, as columns: what discounting walks over again and again. */
interface Columns {
  readonly amounts: Float64Array;
  readonly moments: Float64Array;
  /** For each flow, which of `gaps` separates it from the one before. */
  readonly gapOf: Uint16Array;
  readonly gaps: readonly number[];
  /** Roundings on the way of the last flow to its present value. */
  readonly roundings: number;
  readonly start: number;
}

function columnsOf(received: number, flows: readonly Flow[]): Columns {
  const count = flows.length;
  const amounts = new Float64Array(count);
  const moments = new Float64Array(count);
  const gapOf = new Uint16Array(count);
  const gaps: number[] = [];
  let [total, first, second, before, last] = [0, 0, 0, 0, -1];
  for (let i = 0; i < count; i++) {
    const { at, amount } = flows[i] as Flow;
    const place = count - 1 - i;
    const moment = amount * at;
    amounts[place] = amount;
    moments[place] = moment;
    const gap = at - before;
    if (gaps[last] !== gap) last = gaps.indexOf(gap);
    if (last < 0) last = gaps.push(gap) - 1;
    gapOf[place] = last;
    before = at;
    total += amount;
    first += moment;
    second += moment * at;
  }
  const mean = first / total;
  const start = startingFactor(Math.log(total / received), mean, second / total - mean * mean);
  return { amounts, moments, gapOf, gaps, roundings: before + 3 * count + 8, start };
}

/** The factor whose discounting, taken as that of a normal distribution of the due dates, leaves what was received. */
function startingFactor(excess: number, mean: number, variance: number): number {
  const root = mean * mean - 2 * variance * excess;
  const force = root > 0 && variance > 0 ? (mean - Math.sqrt(root)) / variance : excess / mean;
  return Math.exp(-force);
}

/** By squaring: at most `exponent` roundings. */
function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/**
 * The factor v with sum(amount x v^at) = received, with a bound of its error: Newton's steps, which from the right of the
 * root cannot miss it (the present value is convex and rising). The amounts being positive, nothing cancels: the
 * present value is right to one unit a rounding. Undefined where the steps do not settle.
 */
function factorOf(received: number, columns: Columns): Bounded | undefined {
  const { amounts, moments, gapOf, gaps, roundings } = columns;
  const count = amounts.length;
  const powers = new Float64Array(gaps.length);
  let factor = Math.min(columns.start, 1);
  for (let step = 0; step < 40; step++) {
    for (let i = 0; i < powers.length; i++) powers[i] = power(factor, gaps[i] as number);
    let value = 0;
    let moment = 0;
    for (let i = 0; i < count; i++) {
      const discount = powers[gapOf[i] as number] as number;
      value = (value + (amounts[i] as number)) * discount;
      moment = (moment + (moments[i] as number)) * discount;
    }
    const slope = moment / factor;
    const change = (value - received) / slope;
    factor = Math.min(factor - change, 1);
    if (!(factor > LEAST_FACTOR)) return undefined;
    if (Math.abs(change) <= 1e-12 * factor) {
      const error = (roundings * UNIT * value * 1.02) / slope + Math.abs(change) * 1e-3 + UNIT * factor;
      return { value: factor, error };
    }
  }
  return undefined;
}

/** (1 + rate)^exponent - 1. */
function compounded({ value, error }: Bounded, exponent: number): Bounded {
  const growth = exponent * Math.log1p(value);
  const grown = Math.expm1(growth);
  const growthError = (exponent * error) / (1 + value) + 4 * UNIT * growth;
  return { value: grown, error: (1 + grown) * growthError * 1.02 + 4 * UNIT * grown };
}

/** HALF_UP to a whole number of 10^-8; undefined where a half is nearer than the error. */
function rounded({ value, error }: Bounded): number | undefined {
  const scaled = value * 1e8;
  const whole = Math.floor(scaled);
  const part = scaled - whole;
  const doubt = 2 * (error * 1e8 + scaled * UNIT);
  if (!(Math.abs(part - 0.5) > doubt) || !(scaled < 2 ** 50)) return undefined;
  // A value nearer to a whole number than its error rounds to that number from either side.
  return part > 0.5 ? whole + 1 : whole;
}

/**
 * The periodic, simple and compound rate of flows in whole units of 10^-8, HALF_UP, computed in floats with a bound of
 * every error (Q8, Q16). Undefined where that bound does not tell the eighth decimal for certain: then long integers must.
 * Needs flows above zero whose sum is above what was received.
 * @example certainRates({ received: 100, flows: [{ at: 1, amount: 110 }], byDays: false, p: 12, q: 1 }) // => [10000000, 120000000, 213842838]
 */
export function certainRates(cost: {
  readonly received: number;
  readonly flows: readonly Flow[];
  readonly byDays: boolean;
  readonly p: number;
  readonly q: number;
}): readonly number[] | undefined {
  const { received, flows, byDays, p, q } = cost;
  const factor = factorOf(received, columnsOf(received, flows));
  if (factor === undefined) return undefined;
  const growth: Bounded = {
    value: (1 - factor.value) / factor.value,
    error: (1.02 * factor.error) / factor.value ** 2 + (2 * UNIT) / factor.value,
  };
  if (Math.log1p(growth.value) * (byDays ? 365 * Math.max(1, q / p) : Math.max(1, p / q)) > MOST_GROWTH)
    return undefined;
  const year = compounded(growth, byDays ? 365 : p / q);
  const period = byDays ? compounded(growth, (365 * q) / p) : growth;
  const simple = { value: (period.value * p) / q, error: ((period.error + 2 * UNIT * period.value) * p) / q };
  const all = [period, simple, year].map(rounded);
  return all.every((rate) => rate !== undefined) ? all : undefined;
}
