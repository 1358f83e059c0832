import { businessDate } from '../business-time';
import { CODES } from './codes';

/**
 * A code in both languages, as operators read it where there is no choice of language; one that is not known as it is.
 * @example inWords('OVERDUE') // => '逾期 overdue'
 * @example inWords('X-1') // => 'X-1'
 */
export function inWords(code: string): string {
  const words = CODES[code];
  return words === undefined ? code : `${words.zh} ${words.en}`;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const CHINA_OFFSET_MINUTES = 480;

/**
 * An instant as a Chinese clock shows it, to the minute.
 * @param instantMs milliseconds since 1970-01-01T00:00Z
 * @example clockTime(Date.UTC(2027, 0, 22, 17, 6)) // => '2027-01-23 01:06'
 */
export function clockTime(instantMs: number): string {
  const minute = (Math.floor(instantMs / MINUTE_MS) + CHINA_OFFSET_MINUTES) % DAY_MINUTES;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${businessDate(instantMs)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
