import { randomUUID } from 'node:crypto';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { inputOf } from './workflow-input';

/** Where an open workflow stands in time. */
export interface ClockReading {
  runId: string;
  /** Its business time less the real time, in milliseconds. */
  aheadMs: number;
  /** A journey that somebody began and that the server has not finished. */
  pendingForwardId: string | null;
}

/** A workflow that does not move though time should pass for it. */
export class TravelStalledError extends Error {
  constructor(readonly workflowId: string) {
    super(`workflow ${workflowId} does not move on: is a worker running, and does an activity of it keep failing?`);
    this.name = 'TravelStalledError';
  }
}

const GRPC_NOT_FOUND = 5;
/** One session may jump from timer to timer this often; the server's default of 100 is less than a long loan needs. */
const MOST_JUMPS = 100_000;
const STALLED_AFTER_MS = 90_000;
const COMPLETED = 2;
const POLL_TIMEOUT = 1;
const WORKFLOW_RUNNING = 1;

/**
 * The virtual clocks of workflows on a server that can skip time for one workflow
 * (`frontend.WorkflowTimeSkippingEnabled`). The server tells a workflow's virtual time; a workflow started by one that was
 * ahead adds the `clockOffsetMs` of its input to it.
 */
export class VirtualClocks {
  private readonly offsets = new Map<string, number>();

  constructor(private readonly temporal: Client) {}

  /** Null when the workflow has ended or never was. */
  async read(workflowId: string): Promise<ClockReading | null> {
    const { namespace } = this.temporal.options;
    const answer = await unlessGone(
      this.temporal.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } }),
    );
    const info = answer?.workflowExecutionInfo;
    const runId = info?.execution?.runId;
    if (Number(info?.status) !== WORKFLOW_RUNNING || !runId) return null;
    const skipping = answer?.workflowExtendedInfo?.timeSkippingInfo;
    const virtual = skipping?.currentTime ? milliseconds(skipping.currentTime) : Date.now();
    const { enabled, fastForwardConfig } = skipping?.effectiveConfig ?? {};
    const offset = await this.offsetOf(workflowId, runId);
    return {
      runId,
      aheadMs: virtual - Date.now() + offset,
      // The server switches skipping off by itself when the journey has reached its end.
      pendingForwardId: enabled ? (fastForwardConfig?.id ?? null) : null,
    };
  }

  /** Takes an open workflow forward and waits until it is there, with nothing of it under way. False: it has ended. */
  async forward(workflowId: string, byMs: number): Promise<boolean> {
    const id = randomUUID();
    const seconds = Math.floor(byMs / 1_000);
    const nanos = Math.floor((byMs - seconds * 1_000) * 1e6);
    const started = await unlessGone(
      this.temporal.workflowService.updateWorkflowExecutionOptions({
        namespace: this.temporal.options.namespace,
        workflowExecution: { workflowId },
        workflowExecutionOptions: {
          timeSkippingConfig: {
            enabled: true,
            maxSessionSkipCount: MOST_JUMPS,
            fastForwardConfig: { id, duration: { seconds: seconds as never, nanos } },
          },
        },
        updateMask: { paths: ['time_skipping_config'] },
      }),
    );
    return started !== null && this.finish(workflowId, id);
  }

  /** Waits for a journey that is under way. False: the workflow has ended, or the journey was replaced by another. */
  async finish(workflowId: string, fastForwardId: string): Promise<boolean> {
    let stand = 0;
    for (let moved = Date.now(); Date.now() - moved < STALLED_AFTER_MS;) {
      const polled = await unlessGone(
        this.temporal.workflowService.pollWorkflowExecutionTimeSkipping({
          namespace: this.temporal.options.namespace,
          workflowExecution: { workflowId },
          fastForwardId,
        }),
      );
      const result: number = polled?.fastForwardPollingResult ?? 0;
      if (result !== POLL_TIMEOUT) return result === COMPLETED;
      const reading = await this.read(workflowId);
      if (!reading) return false;
      if (reading.aheadMs > stand + 1_000) moved = Date.now();
      stand = reading.aheadMs;
    }
    throw new TravelStalledError(workflowId);
  }

  /** A run's input does not change, so it is read once. */
  private async offsetOf(workflowId: string, runId: string): Promise<number> {
    const known = this.offsets.get(runId);
    if (known !== undefined) return known;
    const input = (await inputOf(this.temporal, workflowId, runId)) as { clockOffsetMs?: number } | undefined;
    const offset = input?.clockOffsetMs ?? 0;
    this.offsets.set(runId, offset);
    return offset;
  }
}

async function unlessGone<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const code: number | undefined = isGrpcServiceError(error) ? error.code : undefined;
    if (code === GRPC_NOT_FOUND) return null;
    throw error;
  }
}

function milliseconds(time: { seconds?: { toNumber(): number } | null; nanos?: number | null }): number {
  return (time.seconds?.toNumber() ?? 0) * 1_000 + (time.nanos ?? 0) / 1e6;
}
