import type { SimulateInput } from '../../../../src/contracts/simulate';
import { chinaToday } from '../../format/date';
import { fromTerms, toTerms, type TermsValues } from '../../terms/terms-values';
import { fromEvent, toEvent, type EventValues } from './event-values';

/** An account as a person types it. */
export interface Values extends TermsValues {
  disbursedOn?: string;
  graceDays?: number | null;
  asOf?: string;
  events?: EventValues[];
}

export const START: Values = {
  method: 'EQUAL_INSTALMENT',
  principal: '120000',
  ratePercent: '4.35',
  instalments: 12,
  disbursedOn: chinaToday().subtract(3, 'month').format('YYYY-MM-DD'),
  graceDays: 0,
  asOf: chinaToday().format('YYYY-MM-DD'),
  events: [],
};

/** What the form does not show of a loan's terms: they go along with what is typed, and nothing else of them does. */
const hiddenOf = (terms: SimulateInput['terms']): object => ({ ...terms, dueDay: undefined, dayCount: undefined });

/** What is asked of the API; `loaded` are the terms of the loan the form was filled from. */
export function inputOf(values: Values, loaded: SimulateInput['terms'] | null): unknown {
  const { disbursedOn, graceDays, asOf, events = [] } = values;
  const typed = toTerms(values);
  if (typed === null) return null;
  const hidden = loaded === null ? {} : hiddenOf(loaded);
  return { terms: { ...hidden, ...typed, disbursedOn, graceDays: graceDays ?? 0 }, events: events.map(toEvent), asOf };
}

export const valuesOf = ({ terms, events, asOf }: SimulateInput): Values => ({
  ...fromTerms(terms),
  // Named although it may be missing: a form keeps what it is not told.
  dayCount: terms.dayCount,
  disbursedOn: terms.disbursedOn,
  graceDays: terms.graceDays ?? 0,
  asOf,
  events: events.map(fromEvent),
});
