import type { listCovenants } from '../../contracts/http/covenants';
import type { AnswerOf } from '../../contracts/http/operation';
import { decimal } from '../../domain/appraisal/figure';
import { metricUnit, type CovenantMetric } from '../../domain/covenant/metric';
import type { CovenantRecord } from '../../store/covenants';
import { yuan } from './yuan';

/** A metric as people read it: a decimal ratio, or yuan. */
export const metricText = (metric: CovenantMetric, parts: number | null): string | null =>
  parts === null ? null : metricUnit(metric) === 'YUAN' ? yuan(parts) : decimal(parts);

export function covenantAnswer({ bound, ...covenant }: CovenantRecord): AnswerOf<typeof listCovenants>['data'][number] {
  const { metric } = covenant;
  return { ...covenant, unit: metricUnit(metric), bound: metricText(metric, bound) ?? '' };
}
