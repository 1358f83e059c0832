import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  WorkflowExecutionAlreadyStartedError,
  type Client,
} from '@temporalio/client';
import type { AutoDebitInput } from '../contracts/messages/debit';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/**
 * Makes sure that the accounts of the day are debited every morning at 05:30 in China, when all loans have booked what has
 * fallen due. Called at each start; a schedule that is there is left as its operators keep it.
 */
export async function ensureAutoDebitSchedule(client: Client, taskQueue = TASK_QUEUE): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: workflowIds.autoDebitSchedule,
      spec: { calendars: [{ hour: 5, minute: 30 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: '1 day' },
      action: {
        type: 'startWorkflow',
        workflowType: WORKFLOW_TYPES.autoDebit,
        workflowId: 'auto-debit',
        taskQueue,
        args: [{}],
        staticSummary: '批量代扣 Auto-debit',
      },
      state: { note: '批量代扣：当日到期与待重试的还款 · auto-debit of what is due' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

/** Begins the debits of a date now; where they are under way already nothing happens. */
export async function startAutoDebit(client: Client, businessDate: string, taskQueue = TASK_QUEUE): Promise<void> {
  const input: AutoDebitInput = { businessDate };
  await client.workflow
    .start(WORKFLOW_TYPES.autoDebit, {
      taskQueue,
      workflowId: workflowIds.autoDebit(businessDate),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      args: [input],
      staticSummary: `批量代扣 Auto-debit ${businessDate}`,
    })
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    });
}
