import { parseYuan } from '../money';
import { baseOf, spreadOver, type RateRule } from '../pricing/rate-rule';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** The part of loan terms an approver may change, in wire form. */
export interface DecidableTerms {
  method: string;
  principal: string;
  annualRate: string;
  instalments: number;
  frequency?: { every: number; unit: string };
  /** Instalments of interest only at first; absent in changed terms: as before. */
  graceOnPrincipal?: number;
  /** Absent in changed terms: as before. */
  pricing?: RateRule;
}

/**
 * May an approver set these terms instead of those before the level? Changed terms may only bring less: no more
 * principal, no more instalments, no more of them of interest only, the same method and frequency; so a case never needs a higher level than it was sent to. The rate
 * is the approver's to price (RULES 1.3: amount, term, rate are set at approval); where it follows the LPR the spread changes
 * with it, so that both still name the same LPR (RULES 3.5).
 * @example mayChangeTerms({ method: 'BULLET', principal: '100.00', annualRate: '0.05', instalments: 3 }, { method: 'BULLET', principal: '120.00', annualRate: '0.05', instalments: 3 }).allowed // => false
 */
export function mayChangeTerms(before: DecidableTerms, after: DecidableTerms): Verdict {
  if (after.method !== before.method) return refused('CHANGED_METHOD', { method: before.method });
  if (parseYuan(after.principal) > parseYuan(before.principal))
    return refused('CHANGED_TERMS_EXCEED', { principal: before.principal });
  if (frequencyOf(before) !== frequencyOf(after)) return refused('CHANGED_FREQUENCY');
  if (after.instalments > before.instalments) {
    return refused('CHANGED_TERM_LONGER', { instalments: String(before.instalments) });
  }
  const grace = mayChangeGrace(before, after);
  return grace.allowed ? mayChangeRule(before, after) : grace;
}

/** Principal is not repaid later than it was asked for, and is repaid at all. */
function mayChangeGrace(before: DecidableTerms, after: DecidableTerms): Verdict {
  const [most, asked] = [before.graceOnPrincipal ?? 0, after.graceOnPrincipal ?? before.graceOnPrincipal ?? 0];
  if (asked > most) return refused('CHANGED_GRACE', { most: String(most) });
  return asked === 0 || asked < after.instalments
    ? ALLOWED
    : refused('GRACE_ON_PRINCIPAL_TOO_LONG', { limit: String(after.instalments) });
}

function mayChangeRule(before: DecidableTerms, after: DecidableTerms): Verdict {
  const [rule, changed] = [before.pricing, after.pricing ?? before.pricing];
  if (rule === undefined || changed === undefined)
    return changed === rule ? ALLOWED : refused('CHANGED_RATE_RULE', { basisPoints: '0' });
  const base = baseOf(rule, before.annualRate);
  const isSame =
    changed.tenor === rule.tenor && changed.repricing === rule.repricing && baseOf(changed, after.annualRate) === base;
  return isSame ? ALLOWED : refused('CHANGED_RATE_RULE', { basisPoints: String(spreadOver(base, after.annualRate)) });
}

const frequencyOf = ({ frequency = { every: 1, unit: 'MONTH' } }: DecidableTerms): string =>
  `${String(frequency.every)} ${frequency.unit}`;
