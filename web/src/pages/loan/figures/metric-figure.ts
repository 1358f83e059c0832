import { metricUnit, type CovenantMetric } from '../../../../../src/domain/covenant/metric';
import { groupMoney, parseMoney } from '../../../format/money';
import { fromPercent, percent } from '../../../format/rate';

/** Shares of a whole are said in percent, as a banker says them; cover and liquidity as so many times. */
const IN_PERCENT: readonly string[] = ['DEBT_RATIO', 'SALES_MARGIN'] satisfies CovenantMetric[];

/** A figure as people write it. */
export function figureOf(metric: string, unit: string, value: string | null): string {
  if (value === null) return '—';
  if (unit === 'YUAN') return groupMoney(value);
  return IN_PERCENT.includes(metric) ? percent(value, 2) : value;
}

/** In what a bound of it is typed. */
export const signOf = (metric: CovenantMetric): '%' | '¥' | '×' =>
  metricUnit(metric) === 'YUAN' ? '¥' : IN_PERCENT.includes(metric) ? '%' : '×';

/** What was typed as the API takes it; what cannot be read is sent as it is, and refused at its field. */
export function boundOf(metric: CovenantMetric, typed: string): string {
  const sign = signOf(metric);
  if (sign === '¥') return parseMoney(typed) ?? typed;
  return sign === '%' ? (fromPercent(typed) ?? typed) : typed.trim();
}
