import { parseDate, type Day } from '../date';
import type { AccountEvent } from './events';

/** An event with its day and its place in the input. */
export interface PlacedEvent {
  readonly event: AccountEvent;
  readonly day: Day;
  readonly index: number;
}

/** The order within a day. */
const RANK: Readonly<Record<AccountEvent['type'], number>> = {
  FEE: 0,
  RATE_CHANGE: 1,
  EXTENSION: 2,
  DUE_DAY: 3,
  MISUSE: 4,
  ACCELERATION: 5,
  WAIVER: 6,
  REPAYMENT: 7,
  PREPAYMENT: 8,
  WRITE_OFF: 9,
  REVERSAL: 10,
};

/** Compares by code points, which UTF-16 order is not beyond U+FFFF; none comes first (S19). */
export function compareReferences(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The order of effect: by date, type, reference, then as given; never by recording (S19). */
export function inOrder(events: readonly AccountEvent[]): PlacedEvent[] {
  return events
    .map((event, index) => ({ event, day: parseDate(event.on), index }))
    .sort(
      (a, b) =>
        a.day - b.day ||
        RANK[a.event.type] - RANK[b.event.type] ||
        compareReferences(a.event.reference, b.event.reference) ||
        a.index - b.index,
    );
}
