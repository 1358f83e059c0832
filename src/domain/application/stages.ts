import { ALLOWED, refused, type Verdict } from '../verdict';

export type Stage =
  | 'DOCUMENTS'
  | 'ADMISSION'
  | 'ADMISSION_REVIEW'
  | 'ADMISSION_RISK'
  | 'INVESTIGATION'
  | 'RATING'
  | 'APPROVAL'
  | 'SUPPLEMENT'
  | 'CONTRACT'
  | 'DISBURSEMENT'
  | 'PAYING'
  | 'DISBURSED'
  | 'GRANTED'
  | 'ISSUED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED';

export type Step =
  'submitDocuments' | 'propose' | 'judge' | 'investigate' | 'rate' | 'resubmit' | 'sign' | 'disburse' | 'withdraw';

export const FINAL_STAGES: readonly Stage[] = ['DISBURSED', 'GRANTED', 'ISSUED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'];

/** @example isFinal('DISBURSED') // => true */
export const isFinal = (stage: Stage): boolean => FINAL_STAGES.includes(stage);

/** Money left, or was promised, or may be drawn: what comes after it is filed with the case. */
const TAKEN_UP: readonly Stage[] = ['DISBURSED', 'GRANTED', 'ISSUED'];

/** It ended before any money left, and nothing was promised: nothing will ever be owed on it. */
export const CAME_TO_NOTHING: readonly Stage[] = FINAL_STAGES.filter((stage) => !TAKEN_UP.includes(stage));

/**
 * May a file still be added? Evidence also once the case has come to its good end (the bank's slip); its checklist is closed by then.
 * @example mayFile('DISBURSED', null).allowed // => true
 */
export const mayFile = (stage: Stage, documentCode: string | null): Verdict =>
  !FINAL_STAGES.includes(stage) || (documentCode === null && TAKEN_UP.includes(stage))
    ? ALLOWED
    : refused('APPLICATION_CLOSED', { stage });

/**
 * May something be worked out for a case? Until it has ended; that of a granted facility also after, for it is rated again.
 * @example mayBeAppraised('GRANTED').allowed // => true
 * @example mayBeAppraised('DISBURSED').code // => 'CASE_CLOSED'
 */
export const mayBeAppraised = (stage: Stage): Verdict =>
  stage === 'GRANTED' || !FINAL_STAGES.includes(stage) ? ALLOWED : refused('CASE_CLOSED');

/** At which stages a step may be taken. Money under way can no longer be withdrawn. */
const ALLOWED_AT: Record<Step, readonly Stage[]> = {
  // A document may run out before the money has left, and is then asked for again.
  submitDocuments: ['DOCUMENTS', 'ADMISSION', 'INVESTIGATION', 'SUPPLEMENT', 'CONTRACT', 'DISBURSEMENT'],
  propose: ['ADMISSION'],
  judge: ['ADMISSION_REVIEW', 'ADMISSION_RISK'],
  investigate: ['INVESTIGATION'],
  rate: ['RATING'],
  resubmit: ['SUPPLEMENT'],
  sign: ['CONTRACT'],
  disburse: ['DISBURSEMENT'],
  withdraw: [
    'DOCUMENTS',
    'ADMISSION',
    'ADMISSION_REVIEW',
    'ADMISSION_RISK',
    'INVESTIGATION',
    'RATING',
    'APPROVAL',
    'SUPPLEMENT',
    'CONTRACT',
    'DISBURSEMENT',
  ],
};

/**
 * May this step be taken at this stage? Source: the order of RULES 1.2-1.5 (acceptance, investigation, evaluation,
 * approval, contract, disbursement).
 * @example mayStep('DISBURSED', 'withdraw').allowed // => false
 */
export function mayStep(stage: Stage, step: Step): Verdict {
  if (FINAL_STAGES.includes(stage)) return refused('APPLICATION_CLOSED', { stage });
  return ALLOWED_AT[step].includes(stage) ? ALLOWED : refused('WRONG_STAGE', { stage, step });
}
