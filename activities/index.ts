import { createAccountabilityActivities, type AccountabilityActivities } from './accountability';
import { createApplicationActivities, type ApplicationActivities } from './application';
import { createApprovalActivities, type ApprovalActivities } from './approval';
import { createCollectionActivities, type CollectionActivities } from './collection';
import { createComplaintActivities, type ComplaintActivities } from './complaint';
import { createCommitteeActivities, type CommitteeActivities } from './committee';
import type { ActivityDeps } from './deps';
import { createDebitActivities, type DebitActivities } from './debit';
import { createDisbursementActivities, type DisbursementActivities } from './disbursement';
import { createEndOfDayActivities, type EndOfDayActivities } from './end-of-day';
import { createHumanReviewActivities, type HumanReviewActivities } from './human-review';
import { createIncomingActivities, type IncomingActivities } from './incoming';
import { createLoanChangeActivities, type LoanChangeActivities } from './loan-changes';
import { createRepricingActivities, type RepricingActivities } from './repricing';
import { createReviewActivities, type ReviewActivities } from './review';
import { createServiceTicketActivities, type ServiceTicketActivities } from './service-ticket';
import { createServicingActivities, type ServicingActivities } from './servicing';
import { createSignalActivities, type SignalActivities } from './signal';
import { createWorkoutActivities, type WorkoutActivities } from './workout';

export type Activities = ApplicationActivities &
  ApprovalActivities &
  CommitteeActivities &
  DisbursementActivities &
  SignalActivities &
  ServicingActivities &
  RepricingActivities &
  LoanChangeActivities &
  CollectionActivities &
  ReviewActivities &
  IncomingActivities &
  DebitActivities &
  WorkoutActivities &
  ComplaintActivities &
  HumanReviewActivities &
  ServiceTicketActivities &
  AccountabilityActivities &
  EndOfDayActivities;

/** Every activity, by the name under which workflows call it. */
export function createActivities(deps: ActivityDeps): Activities {
  return {
    ...createApplicationActivities(deps),
    ...createApprovalActivities(deps),
    ...createCommitteeActivities(deps),
    ...createDisbursementActivities(deps),
    ...createSignalActivities(deps),
    ...createServicingActivities(deps),
    ...createRepricingActivities(deps),
    ...createLoanChangeActivities(deps),
    ...createCollectionActivities(deps),
    ...createReviewActivities(deps),
    ...createIncomingActivities(deps),
    ...createDebitActivities(deps),
    ...createWorkoutActivities(deps),
    ...createComplaintActivities(deps),
    ...createHumanReviewActivities(deps),
    ...createServiceTicketActivities(deps),
    ...createAccountabilityActivities(deps),
    ...createEndOfDayActivities(deps),
  };
}
