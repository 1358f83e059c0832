import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { gaugesOf } from '../store/gauges-read';

/** What Prometheus scrapes: requests by route, and where the portfolio stands. No personal data, no case numbers. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly gauges: ReturnType<typeof portfolioGauges>;

  constructor(private readonly pool: Pool) {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'xindai_http_request_duration_seconds',
      help: 'Duration of HTTP requests by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
    this.gauges = portfolioGauges(this.registry);
  }

  /** Times every request; the route, not the path, so that numbers of cases make no series. */
  readonly observe: RequestHandler = (request, response, next) => {
    const began = process.hrtime.bigint();
    response.once('finish', () => {
      const route = (response.locals as { route?: string }).route ?? 'other';
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      this.requests.observe({ method: request.method, route, status: String(response.statusCode) }, seconds);
    });
    next();
  };

  readonly handler: RequestHandler = async (_request, response) => {
    // Without the database the figures of the process itself still count.
    await this.refresh().catch(() => undefined);
    response.set('Content-Type', this.registry.contentType).send(await this.registry.metrics());
  };

  /** One visit to the database a scrape. */
  private async refresh(): Promise<void> {
    const { loans, principal, tasks, notices, late, endOfDay } = this.gauges;
    const found = await gaugesOf(this.pool);
    for (const gauge of [loans, principal, tasks, notices, endOfDay]) gauge.reset();
    for (const { label, value } of found.loans) loans.set({ status: label }, value);
    for (const { label, value } of found.principal) principal.set({ risk_class: label }, value / 100);
    for (const { label, value } of found.tasks) tasks.set({ role: label }, value);
    for (const { label, value } of found.notices) notices.set({ status: label }, value);
    late.set(found.late);
    if (found.endOfDayAgeDays !== null) endOfDay.set({}, found.endOfDayAgeDays);
  }
}

function portfolioGauges(registry: Registry) {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  return {
    loans: gauge('xindai_loans', 'Loans by status', ['status']),
    principal: gauge('xindai_principal_yuan', 'Outstanding principal in yuan by risk class', ['risk_class']),
    tasks: gauge('xindai_tasks_open', 'Open tasks by role', ['role']),
    notices: gauge('xindai_notices', 'Notices in the outbox by status', ['status']),
    late: gauge('xindai_tasks_late', 'Open tasks past their time', []),
    endOfDay: gauge('xindai_end_of_day_age_days', 'Days since the last business date whose end of day is done', []),
  };
}
