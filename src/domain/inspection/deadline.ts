import { addDays, type IsoDate } from '../date';
import type { InspectionPlan } from './plan';

/** How far an inspection that is not made has climbed. */
export const LATE_LEVELS = ['NONE', 'DEPARTMENT', 'RISK'] as const;
export type LateLevel = (typeof LATE_LEVELS)[number];

/** An inspection that waits to be made, as far as its deadline is concerned. */
export interface Pending {
  dueOn: IsoDate;
  reminded: boolean;
  late: LateLevel;
}

/** The next step for an inspection that waits, and the day it is taken. */
export type DeadlineStep = { kind: 'REMIND'; on: IsoDate } | { kind: 'LATE'; level: LateLevel; on: IsoDate };

/**
 * What happens next to an inspection that nobody makes: a reminder, then its department manager, then the risk department.
 * Null when all of them know. Source: RULES 9 (late inspections escalate).
 * @example nextStep(COMPANY_PLAN, { dueOn: '2026-01-30', reminded: false, late: 'NONE' }) // => { kind: 'REMIND', on: '2026-01-27' }
 * @example nextStep(COMPANY_PLAN, { dueOn: '2026-01-30', reminded: true, late: 'DEPARTMENT' }) // => { kind: 'LATE', level: 'RISK', on: '2026-02-05' }
 */
export function nextStep(
  { reminderDays, riskAfterDays }: Pick<InspectionPlan, 'reminderDays' | 'riskAfterDays'>,
  { dueOn, reminded, late }: Pending,
): DeadlineStep | null {
  if (!reminded) return { kind: 'REMIND', on: addDays(dueOn, -reminderDays) };
  if (late === 'NONE') return { kind: 'LATE', level: 'DEPARTMENT', on: addDays(dueOn, 1) };
  return late === 'DEPARTMENT' ? { kind: 'LATE', level: 'RISK', on: addDays(dueOn, riskAfterDays + 1) } : null;
}

/**
 * The day by which an inspection that is opened now must be made: as planned, or with its full time when that day has come
 * too close (a loan that was not watched before, a class that fell).
 * @example dueOnOf(COMPANY_PLAN, '2026-01-30', '2026-01-15') // => '2026-01-30'
 * @example dueOnOf(COMPANY_PLAN, '2026-01-30', '2026-03-01') // => '2026-03-08'
 */
export function dueOnOf(
  { triggerWithinDays }: Pick<InspectionPlan, 'triggerWithinDays'>,
  plannedOn: IsoDate,
  today: IsoDate,
): IsoDate {
  const soonest = addDays(today, triggerWithinDays);
  return plannedOn < today ? soonest : plannedOn;
}
