import { fen, formatYuan } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { availability, type Facility, type FacilityStatus } from './facility';

/** What people may do to a facility: freeze 冻结, release 解冻, reduce 调减, close 终止. A limit is raised by a new approval only. */
export type FacilityChange =
  { kind: 'FREEZE' } | { kind: 'RELEASE' } | { kind: 'REDUCE'; limitFen: number } | { kind: 'CLOSE' };

/** Status after a change. */
const AFTER: Record<FacilityChange['kind'], FacilityStatus | null> = {
  FREEZE: 'FROZEN',
  RELEASE: 'ACTIVE',
  REDUCE: null,
  CLOSE: 'CLOSED',
};

/** A facility as a change of it is judged: with who froze it, if somebody did. */
export interface ChangedFacility extends Facility {
  frozenBy: string | null;
}

const at = (statuses: readonly FacilityStatus[], { status }: Facility): Verdict =>
  statuses.includes(status) ? ALLOWED : refused('FACILITY_NOT_IN_FORCE', { status });

/**
 * May this person change the facility so? Who froze it does not release it; a limit is only lowered, and not below what is used
 * or spoken for; one with anything outstanding or under way is not closed.
 * Source: RULES 1.6 (misuse: stop draw), 7.3 (no act of one person alone undoes a control).
 * @example mayChange({ status: 'FROZEN', frozenBy: 'zhao', line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 }, limitFen: 100, startsOn: '2026-01-01', expiresOn: '2027-01-01', outstandingFen: 0, drawnFen: 0, reservedFen: 0 }, { kind: 'RELEASE' }, 'zhao').allowed // => false
 */
export function mayChange(facility: ChangedFacility, change: FacilityChange, username: string): Verdict {
  const { usedFen, reservedFen } = availability(facility);
  switch (change.kind) {
    case 'FREEZE':
      return at(['ACTIVE'], facility);
    case 'RELEASE':
      return firstRefusal(
        () => at(['FROZEN'], facility),
        () => (facility.frozenBy === username ? refused('FREEZER_MAY_NOT_RELEASE') : ALLOWED),
      );
    case 'REDUCE': {
      const least = usedFen + reservedFen;
      return firstRefusal(
        () => at(['ACTIVE', 'FROZEN'], facility),
        () =>
          change.limitFen < facility.limitFen
            ? ALLOWED
            : refused('LIMIT_NOT_LOWER', { limit: formatYuan(fen(facility.limitFen)) }),
        () => (change.limitFen < least ? refused('LIMIT_IN_USE', { used: formatYuan(fen(least)) }) : ALLOWED),
      );
    }
    case 'CLOSE':
      return firstRefusal(
        () => at(['ACTIVE', 'FROZEN'], facility),
        () =>
          facility.outstandingFen + reservedFen > 0
            ? refused('FACILITY_IN_USE', { used: formatYuan(fen(facility.outstandingFen + reservedFen)) })
            : ALLOWED,
      );
  }
}

/**
 * Status and limit after a change.
 * @example afterChange({ status: 'ACTIVE', limitFen: 100 }, { kind: 'REDUCE', limitFen: 60 }) // => { status: 'ACTIVE', limitFen: 60 }
 */
export function afterChange(
  { status, limitFen }: Pick<Facility, 'status' | 'limitFen'>,
  change: FacilityChange,
): Pick<Facility, 'status' | 'limitFen'> {
  return { status: AFTER[change.kind] ?? status, limitFen: change.kind === 'REDUCE' ? change.limitFen : limitFen };
}
