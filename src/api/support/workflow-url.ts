import type { ApiConfig } from '../deps';

/** Where the Temporal UI shows a workflow; null where no UI is known. */
export function workflowUrl(config: ApiConfig, workflowId: string): string | null {
  if (config.TEMPORAL_UI_URL === undefined || config.TEMPORAL_UI_URL === '') return null;
  const base = config.TEMPORAL_UI_URL.replace(/\/+$/, '');
  return `${base}/namespaces/${encodeURIComponent(config.TEMPORAL_NAMESPACE)}/workflows/${encodeURIComponent(workflowId)}`;
}
