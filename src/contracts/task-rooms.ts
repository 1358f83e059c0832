/** The kinds of cases that people's tasks belong to; each is a subject of the audit log too. */
export const TASK_ROOMS = [
  'APPLICATION',
  'APPROVAL',
  'LOAN',
  'COLLECTION',
  'WORKOUT',
  'COMPLAINT',
  'HUMAN_REVIEW',
  'TRANSFER',
  'SERVICE',
  'RECONCILIATION',
  'POLICY',
  'CREDIT_PLAN',
  'ACCOUNTABILITY',
  'CLIENT_CHANGE',
  'COMMITMENT',
] as const;

export type TaskRoom = (typeof TASK_ROOMS)[number];
