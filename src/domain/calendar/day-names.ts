import { dayOf, type Day } from '../date';

/** A holiday and its days, each year as 'YYYY MMDD MMDD ...'. */
export type NamedDays = readonly [name: string, years: readonly string[]];

/**
 * What each day of a calendar is called.
 * @example [...dayNames([['元旦', ['2026 0101 0102']]]).values()] // => ['元旦', '元旦']
 */
export const dayNames = (named: readonly NamedDays[]): ReadonlyMap<Day, string> =>
  new Map(
    named.flatMap(([name, years]) =>
      years.flatMap((line) => {
        const [year, ...days] = line.split(' ');
        return days.map((text) => {
          const day = dayOf(Number(year), Number(text.slice(0, 2)), Number(text.slice(2)));
          return [day, name] as const;
        });
      }),
    ),
  );
