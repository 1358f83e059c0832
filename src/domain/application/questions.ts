import { addDays } from '../date';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** Days to answer a question where none are named, and the most: 示例参数，需按本行制度调整 [CONV]. */
export const ANSWER_DAYS = 3;
const LONGEST_ANSWER_DAYS = 30;

/**
 * Is this a day by which a question of today can be answered?
 * @example mayBeDue('2026-03-01', '2026-03-02').allowed // => false
 */
export function mayBeDue(dueOn: string, today: string): Verdict {
  const last = addDays(today, LONGEST_ANSWER_DAYS);
  return today <= dueOn && dueOn <= last ? ALLOWED : refused('QUESTION_DUE', { last });
}

/**
 * Where a question stands: answered once is answered, however many answers follow.
 * @example standingOf({ answers: 0, dueOn: '2026-03-01' }, '2026-03-02') // => 'LATE'
 */
export function standingOf(
  { answers, dueOn }: { answers: number; dueOn: string },
  today: string,
): 'OPEN' | 'LATE' | 'ANSWERED' {
  if (answers > 0) return 'ANSWERED';
  return dueOn < today ? 'LATE' : 'OPEN';
}
