import fc from 'fast-check';
import { contributionOf } from '../../../src/domain/cross-sell/contribution';
import { HOLDING_KINDS, readHoldings, type Holding } from '../../../src/domain/cross-sell/holding';
import {
  isOver,
  isReferral,
  mayStep,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STAGES,
  stagesFrom,
} from '../../../src/domain/cross-sell/opportunity';
import { fen } from '../../../src/domain/money';
import { parseRate } from '../../../src/domain/rate';
import type { Verdict } from '../../../src/domain/verdict';

const code = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const held = (more: Partial<Holding> = {}): Holding => ({
  kind: 'DEPOSIT',
  month: '2026-10',
  balanceFen: fen(0),
  volumeFen: fen(0),
  feeFen: fen(0),
  ...more,
});
const NOTHING = { interestFen: fen(0), loanFeeFen: fen(0) };

describe('What a client brought', () => {
  // Python: int(Decimal(123456789 + 98765432 + 1) * Decimal('0.012') / 12) = 222222
  test('counts deposits by month at a twelfth of the margin, cut off once', () => {
    const months = [123_456_789, 98_765_432, 1].map((balance, n) =>
      held({ month: `2026-1${String(n)}`, balanceFen: fen(balance) }),
    );
    expect(contributionOf(NOTHING, months, parseRate('0.012')).depositFen).toBe(222_222);
  });

  test('is the sum of its parts, of which only deposits earn by their balance', () => {
    const holding = fc.record({
      kind: fc.constantFrom(...HOLDING_KINDS),
      month: fc.constantFrom('2026-10', '2026-11'),
      balanceFen: fc.integer({ min: 0, max: 10 ** 12 }).map(fen),
      volumeFen: fc.integer({ min: 0, max: 10 ** 12 }).map(fen),
      feeFen: fc.integer({ min: 0, max: 10 ** 9 }).map(fen),
    });
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 20 }), fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (all, paid) => {
        const found = contributionOf({ interestFen: fen(paid), loanFeeFen: fen(7) }, all);
        const fees = all.reduce((sum, { feeFen }) => sum + feeFen, 0);
        expect(found.totalFen).toBe(paid + 7 + fees + found.depositFen);
        expect(found.feesFen.reduce((sum, { feeFen }) => sum + feeFen, 0)).toBe(fees);
        const others = all.filter(({ kind }) => kind !== 'DEPOSIT');
        expect(contributionOf(NOTHING, others).depositFen).toBe(0);
      }),
    );
  });
});

describe('A file of holdings', () => {
  const TITLES = ['客户号', '业务品种', '月份', '日均余额', '发生额', '中间业务收入'];
  test('is read below its titles, by the kinds as people call them', () => {
    const { holdings, faults } = readHoldings([
      ['2026年10月客户持有情况'],
      TITLES,
      ['CL00000011', '存款', '2026-10', '￥800,000.00', '', ''],
      ['', '', '', '', '', ''],
      ['CL00000012', 'payroll', '2026-10', '', '1200000', '360.5'],
    ]);
    expect(faults).toEqual([]);
    expect(holdings).toMatchObject([
      { line: 3, clientNo: 'CL00000011', kind: 'DEPOSIT', balanceFen: 80_000_000, volumeFen: 0 },
      { line: 5, clientNo: 'CL00000012', kind: 'PAYROLL', volumeFen: 120_000_000, feeFen: 36_050 },
    ]);
  });

  test.each([
    [[['客户号', '品种']], 'HOLDING_COLUMN_MISSING'],
    [[TITLES], 'HOLDING_FILE_EMPTY'],
    [[TITLES, ['CL1', '期货', '2026-10', '1', '', '']], 'HOLDING_KIND_UNKNOWN'],
    [[TITLES, ['CL1', '存款', '2026年10月', '1', '', '']], 'HOLDING_MONTH'],
    [[TITLES, ['CL1', '存款', '2026-13', '1', '', '']], 'HOLDING_MONTH'],
    [[TITLES, ['CL1', '存款', '2026-10', '-1', '', '']], 'HOLDING_AMOUNT'],
    [[TITLES, ['CL1', '存款', '2026-10', '=1+1', '', '']], 'HOLDING_AMOUNT'],
    [[TITLES, ['CL1', '存款', '2026-10', '1', '', ''], ['CL2', '存款', '2026-10', 'x', '', '']], 'HOLDING_AMOUNT'],
  ])('that says %j is not taken at all', (rows, expected) => {
    const { holdings, faults } = readHoldings(rows);
    expect(holdings).toEqual([]);
    expect(faults[0]?.code).toBe(expected);
  });
});

describe('An opportunity', () => {
  const TODAY = '2026-11-27';
  const owner = { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' };
  const opportunity = { kind: 'PAYROLL' as const, stage: 'PROPOSED' as const, owner: 'li', branchCode: 'SB01' };
  const step = { stage: 'PROPOSED' as const, nextOn: TODAY, partner: null, partnerLicence: null };

  test('of equity or a listing is never won by us, and nothing else is handed off', () => {
    for (const kind of OPPORTUNITY_KINDS)
      for (const stage of OPPORTUNITY_STAGES) {
        const ways = stagesFrom(stage, kind);
        expect(ways.includes('WON') && isReferral(kind)).toBe(false);
        expect(ways.includes('HANDED_OFF') && !isReferral(kind)).toBe(false);
        expect(isOver(stage)).toBe(ways.length === 0);
      }
  });

  test.each([
    [{}, {}, {}, 'allowed'],
    [{}, { stage: 'WON', nextOn: null }, {}, 'allowed'],
    [{}, { stage: 'WON' }, {}, 'OPPORTUNITY_NEXT'],
    [{}, { nextOn: null }, {}, 'OPPORTUNITY_NEXT'],
    [{}, { nextOn: '2026-11-26' }, {}, 'OPPORTUNITY_NEXT'],
    [{}, { stage: 'HANDED_OFF', nextOn: null }, {}, 'OPPORTUNITY_STAGE'],
    [{}, { partner: '某证券', partnerLicence: '1' }, {}, 'OPPORTUNITY_PARTNER'],
    [{ kind: 'LISTING' }, { stage: 'HANDED_OFF', nextOn: null, partner: '某证券' }, {}, 'OPPORTUNITY_PARTNER'],
    [{ kind: 'LISTING' }, { stage: 'HANDED_OFF', nextOn: null, partner: '某证券', partnerLicence: '1' }, {}, 'allowed'],
    [{ stage: 'WON' }, { stage: 'LOST', nextOn: null }, {}, 'OPPORTUNITY_STAGE'],
    [{}, {}, { username: 'wang' }, 'OPPORTUNITY_OWNER'],
    [{}, {}, { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }, 'allowed'],
    [{}, {}, { username: 'xu', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB02' }, 'CASE_OF_OTHER_BRANCH'],
    [{}, {}, { username: 'li', roles: ['RISK_OFFICER'] }, 'ROLE_NOT_ALLOWED'],
  ] as const)('%j goes on by %j of %j: %s', (one, way, person, expected) => {
    expect(code(mayStep({ ...opportunity, ...one }, { ...step, ...way }, { ...owner, ...person }, TODAY))).toBe(
      expected,
    );
  });
});
