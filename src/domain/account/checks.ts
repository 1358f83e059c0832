import type { Day } from '../date';
import { RuleViolation } from '../rule-violation';
import type { Method, QuoteTerms } from '../schedule/terms';
import type { PlacedEvent } from './event-order';
import type { AccountEvent, Extension } from './events';

const ONE_A_DAY: readonly AccountEvent['type'][] = [
  ...(['RATE_CHANGE', 'EXTENSION', 'DUE_DAY', 'ACCELERATION', 'MISUSE', 'WRITE_OFF'] as const),
];

/**
 * Refuses events that can never be right, those after asOf too (S20): before disbursement, references (S18, S19), twice
 * a day (S19), what the method excludes (S32, S34), a prepayment's amount (S36).
 */
export function checkEvents(
  events: readonly PlacedEvent[],
  { method, frequency }: Pick<QuoteTerms, 'method' | 'frequency'>,
  disbursedOn: Day,
): void {
  const repayments = repaymentDays(events);
  const seen = new Set<string>();
  for (const { event, day, index } of events) {
    const at = `/events/${String(index)}`;
    if (day < disbursedOn) throw new RuleViolation('EVENT_BEFORE_DISBURSEMENT', `${at}/on`);
    if (ONE_A_DAY.includes(event.type)) {
      const key = `${event.type} ${event.on}`;
      if (seen.has(key)) throw new RuleViolation('ONE_A_DAY', `${at}/on`, { type: event.type });
      seen.add(key);
    }
    if (event.type === 'REVERSAL') {
      const { reference } = event;
      const made = repayments.get(reference);
      if (made === undefined) throw new RuleViolation('REVERSAL_UNKNOWN', `${at}/reference`, { reference });
      if (day < made) throw new RuleViolation('REVERSAL_BEFORE_REPAYMENT', `${at}/on`);
    }
    if (event.type === 'PREPAYMENT' && (event.full === true) === (event.amount !== undefined)) {
      throw new RuleViolation('PREPAYMENT_AMOUNT', `${at}/amount`);
    }
    if (event.type === 'RATE_CHANGE' && method === 'FLAT') {
      throw new RuleViolation('RATE_CHANGE_NOT_POSSIBLE', `${at}/type`, { method });
    }
    if (event.type === 'EXTENSION') checkExtension(event, method, at);
    // As with dueDay of the terms (Q2); a BULLET has no instalments whose day could move.
    if (event.type === 'DUE_DAY' && (method === 'BULLET' || (frequency?.unit ?? 'MONTH') !== 'MONTH'))
      throw new RuleViolation('DUE_DAY_NOT_MONTHLY', `${at}/dueDay`);
  }
}

function repaymentDays(events: readonly PlacedEvent[]): Map<string, Day> {
  const days = new Map<string, Day>();
  // In the order of the input, so that the pointer names the second of two.
  for (const { event, day, index } of [...events].sort((a, b) => a.index - b.index)) {
    if (event.type !== 'REPAYMENT') continue;
    const { reference } = event;
    if (days.has(reference))
      throw new RuleViolation('REFERENCE_NOT_UNIQUE', `/events/${String(index)}/reference`, { reference });
    days.set(reference, day);
  }
  return days;
}

function checkExtension({ newMaturity, addInstalments }: Extension, method: Method, at: string): void {
  if (method === 'CUSTOM' || method === 'FLAT') {
    throw new RuleViolation('EXTENSION_NOT_POSSIBLE', `${at}/type`, { method }); // S34
  }
  if ((newMaturity === undefined) === (addInstalments === undefined)) throw new RuleViolation('EXTENSION_TARGET', at);
  if (newMaturity !== undefined && method !== 'INTEREST_ONLY' && method !== 'BULLET') {
    throw new RuleViolation('NEW_MATURITY_NOT_POSSIBLE', `${at}/newMaturity`); // S32
  }
}

/** The references of repayments that a reversal up to asOf made never to have happened (S18). */
export function reversedReferences(events: readonly PlacedEvent[], asOf: Day): ReadonlySet<string> {
  const references = new Set<string>();
  for (const { event, day } of events) if (event.type === 'REVERSAL' && day <= asOf) references.add(event.reference);
  return references;
}
