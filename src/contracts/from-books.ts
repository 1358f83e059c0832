import { workflowIds } from './workflow-names';

const LOANS = [workflowIds.loan(''), workflowIds.review(''), workflowIds.workout('')];
/** By the series of their numbers: the days of a facility, of a promise and of an ended application are kept as those of a loan are. */
const SECURED = [
  [workflowIds.workout('FC'), 'FACILITY'],
  [workflowIds.workout('CM'), 'COMMITMENT'],
  [workflowIds.workout('AP'), 'APPLICATION'],
] as const;
const MATTERS = [
  [workflowIds.complaint(''), 'COMPLAINT'],
  [workflowIds.humanReview(''), 'HUMAN_REVIEW'],
  [workflowIds.serviceTicket(''), 'SERVICE_TICKET'],
  [workflowIds.accountability(''), 'ACCOUNTABILITY'],
] as const;

export interface FromBooks {
  kind: 'LOAN' | (typeof SECURED)[number][1] | (typeof MATTERS)[number][1];
  no: string;
}

/** What in the books begins a workflow again; null where only its own history knows how far it is. */
export function fromBooks(workflowId: string): FromBooks | null {
  const secured = SECURED.find(([prefix]) => workflowId.startsWith(prefix));
  if (secured !== undefined) return { kind: secured[1], no: workflowId.slice(workflowIds.workout('').length) };
  const loan = LOANS.find((prefix) => workflowId.startsWith(prefix));
  if (loan !== undefined) return { kind: 'LOAN', no: workflowId.slice(loan.length) };
  const matter = MATTERS.find(([prefix]) => workflowId.startsWith(prefix));
  return matter === undefined ? null : { kind: matter[1], no: workflowId.slice(matter[0].length) };
}
