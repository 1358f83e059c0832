import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, daysBetween, parseDate } from '../../src/domain/date';
import { refusal } from './wire';

const plain = (days: number): Temporal.PlainDate => Temporal.PlainDate.from('1950-01-01').add({ days });
const dates = fc.nat(78_000).map(plain);

describe('civil dates', () => {
  it('days and months are those of the Temporal standard', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, amount) => {
        expect(addDays(date.toString(), amount)).toBe(date.add({ days: amount }).toString());
        expect(addMonths(date.toString(), amount)).toBe(date.add({ months: amount }).toString());
      }),
    );
  });

  it('the days between two dates are those of the Temporal standard', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(daysBetween(from.toString(), to.toString())).toBe(from.until(to, { largestUnit: 'day' }).days);
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    ' 2026-01-01',
  ])('refuses "%s", which is no date', (text) => {
    expect(refusal(() => parseDate(text))).toBe('DATE_FORMAT ');
  });

  it.each(['1899-12-31', '2201-01-01'])('refuses %s, a year no loan has', (text) => {
    expect(refusal(() => parseDate(text))).toBe('DATE_OUT_OF_RANGE ');
  });

  it('the day before an overdue repayment counts, its own day does not', () => {
    expect(daysBetween('2026-02-15', '2026-03-17')).toBe(30);
  });
});
