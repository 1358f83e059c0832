import type { Client } from '@temporalio/client';
import type { AnswerOf } from '../contracts/http/operation';
import { getSystem as contract } from '../contracts/http/system';
import { WORKFLOW_TYPES } from '../contracts/workflow-names';
import { endOfDayRuns, failedNotices, outboxCounts } from '../store/system-read';
import type { ApiDeps } from './deps';
import { readiness } from './support/readiness';
import { route, type Route } from './support/route';
import { workflowUrl } from './support/workflow-url';

type Answer = AnswerOf<typeof contract>;

const RUNS = 30;
const FAILURES = 20;
const ENDED_BADLY = "ExecutionStatus IN ('Failed', 'TimedOut', 'Terminated')";

/** How the system runs, for whoever keeps it running. */
export function system(deps: ApiDeps): Route[] {
  const { pool, temporal } = deps;
  return [
    route(contract, async (): Promise<Answer> => {
      const [checks, runs, outbox, undelivered, counted] = await Promise.all([
        readiness(deps),
        endOfDayRuns(pool, RUNS),
        outboxCounts(pool),
        failedNotices(pool, FAILURES),
        // The page must open when Temporal is what is broken.
        Promise.all([countByType(temporal), brokenOf(deps)]).catch(() => null),
      ]);
      return {
        checks,
        workflows: counted?.[0] ?? null,
        broken: counted?.[1] ?? [],
        endOfDay: runs.map(({ counts, ...run }) => ({
          ...run,
          reclassified: counts.reclassified ?? null,
          snapshots: counts.snapshots ?? null,
        })),
        outbox,
        undelivered,
      };
    }),
  ];
}

async function countByType(temporal: Client): Promise<NonNullable<Answer['workflows']>> {
  return Promise.all(
    Object.values(WORKFLOW_TYPES).map(async (type) => {
      const { groups } = await temporal.workflow.count(`WorkflowType = '${type}' GROUP BY ExecutionStatus`);
      const of = (...states: string[]): number =>
        groups
          .filter(({ groupValues }) => states.includes(String(groupValues[0])))
          .reduce((sum, { count }) => sum + count, 0);
      return {
        type,
        running: of('Running'),
        completed: of('Completed', 'ContinuedAsNew'),
        failed: of('Failed', 'TimedOut', 'Terminated'),
      };
    }),
  );
}

async function brokenOf({ temporal, config }: ApiDeps): Promise<Answer['broken']> {
  const found: Answer['broken'] = [];
  for await (const { workflowId, type, status, closeTime } of temporal.workflow.list({
    query: ENDED_BADLY,
    pageSize: FAILURES,
  })) {
    found.push({
      workflowId,
      type,
      status: status.name,
      closedAt: closeTime?.toISOString() ?? null,
      url: workflowUrl(config, workflowId),
    });
    if (found.length === FAILURES) break;
  }
  return found;
}
