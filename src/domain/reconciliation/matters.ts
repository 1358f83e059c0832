/** A matter of its own whose days a workflow keeps: a complaint, a review by a person of what a rule decided, what a client asked to have done, who answers for a loan, a facility, promise or ended application whose security is given back. */
export const MATTER_KINDS = [
  'COMPLAINT',
  'HUMAN_REVIEW',
  'SERVICE_TICKET',
  'ACCOUNTABILITY',
  'FACILITY',
  'COMMITMENT',
  'APPLICATION',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** A matter somebody is still to be told of. */
export interface Matter {
  kind: MatterKind;
  no: string;
  status: string;
  workflowId: string;
  branchCode: string;
  clockOffsetMs: number;
}

/**
 * Matters whose days no workflow keeps, in order of their number.
 * @example lostMatters([{ kind: 'COMPLAINT', no: 'CP1', status: 'RECEIVED', workflowId: 'complaint-CP1', branchCode: 'SB01', clockOffsetMs: 0 }], new Set()).map(({ no }) => no) // => ['CP1']
 * @example lostMatters([{ kind: 'COMPLAINT', no: 'CP1', status: 'RECEIVED', workflowId: 'complaint-CP1', branchCode: 'SB01', clockOffsetMs: 0 }], new Set(['complaint-CP1'])) // => []
 */
export const lostMatters = (matters: readonly Matter[], living: ReadonlySet<string>): Matter[] =>
  matters.filter(({ workflowId }) => !living.has(workflowId)).toSorted((a, b) => (a.no < b.no ? -1 : 1));
