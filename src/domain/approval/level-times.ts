import { afterWorkingHours } from '../calendar/working-hours';
import type { AnnouncedDays } from '../warning/deadline';

/** When a level of approval is pressed, business instants (RFC 3339). */
export interface LevelTimes {
  /** The end of its time: whoever may decide it is reminded. */
  remindAt: string;
  escalateAt: string;
}

/** Five working days: within these a committee has decided (RULES 7.1). */
const COMMITTEE_HOURS = 5 * 24;

/**
 * When a level is reminded and escalated: after its hours, and after twice its hours, of which those on working days count; a committee
 * within its five working days at the latest. Source: RULES 10 (SLA counts working days), RULES 7.1.
 * @example levelTimes('INDIVIDUAL', 48, '2026-11-27T09:00:00.000Z', new Map()) // => { remindAt: '2026-12-01T09:00:00.000Z', escalateAt: '2026-12-03T09:00:00.000Z' }
 * @example levelTimes('COMMITTEE', 72, '2026-11-27T09:00:00.000Z', new Map()) // => { remindAt: '2026-12-02T09:00:00.000Z', escalateAt: '2026-12-04T09:00:00.000Z' }
 */
export function levelTimes(
  kind: 'INDIVIDUAL' | 'COMMITTEE',
  hours: number,
  openedAt: string,
  announced: AnnouncedDays,
): LevelTimes {
  const most = kind === 'COMMITTEE' ? COMMITTEE_HOURS : Infinity;
  const after = (count: number): string =>
    new Date(afterWorkingHours(Date.parse(openedAt), Math.min(count, most), announced)).toISOString();
  return { remindAt: after(hours), escalateAt: after(2 * hours) };
}
