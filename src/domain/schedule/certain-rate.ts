import type { CostFlows, Flows, Payment } from './cost-flows';

/** Twice the relative error of one operation on floats: every bound below is counted with it, so none is tight. */
const UNIT = 2 ** -52;
/** Beyond these a float's answer is not tried: growth in one period, and its logarithm over a year. */
const LEAST_FACTOR = 0.05;
const MOST_GROWTH = 12;
/** The share of the factor below which what Newton's steps leave does not matter to an eighth decimal. */
const SETTLED = 1e-14;
/** Payments times the discount of a period below which a geometric sum's slope is not tried: it bounds that slope's error. */
const FLATTEST = 1e-5;
const SLOPE_ERROR = 1e-8;

/** A value and how far from it the true one can lie. */
interface Bounded {
  readonly value: number;
  readonly error: number;
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

/** The present value of flows at a discount factor, the relative error of that, and its slope. */
interface Present {
  readonly value: number;
  readonly error: number;
  readonly slope: number;
}

/** Summed flow by flow. Nothing cancels, so value and slope are right to a unit a rounding. */
function summed({ payments, days }: Flows, factor: number): Present {
  const powers: number[] = [];
  let value = 0;
  let moment = 0;
  let discount = 1;
  let before = 0;
  let gap = 0;
  let step = 1;
  for (let index = 0; index < payments.length; index++) {
    const { number, total } = payments[index] as Payment;
    const at = days?.[index] ?? number;
    if (at - before !== gap) {
      gap = at - before;
      step = powers[gap] ??= power(factor, gap);
    }
    discount *= step;
    const present = total * discount;
    value += present;
    moment += present * at;
    before = at;
  }
  return { value, error: (before + 3 * payments.length + 8) * UNIT, slope: moment / factor };
}

/**
 * Level payments but for the last as a geometric sum, of m payments v (1 - v^m) / (1 - v), and its slope. With v from a half
 * to 1 the difference 1 - v is exact, and v^m comes by its logarithm, whose size m ln v its error grows with. The slope's two
 * parts cancel: near v = 1, where too little would be left of them, undefined.
 */
function geometric({ payments, level }: Flows, factor: number): Present | undefined {
  const count = payments.length - 1;
  const rest = 1 - factor;
  if (level === undefined || factor < 0.5 || count * rest < FLATTEST) return undefined;
  const exponent = count * Math.log1p(-rest);
  const gone = -Math.expm1(exponent);
  // By itself rather than as 1 - gone, of which little would be right where almost all is gone and a large last payment follows.
  const left = Math.exp(exponent);
  const sum = (factor * gone) / rest;
  const last = (payments[count] as Payment).total;
  return {
    value: level * sum + last * left * factor,
    error: (12 - 4 * exponent) * UNIT,
    slope: (level * (sum / factor - count * left)) / rest + last * (count + 1) * left,
  };
}

/**
 * The factor v with sum(amount x v^at) = received, with a bound of its error, by Newton's steps. The present value is
 * convex and rising, so a step from the left of the root ends on its right, and from there none can miss it. Undefined
 * where the steps do not settle.
 *
 * With n the last `at`, the slope changes from v to w by at most (w/v)^(n-1). Integrated from v to the root this says that
 * after a step d with x = n|d|/v <= 1/2 at most x|d| is left, and what the slope's own error leaves of d: one step is enough
 * where the guess is near.
 */
function factorOf({ received, flows, guess }: CostFlows): Bounded | undefined {
  const count = flows.payments.length;
  const last = flows.days?.[count - 1] ?? count;
  let factor = guess;
  for (let step = 0; step < 40; step++) {
    const present = geometric(flows, factor) ?? summed(flows, factor);
    const { value, slope } = present;
    const change = (value - received) / slope;
    const left = (last * change * change) / factor + SLOPE_ERROR * Math.abs(change);
    factor = Math.min(factor - change, 1);
    if (!(factor > LEAST_FACTOR)) return undefined;
    if (left <= SETTLED * factor) {
      const error = (present.error * value * 1.02) / slope + left * 1.02 + UNIT * factor;
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
 * Needs flows whose sum is above what was received.
 * @example certainRates({ received: 100, paid: 110, flows: { payments: [{ number: 1, total: 110 }], days: undefined, level: undefined }, periodsAYear: { p: 12, q: 1 }, guess: 1 }) // => [10000000, 120000000, 213842838]
 */
export function certainRates(cost: CostFlows): readonly number[] | undefined {
  const byDays = cost.flows.days !== undefined;
  const { p, q } = cost.periodsAYear;
  const factor = factorOf(cost);
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
