/** What satisfaction counts in a manager's score of a hundred: RULES 8 [CONV], 示例参数，需按本行制度调整. */
export const SATISFACTION_POINTS = 5;
/** The best a client can say in a survey. */
const BEST_SCORE = 5;

/**
 * The points of a manager for what his clients said: the share of the best that they could have said, of the points there are, to two
 * decimals, half up; null where nobody was asked. `sum` of scores from 1 to 5.
 * @example satisfactionPoints({ answered: 3, sum: 13 }) // => '4.33'
 * @example satisfactionPoints({ answered: 8, sum: 37 }) // => '4.63'
 * @example satisfactionPoints({ answered: 0, sum: 0 }) // => null
 */
export function satisfactionPoints({ answered, sum }: { answered: number; sum: number }): string | null {
  return answered === 0 ? null : ratio(SATISFACTION_POINTS * sum, answered * BEST_SCORE);
}

/**
 * The mean of what they said, to two decimals, half up; null of nothing.
 * @example meanOf({ answered: 3, sum: 13 }) // => '4.33'
 */
export const meanOf = ({ answered, sum }: { answered: number; sum: number }): string | null =>
  answered === 0 ? null : ratio(sum, answered);

function ratio(part: number, whole: number): string {
  const hundredths = Math.floor((200 * part + whole) / (2 * whole));
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
}
