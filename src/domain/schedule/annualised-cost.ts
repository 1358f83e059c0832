import { certainRates } from './certain-rate';
import type { CostFlows, Flows } from './cost-flows';
import { fractionalPower, one } from './fixed-point';
import { discountFactor, growthBits, type Flow } from './internal-rate';
import type { AnnualisedCost } from './terms';

interface Rates {
  readonly periodic: bigint;
  readonly simple: bigint;
  readonly compound: bigint;
}

const NO_RATE: AnnualisedCost = { periodicRate: null, simple: null, compound: null };
const SCALE = 100_000_000n;
/** A result this near to a half of the last decimal (2^-24 of it) is computed again with many more bits. */
const DOUBT_BITS = 24;

/**
 * The internal rate of the flows, per period and per year, simple and compound, HALF_UP to 8 decimals (Q8, Q16). Null
 * where none exists: what was received is not above zero. Rates are never negative, as the totals repay the principal.
 */
export function annualisedCost(cost: CostFlows): AnnualisedCost {
  if (cost.received <= 0) return NO_RATE;
  if (cost.paid === cost.received) return asCost([0, 0, 0]);
  return asCost(certainRates(cost) ?? longRates(cost));
}

/** The rates in long integers: as many bits as the eighth decimal needs, however near it lies to a half. */
function longRates(cost: CostFlows): bigint[] {
  const { received } = cost;
  const { p, q } = cost.periodsAYear;
  const flows = positive(cost.flows);
  const yearly = cost.flows.days !== undefined ? 365 * Math.max(q / p, 1) : Math.max(p / q, 1);
  // Bits for the digits before the point, for what raising to a year's power loses, and for the 8 decimals asked for.
  const extra = Math.ceil(2 * (yearly + 2) * growthBits(received, flows)) + Math.ceil(Math.log2(yearly * p)) + 2;
  const fast = rates(cost, flows, 120 + extra, Math.max(40, extra + 34));
  const quick = [fast.periodic, fast.simple, fast.compound].map((rate) => nearest(rate, 120 + extra, false));
  if (!quick.includes(undefined)) return quick as bigint[];
  const exact = rates(cost, flows, 320 + extra, 250 + extra);
  return [exact.periodic, exact.simple, exact.compound].map((rate) => nearest(rate, 320 + extra, true) as bigint);
}

function rates(cost: CostFlows, flows: readonly Flow[], bits: number, wanted: number): Rates {
  const { received } = cost;
  const { p, q } = cost.periodsAYear;
  const byDays = cost.flows.days !== undefined;
  const unit = one(bits);
  const growth = (unit << BigInt(bits)) / discountFactor(received, flows, bits, wanted);
  const year = byDays ? fractionalPower(growth, 365, 1, bits) : fractionalPower(growth, p, q, bits);
  const period = byDays ? fractionalPower(year, q, p, bits) : growth;
  return { periodic: period - unit, simple: ((period - unit) * BigInt(p)) / BigInt(q), compound: year - unit };
}

function positive({ payments, days }: Flows): Flow[] {
  const flows = payments.map(({ number, total }, index) => ({ at: days?.[index] ?? number, amount: total }));
  return flows.filter(({ amount }) => amount > 0);
}

/**
 * HALF_UP to 8 decimals. A value too near to a half for its precision is `undefined`; with the many bits of the second
 * attempt it is a half, as only an exact rate can be that near.
 */
function nearest(value: bigint, bits: number, isExact: boolean): bigint | undefined {
  const doubled = value * SCALE * 2n;
  const nearBits = BigInt(isExact ? bits - 160 : bits - DOUBT_BITS);
  const half = one(bits);
  const distance = (((doubled % (2n * half)) + 2n * half) % (2n * half)) - half;
  const isNear = (distance < 0n ? -distance : distance) >> nearBits === 0n;
  if (isNear && !isExact) return undefined;
  return (doubled + half + (isNear ? one(Number(nearBits)) : 0n)) >> BigInt(bits + 1);
}

function asCost(values: readonly (number | bigint)[]): AnnualisedCost {
  const [periodicRate, simple, compound] = values.map(decimals) as [string, string, string];
  return { periodicRate, simple, compound };
}

/** Whole units of 10^-8 as a decimal fraction. */
function decimals(scaled: number | bigint): string {
  const digits = String(scaled).padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
}
