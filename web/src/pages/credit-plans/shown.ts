import type { CreditPlan } from '../../api/credit-plans';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';

type Metric = CreditPlan['lines'][number]['figures'][number]['metric'];

/** Yuan with thousands, people as they are, shares as per cent. */
export function shown(metric: Metric, text: string): string {
  if (metric === 'BAD_RATE') return percent(text, 2);
  return metric === 'NEW_BORROWERS' ? text : groupMoney(text);
}
