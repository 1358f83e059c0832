import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { AccountabilityMeasure, FindingOutcome } from './accountability';
import type { StageDuty } from './duties';

/** What is found of one person. */
export interface Finding {
  outcome: FindingOutcome;
  measure: AccountabilityMeasure | null;
  /** Of PAY_DEDUCTION, in fen. */
  deductionFen: number | null;
  /** The duties it rests on, of those that the file does not prove. */
  duties: readonly StageDuty[];
  /** What he did or left undone, beyond the duties; empty: nothing is named. */
  conduct: string;
  /** What speaks for him where a duty fell short. */
  excuse: string;
}

/** What spares somebody is no more than these. */
const LIGHT: readonly (AccountabilityMeasure | null)[] = [null, 'REMINDER', 'CRITICISM'];

/**
 * May this be found of somebody whose duties fell short so? Nobody is held accountable for a loss as such: it takes a duty that
 * the file does not prove, or an act that is named; and nobody is exempted over such a duty without a word why (尽职免责,
 * 失职追责).
 * @example mayFind({ outcome: 'ACCOUNTABLE', measure: 'CRITICISM', deductionFen: null, duties: [], conduct: '', excuse: '' }, ['TWO_INVESTIGATORS']).code // => 'ACCOUNTABILITY_NO_GROUND'
 * @example mayFind({ outcome: 'EXEMPT', measure: null, deductionFen: null, duties: [], conduct: '', excuse: '' }, ['TWO_INVESTIGATORS']).code // => 'ACCOUNTABILITY_EXCUSE'
 * @example mayFind({ outcome: 'EXEMPT', measure: null, deductionFen: null, duties: [], conduct: '', excuse: '' }, []).allowed // => true
 */
export function mayFind(finding: Finding, unproved: readonly StageDuty[]): Verdict {
  const { outcome, duties, conduct, excuse } = finding;
  const strange = duties.find((duty) => !unproved.includes(duty));
  const rests = duties.length > 0 || conduct !== '';
  return firstRefusal(
    () => (strange === undefined ? ALLOWED : refused('ACCOUNTABILITY_DUTY', { duty: strange })),
    () => (hasMeasure(finding) ? ALLOWED : refused('ACCOUNTABILITY_MEASURE')),
    () => (outcome === 'EXEMPT' || rests ? ALLOWED : refused('ACCOUNTABILITY_NO_GROUND')),
    () => {
      const overDuty = outcome === 'LIGHTER' || (outcome === 'EXEMPT' && unproved.length > 0);
      return overDuty && excuse === '' ? refused('ACCOUNTABILITY_EXCUSE') : ALLOWED;
    },
  );
}

/** An exemption has none, a lighter finding none or a light one, and only a deduction names an amount. */
function hasMeasure({ outcome, measure, deductionFen }: Finding): boolean {
  if ((measure === 'PAY_DEDUCTION') !== (deductionFen !== null)) return false;
  if (outcome === 'EXEMPT') return measure === null;
  return outcome === 'LIGHTER' ? LIGHT.includes(measure) : measure !== null;
}
