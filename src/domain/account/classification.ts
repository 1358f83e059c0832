import type { AccountStatus, RiskClass } from './account';

/**
 * The five classes by days overdue; a delay of up to `technicalDays` (0 to 7) is NORMAL (S26, RULES 2.2).
 * @example riskClassOf(91) // => 'SUBSTANDARD'
 * @example riskClassOf(7, 7) // => 'NORMAL'
 */
export function riskClassOf(daysOverdue: number, technicalDays = 0): RiskClass {
  if (daysOverdue <= technicalDays) return 'NORMAL';
  if (daysOverdue <= 90) return 'SPECIAL_MENTION';
  if (daysOverdue <= 270) return 'SUBSTANDARD';
  return daysOverdue <= 360 ? 'DOUBTFUL' : 'LOSS';
}

/** The first that fits (S25). */
export function statusOf(facts: { isWrittenOff: boolean; isSettled: boolean; daysOverdue: number }): AccountStatus {
  if (facts.isWrittenOff) return 'WRITTEN_OFF';
  if (facts.isSettled) return 'SETTLED';
  return facts.daysOverdue > 0 ? 'OVERDUE' : 'CURRENT';
}
