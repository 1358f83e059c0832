import fc from 'fast-check';
import { CHINA } from '../../../src/domain/calendar/calendar';
import { addDays, parseDate, type Day, type IsoDate } from '../../../src/domain/date';
import { accruedInterest } from '../../../src/domain/schedule/interest';
import { planOf } from '../../../src/domain/schedule/plan';
import { quoteRow } from '../../../src/domain/schedule/quote';
import { openRows } from '../../../src/domain/schedule/row';
import { quote, type QuoteTerms } from '../../../src/domain/schedule';
import { actualUnits } from '../../../src/domain/schedule/day-count';
import { terms } from '../account/random-accounts';

const day = (date: IsoDate): Day => parseDate(date);

describe('laws of every schedule', () => {
  it('repays the principal, never more than the balance, and ends', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const { instalments, totals } = quote(all);
        expect(instalments).toHaveLength(all.method === 'BULLET' ? 1 : all.instalments);
        expect(instalments.reduce((sum, row) => sum + row.principal, 0)).toBe(all.principal);
        expect(instalments.at(-1)?.closingBalance).toBe(0);
        let balance: number = all.principal;
        for (const row of instalments) {
          expect(row.openingBalance).toBe(balance);
          expect(row.principal).toBeGreaterThanOrEqual(0);
          expect(row.interest).toBeGreaterThanOrEqual(0);
          balance = row.closingBalance;
          expect(balance).toBeGreaterThanOrEqual(0);
        }
        expect(totals.total).toBe(totals.principal + totals.interest + totals.fee);
      }),
      { numRuns: 300 },
    );
  });

  it('a quote shows the rows that fall due one by one where no event happens', () => {
    fc.assert(
      fc.property(terms, (all) => {
        expect(quote(all).instalments).toEqual(openRows(planOf(all, CHINA)).map(quoteRow));
      }),
      { numRuns: 300 },
    );
  });

  it('due dates never go back', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const dates = [all.disbursedOn, ...quote(all).instalments.map(({ dueOn }) => dueOn)];
        expect([...dates].sort()).toEqual(dates);
      }),
      { numRuns: 300 },
    );
  });

  it('actual days add up: a stretch is the sum of its parts, whatever the day count', () => {
    const days = fc.tuple(fc.nat(2000), fc.nat(800), fc.nat(800));
    fc.assert(
      fc.property(days, fc.constantFrom('ACT/360', 'ACT/365', 'ACT/ACT'), ([start, first, second], dayCount) => {
        const from = day(addDays('2023-01-01', start));
        const [middle, to] = [(from + first) as Day, (from + first + second) as Day];
        expect(actualUnits(dayCount, from, middle) + actualUnits(dayCount, middle, to)).toBe(
          actualUnits(dayCount, from, to),
        );
      }),
    );
  });

  it('S16: interest accrued up to the end of a period is that of its row, by actual days', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const plain: QuoteTerms = {
          ...all,
          dayCount: 'ACT/365',
          dueDateShift: 'NONE',
          graceOnInterest: 0,
          interestFreePeriods: 0,
        };
        if (plain.method === 'FLAT') return;
        const [first] = quote(plain).instalments;
        const accrued = accruedInterest(planOf(plain, CHINA), day(first?.dueOn ?? plain.disbursedOn));
        expect(accrued).toBe(first?.interest);
      }),
    );
  });
});
