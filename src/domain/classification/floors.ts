import type { IsoDate } from '../date';
import type { ClaimFacts } from './facts';
import { isCured, observed } from './observation';
import {
  CLASSIFICATION_POLICY as POLICY,
  FLOOR_RULES,
  IMPAIRMENT_FLOORS,
  OVERDUE_FLOORS,
  type FloorCode,
} from './policy';
import { isNonPerforming } from './risk-class';

/**
 * Days overdue that count: none of a delay of up to seven days that was recorded as technical (RULES 2.2); no advance is one.
 * @example arrearsDays({ daysOverdue: 7, technicalDelay: true, advance: false }) // => 0
 * @example arrearsDays({ daysOverdue: 8, technicalDelay: true, advance: false }) // => 8
 * @example arrearsDays({ daysOverdue: 7, technicalDelay: true, advance: true }) // => 7
 */
export function arrearsDays({
  daysOverdue,
  technicalDelay,
  advance,
}: Pick<ClaimFacts, 'daysOverdue' | 'technicalDelay' | 'advance'>): number {
  return technicalDelay && !advance && daysOverdue <= POLICY.technicalDelayDays ? 0 : daysOverdue;
}

/** The floors that a claim's own facts give it on a date, without regard to its debtor. Source: RULES 2.2, 2.3, 2.5. */
export function ownFloors(claim: ClaimFacts, asOf: IsoDate): FloorCode[] {
  const days = arrearsDays(claim);
  const overdue = OVERDUE_FLOORS.find(({ aboveDays }) => days > aboveDays);
  const impaired = IMPAIRMENT_FLOORS.find(({ atLeast }) => claim.impairment >= atLeast);
  const observations = observed(claim.restructurings, asOf);
  return [
    ...(overdue ? [overdue.rule] : []),
    // From its first day: the debtor did not pay what had fallen due.
    ...(claim.advance ? (['ADVANCED'] as const) : []),
    ...new Set(claim.findings),
    ...(impaired ? [impaired.rule] : []),
    ...(observations.length > 0 ? (['RESTRUCTURED'] as const) : []),
    ...(observations.some(({ again }) => again) ? (['RESTRUCTURED_AGAIN'] as const) : []),
    ...(observations.some(({ from }) => from <= asOf) && days > 0 ? (['OBSERVATION_BROKEN'] as const) : []),
  ];
}

/** The same with what keeps a claim that was non-performing from rising yet (RULES 2.4). */
export function standingFloors(claim: ClaimFacts, asOf: IsoDate): FloorCode[] {
  const own = ownFloors(claim, asOf);
  const kept = claim.wasNonPerforming && !areNonPerforming(own) && !isCured(claim, asOf);
  return kept ? [...own, 'NON_PERFORMING_KEPT'] : own;
}

/**
 * True when one of the floors makes a claim non-performing.
 * @example areNonPerforming(['OVERDUE', 'BLACKLISTED']) // => true
 */
export const areNonPerforming = (floors: readonly FloorCode[]): boolean =>
  floors.some((code) => isNonPerforming(FLOOR_RULES[code].class));
