import type { Client } from '@temporalio/client';
import { temporal as proto } from '@temporalio/proto';
import { Router } from 'express';
import type { Pool } from 'pg';
import type { ApiDeps } from './deps';

interface Check {
  name: string;
  ok: boolean;
  /** What is wrong, in words for an operator. */
  reason?: string;
}

const PATIENCE_MS = 3_000;

/** /healthz: this process lives. /readyz: it can answer, with every reason why not. /version. */
export function health({ pool, temporal, config }: ApiDeps, version: string): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/version', (_request, response) => {
    response.json({ version, node: process.version, environment: config.XINDAI_ENV });
  });
  router.get('/readyz', async (_request, response) => {
    const checks = await Promise.all([
      check('database', () => pool.query('select 1')),
      check('migrations', () => migrated(pool)),
      check('temporal', () => temporal.connection.workflowService.getSystemInfo({})),
      check('worker', () => polled(temporal, config.TEMPORAL_NAMESPACE, config.TASK_QUEUE)),
    ]);
    const ready = checks.every(({ ok }) => ok);
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ready' : 'not ready', checks });
  });
  return router;
}

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
