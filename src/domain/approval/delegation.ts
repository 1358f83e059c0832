import { addDays, daysBetween } from '../date';
import { fen, formatYuan } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { AuthorityLevel } from './authority-matrix';
import { roleOfLevel } from './levels';
import type { Delegated, Person } from './separation';

/** The longest a delegation may run: 示例参数，需按本行制度调整 (RULES 7.3: time-boxed, [CONV]). */
const MAX_DELEGATION_DAYS = 92;

/** A delegation as somebody asks for it. */
export type AskedDelegation = Pick<Delegated, 'limitFen' | 'fromOn' | 'untilOn'>;

/**
 * May this person delegate (转授权) the level to that one? Only what he holds himself, so that nothing is passed on
 * twice; only to a person of the post that the level asks for; never a seat in a committee, whose members attend in
 * person (RULES 7.1); within the level's own limit and for a time (RULES 7.3).
 * @example mayDelegate({ username: 'zhao', roles: ['APPROVER'], levels: [] }, { username: 'qian', roles: ['APPROVER'], levels: [] }, SEEDED_AUTHORITY_MATRIX[0], { limitFen: 1, fromOn: '2026-03-02', untilOn: '2026-03-08' }, '2026-03-01').allowed // => false
 */
export function mayDelegate(
  from: Person,
  to: Person,
  level: AuthorityLevel,
  asked: AskedDelegation,
  today: string,
): Verdict {
  const role = roleOfLevel(level);
  return firstRefusal(
    () => (from.levels.includes(level.code) ? ALLOWED : refused('DELEGATION_NOT_YOURS', { level: level.code })),
    () => (from.username === to.username ? refused('DELEGATE_IS_ONESELF') : ALLOWED),
    () => (level.kind === 'COMMITTEE' ? refused('COMMITTEE_SEAT_STAYS') : ALLOWED),
    () => (to.roles.includes('ADMINISTRATOR') ? refused('ADMINISTRATOR_NEVER_APPROVES') : ALLOWED),
    () => (to.roles.includes(role) ? ALLOWED : refused('DELEGATE_ROLE', { username: to.username, role })),
    () =>
      to.levels.includes(level.code)
        ? refused('DELEGATE_HOLDS_LEVEL', { username: to.username, level: level.code })
        : ALLOWED,
    () => withinLevel(level, asked.limitFen),
    () => withinTime(asked, today),
  );
}

/** Up to the level's largest limit; a level that reviews and never decides finally has none to exceed. */
function withinLevel({ limitsFen }: AuthorityLevel, limitFen: number): Verdict {
  const most = Math.max(...Object.values(limitsFen));
  return most === 0 || limitFen <= most ? ALLOWED : refused('DELEGATION_EXCEEDS', { limit: formatYuan(fen(most)) });
}

function withinTime({ fromOn, untilOn }: AskedDelegation, today: string): Verdict {
  if (fromOn < today) return refused('DELEGATION_BACKDATED', { today });
  const last = addDays(fromOn, MAX_DELEGATION_DAYS - 1);
  return untilOn < fromOn || daysBetween(untilOn, last) < 0
    ? refused('DELEGATION_PERIOD', { from: fromOn, last })
    : ALLOWED;
}

/**
 * May this person take the delegation back? Who gave it, or an administrator when he is away.
 * @example mayRevoke({ username: 'li', roles: ['APPROVER'], levels: [] }, 'zhao').allowed // => false
 */
export function mayRevoke({ username, roles }: Person, from: string): Verdict {
  return username === from || roles.includes('ADMINISTRATOR') ? ALLOWED : refused('NOT_YOUR_DELEGATION', { from });
}
