import { isFinal, type Stage } from '../application/stages';
import { ALLOWED, refused, type Verdict } from '../verdict';
import type { Burden } from './burden';
import { judgeSuitability, type Assessed, type Suitability, type SuitabilityRule } from './judge';

/** While a case is judged by others, and once it is signed, nobody changes what it was judged on. */
const SETTLED_AT: readonly Stage[] = ['RATING', 'APPROVAL', 'DISBURSEMENT', 'PAYING'];

/**
 * May the suitability be assessed (again) at this stage? Until both have signed the investigation, when the case is returned, and on the
 * approved terms before they are signed.
 * @example mayAssess('CONTRACT').allowed // => true
 * @example mayAssess('APPROVAL').code // => 'SUITABILITY_SETTLED'
 */
export function mayAssess(stage: Stage): Verdict {
  if (isFinal(stage)) return refused('CASE_CLOSED');
  return SETTLED_AT.includes(stage) ? refused('SUITABILITY_SETTLED') : ALLOWED;
}

/** An assessment on file with what it was made on. */
export type OnFile = Suitability & { assessed: Assessed; of: Burden };

/**
 * Does the assessment on file stand for what is proposed now? It must be there and not be unsuitable; more money, a longer term or a
 * burden that would be judged harder is assessed anew. Source: RULES 4.3.
 * @example suitabilityStands(STANDARD_SUITABILITY, null, { principalFen: 1, months: 1, burdenFen: 1 }).code // => 'SUITABILITY_REQUIRED'
 */
export function suitabilityStands(rule: SuitabilityRule, onFile: OnFile | null, proposed: Burden): Verdict {
  if (onFile === null) return refused('SUITABILITY_REQUIRED');
  if (onFile.outcome === 'UNSUITABLE') return refused('NOT_SUITABLE');
  const { principalFen, months } = onFile.of;
  if (proposed.principalFen > principalFen || proposed.months > months) return refused('SUITABILITY_OUTDATED');
  const { reasons } = judgeSuitability(rule, { ...onFile.assessed, burdenFen: proposed.burdenFen });
  return reasons.every((reason) => onFile.reasons.includes(reason)) ? ALLOWED : refused('SUITABILITY_OUTDATED');
}
