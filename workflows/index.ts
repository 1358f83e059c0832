export { approval } from './approval';
export { autoDebit } from './auto-debit';
export { collection } from './collection';
export { endOfDay } from './end-of-day';
export { incomingBooking } from './incoming-booking';
export { loanApplication } from './loan-application';
export { loanServicing } from './loan-servicing';
export { postLoanReview } from './post-loan-review';
