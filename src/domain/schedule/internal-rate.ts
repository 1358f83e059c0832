import { one } from './fixed-point';

/** A payment and the number of periods (or days) after the principal was received. In order of time, `at` from 1. */
export interface Flow {
  readonly at: number;
  readonly amount: number;
}

/** The discount factor with the slope of the present value there. */
interface Estimate {
  readonly factor: number;
  readonly slope: number;
}

/**
 * The factor v in (0, 1] with sum(amount x v^at) = received, as a float: Newton from v = 1, where the present value is
 * not below what was received; it is convex and rising in v, so every step comes closer from above and none can escape.
 */
function estimate(received: number, flows: readonly Flow[]): Estimate {
  let factor = 1;
  let slope = 1;
  for (let step = 0; step < 400; step++) {
    let value = 0;
    let moment = 0;
    for (let i = flows.length - 1; i >= 0; i--) {
      const { at, amount } = flows[i] as Flow;
      const gap = at - (i > 0 ? (flows[i - 1] as Flow).at : 0);
      const discount = gap === 1 ? factor : factor ** gap;
      value = (value + amount) * discount;
      moment = (moment + amount * at) * discount;
    }
    slope = moment / factor;
    const change = (value - received) / slope;
    factor -= change;
    if (Math.abs(change) <= 4e-16 * factor) break;
  }
  return { factor, slope };
}

/** Powers of the factor, each computed once. */
function powersOf(factor: bigint, bits: number): (exponent: number) => bigint {
  const known: bigint[] = [one(bits), factor];
  const shift = BigInt(bits);
  return (exponent) => {
    const found = known[exponent];
    if (found !== undefined) return found;
    let result = known[0] as bigint;
    let square = factor;
    for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = (result * square) >> shift;
      if (left > 1) square = (square * square) >> shift;
    }
    known[exponent] = result;
    return result;
  };
}

function presentValue(factor: bigint, flows: readonly Flow[], bits: number): bigint {
  const shift = BigInt(bits);
  const powerOf = powersOf(factor, bits);
  let value = 0n;
  for (let i = flows.length - 1; i >= 0; i--) {
    const { at, amount } = flows[i] as Flow;
    const gap = at - (i > 0 ? (flows[i - 1] as Flow).at : 0);
    const discount = gap === 1 ? factor : powerOf(gap);
    value = ((value + (BigInt(amount) << shift)) * discount) >> shift;
  }
  return value;
}

/** The slope of the present value, in fixed point. */
function slopeAt(factor: bigint, flows: readonly Flow[], bits: number): bigint {
  const shift = BigInt(bits);
  const powerOf = powersOf(factor, bits);
  let moment = 0n;
  for (let i = flows.length - 1; i >= 0; i--) {
    const { at, amount } = flows[i] as Flow;
    const gap = at - (i > 0 ? (flows[i - 1] as Flow).at : 1);
    moment = ((moment + (BigInt(amount * at) << shift)) * powerOf(gap)) >> shift;
  }
  return moment;
}

/** Beyond so many bits a slope of its own for each step, which doubles what is right, is cheaper than many steps. */
const MANY_BITS = 200;

/**
 * The discount factor in fixed point, by Newton steps: with the float's slope each gains at least 30 bits. Stops when the
 * error left is below 2^-(wanted + 30).
 */
export function discountFactor(received: number, flows: readonly Flow[], bits: number, wanted: number): bigint {
  const { factor, slope } = estimate(received, flows);
  // The slope is at least 1 (at >= 1, value = received >= 1, factor <= 1), so 20 more bits keep a float's precision.
  const divisor = BigInt(Math.round(slope * 2 ** 20));
  const target = BigInt(received) << BigInt(bits);
  let result = fixedPoint(factor, bits);
  for (let step = 0; step < 60; step++) {
    const distance = presentValue(result, flows, bits) - target;
    const change =
      wanted > MANY_BITS ? (distance << BigInt(bits)) / slopeAt(result, flows, bits) : (distance << 20n) / divisor;
    result -= change;
    if ((change < 0n ? -change : change) >> BigInt(Math.max(bits - wanted, 0)) === 0n) break;
  }
  return result;
}

/** All bits of a float, however small. */
function fixedPoint(value: number, bits: number): bigint {
  const exponent = Math.floor(Math.log2(value));
  return (BigInt(Math.round(value * 2 ** (52 - exponent))) << BigInt(bits)) >> BigInt(52 - exponent);
}

/** -log2 of the discount factor: how fast money grows in one period. */
export const growthBits = (received: number, flows: readonly Flow[]): number =>
  Math.max(-Math.log2(estimate(received, flows).factor), 0);
