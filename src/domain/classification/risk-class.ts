import type { RiskClass } from '../account';

/** From the best to the worst. */
export const RISK_CLASSES = [
  'NORMAL',
  'SPECIAL_MENTION',
  'SUBSTANDARD',
  'DOUBTFUL',
  'LOSS',
] as const satisfies readonly RiskClass[];

/** Where a class stands, 0 the best. */
export const rankOf = (riskClass: RiskClass): number => RISK_CLASSES.indexOf(riskClass);

/**
 * The worst of several classes, NORMAL of none.
 * @example worstOf(['NORMAL', 'DOUBTFUL', 'SPECIAL_MENTION']) // => 'DOUBTFUL'
 */
export function worstOf(classes: readonly RiskClass[]): RiskClass {
  return classes.reduce<RiskClass>((worst, one) => (rankOf(one) > rankOf(worst) ? one : worst), 'NORMAL');
}

/**
 * Substandard, doubtful and loss are non-performing 不良 (Art 6, RULES 2.1).
 * @example isNonPerforming('SPECIAL_MENTION') // => false
 */
export const isNonPerforming = (riskClass: RiskClass): boolean => rankOf(riskClass) >= rankOf('SUBSTANDARD');
