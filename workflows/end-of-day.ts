import { proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { EndOfDayActivities, EndOfDayResult } from '../activities/end-of-day';
import { businessDate } from '../src/domain/business-time';

const { closeBusinessDate } = proxyActivities<EndOfDayActivities>({
  startToCloseTimeout: '40m',
  retry: { initialInterval: '5s', maximumInterval: '5m' },
  summary: '日终 end of day',
});

/** The end of one business date: the given one, or the one on which the schedule meant this run to be. */
export async function endOfDay(input: { businessDate?: string } = {}): Promise<EndOfDayResult> {
  const date = input.businessDate ?? businessDate(plannedAt());
  setCurrentDetails(`### 日终 End of day ${date}\n重算逾期天数与五级分类，留存快照 · ageing, classification, snapshot`);
  const result = await closeBusinessDate(date);
  const { reclassified, snapshots } = result.counts;
  setCurrentDetails(
    `### 日终 End of day ${date}\n调整 reclassified **${String(reclassified)}** · 快照 snapshots **${String(snapshots)}**${result.repeated ? ' · 已做过 done before' : ''}`,
  );
  return result;
}

/** A run that catches up after an outage belongs to the date for which it was scheduled. */
function plannedAt(): number {
  const planned = workflowInfo()
    .typedSearchAttributes.getAll()
    .find(({ key }) => key.name === 'TemporalScheduledStartTime')?.value;
  return planned instanceof Date ? planned.getTime() : Date.now();
}
