import { getDayDetail, isWorkday } from 'chinese-days';
import { CHINA, isWorkingDay, nextWorkingDay, workingCalendar } from '../../src/domain/calendar/calendar';
import { CHINA_NAMES } from '../../src/domain/calendar/china-names';
import { addDays, formatDate } from '../../src/domain/date';
import { refusal } from './wire';

describe('the working calendar of China', () => {
  it('is that of the package it was made from, day by day', () => {
    const differences: string[] = [];
    for (
      let date = `${String(CHINA.firstYear)}-01-01`;
      date <= `${String(CHINA.lastYear)}-12-31`;
      date = addDays(date, 1)
    ) {
      if (isWorkingDay(date) !== isWorkday(date)) differences.push(date);
    }
    expect(differences).toEqual([]);
  });

  it('calls each day off, and each worked instead, as the package does', () => {
    const differences = [...CHINA.daysOff, ...CHINA.workedWeekendDays].filter(
      (day) => CHINA_NAMES.get(day) !== getDayDetail(formatDate(day)).name.split(',')[1],
    );
    expect(differences.map(formatDate)).toEqual([]);
  });

  it.each([
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-17', false, 'Spring Festival'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
    ['2026-11-22', false, 'a Sunday'],
  ])('%s: worked %s, %s', (date, worked) => {
    expect(isWorkingDay(date)).toBe(worked);
  });

  it('the next working day may lie in the next month', () => {
    expect(nextWorkingDay('2026-10-01')).toBe('2026-10-08');
    expect(nextWorkingDay('2026-05-31')).toBe('2026-06-01');
    expect(nextWorkingDay('2026-06-01')).toBe('2026-06-01');
  });

  it('beyond the years it knows it refuses to guess', () => {
    expect(refusal(() => isWorkingDay('2027-02-08'))).toBe('CALENDAR_NOT_COVERED ');
    expect(refusal(() => isWorkingDay('2003-12-31'))).toBe('CALENDAR_NOT_COVERED ');
  });

  it('another calendar may be given', () => {
    const own = workingCalendar('BANK', '1', [[2027, '0101 0208', '0102']]);
    expect(nextWorkingDay('2027-01-01', own)).toBe('2027-01-02');
    expect(isWorkingDay('2027-02-08', own)).toBe(false);
  });
});
