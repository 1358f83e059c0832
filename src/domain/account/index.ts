export type {
  AccountRow,
  AccountStatus,
  AccountTerms,
  Balances,
  Components,
  LoanAccount,
  RiskClass,
  Transaction,
} from './account';
export { accruedOn } from './accrued';
export { riskClassOf } from './classification';
export type { AccountEvent, Component, PrepaymentMode } from './events';
export type { AccountInput } from './fold';
export { simulate, simulateWithWorkings } from './simulate';
export type { ChargeWorking, InterestWorking, Workings } from './workings';
