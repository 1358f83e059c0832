import type { Client } from '@temporalio/client';
import { temporal as proto } from '@temporalio/proto';
import type { Pool } from 'pg';
import type { ApiDeps } from '../deps';

export interface Check {
  name: string;
  ok: boolean;
  /** What is wrong, in words for an operator. */
  reason?: string;
}

const PATIENCE_MS = 3_000;

/** Whether everything that an answer needs is there, with every reason why not. */
export const readiness = ({ pool, temporal, config }: ApiDeps): Promise<Check[]> =>
  Promise.all([
    check('database', () => pool.query('select 1')),
    check('migrations', () => migrated(pool)),
    check('temporal', () => temporal.connection.workflowService.getSystemInfo({})),
    check('worker', () => polled(temporal, config.TEMPORAL_NAMESPACE, config.TASK_QUEUE)),
  ]);

async function check(name: string, ask: () => Promise<unknown>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${String(PATIENCE_MS / 1000)} s`));
    }, PATIENCE_MS);
  });
  try {
    await Promise.race([ask(), late]);
    return { name, ok: true };
  } catch (error) {
    return { name, ok: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function migrated(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ open: string; done: string }>(
    `select count(*) filter (where finished_at is null and rolled_back_at is null) as open,
            count(*) filter (where finished_at is not null) as done from _prisma_migrations`,
  );
  if (Number(rows[0]?.done ?? 0) === 0) throw new Error('the database has no migrations: run xindai db migrate');
  if (Number(rows[0]?.open ?? 0) > 0) throw new Error('a migration is not finished: see xindai db status');
}

async function polled(temporal: Client, namespace: string, taskQueue: string): Promise<void> {
  const { pollers } = await temporal.connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: proto.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  });
  if (pollers.length === 0) throw new Error(`no worker polls the task queue ${taskQueue}: start one`);
}
