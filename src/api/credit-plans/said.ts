import { isCount, type TargetMetric } from '../../domain/performance/targets';
import { yuan } from '../support/yuan';

/** What a metric comes to on the wire: people, or yuan. */
export const said = (metric: TargetMetric, value: number): string => (isCount(metric) ? String(value) : yuan(value));

/** Parts of 10,000 as a decimal fraction. */
export const share = (parts: number | null): string | null => (parts === null ? null : (parts / 10_000).toFixed(4));
