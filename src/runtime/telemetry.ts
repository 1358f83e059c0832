import type { TelemetryOptions } from '@temporalio/worker';

/** The worker's metrics for Prometheus, named as the public Temporal dashboards expect them. */
export const metricsAt = (bindAddress: string): TelemetryOptions => ({
  metrics: {
    prometheus: { bindAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true },
  },
});
