const HOUR_MS = 3_600_000;
/** A bank answers an order within minutes; longer is a fault of its line or of ours, and somebody is to ask by telephone the same day. */
const ANSWERS_WITHIN_MS = 2 * HOUR_MS;
const PRESSED_EVERY_MS = 24 * HOUR_MS;

/**
 * When the people concerned are told (again) that the bank has not answered an order to pay: two hours after it, and every 24 hours from
 * then; the first such instant after now, so that what passed while nothing ran is made up for once. Source: decision 0163.
 * @param orderedMs business instant of the order, in milliseconds
 * @param nowMs business instant now, in milliseconds
 * @example new Date(answerDueAfter(Date.parse('2026-11-27T08:00:00Z'), Date.parse('2026-11-27T08:00:00Z'))).toISOString() // => '2026-11-27T10:00:00.000Z'
 * @example new Date(answerDueAfter(Date.parse('2026-11-27T08:00:00Z'), Date.parse('2026-11-29T11:00:00Z'))).toISOString() // => '2026-11-30T10:00:00.000Z'
 */
export function answerDueAfter(orderedMs: number, nowMs: number): number {
  const first = orderedMs + ANSWERS_WITHIN_MS;
  const passed = nowMs < first ? 0 : Math.floor((nowMs - first) / PRESSED_EVERY_MS) + 1;
  return first + passed * PRESSED_EVERY_MS;
}
