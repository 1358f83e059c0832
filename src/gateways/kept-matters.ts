import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { TASK_QUEUE, WORKFLOW_TYPES } from '../contracts/workflow-names';
import type { Matter, MatterKind } from '../domain/reconciliation/matters';
import { accountabilityStart } from './accountability-acts';
import { complaintStart } from './complaint-acts';
import { humanReviewStart } from './human-review-acts';
import type { PrismaClient } from '../store/generated/client';
import { serviceTicketStart } from './service-ticket-acts';
import { isKept, keepDaysOf } from './workout-acts';

const TYPES = [
  WORKFLOW_TYPES.complaint,
  WORKFLOW_TYPES.humanReview,
  WORKFLOW_TYPES.serviceTicket,
  WORKFLOW_TYPES.accountability,
  WORKFLOW_TYPES.workout,
];

/** What the days of are security to be given back. */
const RELEASED: readonly MatterKind[] = ['FACILITY', 'COMMITMENT', 'APPLICATION'];

/** The workflows that keep the days of matters now, by their ids. Visibility is a moment behind them. */
export async function keptMatters(temporal: Client): Promise<Set<string>> {
  const types = `WorkflowType IN (${TYPES.map((type) => `'${type}'`).join(', ')})`;
  const kept = new Set<string>();
  for await (const { workflowId } of temporal.workflow.list({ query: `${types} AND ExecutionStatus = 'Running'` }))
    kept.add(workflowId);
  return kept;
}

/** Begins the workflow of a matter again from the books. False when one is alive already. */
export async function keepMatter(
  prisma: PrismaClient,
  temporal: Client,
  matter: Matter,
  taskQueue = TASK_QUEUE,
): Promise<boolean> {
  // The days of security given back are begun by a message that a living workflow hears too.
  if (RELEASED.includes(matter.kind) && (await isKept(temporal, matter.no))) return false;
  try {
    await begin(prisma, temporal, matter, taskQueue);
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

async function begin(
  prisma: PrismaClient,
  temporal: Client,
  { kind, no, branchCode, clockOffsetMs }: Matter,
  taskQueue: string,
): Promise<void> {
  const about = { branchCode, clockOffsetMs };
  switch (kind) {
    case 'COMPLAINT':
      await temporal.workflow.start(WORKFLOW_TYPES.complaint, complaintStart({ complaintNo: no, ...about }, taskQueue));
      break;
    case 'HUMAN_REVIEW':
      await temporal.workflow.start(
        WORKFLOW_TYPES.humanReview,
        humanReviewStart({ reviewNo: no, ...about }, taskQueue),
      );
      break;
    case 'SERVICE_TICKET':
      await temporal.workflow.start(
        WORKFLOW_TYPES.serviceTicket,
        serviceTicketStart({ ticketNo: no, ...about }, taskQueue),
      );
      break;
    case 'ACCOUNTABILITY':
      await temporal.workflow.start(
        WORKFLOW_TYPES.accountability,
        accountabilityStart({ caseNo: no, ...about }, taskQueue),
      );
      break;
    case 'FACILITY':
    case 'COMMITMENT':
    case 'APPLICATION':
      await keepDaysOf(prisma, temporal, no, taskQueue);
  }
}
