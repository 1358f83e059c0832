import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/date';
import { achieved, maySetTarget, PERIOD, periodDays } from '../../../src/domain/performance/targets';

test('The months of a year and its quarters follow one another without gap or overlap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
      const months = Array.from({ length: 12 }, (_, index) => `${String(year)}-${String(index + 1).padStart(2, '0')}`);
      const quarters = [1, 2, 3, 4].map((quarter) => `${String(year)}-Q${String(quarter)}`);
      for (const parts of [months, quarters]) {
        const days = parts.map(periodDays);
        expect(days[0]?.from).toBe(periodDays(String(year)).from);
        expect(days.at(-1)?.to).toBe(periodDays(String(year)).to);
        for (const [index, { from }] of days.entries())
          if (index > 0) expect(from).toBe(addDays(days[index - 1]?.to ?? '', 1));
      }
      expect(daysBetween(`${String(year)}-01-01`, periodDays(String(year)).to) + 1).toBe(
        year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365,
      );
    }),
  );
});

test.each(['2026-00', '2026-13', '2026-Q5', '2026-Q0', '26-01', '2026-1', '2026-11-01'])('%s is no period', (text) => {
  expect(PERIOD.test(text)).toBe(false);
});

test('Who leads a manager sets his target, nobody his own, nobody another branch’s', () => {
  const target = { managerUsername: 'li', branchCode: 'SB01' };
  const by = (username: string, role: string, branchCode = 'SB01'): string => {
    const verdict = maySetTarget(target, { username, roles: [role], branchCode });
    return verdict.allowed ? 'allowed' : verdict.code;
  };
  expect(by('chen', 'DEPARTMENT_MANAGER')).toBe('allowed');
  expect(by('li', 'DEPARTMENT_MANAGER')).toBe('TARGET_OWN');
  expect(by('wang', 'CLIENT_MANAGER')).toBe('ROLE_NOT_ALLOWED');
  expect(by('west', 'DEPARTMENT_MANAGER', 'SB02')).toBe('CASE_OF_OTHER_BRANCH');
});

test('A share is cut and never rounded up: what is not done is not shown as done', () => {
  expect(achieved(99_999, 100_000)).toBe(9_999);
  expect(achieved(0, 100)).toBe(0);
  expect(achieved(5, 0)).toBeNull();
});
