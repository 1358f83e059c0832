import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/**
 * Makes sure that the end of day runs every night at 23:30 in China, when the day's payments are in. Called at each start;
 * a schedule that is there is left as its operators keep it. After an outage the nights missed are run one after another.
 */
export async function ensureEndOfDaySchedule(client: Client, taskQueue = TASK_QUEUE): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: workflowIds.endOfDaySchedule,
      spec: { calendars: [{ hour: 23, minute: 30 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.BUFFER_ALL, catchupWindow: '7 days' },
      action: {
        type: 'startWorkflow',
        workflowType: WORKFLOW_TYPES.endOfDay,
        workflowId: 'end-of-day',
        taskQueue,
        args: [{}],
        staticSummary: '日终 End of day: ageing, classes, snapshots',
      },
      state: { note: '日终：逾期天数、五级分类、快照 · end of day' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
