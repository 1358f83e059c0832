import type { ApplicationStage } from '../../../../src/contracts/messages/application';

/** The way of a case that goes well. */
export const PATH = [
  'DOCUMENTS',
  'INVESTIGATION',
  'RATING',
  'APPROVAL',
  'CONTRACT',
  'DISBURSEMENT',
  'DISBURSED',
] as const;

const BESIDE: Partial<Record<ApplicationStage, (typeof PATH)[number]>> = {
  ADMISSION: 'INVESTIGATION',
  ADMISSION_REVIEW: 'INVESTIGATION',
  ADMISSION_RISK: 'INVESTIGATION',
  SUPPLEMENT: 'APPROVAL',
  REJECTED: 'APPROVAL',
  PAYING: 'DISBURSEMENT',
  GRANTED: 'DISBURSED',
  ISSUED: 'DISBURSED',
  WITHDRAWN: 'APPROVAL',
  EXPIRED: 'APPROVAL',
};
const ENDED: readonly ApplicationStage[] = ['REJECTED', 'WITHDRAWN', 'EXPIRED'];

/** Where a stage lies on the way, and whether the way ends there. */
export function placeOnPath(stage: ApplicationStage): { current: number; ended: boolean } {
  const on = BESIDE[stage] ?? stage;
  return { current: PATH.findIndex((step) => step === on), ended: ENDED.includes(stage) };
}
