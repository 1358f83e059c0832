import type { Client } from '@temporalio/client';
import type { AnswerOf } from '../contracts/http/operation';
import { getSystem as contract } from '../contracts/http/system';
import { fromBooks } from '../contracts/from-books';
import { WORKFLOW_TYPES } from '../contracts/workflow-names';
import { stuckWorkflows } from '../gateways/stuck-workflows';
import type { FailureRecord } from '../store/end-of-day/failures';
import { endOfDayRuns, failedNotices, leftOfDays, outboxCounts } from '../store/system-read';
import type { ApiDeps } from './deps';
import { readiness } from './support/readiness';
import { route, type Route } from './support/route';
import { workflowUrl } from './support/workflow-url';

type Answer = AnswerOf<typeof contract>;

const RUNS = 30;
const FAILURES = 20;
/** Executions that are asked about at once. */
const BATCH = 100;
/** Parts of one end of day that are shown at once; what is beyond shows when these are done. */
export const LEFT_SHOWN = 500;
const ENDED_BADLY = "ExecutionStatus IN ('Failed', 'TimedOut', 'Terminated')";

/** How the system runs, for whoever keeps it running. */
export function system(deps: ApiDeps): Route[] {
  const { pool, temporal } = deps;
  return [
    route(contract, async (): Promise<Answer> => {
      const [checks, runs, left, outbox, undelivered, counted] = await Promise.all([
        readiness(deps),
        endOfDayRuns(pool, RUNS),
        leftOfDays(pool, LEFT_SHOWN),
        outboxCounts(pool),
        failedNotices(pool, FAILURES),
        // The page must open when Temporal is what is broken.
        Promise.all([countByType(temporal), brokenOf(deps), stuckOf(deps)]).catch(() => null),
      ]);
      return {
        checks,
        workflows: counted?.[0] ?? null,
        broken: counted?.[1] ?? [],
        stuck: counted?.[2] ?? null,
        endOfDay: runs.map(({ counts, ...run }) => {
          const failures = left.filter(({ businessDate }) => businessDate === run.businessDate);
          return {
            ...run,
            reclassified: counts.reclassified ?? null,
            snapshots: counts.snapshots ?? null,
            left: failures[0]?.left ?? 0,
            failures: failures.map(leftAnswer),
          };
        }),
        outbox,
        undelivered,
      };
    }),
  ];
}

export const leftAnswer = ({ step, subjectNo, reason, tries, lastAt }: Omit<FailureRecord, 'businessDate'>) => ({
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
  let batch: Answer['broken'] = [];
  // Those that were begun again since hide none that was not, however many they are.
  const sift = async (): Promise<void> => {
    const alive = await runningAmong(temporal, new Set(batch.map(({ workflowId }) => workflowId)));
    found.push(...batch.filter(({ workflowId }) => !alive.has(workflowId)));
    batch = [];
  };
  for await (const { workflowId, type, status, closeTime } of temporal.workflow.list({
    query: ENDED_BADLY,
    pageSize: BATCH,
  })) {
    const closedAt = closeTime?.toISOString() ?? null;
    batch.push({ workflowId, type, status: status.name, closedAt, url: workflowUrl(config, workflowId) });
    if (batch.length === BATCH) await sift();
    if (found.length >= FAILURES) break;
  }
  await sift();
  return found.slice(0, FAILURES);
}

async function stuckOf({ temporal, config }: ApiDeps): Promise<Answer['stuck']> {
  // A server too old to note problems refuses the question; the rest of the page is told all the same.
  const found = await stuckWorkflows(temporal, FAILURES).catch(() => null);
  if (found === null) return null;
  return found.map(({ workflowId, startedAt, ...rest }) => ({
    ...rest,
    workflowId,
    startedAt: startedAt.toISOString(),
    mayStop: fromBooks(workflowId) !== null,
    url: workflowUrl(config, workflowId),
  }));
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
