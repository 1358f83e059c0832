import { ratingHolds } from '../appraisal/rating-validity';
import type { IsoDate } from '../date';
import type { LoanStage } from './accountability';
import type { DatedDuty, LendingFile } from './lending-file';

/**
 * What each stage had to do, by which diligence is shown or not (尽职免责; 商业银行授信工作尽职指引 [M]). Which of them exempts
 * is the bank's own: 示例参数，需按本行制度调整.
 */
export const STAGE_DUTIES = {
  TWO_INVESTIGATORS: 'INVESTIGATION',
  DOCUMENTS_VERIFIED: 'INVESTIGATION',
  RATING_IN_FORCE: 'REVIEW',
  AUTHORITY_KEPT: 'APPROVAL',
  CONDITIONS_MET: 'DISBURSEMENT',
  ENTRUSTED_PAYMENT: 'DISBURSEMENT',
  PAYMENT_PROVED: 'DISBURSEMENT',
  FIRST_USE_CHECKED: 'TRACKING',
  INSPECTED_IN_TIME: 'TRACKING',
  SIGNALS_IN_TIME: 'TRACKING',
  LADDER_KEPT: 'COLLECTION',
  NOTICES_SERVED: 'COLLECTION',
} as const satisfies Record<string, LoanStage>;
export type StageDuty = keyof typeof STAGE_DUTIES;
export const STAGE_DUTY_CODES = Object.keys(STAGE_DUTIES) as [StageDuty, ...StageDuty[]];

/** What the file does not prove: the day it fell short, and who alone is meant where it says so. */
export interface Shortfall {
  about: string;
  on: IsoDate | null;
  by: string | null;
}
/** PROVED by the file, UNPROVED, or NOT_DUE: it was not asked of this loan, or not yet. */
export interface DutyOutcome {
  duty: StageDuty;
  stage: LoanStage;
  state: 'PROVED' | 'UNPROVED' | 'NOT_DUE';
  shortfalls: Shortfall[];
}

/**
 * Every duty of a loan's stages, with what the file says of it.
 * @example dutiesOf({ asOf: '2026-06-01', visitWaived: false, signatures: [], admittedBy: [], documents: [], rating: null, appraisers: [], levels: [], ballots: [], signedOn: null, conditions: [], payment: null, proof: null, managers: [], departmentHeads: [], firstUse: [], inspections: [{ about: 'I1', dueOn: '2026-05-01', doneOn: '2026-05-09', doneBy: 'li' }], warnings: [], collectors: [], overdueSince: null, ladder: [], letters: [] }).filter(({ state }) => state === 'UNPROVED').map(({ duty }) => duty) // => ['TWO_INVESTIGATORS', 'RATING_IN_FORCE', 'AUTHORITY_KEPT', 'ENTRUSTED_PAYMENT', 'INSPECTED_IN_TIME']
 */
export function dutiesOf(file: LendingFile): DutyOutcome[] {
  return STAGE_DUTY_CODES.map((duty) => {
    const shortfalls = SHORTFALLS[duty](file);
    const state = shortfalls === null ? 'NOT_DUE' : shortfalls.length === 0 ? 'PROVED' : 'UNPROVED';
    return { duty, stage: STAGE_DUTIES[duty], state, shortfalls: shortfalls ?? [] };
  });
}

const missing = (about: string, on: IsoDate | null = null, by: string | null = null): Shortfall => ({ about, on, by });

/** What is short of each duty; null where it was not asked. */
const SHORTFALLS: Record<StageDuty, (file: LendingFile) => Shortfall[] | null> = {
  // RULES 1.2 invest.twoPerson: two people, each of whom was there, unless nobody had to go (invest.simplified).
  TWO_INVESTIGATORS: ({ signatures, visitWaived }) => [
    ...(['A', 'B'] as const)
      .filter((part) => !signatures.some((one) => one.part === part))
      .map((part) => missing(part)),
    ...signatures
      .filter(({ siteVisitOn }) => !visitWaived && siteVisitOn === null)
      .map(({ part, on, by }) => missing(part, on, by)),
  ],
  DOCUMENTS_VERIFIED: ({ documents }) => {
    const required = documents.filter((one) => one.required);
    const open = required.filter(({ status }) => status !== 'VERIFIED' && status !== 'WAIVED');
    return required.length === 0 ? null : open.map(({ code }) => missing(code));
  },
  // RULES 6.1: rated, and the rating held on the day of the signature.
  RATING_IN_FORCE: ({ rating, signedOn }) => {
    if (rating === null) return [missing('RATING')];
    return signedOn === null || ratingHolds(rating.on, signedOn).allowed ? [] : [missing('RATING', rating.on)];
  },
  // RULES 7.2: every level that the matrix asked for said yes.
  AUTHORITY_KEPT: ({ levels, ballots }) =>
    levels.length === 0
      ? [missing('APPROVAL')]
      : levels
          .filter((level) => !ballots.some((one) => one.level === level && saysYes(one)))
          .map((level) => missing(level)),
  CONDITIONS_MET: ({ conditions, payment }) =>
    conditions.length === 0
      ? null
      : conditions
          .filter(({ metOn }) => metOn === null || (payment !== null && metOn > payment.on))
          .map(({ code, metOn }) => missing(code, metOn)),
  // RULES 1.5: above the threshold the lender pays the counterparty.
  ENTRUSTED_PAYMENT: ({ payment }) => {
    if (payment === null) return [missing('PAYMENT')];
    const { mode, amountFen, selfPayMaxFen, on } = payment;
    return mode === 'SELF' && amountFen > selfPayMaxFen ? [missing('SELF_PAID', on)] : [];
  },
  PAYMENT_PROVED: ({ proof, asOf }) => late(proof === null ? [] : [proof], asOf),
  FIRST_USE_CHECKED: ({ firstUse, asOf }) => late(firstUse, asOf),
  INSPECTED_IN_TIME: ({ inspections, asOf }) => late(inspections, asOf),
  SIGNALS_IN_TIME: ({ warnings, asOf }) => late(warnings, asOf),
  LADDER_KEPT: ({ ladder, asOf }) => late(ladder, asOf),
  NOTICES_SERVED: ({ letters, asOf }) => late(letters, asOf),
};

/** Does this ballot carry the loan? With or without other terms. */
export const saysYes = ({ outcome }: { outcome: string }): boolean =>
  outcome === 'APPROVE' || outcome === 'APPROVE_CHANGED';

/** Those not done by their day; null while none has come. A duty falls short on its last day, whoever did it later. */
function late(duties: readonly DatedDuty[], asOf: IsoDate): Shortfall[] | null {
  const due = duties.filter(({ dueOn, doneOn }) => doneOn !== null || dueOn < asOf);
  if (due.length === 0) return null;
  return due
    .filter(({ dueOn, doneOn }) => doneOn === null || doneOn > dueOn)
    .map(({ about, dueOn }) => missing(about, dueOn));
}
