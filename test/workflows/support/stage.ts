import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import { createActivities, type Activities } from '../../../activities';
import type { ActivityDeps } from '../../../activities/deps';
import { createBankSimulator } from '../../../src/gateways/bank-simulator';
import { businessDate } from '../../../src/domain/business-time';
import { testDatabase, type TestDatabase } from '../../support/database';
import { timeSkippingEnv } from '../../support/temporal';
import { prepare } from './application';
import { hire } from './people';

/** A server whose clock jumps, a real database with staff, client and products, and a worker with the real activities. */
export interface Stage {
  env: TestWorkflowEnvironment;
  db: TestDatabase;
  /** The business date on the server's clock. */
  today: () => Promise<string>;
  /** Lets business time pass. */
  pass: (days: number) => Promise<void>;
  /** Lets it pass up to just after an instant (milliseconds). */
  until: (instantMs: number) => Promise<void>;
  close: () => Promise<void>;
}

/** `instead` takes the place of activities where a story needs them to behave otherwise. */
export async function openStage(
  instead: Partial<Activities> = {},
  lender: ActivityDeps['lender'] = 'BANK',
): Promise<Stage> {
  const [db, server] = await Promise.all([testDatabase(), timeSkippingEnv()]);
  await hire(db.prisma);
  await prepare(db.prisma);
  const { env } = server;
  const activities = createActivities({
    prisma: db.prisma,
    temporal: env.client,
    bank: createBankSimulator(),
    lender,
    now: () => env.currentTimeMs(),
  });
  const worker: Worker = await server.worker({ activities: { ...activities, ...instead } });
  const running = worker.run();
  return {
    env,
    db,
    today: async () => businessDate(await env.currentTimeMs()),
    pass: (days) => env.sleep(days * 86_400_000),
    until: async (instantMs) => env.sleep(Math.max(0, instantMs - (await env.currentTimeMs())) + 60_000),
    close: async () => {
      worker.shutdown();
      await running;
      await server.close();
      await db.close();
    },
  };
}

/** Waits for what the workflows bring about by themselves; fails after ten seconds of real time. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  const until = Date.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error('it did not come about within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
