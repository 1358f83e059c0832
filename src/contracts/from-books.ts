import { workflowIds } from './workflow-names';

const LOANS = [workflowIds.loan(''), workflowIds.review(''), workflowIds.workout('')];
/** By the series of its number: the days of a facility are kept as those of a loan are. */
const FACILITY = workflowIds.workout('FC');
const MATTERS = [
  [workflowIds.complaint(''), 'COMPLAINT'],
  [workflowIds.humanReview(''), 'HUMAN_REVIEW'],
  [workflowIds.serviceTicket(''), 'SERVICE_TICKET'],
  [workflowIds.accountability(''), 'ACCOUNTABILITY'],
] as const;

export interface FromBooks {
  kind: 'LOAN' | 'FACILITY' | (typeof MATTERS)[number][1];
  no: string;
}

/** What in the books begins a workflow again; null where only its own history knows how far it is. */
export function fromBooks(workflowId: string): FromBooks | null {
  if (workflowId.startsWith(FACILITY))
    return { kind: 'FACILITY', no: workflowId.slice(workflowIds.workout('').length) };
  const loan = LOANS.find((prefix) => workflowId.startsWith(prefix));
  if (loan !== undefined) return { kind: 'LOAN', no: workflowId.slice(loan.length) };
  const matter = MATTERS.find(([prefix]) => workflowId.startsWith(prefix));
  return matter === undefined ? null : { kind: matter[1], no: workflowId.slice(matter[0].length) };
}
