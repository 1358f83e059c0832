import fc from 'fast-check';
import { mayDecidePlan, mayHandDown, mayPlan, plannedOf, type PlanLine } from '../../../src/domain/credit-plan/plan';
import type { TargetMetric } from '../../../src/domain/performance/targets';

const code = (verdict: { allowed: boolean; code?: string }): string =>
  verdict.allowed ? 'allowed' : (verdict.code ?? '');
const line = (more: Partial<PlanLine> = {}): PlanLine => ({
  productCode: null,
  industry: null,
  kind: null,
  disbursedFen: null,
  balanceFen: null,
  newBorrowers: null,
  badPpm: null,
  ...more,
});

describe('A credit plan', () => {
  test.each<[string, PlanLine[], string]>([
    ['of one line', [line({ disbursedFen: 1 })], 'allowed'],
    ['with a ceiling alone', [line({ badPpm: 15_000 })], 'allowed'],
    [
      'of which a line plans nothing at all, even not zero',
      [line({ balanceFen: 0 }), line({ kind: 'PERSON' })],
      'CREDIT_PLAN_LINE_EMPTY',
    ],
    [
      'that plans one part twice',
      [line({ disbursedFen: 1, industry: '钢铁' }), line({ balanceFen: 1, industry: '钢铁' })],
      'CREDIT_PLAN_LINE_TWICE',
    ],
    [
      'by product, industry and kind',
      [
        line({ disbursedFen: 1, productCode: 'A' }),
        line({ disbursedFen: 1, industry: 'A' }),
        line({ disbursedFen: 1, kind: 'PERSON' }),
      ],
      'allowed',
    ],
  ])('%s', (_, lines, expected) => {
    expect(code(mayPlan(lines))).toBe(expected);
  });

  test.each([
    ['WAITING', 'zhou', 'RISK_OFFICER', 'allowed'],
    ['WAITING', 'chen', 'RISK_OFFICER', 'CREDIT_PLAN_SAME_PERSON'],
    ['WAITING', 'xu', 'DEPARTMENT_MANAGER', 'ROLE_NOT_ALLOWED'],
    ['ACTIVE', 'zhou', 'RISK_OFFICER', 'CREDIT_PLAN_STATE'],
    ['RETURNED', 'zhou', 'RISK_OFFICER', 'CREDIT_PLAN_STATE'],
  ] as const)('%s, decided by %s (%s): %s', (status, username, role, expected) => {
    expect(code(mayDecidePlan({ status, madeBy: 'chen' }, { username, roles: [role] }))).toBe(expected);
  });
});

describe('Handing a line down', () => {
  const plan = { status: 'ACTIVE' as const, branchCode: 'SB01' };
  const chen = { roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' };
  const down = (given: PlanLine, metric: TargetMetric, ...values: number[]): string =>
    code(
      mayHandDown(
        plan,
        given,
        metric,
        values.map((value, n) => ({ managerUsername: `m${String(n)}`, value })),
        chen,
      ),
    );

  test('the whole of it, and never less', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 5 }), fc.nat(3_000), (values, planned) => {
        const sum = values.reduce((total, value) => total + value, 0);
        expect(down(line({ disbursedFen: planned }), 'DISBURSED', ...values)).toBe(
          sum >= planned ? 'allowed' : 'CREDIT_PLAN_SHARES_SHORT',
        );
      }),
    );
  });

  test('only what is planned, by product, of a plan in force, by whoever leads the branch, one share each', () => {
    const given = line({ disbursedFen: 100, newBorrowers: 3 });
    expect(down(given, 'NEW_BORROWERS', 3)).toBe('allowed');
    expect(down(given, 'BALANCE', 100)).toBe('CREDIT_PLAN_NOT_PLANNED');
    expect(down({ ...given, kind: 'PERSON' }, 'DISBURSED', 100)).toBe('CREDIT_PLAN_NOT_BY_PRODUCT');
    expect(down({ ...given, industry: '钢铁' }, 'DISBURSED', 100)).toBe('CREDIT_PLAN_NOT_BY_PRODUCT');
    const share = { managerUsername: 'li', value: 100 };
    const asked = (more: object, who: object, shares = [share]): string =>
      code(mayHandDown({ ...plan, ...more }, given, 'DISBURSED', shares, { ...chen, ...who }));
    expect(asked({}, {}, [share, share])).toBe('CREDIT_PLAN_SHARE_TWICE');
    expect(asked({ status: 'WAITING' }, {})).toBe('CREDIT_PLAN_STATE');
    expect(asked({}, { roles: ['CLIENT_MANAGER'] })).toBe('ROLE_NOT_ALLOWED');
    expect(asked({}, { branchCode: 'SB02' })).toBe('CASE_OF_OTHER_BRANCH');
  });

  test('each metric is planned by its own figure', () => {
    const given = line({ disbursedFen: 1, balanceFen: 2, newBorrowers: 3 });
    expect((['DISBURSED', 'BALANCE', 'NEW_BORROWERS'] as const).map((metric) => plannedOf(given, metric))).toEqual([
      1, 2, 3,
    ]);
  });
});
