import fc from 'fast-check';
import { afterChange, mayChange, type ChangedFacility, type FacilityChange } from '../../../src/domain/facility/change';
import { availability, mayDraw, mayPayDraw, type Draw, type Facility } from '../../../src/domain/facility/facility';
import type { Verdict } from '../../../src/domain/verdict';

const YUAN = 100;
const TODAY = '2026-03-01';
const facility = (changes: Partial<ChangedFacility> = {}): ChangedFacility => ({
  status: 'ACTIVE',
  line: { revolving: true, drawMinFen: 1_000 * YUAN, drawMaxMonths: 12 },
  limitFen: 100_000 * YUAN,
  startsOn: '2026-01-01',
  expiresOn: '2027-01-01',
  outstandingFen: 0,
  drawnFen: 0,
  reservedFen: 0,
  frozenBy: null,
  ...changes,
});
const DUE = '2026-09-01';
const draw = (changes: Partial<Draw> = {}): Draw => ({ amountFen: 10_000 * YUAN, maturityOn: DUE, ...changes });
const code = (verdict: Verdict): string => (verdict.allowed ? 'ALLOWED' : verdict.code);

describe('what may be drawn on a facility', () => {
  it.each<[string, Partial<ChangedFacility>, Partial<Draw>, string, string]>([
    ['within the limit and the time', {}, {}, TODAY, 'ALLOWED'],
    ['the whole limit', {}, { amountFen: 100_000 * YUAN }, TODAY, 'ALLOWED'],
    ['a fen more than the limit', {}, { amountFen: 100_000 * YUAN + 1 }, TODAY, 'FACILITY_LIMIT'],
    [
      'more than the other draws leave',
      { outstandingFen: 60_000 * YUAN, reservedFen: 35_000 * YUAN },
      {},
      TODAY,
      'FACILITY_LIMIT',
    ],
    ['less than the smallest draw', {}, { amountFen: 1_000 * YUAN - 1 }, TODAY, 'DRAW_TOO_SMALL'],
    ['longer than the longest draw', { expiresOn: '2030-01-01' }, { maturityOn: '2027-03-02' }, TODAY, 'DRAW_TOO_LONG'],
    ['exactly the longest draw', { expiresOn: '2030-01-01' }, { maturityOn: '2027-03-01' }, TODAY, 'ALLOWED'],
    ['due after the facility ends', {}, { maturityOn: '2027-01-02' }, TODAY, 'DRAW_BEYOND_FACILITY'],
    ['on its last day, due that day', {}, { maturityOn: '2027-01-01' }, '2027-01-01', 'ALLOWED'],
    ['after its last day', {}, { maturityOn: '2027-01-02' }, '2027-01-02', 'FACILITY_EXPIRED'],
    ['before its first day', {}, {}, '2025-12-31', 'FACILITY_NOT_BEGUN'],
    ['while it is frozen', { status: 'FROZEN' }, {}, TODAY, 'FACILITY_NOT_IN_FORCE'],
    ['after it was closed', { status: 'CLOSED' }, {}, TODAY, 'FACILITY_NOT_IN_FORCE'],
  ])('%s', (_sentence, changes, asked, today, expected) => {
    expect(code(mayDraw(facility(changes), draw(asked), today))).toBe(expected);
  });

  it('of a revolving line what was repaid is free again, of another it is not', () => {
    const repaid = { drawnFen: 80_000 * YUAN, outstandingFen: 10_000 * YUAN };
    expect(availability(facility(repaid)).availableFen).toBe(90_000 * YUAN);
    const once = { ...facility(repaid), line: { ...facility().line, revolving: false } };
    expect(availability(once)).toEqual({ usedFen: 80_000 * YUAN, reservedFen: 0, availableFen: 20_000 * YUAN });
  });

  it('a reserved draw is paid unless the facility was frozen, reduced below it, has expired, or would be outlived by it', () => {
    const reserved = { reservedFen: 40_000 * YUAN };
    expect(code(mayPayDraw(facility(reserved), DUE, TODAY))).toBe('ALLOWED');
    expect(code(mayPayDraw(facility({ ...reserved, status: 'FROZEN' }), DUE, TODAY))).toBe('FACILITY_NOT_IN_FORCE');
    expect(code(mayPayDraw(facility({ ...reserved, limitFen: 39_999 * YUAN }), DUE, TODAY))).toBe('FACILITY_LIMIT');
    expect(code(mayPayDraw(facility(reserved), DUE, '2027-01-02'))).toBe('FACILITY_EXPIRED');
    expect(code(mayPayDraw(facility(reserved), '2027-01-02', TODAY))).toBe('DRAW_BEYOND_FACILITY');
  });
});

