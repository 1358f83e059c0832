import type { AuthorityLevel } from './authority-matrix';
import { levelsFor, type AuthorityCase } from './levels';

/** The chain of a case by two matrices, lowest level first. */
export interface Rerouted {
  from: AuthorityLevel[];
  to: AuthorityLevel[];
  differs: boolean;
}

/**
 * Would a case have climbed other levels by a proposed matrix? By the very function that routes it, asked what it was asked then.
 * Whoever a reconsideration passes over is a matter of the people there were, and not of the matrix. Source: RULES 7.2.
 * @example rerouted(SEEDED_AUTHORITY_MATRIX, SEEDED_AUTHORITY_MATRIX, { column: 'PERSONAL_UNSECURED', amountFen: 12_000_000, groupExposureFen: 0, termMonths: 12, grade: 'A', relatedParty: false, restrictedIndustry: false, policyException: false }).differs // => false
 */
export function rerouted(
  standing: readonly AuthorityLevel[],
  proposed: readonly AuthorityLevel[],
  asked: AuthorityCase,
): Rerouted {
  const [from, to] = [levelsFor(standing, asked), levelsFor(proposed, asked)];
  const differs = from.length !== to.length || from.some(({ code }, index) => code !== to[index]?.code);
  return { from, to, differs };
}
