import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { EndOfDayRepair } from '../src/contracts/end-of-day';
import type { EndOfDayActivities, EndOfDayResult } from '../activities/end-of-day';
import { plannedDate } from './planned-date';

const { closeBusinessDate, repairBusinessDate } = proxyActivities<EndOfDayActivities>({
  startToCloseTimeout: '40m',
  retry: { initialInterval: '5s', maximumInterval: '5m' },
  summary: '日终 end of day',
});

/** The end of one business date: the given one, or the one on which the schedule meant this run to be; or what was left of it, done again. */
export async function endOfDay(
  input: { businessDate?: string; repair?: EndOfDayRepair } = {},
): Promise<EndOfDayResult> {
  const date = input.businessDate ?? plannedDate();
  setCurrentDetails(
    `### 日终 End of day ${date}\n重算逾期天数，按债务人分类，留存快照，月末计提准备 · ageing, classification, snapshot, provisions at month end`,
  );
  const result =
    input.repair === undefined ? await closeBusinessDate(date) : await repairBusinessDate(date, input.repair);
  const { reclassified, classChanges, snapshots, entries } = result.counts;
  setCurrentDetails(
    `### 日终 End of day ${date}\n调整逾期 aged **${String(reclassified)}** · 分类变动 class changes **${String(classChanges)}** · 快照 snapshots **${String(snapshots)}** · 分录 entries **${String(entries)}**${result.repeated ? ' · 已做过 done before' : ''}`,
  );
  return result;
}
