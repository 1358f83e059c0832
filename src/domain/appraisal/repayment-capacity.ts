import { addMonths, type IsoDate } from '../date';
import { ppmDown, ppmUp } from './figure';

/** RULES 6.2 (银监发〔2004〕57号 Art 36): all debt at most 55 % of income, housing at most 50 %; soft limit 50 % [product default]. */
export const DTI_SOFT_PPM = 500_000;
export const DTI_HARD_PPM = 550_000;
export const HOUSING_HARD_PPM = 500_000;
/** RULES 6.2: net operating cash / (principal + interest due in the year) [CONV]. */
export const DSCR_MIN_PPM = 1_200_000;
/** RULES 6.3 section 7: the downside case has a fifth less income. */
export const DOWNSIDE_PPM = 200_000;

export type CapacityVerdict = 'PASS' | 'WARN' | 'FAIL';

/** Verified monthly amounts of a person, in fen. */
export interface Household {
  incomeFen: number;
  /** Instalments of existing loans. */
  existingPaymentsFen: number;
  newPaymentFen: number;
  /** The part of both that is for housing, with property fees. */
  housingFen: number;
}

export interface HouseholdCapacity {
  /** Parts of a million; null without income. */
  dtiPpm: number | null;
  housingPpm: number | null;
  /** With a fifth less income. */
  downsidePpm: number | null;
  verdict: CapacityVerdict;
}

/**
 * Can a household carry its debts? (existing + new payments) / income; it fails above the hard limits, also when nothing is
 * earned, and is a warning above the soft limit or when a fifth less income would break the hard one.
 * @example householdCapacity({ incomeFen: 1_000_000, existingPaymentsFen: 200_000, newPaymentFen: 240_000, housingFen: 0 }).verdict // => 'PASS'
 */
export function householdCapacity({
  incomeFen,
  existingPaymentsFen,
  newPaymentFen,
  housingFen,
}: Household): HouseholdCapacity {
  const payments = existingPaymentsFen + newPaymentFen;
  const dtiPpm = ppmUp(payments, incomeFen);
  const housingPpm = ppmUp(housingFen, incomeFen);
  const downsidePpm = ppmUp(BigInt(payments) * 1_000_000n, BigInt(incomeFen) * BigInt(1_000_000 - DOWNSIDE_PPM));
  const fails = dtiPpm === null || dtiPpm > DTI_HARD_PPM || (housingPpm ?? 0) > HOUSING_HARD_PPM;
  const warns = dtiPpm !== null && (dtiPpm > DTI_SOFT_PPM || (downsidePpm ?? 0) > DTI_HARD_PPM);
  return { dtiPpm, housingPpm, downsidePpm, verdict: fails ? 'FAIL' : warns ? 'WARN' : 'PASS' };
}

/** Cash of a business in a year, in fen. */
export interface BusinessCash {
  inflowFen: number;
  /** Everything that must be paid to earn it, without debt service. */
  outflowFen: number;
  /** Principal and interest due in the year, the new loan included. */
  debtServiceFen: number;
}

export interface BusinessCapacity {
  dscrPpm: number | null;
  /** With a fifth less inflow and the same outflow. */
  downsidePpm: number | null;
  verdict: CapacityVerdict;
}

/**
 * Does a business earn what it must pay its lenders? Net operating cash / debt service: below 1.2 fails; a warning when a
 * fifth less income would not pay the debt at all. Without debt service there is nothing to fail.
 * @example businessCapacity({ inflowFen: 1_000, outflowFen: 640, debtServiceFen: 300 }) // => { dscrPpm: 1_200_000, downsidePpm: 533_333, verdict: 'WARN' }
 */
export function businessCapacity({ inflowFen, outflowFen, debtServiceFen }: BusinessCash): BusinessCapacity {
  const dscrPpm = ppmDown(inflowFen - outflowFen, debtServiceFen);
  const downside = BigInt(inflowFen) * BigInt(1_000_000 - DOWNSIDE_PPM) - BigInt(outflowFen) * 1_000_000n;
  const downsidePpm = ppmDown(downside, BigInt(debtServiceFen) * 1_000_000n);
  if (dscrPpm === null || downsidePpm === null) return { dscrPpm, downsidePpm, verdict: 'PASS' };
  if (dscrPpm < DSCR_MIN_PPM) return { dscrPpm, downsidePpm, verdict: 'FAIL' };
  return { dscrPpm, downsidePpm, verdict: downsidePpm < 1_000_000 ? 'WARN' : 'PASS' };
}

/**
 * What falls due of a plan within the year from a day on, in fen: what the new loan asks of the year's cash. Source: RULES 6.2 (DSCR).
 * @example dueInYear([{ dueOn: '2027-01-15', total: 300 }, { dueOn: '2027-02-15', total: 400 }], '2026-01-15') // => 300
 */
export const dueInYear = (payments: readonly { dueOn: IsoDate; total: number }[], from: IsoDate): number =>
  payments.reduce((sum, { dueOn, total }) => (dueOn <= addMonths(from, 12) ? sum + total : sum), 0);
