import type { IsoDate } from '../date';

/** A policy on a thing that secures a loan. */
export interface InsurancePolicy {
  from: IsoDate;
  /** The last day of the cover. */
  until: IsoDate;
  insuredFen: number;
  /** The lender is the first to be paid. */
  lenderFirst: boolean;
}

export const INSURANCE_GAPS = ['NOT_IN_FORCE', 'UNDERINSURED', 'LENDER_NOT_FIRST'] as const;
export type InsuranceGap = (typeof INSURANCE_GAPS)[number];

/**
 * What a thing's insurance leaves open today: of a thing without any policy nothing is asked.
 * @param neededFen what is to be insured: the debt or the value, whichever is less
 * @example insuranceGaps([{ from: '2026-01-01', until: '2026-12-31', insuredFen: 90, lenderFirst: true }], 100, '2026-06-01') // => ['UNDERINSURED']
 * @example insuranceGaps([{ from: '2026-01-01', until: '2026-12-31', insuredFen: 100, lenderFirst: true }], 100, '2027-01-01') // => ['NOT_IN_FORCE']
 * @example insuranceGaps([], 100, '2026-06-01') // => []
 */
export function insuranceGaps(policies: readonly InsurancePolicy[], neededFen: number, today: IsoDate): InsuranceGap[] {
  if (policies.length === 0) return [];
  const inForce = policies.filter(({ from, until }) => from <= today && today <= until);
  if (inForce.length === 0) return ['NOT_IN_FORCE'];
  const insured = inForce.reduce((total, { insuredFen }) => total + insuredFen, 0);
  return [
    ...(insured < neededFen ? (['UNDERINSURED'] as const) : []),
    ...(inForce.every(({ lenderFirst }) => lenderFirst) ? [] : (['LENDER_NOT_FIRST'] as const)),
  ];
}

/**
 * The last day of the cover as it stands: that of the policy that runs the longest, null without any.
 * @example insuredUntil([{ until: '2026-12-31' }, { until: '2027-12-31' }]) // => '2027-12-31'
 */
export const insuredUntil = (policies: readonly Pick<InsurancePolicy, 'until'>[]): IsoDate | null =>
  policies
    .map(({ until }) => until)
    .sort()
    .at(-1) ?? null;
