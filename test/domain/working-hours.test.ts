import fc from 'fast-check';
import { levelTimes } from '../../src/domain/approval/level-times';
import { afterWorkingHours } from '../../src/domain/calendar/working-hours';
import { addDays } from '../../src/domain/date';
import { announcedOf } from '../support/announced';

const HOUR_MS = 3_600_000;
const ANNOUNCED = announcedOf(2026);
const china = (text: string): number => Date.parse(`${text}:00+08:00`);
const after = (from: string, hours: number): string =>
  new Date(afterWorkingHours(china(from), hours, ANNOUNCED)).toISOString();

// Counted minute by minute by a program of its own (Python) from the days that the State Council announced for 2026.
describe('Hours on working days', () => {
  it.each([
    ['Friday 17:00: Friday’s last seven, Monday, and Tuesday until 17:00', '2026-11-27T17:00', 48, '2026-12-01T09:00'],
    ['the same twice over', '2026-11-27T17:00', 96, '2026-12-03T09:00'],
    ['within the week as plain hours', '2026-11-26T09:30', 24, '2026-11-27T01:30'],
    ['before Spring Festival: the Saturday before it is worked', '2026-02-13T17:00', 48, '2026-02-24T09:00'],
    ['from the worked Saturday over Spring Festival', '2026-02-14T09:00', 24, '2026-02-24T01:00'],
    ['begun at Spring Festival: the first working day, whole', '2026-02-17T10:00', 24, '2026-02-24T16:00'],
    ['before National Day', '2026-09-30T17:00', 48, '2026-10-09T09:00'],
    ['begun at National Day: Thursday, Friday and the worked Saturday', '2026-10-03T08:00', 72, '2026-10-10T16:00'],
    ['over the worked Saturday and a Sunday', '2026-10-09T17:00', 48, '2026-10-12T09:00'],
    ['over a Saturday and a worked Sunday', '2026-09-18T17:00', 48, '2026-09-21T09:00'],
    ['begun on the worked Sunday', '2026-09-20T09:00', 24, '2026-09-21T01:00'],
    ['begun in the last minute of a Saturday', '2026-11-28T23:59', 1, '2026-11-29T17:00'],
    ['a whole Friday ends with it', '2026-11-27T00:00', 24, '2026-11-27T16:00'],
    ['New Year of a year not announced yet counts as its weekday', '2026-12-31T12:00', 24, '2027-01-01T04:00'],
  ])('%s', (_, from, hours, expected) => {
    expect(after(from, hours)).toBe(`${expected}:00.000Z`);
  });

  const instant = fc.integer({ min: china('2026-01-01T00:00'), max: china('2026-12-31T23:59') });
  const hours = fc.integer({ min: 0, max: 4_000 });

  it('are never over before plain hours, come later the more there are, and add up', () => {
    fc.assert(
      fc.property(instant, hours, hours, (from, first, more) => {
        const end = afterWorkingHours(from, first, ANNOUNCED);
        expect(end).toBeGreaterThanOrEqual(from + first * HOUR_MS);
        expect(afterWorkingHours(from, first + more, ANNOUNCED)).toBe(afterWorkingHours(end, more, ANNOUNCED));
        expect(afterWorkingHours(from + 60_000, first, ANNOUNCED)).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('are plain hours where every day is worked', () => {
    const allWorked = new Map(
      Array.from({ length: 600 }, (_, index) => [addDays('2026-01-01', index), 'WORKDAY'] as const),
    );
    fc.assert(
      fc.property(instant, hours, (from, count) => {
        expect(afterWorkingHours(from, count, allWorked)).toBe(from + count * HOUR_MS);
      }),
    );
  });
});

describe('A level of approval', () => {
  const opened = new Date(china('2026-11-27T17:00')).toISOString();

  it('is reminded after its hours and escalated after twice as many', () => {
    expect(levelTimes('INDIVIDUAL', 48, opened, ANNOUNCED)).toEqual({
      remindAt: '2026-12-01T09:00:00.000Z',
      escalateAt: '2026-12-03T09:00:00.000Z',
    });
  });

  it('that is a committee is escalated when its five working days are over, however long its product gives it', () => {
    expect(levelTimes('COMMITTEE', 48, opened, ANNOUNCED).escalateAt).toBe('2026-12-03T09:00:00.000Z');
    expect(levelTimes('COMMITTEE', 72, opened, ANNOUNCED)).toEqual({
      remindAt: '2026-12-02T09:00:00.000Z',
      escalateAt: '2026-12-04T09:00:00.000Z',
    });
    expect(levelTimes('COMMITTEE', 2_000, opened, ANNOUNCED)).toEqual({
      remindAt: '2026-12-04T09:00:00.000Z',
      escalateAt: '2026-12-04T09:00:00.000Z',
    });
  });
});
