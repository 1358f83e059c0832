import fc from 'fast-check';
import { chinaToday, daysBetween, instantText, plusDays, spanOf, urgencyOf } from '../../web/src/format/date';
import { fromPercent, percent, toPercent } from '../../web/src/format/rate';

describe('Rates on the page', () => {
  it('shows a decimal fraction as a percentage, exactly', () => {
    expect(percent('0.0435')).toBe('4.35%');
    expect(percent('0.041')).toBe('4.10%');
    expect(percent('0.5')).toBe('50.00%');
    expect(percent('0')).toBe('0.00%');
    expect(percent('0.04125')).toBe('4.125%');
    expect(percent('0.00000001')).toBe('0.000001%');
  });

  it('rounds half up where places are given', () => {
    expect(percent('0.04438195', 2)).toBe('4.44%');
    expect(percent('0.04444999', 2)).toBe('4.44%');
    expect(percent('0.12', 2)).toBe('12.00%');
  });

  it('shows a dash where there is no rate', () => {
    expect(percent(null, 2)).toBe('—');
  });

  it('turns a typed percentage back into the same fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (millionths) => {
        const rate = String(millionths / 1_000_000);
        fc.pre(!rate.includes('e'));
        expect(fromPercent(toPercent(rate))).toBe(rate);
      }),
    );
  });

  it.each(['', 'abc', '4.3.5'])('refuses %p as a percentage', (typed) => {
    expect(fromPercent(typed)).toBeNull();
  });
});

describe('Dates on the page', () => {
  it('offers the day that it is in China as today, wherever the browser stands', () => {
    expect(chinaToday(Date.parse('2026-11-26T16:00:00Z')).format('YYYY-MM-DD')).toBe('2026-11-27');
    expect(chinaToday(Date.parse('2026-11-26T15:59:59Z')).format('YYYY-MM-DD')).toBe('2026-11-26');
  });

  it('shows an instant as Shanghai sees it, whatever the machine', () => {
    expect(instantText('2026-11-22T16:30:00Z')).toBe('2026-11-23 00:30');
    expect(instantText(null)).toBe('—');
  });

  it('says how urgent a deadline is', () => {
    const now = Date.parse('2026-11-23T04:00:00Z');
    const created = '2026-11-20T04:00:00Z';
    expect(urgencyOf(created, null, now)).toBe('none');
    expect(urgencyOf(created, '2026-11-23T03:59:00Z', now)).toBe('late');
    expect(urgencyOf(created, '2026-11-23T20:00:00Z', now)).toBe('soon');
    expect(urgencyOf(created, '2026-12-20T04:00:00Z', now)).toBe('fine');
  });

  it('counts spans and days', () => {
    expect(spanOf(90 * 60_000 + 86_400_000)).toEqual({ days: 1, hours: 1, minutes: 30 });
    expect(plusDays('2026-12-31', 30)).toBe('2027-01-30');
    expect(daysBetween('2026-11-23', '2026-12-23')).toBe(30);
  });
});
