/** One task queue carries every workflow; activities that leave the process share it. */
export const TASK_QUEUE = 'xindai';

export const WORKFLOW_TYPES = {
  loanApplication: 'loanApplication',
  approval: 'approval',
  loanServicing: 'loanServicing',
  collection: 'collection',
  postLoanReview: 'postLoanReview',
  workout: 'workout',
  complaint: 'complaint',
  humanReview: 'humanReview',
  serviceTicket: 'serviceTicket',
  accountability: 'accountability',
  endOfDay: 'endOfDay',
  incomingBooking: 'incomingBooking',
  autoDebit: 'autoDebit',
} as const;

/** Workflow ids are business ids: an operator who knows the loan number finds its workflow. No personal data in them. */
export const workflowIds = {
  application: (applicationNo: string): string => `application-${applicationNo}`,
  /** `subject` is an application number, or a loan number for a write-off. */
  approval: (subject: string, round: number): string => `approval-${subject}-${String(round)}`,
  loan: (loanNo: string): string => `loan-${loanNo}`,
  collection: (loanNo: string, episode: number): string => `collection-${loanNo}-${String(episode)}`,
  review: (loanNo: string): string => `review-${loanNo}`,
  /** Of an inspection, not of a workflow: the watch over its loan carries it. */
  inspection: (loanNo: string, number: number): string => `inspection-${loanNo}-${String(number)}`,
  /** Of a statement, or of one payment. */
  incoming: (no: string): string => `incoming-${no}`,
  autoDebit: (businessDate: string): string => `auto-debit-${businessDate}`,
  /** Law suits, seized assets, objections and security to be given back of one loan, or the security of one facility: one workflow keeps all their days. */
  workout: (caseNo: string): string => `workout-${caseNo}`,
  humanReview: (reviewNo: string): string => `human-review-${reviewNo}`,
  serviceTicket: (ticketNo: string): string => `service-ticket-${ticketNo}`,
  accountability: (caseNo: string): string => `accountability-${caseNo}`,
  complaint: (complaintNo: string): string => `complaint-${complaintNo}`,
  endOfDayRepair: (businessDate: string, part: string): string => `end-of-day-repair-${businessDate}${part}`,
  endOfDaySchedule: 'schedule-end-of-day',
  autoDebitSchedule: 'schedule-auto-debit',
} as const;
