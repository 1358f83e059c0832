import { continueAsNew, proxyActivities, setCurrentDetails, sleep, workflowInfo } from '@temporalio/workflow';
import type { DebitActivities } from '../activities/debit';
import type { AutoDebitInput } from '../src/contracts/messages/debit';
import { plannedDate } from './planned-date';

const { prepareDebits, collectDebits } = proxyActivities<DebitActivities>({
  startToCloseTimeout: '10m',
  retry: { initialInterval: '1s', maximumInterval: '5m' },
  summary: '批量代扣 auto-debit',
});

/** How long the bank takes over its result file is the bank's business; it is asked every ten minutes. */
const ASK_AGAIN = '10m';
const EVENTS_A_RUN = 2_000;

/**
 * The debits of one business date: intended, handed to the bank under our reference, and collected when the bank answers. What
 * is paid is booked by the loans; what is not is tried again on the days of the policy, by the batches of those days.
 */
export async function autoDebit(input: AutoDebitInput = {}): Promise<string> {
  const date = input.businessDate ?? plannedDate();
  const { no, orders } = await prepareDebits(date);
  const title = `### 批量代扣 Auto-debit ${date}\n${no} · ${String(orders)} 笔 orders`;
  setCurrentDetails(title);
  while (!(await collectDebits(no, date))) {
    setCurrentDetails(`${title} · 等待银行结果 waiting for the bank`);
    await sleep(ASK_AGAIN, { summary: '等待银行结果文件 waiting for the result file' });
    if (workflowInfo().historyLength > EVENTS_A_RUN) await continueAsNew<typeof autoDebit>({ businessDate: date });
  }
  setCurrentDetails(`${title} · 已完成 done`);
  return no;
}
