import { workflowInfo } from '@temporalio/workflow';
import { businessDate } from '../src/domain/business-time';

/** The business date of a scheduled run. One that catches up after an outage belongs to the date for which it was scheduled. */
export function plannedDate(): string {
  const planned = workflowInfo()
    .typedSearchAttributes.getAll()
    .find(({ key }) => key.name === 'TemporalScheduledStartTime')?.value;
  return businessDate(planned instanceof Date ? planned.getTime() : Date.now());
}
