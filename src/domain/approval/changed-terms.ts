import { parseYuan } from '../money';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** The part of loan terms an approver may change, in wire form. */
export interface DecidableTerms {
  method: string;
  principal: string;
  annualRate: string;
  instalments: number;
  frequency?: { every: number; unit: string };
}

/**
 * May an approver set these terms instead of those before the level? Changed terms may only bring less: no more
 * principal, no more instalments, the same method and frequency; so a case never needs a higher level than it was sent to. The rate
 * is the approver's to price (RULES 1.3: amount, term, rate are set at approval).
 * @example mayChangeTerms({ method: 'BULLET', principal: '100.00', annualRate: '0.05', instalments: 3 }, { method: 'BULLET', principal: '120.00', annualRate: '0.05', instalments: 3 }).allowed // => false
 */
export function mayChangeTerms(before: DecidableTerms, after: DecidableTerms): Verdict {
  if (after.method !== before.method) return refused('CHANGED_METHOD', { method: before.method });
  if (parseYuan(after.principal) > parseYuan(before.principal)) return refused('CHANGED_TERMS_EXCEED', { principal: before.principal });
  if (frequencyOf(before) !== frequencyOf(after)) return refused('CHANGED_FREQUENCY');
  if (after.instalments > before.instalments) {
    return refused('CHANGED_TERM_LONGER', { instalments: String(before.instalments) });
  }
  return ALLOWED;
}

const frequencyOf = ({ frequency = { every: 1, unit: 'MONTH' } }: DecidableTerms): string => `${String(frequency.every)} ${frequency.unit}`;
