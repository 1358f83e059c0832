import type { CollectionAction, CollectionInput, CollectionView, PromiseToPay } from './messages/collection';
import type { Plan } from '../domain/collection/plan';
import type { LadderStepKind, LoanView } from './messages/servicing';

/** What happened in a collection case. */
export type CollectionFact =
  | { kind: 'STEP'; step: LadderStepKind }
  | { kind: 'ACTION'; action: CollectionAction }
  | { kind: 'PAYMENT'; amountFen: number }
  | { kind: 'PROMISE_RESULT'; promise: PromiseToPay }
  | { kind: 'PLAN_RESULT'; plan: Plan }
  | { kind: 'WRITE_OFF_DECIDED'; approvalId: string; outcome: string }
  | { kind: 'CLOSED' };

/** One change of a collection case with everything that one transaction writes for it. */
export interface CollectionChange {
  /** The case; its ladder is in the view. */
  input: Pick<
    CollectionInput,
    'caseId' | 'loanNo' | 'clientNo' | 'clientMasked' | 'branchCode' | 'managerUsername' | 'clockOffsetMs'
  >;
  /** Unique in the case: a repeat writes nothing. */
  key: string;
  fact: CollectionFact;
  /** The case after it. */
  view: CollectionView;
  /** The loan as it stands. */
  loan: LoanView;
  by: string;
  /** Business instant and date. */
  at: string;
  today: string;
}
