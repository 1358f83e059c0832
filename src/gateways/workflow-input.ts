import type { Client } from '@temporalio/client';

/** The first argument a run was started with, read from the first event of its history and decrypted. */
export async function inputOf(temporal: Client, workflowId: string, runId: string): Promise<unknown> {
  const { history } = await temporal.workflowService.getWorkflowExecutionHistory({
    namespace: temporal.options.namespace,
    execution: { workflowId, runId },
    maximumPageSize: 1,
  });
  const started = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
  let payloads = (started?.input?.payloads ?? []).slice(0, 1);
  const { payloadCodecs, payloadConverter } = temporal.options.loadedDataConverter;
  for (const codec of [...payloadCodecs].reverse()) payloads = await codec.decode(payloads);
  const [payload] = payloads;
  return payload && payloadConverter.fromPayload(payload);
}
