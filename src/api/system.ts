import type { Client } from '@temporalio/client';
import type { AnswerOf } from '../contracts/http/operation';
import { getSystem as contract } from '../contracts/http/system';
import { WORKFLOW_TYPES } from '../contracts/workflow-names';
import { leftUndone, type FailureRecord } from '../store/end-of-day/failures';
import { endOfDayRuns, failedNotices, outboxCounts } from '../store/system-read';
import type { ApiDeps } from './deps';
import { readiness } from './support/readiness';
import { route, type Route } from './support/route';
import { workflowUrl } from './support/workflow-url';

type Answer = AnswerOf<typeof contract>;

const RUNS = 30;
const FAILURES = 20;
/** Parts of ends of day that are shown at once; what is beyond shows when these are done. */
export const LEFT_SHOWN = 500;
const ENDED_BADLY = "ExecutionStatus IN ('Failed', 'TimedOut', 'Terminated')";

/** How the system runs, for whoever keeps it running. */
export function system(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal } = deps;
  return [
    route(contract, async (): Promise<Answer> => {
      const [checks, runs, left, outbox, undelivered, counted] = await Promise.all([
        readiness(deps),
        endOfDayRuns(pool, RUNS),
        leftUndone(prisma, { most: LEFT_SHOWN }),
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
          failures: left.filter(({ businessDate }) => businessDate === run.businessDate).map(leftAnswer),
        })),
        outbox,
        undelivered,
      };
    }),
  ];
}

export const leftAnswer = ({ step, subjectNo, reason, tries, lastAt }: FailureRecord) => ({
  step,
  subjectNo,
  reason,
  tries,
  lastAt,
});

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
  const alive = await runningAmong(temporal, new Set(found.map(({ workflowId }) => workflowId)));
  return found.filter(({ workflowId }) => !alive.has(workflowId));
}

/** Of these ids those that have been begun again since and are alive: they are mended. */
async function runningAmong(temporal: Client, ids: ReadonlySet<string>): Promise<Set<string>> {
  const alive = new Set<string>();
  if (ids.size === 0) return alive;
  const named = [...ids].map((id) => `'${id.replaceAll("'", '')}'`).join(', ');
  const query = `WorkflowId IN (${named}) AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of temporal.workflow.list({ query })) alive.add(workflowId);
  return alive;
}
