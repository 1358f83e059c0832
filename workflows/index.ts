export { accountability } from './accountability';
export { approval } from './approval';
export { autoDebit } from './auto-debit';
export { collection } from './collection';
export { endOfDay } from './end-of-day';
export { humanReview } from './human-review';
export { incomingBooking } from './incoming-booking';
export { loanApplication } from './loan-application';
export { loanServicing } from './loan-servicing';
export { postLoanReview } from './post-loan-review';
export { serviceTicket } from './service-ticket';
export { workout } from './workout';
export { complaint } from './complaint';

// The SDK takes a stack trace of every promise a workflow makes, and maps each frame to its source: the innermost ones
// tell where a workflow stands, and the rest cost a fifth of its processor time.
Error.stackTraceLimit = 4;
