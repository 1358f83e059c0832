/** The task to review one loan of a sample: its id names both. */
export const sampleTaskId = (sampleId: string, applicationNo: string): string => `sample-${sampleId}-${applicationNo}`;

/**
 * The sample that a task of this id belongs to.
 *
 * @example sampleOfTask('sample-7-AP20261012000003') === '7'
 */
export function sampleOfTask(taskId: string): string | null {
  return /^sample-(\d+)-/.exec(taskId)?.[1] ?? null;
}
