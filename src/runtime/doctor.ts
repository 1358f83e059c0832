import type { Client } from '@temporalio/client';
import { temporal as temporalProto } from '@temporalio/proto';
import { workflowIds } from '../contracts/workflow-names';
import { CHINA } from '../domain/calendar/calendar';
import { openHealth, type DatabaseHealth } from '../store/health';
import { diagnose, migrationFiles } from '../store/migrate';
import { projectRoot } from './paths';

/** One thing looked at: how it is, and what to do when it is not well. */
export interface Finding {
  check: string;
  ok: boolean;
  zh: string;
  en: string;
  todo?: Advice;
}

interface Advice {
  zh: string;
  en: string;
}

type Report = Advice & { ok?: boolean };

/** A check that throws is a finding, not the end of the examination. */
export async function examine(check: string, look: () => Promise<Report>, todo: Advice): Promise<Finding> {
  try {
    const { ok = true, zh, en } = await look();
    return { check, ok, zh, en, ...(ok ? {} : { todo }) };
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    return { check, ok: false, zh: reason, en: reason, todo };
  }
}

export async function databaseAnswers(url: string): Promise<Report> {
  const version = await withHealth(url, (health) => health.serverVersion());
  return { ok: Number.parseInt(version, 10) >= 17, zh: `PostgreSQL ${version}`, en: `PostgreSQL ${version}` };
}

export async function migrationsApplied(url: string): Promise<Report> {
  const status = await diagnose(url, migrationFiles(projectRoot()));
  const open = Object.entries(status as unknown as Record<string, string[]>).filter(([, names]) => names.length > 0);
  const text = open.map(([what, names]) => `${what}: ${names.join(', ')}`).join('; ');
  return text === '' ? { zh: '全部已执行', en: 'all applied' } : { ok: false, zh: text, en: text };
}

const { TASK_QUEUE_TYPE_WORKFLOW } = temporalProto.api.enums.v1.TaskQueueType;

export async function workersPoll(temporal: Client, namespace: string, taskQueue: string): Promise<Report> {
  const question = { namespace, taskQueue: { name: taskQueue }, taskQueueType: TASK_QUEUE_TYPE_WORKFLOW };
  const { pollers } = await temporal.workflowService.describeTaskQueue(question);
  const count = String(pollers.length);
  return { ok: pollers.length > 0, zh: `${count} 个工作进程`, en: `${count} workers` };
}

export async function apiAnswers(apiUrl: string): Promise<Report> {
  const response = await fetch(`${apiUrl}/readyz`, { signal: AbortSignal.timeout(5_000) });
  const text = `${apiUrl} HTTP ${String(response.status)}`;
  return { ok: response.ok, zh: text, en: text };
}

/** Loans in flight by the database, against workflows that run by Temporal. */
export async function workflowsRun(url: string, temporal: Client): Promise<Report> {
  const expected = await withHealth(url, (health) => health.loansInFlight());
  const running = new Set<string>();
  for await (const { workflowId } of temporal.workflow.list({ query: `ExecutionStatus = 'Running'` }))
    running.add(workflowId);
  const lost = expected.filter((no) => !running.has(workflowIds.loan(no)));
  if (lost.length === 0) {
    const count = String(expected.length);
    return { zh: `${count} 笔在途贷款都有流程`, en: `${count} loans in flight, each with its workflow` };
  }
  const some = `${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ' …' : ''}`;
  return { ok: false, zh: `没有流程的贷款 ${String(lost.length)} 笔：${some}`, en: `without a workflow: ${some}` };
}

/** The State Council announces next year's holidays in November: until then, late dates are not known. */
const NEEDED_DAYS = 30;

export function calendarCovers(today: Date, until: string = lastKnownDay()): Report {
  const days = Math.floor((Date.parse(until) - today.getTime()) / 86_400_000);
  return { ok: days >= NEEDED_DAYS, zh: `工作日历到 ${until}`, en: `working calendar until ${until}` };
}

function lastKnownDay(): string {
  return `${String(CHINA.lastYear)}-12-31`;
}

async function withHealth<T>(url: string, work: (health: DatabaseHealth) => Promise<T>): Promise<T> {
  const health = await openHealth(url);
  try {
    return await work(health);
  } finally {
    await health.close();
  }
}
