import type { AccountEventInput } from '../../../../src/contracts/simulate';
import { parseMoney } from '../../format/money';
import { fromPercent, toPercent } from '../../format/rate';
import { filled } from '../../http/checked';

/** What may happen to an account, in the order in which one day takes it (INTERFACE, Simulate). */
export const EVENT_TYPES = [
  'REPAYMENT',
  'PREPAYMENT',
  'FEE',
  'RATE_CHANGE',
  'EXTENSION',
  'DUE_DAY',
  'WAIVER',
  'MISUSE',
  'ACCELERATION',
  'WRITE_OFF',
  'REVERSAL',
] as const satisfies readonly AccountEventInput['type'][];
type EventType = (typeof EVENT_TYPES)[number];
export const COMPONENTS = ['FEE', 'COMPOUND', 'PENALTY', 'INTEREST', 'PRINCIPAL'] as const;

/** The fields of each type, beside its date. */
export const FIELDS = {
  REPAYMENT: ['amount', 'reference'],
  PREPAYMENT: ['full', 'amount', 'mode', 'feeRate', 'reference'],
  FEE: ['name', 'amount'],
  RATE_CHANGE: ['annualRate'],
  EXTENSION: ['addInstalments', 'newMaturity'],
  DUE_DAY: ['dueDay'],
  WAIVER: ['component', 'amount'],
  MISUSE: [],
  ACCELERATION: [],
  WRITE_OFF: [],
  REVERSAL: ['reference'],
} as const satisfies Record<EventType, readonly string[]>;
export type EventField = (typeof FIELDS)[EventType][number];

/** An event as a person types it. */
export type EventValues = { type: EventType; on?: string } & Partial<
  Record<Exclude<EventField, 'full' | 'addInstalments' | 'dueDay'>, string> &
    Record<'addInstalments' | 'dueDay', number | null> & { full: boolean }
>;

const PERCENTS: readonly string[] = ['annualRate', 'feeRate'];

/** Typed values in the form of the API; what its type does not know is left out. */
export function toEvent(values: EventValues): unknown {
  const known: readonly string[] = ['type', 'on', 'reference', ...FIELDS[values.type]];
  const typed = Object.entries(filled(values)).filter(([field, value]) => known.includes(field) && value !== false);
  const { full } = values;
  return Object.fromEntries(
    typed
      .filter(([field]) => !(full === true && field === 'amount'))
      .map(([field, value]) => {
        if (typeof value !== 'string') return [field, value];
        if (field === 'amount') return [field, parseMoney(value) ?? value];
        return [field, PERCENTS.includes(field) ? (fromPercent(value) ?? value) : value];
      }),
  );
}

/** An event of the API as values of the form. */
export function fromEvent(event: AccountEventInput): EventValues {
  const shown = Object.entries(event).map(([field, value]): [string, unknown] => [
    field,
    PERCENTS.includes(field) && typeof value === 'string' ? toPercent(value) : value,
  ]);
  return Object.fromEntries(shown) as unknown as EventValues;
}
