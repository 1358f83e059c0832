import type { ServicingPlan } from './messages/servicing';
import type { LoanTerms } from './terms';

/** What opens a loan: the contract's terms with the day the money left. */
export interface OpenLoanInput {
  loanNo: string;
  applicationNo: string;
  clientNo: string;
  branchCode: string;
  managerUsername: string;
  formerManagers?: string[];
  productCode: string;
  productVersion: number;
  /** With `disbursedOn`. */
  terms: LoanTerms;
  plan: ServicingPlan;
  disbursedOn: string;
  /** Business day of the booking, where it is a later one. */
  bookedOn?: string;
  bankReference: string;
  by: string;
  clockOffsetMs: number;
  /** Of an advance on a called promise: its number. It falls due on the day it is made. */
  advanceOn?: string;
  /** Business instant. */
  at: string;
}