describe('what people may do to a facility', () => {
  it.each<[string, Partial<ChangedFacility>, FacilityChange, string, string]>([
    ['freeze one in force', {}, { kind: 'FREEZE' }, 'zhao', 'ALLOWED'],
    ['freeze a frozen one', { status: 'FROZEN' }, { kind: 'FREEZE' }, 'zhao', 'FACILITY_NOT_IN_FORCE'],
    ['release what another froze', { status: 'FROZEN', frozenBy: 'zhao' }, { kind: 'RELEASE' }, 'sun', 'ALLOWED'],
    [
      'release what one froze oneself',
      { status: 'FROZEN', frozenBy: 'zhao' },
      { kind: 'RELEASE' },
      'zhao',
      'FREEZER_MAY_NOT_RELEASE',
    ],
    [
      'lower the limit to what is used',
      { outstandingFen: 7, reservedFen: 3 },
      { kind: 'REDUCE', limitFen: 10 },
      'zhao',
      'ALLOWED',
    ],
    [
      'lower it below what is used',
      { outstandingFen: 7, reservedFen: 3 },
      { kind: 'REDUCE', limitFen: 9 },
      'zhao',
      'LIMIT_IN_USE',
    ],
    ['raise it', {}, { kind: 'REDUCE', limitFen: 100_000 * YUAN }, 'zhao', 'LIMIT_NOT_LOWER'],
    ['close one with nothing on it', {}, { kind: 'CLOSE' }, 'zhao', 'ALLOWED'],
    ['close one that is owed on', { outstandingFen: 1 }, { kind: 'CLOSE' }, 'zhao', 'FACILITY_IN_USE'],
    ['close one twice', { status: 'CLOSED' }, { kind: 'CLOSE' }, 'zhao', 'FACILITY_NOT_IN_FORCE'],
  ])('%s', (_sentence, changes, change, username, expected) => {
    expect(code(mayChange(facility(changes), change, username))).toBe(expected);
  });
});

describe('in whatever order people draw, repay, reverse, reduce and freeze', () => {
  type Act = { act: 'draw' | 'pay' | 'drop' | 'repay' | 'reduce' | 'freeze' | 'release'; fen: number };
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom<Act['act']>('draw', 'pay', 'drop', 'repay', 'reduce', 'freeze', 'release'),
      fen: fc.integer({ min: 1, max: 120_000 * YUAN }),
    }),
    { maxLength: 40 },
  );

  it('a line is never used beyond its limit, and what is used, spoken for and free is the limit', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (all, revolving) => {
        let stands = facility({ line: { revolving, drawMinFen: 1, drawMaxMonths: 12 } });
        for (const { act, fen } of all) {
          stands = { ...stands, ...after(stands, act, fen) };
          const { usedFen, reservedFen, availableFen } = availability(stands);
          expect(usedFen + reservedFen).toBeLessThanOrEqual(stands.limitFen);
          expect(usedFen + reservedFen + availableFen).toBe(stands.limitFen);
        }
      }),
    );
  });

  /** One draw at a time is under way, so that what is reserved is what may be paid. */
  function after(
    stands: ChangedFacility,
    act: Act['act'],
    fen: number,
  ): Partial<Facility & { frozenBy: string | null }> {
    const changed = (change: FacilityChange): Partial<Facility> =>
      mayChange(stands, change, 'zhao').allowed ? afterChange(stands, change) : {};
    switch (act) {
      case 'draw':
        return mayDraw(stands, draw({ amountFen: fen }), TODAY).allowed
          ? { reservedFen: stands.reservedFen + fen }
          : {};
      case 'pay':
        if (!mayPayDraw(stands, DUE, TODAY).allowed) return {};
        return {
          reservedFen: 0,
          drawnFen: stands.drawnFen + stands.reservedFen,
          outstandingFen: stands.outstandingFen + stands.reservedFen,
        };
      case 'drop':
        return { reservedFen: 0 };
      case 'repay':
        return { outstandingFen: Math.max(0, stands.outstandingFen - fen) };
      case 'reduce':
        return changed({ kind: 'REDUCE', limitFen: fen });
      case 'freeze':
        return changed({ kind: 'FREEZE' });
      case 'release':
        return changed({ kind: 'RELEASE' });
    }
  }
});
