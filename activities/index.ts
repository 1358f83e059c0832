import { createApplicationActivities, type ApplicationActivities } from './application';
import { createApprovalActivities, type ApprovalActivities } from './approval';
import type { ActivityDeps } from './deps';
import { createDisbursementActivities, type DisbursementActivities } from './disbursement';

export type Activities = ApplicationActivities & ApprovalActivities & DisbursementActivities;

/** Every activity, by the name under which workflows call it. */
export function createActivities(deps: ActivityDeps): Activities {
  return {
    ...createApplicationActivities(deps),
    ...createApprovalActivities(deps),
    ...createDisbursementActivities(deps),
  };
}
