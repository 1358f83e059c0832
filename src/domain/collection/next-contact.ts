import { businessDate, instantOf } from '../business-time';
import { addDays, daysBetween } from '../date';
import { nextAllowed, QUIET_UNTIL_HOUR } from '../notice/quiet-hours';
import { judgeContact, type DebtorFile, type PlannedContact } from './governor';

/** How far ahead an allowed instant is looked for: beyond it the answer is that there is none in sight. */
const HORIZON_DAYS = 60;
/** A message about arrears that could not be sent for so many days is stale and dropped: 示例参数，需按本行制度调整 [CONV]. */
const MESSAGE_KEEPS_DAYS = 3;

/**
 * The first daytime instant, milliseconds from the planned one on, at which the governor lets this contact be made if nothing
 * else happens until then: now, 08:00 after the night, or 08:00 of the first day on which limits and pauses allow it. Null when
 * no such day is in sight. Rule: RULES 4.1.
 * @example new Date(nextContactAt({ channel: 'CALL', party: 'DEBTOR', line: 'a', atMs: Date.parse('2026-03-02T22:30:00+08:00') }, { made: [], notes: [], hasGuarantor: false }) ?? 0).toISOString() // => '2026-03-03T00:00:00.000Z'
 * @example nextContactAt({ channel: 'CALL', party: 'GUARANTOR', line: 'a', atMs: 0 }, { made: [], notes: [], hasGuarantor: false }) // => null
 */
export function nextContactAt(contact: PlannedContact, file: DebtorFile): number | null {
  const { atMs } = contact;
  const today = businessDate(atMs);
  const mornings = Array.from({ length: HORIZON_DAYS }, (_, index) =>
    instantOf(addDays(today, index + 1), QUIET_UNTIL_HOUR * 60),
  );
  const isAllowed = (at: number): boolean => judgeContact({ ...contact, atMs: at }, file).allowed;
  return [atMs, nextAllowed(atMs), ...mornings].find(isAllowed) ?? null;
}

/**
 * The instant (milliseconds) for which a message about arrears that was denied is planned anew, or null when it is dropped:
 * it says how things stand on a day, and days later that is no longer true.
 * @example replanned({ channel: 'SMS', party: 'DEBTOR', line: 'a', atMs: 0 }, { made: [], notes: [{ kind: 'NO_SMS', from: '1970-01-01', until: null }], hasGuarantor: false }) // => null
 */
export function replanned(message: PlannedContact, file: DebtorFile): number | null {
  const next = nextContactAt(message, file);
  if (next === null) return null;
  return daysBetween(businessDate(message.atMs), businessDate(next)) <= MESSAGE_KEEPS_DAYS ? next : null;
}
