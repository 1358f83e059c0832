/** What is done once a business date is closed, in this order; one that cannot be done holds up none of the others. */
export const END_OF_DAY_STEPS = [
  'CONSULTATIONS',
  'PROOFS',
  'PAPERS',
  'FINANCE_MATCHES',
  'FUNDING_PARTIES',
  'DEALS',
  'CLIENT_CHANGES',
  'RENEWALS',
  'COMMITMENTS',
  'RELEASES',
  'MILESTONES',
  'WATCHES',
] as const;
export type EndOfDayStep = (typeof END_OF_DAY_STEPS)[number];

/** A part of a step: of one loan, or the whole of it where `subjectNo` is empty. */
export interface EndOfDayPart {
  step: EndOfDayStep;
  subjectNo: string;
}

/** What somebody has done again of a date: one part, or everything that is left. */
export interface EndOfDayRepair {
  by: string;
  only: EndOfDayPart | null;
}

/** So often a part is tried in the night before it is left to a person: 示例参数，需按本行制度调整 [CONV]. */
export const TRIES_OF_A_NIGHT = 3;
