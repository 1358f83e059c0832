import { addDays, addMonths, type IsoDate } from '../date';
import { parseRate, type Rate } from '../rate';
import { RuleViolation } from '../rule-violation';

/** 一年期 and 五年期以上. */
export type LprTenor = '1Y' | '5Y';

/** What was published on one day: decimal fractions, 3.10 % is "0.031". */
export interface LprPublication {
  readonly publishedOn: IsoDate;
  readonly oneYear: string;
  readonly overFiveYears: string;
}

/** Day of the month on which the LPR is published, or the next working day (PBoC announcement 2019 No. 15; RULES 3.5). */
const PUBLICATION_DAY = 20;

/**
 * The LPR of a tenor that was published last before a date. `history` in any order. It must hold the publication that was
 * the newest by then: that of the last 20th (or the working day after it) before the date. A gap is refused and never bridged
 * by an older value.
 * @throws RuleViolation LPR_NOT_COVERED, with the day from which a publication is missing.
 * @example lprBefore([{ publishedOn: '2024-12-20', oneYear: '0.031', overFiveYears: '0.036' }], '1Y', '2025-01-01', () => true) // => { publishedOn: '2024-12-20', rate: 31000000000 }
 */
export function lprBefore(
  history: readonly LprPublication[],
  tenor: LprTenor,
  date: IsoDate,
  isWorkingDay: (day: IsoDate) => boolean,
): { publishedOn: IsoDate; rate: Rate } {
  const expectedFrom = newestBefore(date, isWorkingDay);
  const found = lprLast(history, tenor, date);
  if (found === null || found.publishedOn < expectedFrom)
    throw new RuleViolation('LPR_NOT_COVERED', undefined, { date, from: expectedFrom });
  return found;
}

/**
 * The newest publication of a history before a date, whether or not a newer one is missing; null where there is none. Rates are
 * made of `lprBefore`, which refuses a gap.
 * @example lprLast([{ publishedOn: '2024-12-20', oneYear: '0.031', overFiveYears: '0.036' }], '5Y', '2025-06-01') // => { publishedOn: '2024-12-20', rate: 36000000000 }
 */
export function lprLast(
  history: readonly LprPublication[],
  tenor: LprTenor,
  date: IsoDate,
): { publishedOn: IsoDate; rate: Rate } | null {
  const found = history
    .filter(({ publishedOn }) => publishedOn < date)
    .reduce<LprPublication | null>(
      (last, one) => (last === null || one.publishedOn > last.publishedOn ? one : last),
      null,
    );
  if (found === null) return null;
  return { publishedOn: found.publishedOn, rate: parseRate(tenor === '1Y' ? found.oneYear : found.overFiveYears) };
}

/** The 20th whose publication is the newest before a date: that of the month before while holidays still put this one off. */
function newestBefore(date: IsoDate, isWorkingDay: (day: IsoDate) => boolean): IsoDate {
  const thisMonth = `${date.slice(0, 8)}${String(PUBLICATION_DAY)}`;
  for (let day = thisMonth; day < date; day = addDays(day, 1)) {
    if (isWorkingDay(day)) return thisMonth;
  }
  return addMonths(thisMonth, -1);
}

/** Step in which the LPR is quoted: 0.05 percentage points (PBoC announcement 2019 No. 15; RULES 3.5). */
const STEP = parseRate('0.0005');
/** Beyond this a typing error is likelier than a rate. */
const HIGHEST = parseRate('0.2');

/** A publication that cannot be right, with a JSON pointer into the list. */
export interface LprFinding {
  pointer: string;
  code: string;
  params: Record<string, string>;
}

/**
 * Everything that is wrong with publications somebody enters: a day before the 20th or after `today`, two in one month, a
 * rate that is zero, above 20 % or no multiple of 0.05 %. `onFile` is what is stored; the same day again corrects it.
 * @example lprFindings([{ publishedOn: '2025-05-20', oneYear: '0.0301', overFiveYears: '0.035' }], [], '2025-06-01').map(({ pointer }) => pointer) // => ['/publications/0/oneYear']
 */
export function lprFindings(
  given: readonly LprPublication[],
  onFile: readonly LprPublication[],
  today: IsoDate,
): LprFinding[] {
  const dayOfMonth = new Map(onFile.map(({ publishedOn }) => [publishedOn.slice(0, 7), publishedOn]));
  return given.flatMap((publication, index) => {
    const { publishedOn } = publication;
    const at = `/publications/${String(index)}`;
    const found: LprFinding[] = [];
    const taken = dayOfMonth.get(publishedOn.slice(0, 7));
    const repeated = given.findIndex((other) => other.publishedOn.slice(0, 7) === publishedOn.slice(0, 7)) < index;
    if (Number(publishedOn.slice(8)) < PUBLICATION_DAY)
      found.push({ pointer: `${at}/publishedOn`, code: 'LPR_DAY', params: {} });
    else if (publishedOn > today)
      found.push({ pointer: `${at}/publishedOn`, code: 'DATE_IN_FUTURE', params: { date: publishedOn, today } });
    else if (repeated || (taken !== undefined && taken !== publishedOn))
      found.push({ pointer: `${at}/publishedOn`, code: 'LPR_MONTH_TAKEN', params: { date: taken ?? publishedOn } });
    for (const field of ['oneYear', 'overFiveYears'] as const) {
      const rate = parseRate(publication[field]);
      if (rate === 0 || rate > HIGHEST || rate % STEP !== 0)
        found.push({ pointer: `${at}/${field}`, code: 'LPR_STEP', params: {} });
    }
    return found;
  });
}
