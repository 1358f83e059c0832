export { approval } from './approval';
export { loanApplication } from './loan-application';
