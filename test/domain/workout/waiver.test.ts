import fc from 'fast-check';
import { WAIVABLE } from '../../../src/domain/restructuring/restructuring';
import { mayAskForWaiver, mayWaive, WAIVER_GROUNDS, type WaiverAsked } from '../../../src/domain/workout/waiver';

const DUE = { FEE: 5_000, COMPOUND: 300, PENALTY: 10_000, INTEREST: 20_001 };
const OVERDUE = { status: 'OVERDUE', dueFen: DUE };

const codeOf = (asked: WaiverAsked, status = 'OVERDUE'): string => {
  const verdict = mayWaive({ ...OVERDUE, status }, asked);
  return verdict.allowed ? 'allowed' : verdict.code;
};

test.each<[string, WaiverAsked['ground'], WaiverAsked['waivers'], string]>([
  ['all of the penalty', 'HARDSHIP', [{ component: 'PENALTY', amountFen: 10_000 }], 'allowed'],
  ['a fen more than the penalty', 'HARDSHIP', [{ component: 'PENALTY', amountFen: 10_001 }], 'WAIVER_TOO_MUCH'],
  ['half of the interest', 'SETTLEMENT', [{ component: 'INTEREST', amountFen: 10_000 }], 'allowed'],
  ['more than half of it', 'SETTLEMENT', [{ component: 'INTEREST', amountFen: 10_001 }], 'WAIVER_TOO_MUCH'],
  [
    'all interest that the bank should not have charged',
    'BANK_ERROR',
    [{ component: 'INTEREST', amountFen: 20_001 }],
    'allowed',
  ],
  [
    'interest of a borrower in difficulty',
    'HARDSHIP',
    [{ component: 'INTEREST', amountFen: 1 }],
    'WAIVER_IS_RESTRUCTURING',
  ],
  ['nothing', 'DISPUTE', [], 'WAIVER_NOTHING'],
  [
    'two components, the second too much',
    'DISPUTE',
    [
      { component: 'FEE', amountFen: 1 },
      { component: 'COMPOUND', amountFen: 301 },
    ],
    'WAIVER_TOO_MUCH',
  ],
])('Giving up %s (%s)', (_, ground, waivers, expected) => {
  expect(codeOf({ ground, waivers })).toBe(expected);
});

test('A loan that has ended or is written off has nothing left to give up', () => {
  const asked: WaiverAsked = { ground: 'DISPUTE', waivers: [{ component: 'FEE', amountFen: 1 }] };
  expect(codeOf(asked, 'SETTLED')).toBe('LOAN_CLOSED');
  expect(codeOf(asked, 'WRITTEN_OFF')).toBe('LOAN_WRITTEN_OFF');
  expect(codeOf(asked, 'CURRENT')).toBe('allowed');
});

test('No waiver that is allowed gives up more than is due, whatever the ground', () => {
  const line = fc.record({ component: fc.constantFrom(...WAIVABLE), amountFen: fc.integer({ min: -5, max: 40_000 }) });
  const asked = fc.record({ ground: fc.constantFrom(...WAIVER_GROUNDS), waivers: fc.array(line, { maxLength: 4 }) });
  fc.assert(
    fc.property(asked, (one) => {
      const isAllowed = mayWaive(OVERDUE, one).allowed;
      const isWithin = one.waivers.every(({ component, amountFen }) => amountFen > 0 && amountFen <= DUE[component]);
      return !isAllowed || (isWithin && one.waivers.length > 0);
    }),
  );
});

test.each([
  ['the manager of the loan', { username: 'li', roles: ['CLIENT_MANAGER'] }, true],
  ['another client manager', { username: 'wang', roles: ['CLIENT_MANAGER'] }, false],
  ['a collector', { username: 'zhou', roles: ['COLLECTOR'] }, true],
  ['a department manager', { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }, true],
])('May %s ask for a waiver', (_, person, expected) => {
  expect(mayAskForWaiver(person, 'li').allowed).toBe(expected);
});
