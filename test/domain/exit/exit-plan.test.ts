import fc from 'fast-check';
import { addDays } from '../../../src/domain/date';
import { capOn, mayAdd, mayDecideExit, mayPropose, milestoneState } from '../../../src/domain/exit/exit-plan';

const TODAY = '2026-12-01';
const code = (verdict: { allowed: boolean; code?: string }): string =>
  verdict.allowed ? 'allowed' : (verdict.code ?? '');

describe('A plan that brings a client down', () => {
  test.each([
    [
      'falling to nothing',
      [
        ['2027-03-31', 60],
        ['2027-06-30', 0],
      ],
      100,
      'allowed',
    ],
    ['of a client that owes nothing', [['2027-03-31', 0]], 0, 'EXIT_NOTHING_OWED'],
    ['with a target for today', [[TODAY, 60]], 100, 'EXIT_TARGET_PAST'],
    ['without a target', [], 100, 'EXIT_TARGET_PAST'],
    ['at what is owed', [['2027-03-31', 100]], 100, 'EXIT_TARGET_TOO_HIGH'],
    [
      'that stays level',
      [
        ['2027-03-31', 60],
        ['2027-06-30', 60],
      ],
      100,
      'EXIT_TARGETS_ORDER',
    ],
    [
      'twice on one day',
      [
        ['2027-03-31', 60],
        ['2027-03-31', 50],
      ],
      100,
      'EXIT_TARGETS_ORDER',
    ],
  ] as [string, [string, number][], number, string][])('%s: %j of %d: %s', (_, targets, owed, expected) => {
    const given = targets.map(([on, targetFen]) => ({ on, targetFen }));
    expect(code(mayPropose(given, owed, TODAY))).toBe(expected);
  });

  test('is decided by somebody who neither proposed it nor carries it out', () => {
    const plan = { status: 'PROPOSED', proposedBy: 'chen', owner: 'li' } as const;
    const by = (username: string, from: 'PROPOSED' | 'ACTIVE' = 'PROPOSED') =>
      code(mayDecideExit(plan, from, username));
    expect([by('chen'), by('li'), by('zhou'), by('zhou', 'ACTIVE')]).toEqual([
      'EXIT_SAME_PERSON',
      'EXIT_SAME_PERSON',
      'allowed',
      'EXIT_STATE',
    ]);
  });

  const plans = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 1_000 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((steps) => {
      let [on, left] = [TODAY, 10_000];
      const targets = steps.map(([days, less]) => {
        [on, left] = [addDays(on, days), left - less];
        return { on, targetFen: left };
      });
      return { baseFen: 10_000, targets };
    });

  test('is one whatever its steps, its cap never rises, and nothing lent under it goes above the cap', () => {
    fc.assert(
      fc.property(plans, fc.nat(600), fc.nat(600), fc.nat(12_000), fc.nat(5_000), (plan, a, b, owed, added) => {
        expect(mayPropose(plan.targets, plan.baseFen, TODAY).allowed).toBe(true);
        const [early, late] = [addDays(TODAY, Math.min(a, b)), addDays(TODAY, Math.max(a, b))];
        expect(capOn(plan, late)).toBeLessThanOrEqual(capOn(plan, early));
        const capFen = capOn(plan, late);
        const may = mayAdd({ no: 'XP1', capFen }, { exposureFen: owed, addedFen: added }).allowed;
        expect(may).toBe(added === 0 || owed + added <= capFen);
      }),
    );
  });

  test('meets its target at the fen', () => {
    const at = (exposureFen: number | null) => milestoneState({ on: TODAY, targetFen: 60, exposureFen });
    expect([at(null), at(60), at(61)]).toEqual(['OPEN', 'MET', 'MISSED']);
  });
});
