import { costStatementSchema, costStatementToJson, toCostInput } from '../../../src/contracts/cost-statement';
import { capOf, type LenderType } from '../../../src/domain/cost-statement/caps';
import { costStatement } from '../../../src/domain/cost-statement';
import { formatRate, parseRate } from '../../../src/domain/rate';
import { RuleViolation } from '../../../src/domain/rule-violation';

const TERMS = {
  method: 'EQUAL_INSTALMENT',
  principal: '120000.00',
  annualRate: '0.0435',
  instalments: 12,
  disbursedOn: '2026-01-15',
};

const statementOf = (input: object) =>
  costStatementToJson(
    costStatement(toCostInput(costStatementSchema.parse({ lender: 'BANK', terms: TERMS, ...input }))),
  );

function refusal(input: object): Record<string, unknown> {
  try {
    statementOf(input);
    return {};
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { code: error.code, pointer: error.pointer, also: error.also, ...error.params };
  }
}

describe('The statement of what a loan costs', () => {
  test('names every charge and who takes it; others’ charges count in the annual cost', () => {
    const statement = statementOf({
      terms: { ...TERMS, fees: [{ name: '评估费', amount: '300.00', at: 'DISBURSEMENT' }] },
      outsideCharges: [{ name: '担保费', chargedBy: '某担保公司', amount: '1200.00', at: 'DISBURSEMENT' }],
    });
    expect(statement.items).toEqual([
      { kind: 'INTEREST', name: null, chargedBy: null, at: 'EACH_INSTALMENT', amount: '2846.26' },
      { kind: 'FEE', name: '评估费', chargedBy: null, at: 'DISBURSEMENT', amount: '300.00' },
      { kind: 'OUTSIDE', name: '担保费', chargedBy: '某担保公司', at: 'DISBURSEMENT', amount: '1200.00' },
    ]);
    // 118,500.00 in hand; twelve payments of 122,846.26 in all (RULES 3.3); the rate that makes them equal by Python's
    // Decimal: test/golden/cost_statement.py.
    expect(statement).toMatchObject({ received: '118500.00', repaid: '122846.26', cost: '4346.26' });
    expect(statement.normal).toEqual({ periodicRate: '0.00558563', simple: '0.06702753', compound: '0.06912550' });
    expect([statement.overdueRate, statement.misuseRate]).toEqual(['0.06525', '0.087']);
  });

  test('a monthly fee of 0.6 % is 13.03 % a year (RULES 3.3)', () => {
    const terms = {
      method: 'FLAT',
      principal: '12000.00',
      annualRate: '0.072',
      flatRatePerPeriod: '0.006',
      instalments: 12,
      disbursedOn: '2026-01-15',
    };
    expect(Number(statementOf({ terms }).normal.simple)).toBeCloseTo(0.1303, 4);
  });

  test.each<[LenderType, string, string | null, string, string]>([
    ['BANK', '2026-08-01', null, 'COURT_24', '0.24'],
    ['ASSISTED', '2025-09-30', null, 'COURT_24', '0.24'],
    ['ASSISTED', '2025-10-01', null, 'ASSISTED_24', '0.24'],
    ['MICRO_LOAN', '2027-12-31', null, 'COURT_24', '0.24'],
    ['MICRO_LOAN', '2028-01-01', '0.03', 'MICRO_4_LPR', '0.12'],
    ['PRIVATE', '2026-01-15', '0.03', 'PRIVATE_4_LPR', '0.12'],
    ['PRIVATE', '2022-02-01', '0.037', 'PRIVATE_4_LPR', '0.148'],
  ])('of %s on %s (LPR %s) the cap is %s: %s', (lender, on, lpr, code, rate) => {
    const cap = capOf(lender, on, lpr === null ? null : parseRate(lpr));
    expect([cap.code, formatRate(cap.rate)]).toEqual([code, rate]);
  });

  test('above the cap it is refused, naming the cap, its source and the figure', () => {
    const dear = { ...TERMS, annualRate: '0.2412' };
    expect(refusal({ terms: dear })).toMatchObject({
      code: 'COST_ABOVE_CAP',
      pointer: '/terms/annualRate',
      also: [],
      cap: '24%',
      source: '法发〔2017〕22号',
    });
    // Within the cap by its rate, above it by a fee.
    const fees = [{ name: '服务费', amount: '14000.00', at: 'DISBURSEMENT' }];
    expect(refusal({ terms: { ...TERMS, fees } })).toMatchObject({ code: 'COST_ABOVE_CAP', also: ['/terms/fees'] });
    expect(
      refusal({ outsideCharges: [{ name: '服务费', chargedBy: '平台', amount: '14000.00', at: 'DISBURSEMENT' }] }),
    ).toMatchObject({ code: 'COST_ABOVE_CAP', also: ['/outsideCharges'] });
    expect(refusal({ lender: 'PRIVATE', oneYearLpr: '0.03', terms: { ...TERMS, annualRate: '0.13' } })).toMatchObject({
      code: 'COST_ABOVE_CAP',
      cap: '12%',
    });
  });

  test('whatever its terms are refused for is said where it stands in the input, charges of others among their own', () => {
    const fees = [{ name: '服务费', amount: '10.00', at: 1 }];
    const late = { name: '保费', amount: '10.00', at: 13 };
    expect(refusal({ terms: { ...TERMS, fees: [...fees, late] } })).toMatchObject({
      code: 'FEE_BEYOND_LAST_ROW',
      pointer: '/terms/fees/1/at',
    });
    expect(refusal({ terms: { ...TERMS, fees }, outsideCharges: [{ ...late, chargedBy: '保险公司' }] })).toMatchObject({
      code: 'FEE_BEYOND_LAST_ROW',
      pointer: '/outsideCharges/0/at',
    });
    expect(refusal({ terms: { ...TERMS, firstDueOn: TERMS.disbursedOn } })).toMatchObject({
      pointer: '/terms/firstDueOn',
    });
  });

  test('exactly at the cap it is allowed, though whole fen cost a trifle more', () => {
    expect(statementOf({ terms: { ...TERMS, annualRate: '0.24' } }).normal.simple?.slice(0, 6)).toBe('0.2400');
  });

  test('an overdue rate above the cap is void for private lenders, and pointed out for licensed ones', () => {
    expect(statementOf({ terms: { ...TERMS, annualRate: '0.18' } })).toMatchObject({
      overdueRate: '0.27',
      overdueAboveCap: true,
    });
    expect(statementOf({})).toMatchObject({ overdueAboveCap: false });
    const terms = { ...TERMS, annualRate: '0.1' };
    expect(refusal({ lender: 'PRIVATE', oneYearLpr: '0.03', terms })).toMatchObject({
      code: 'OVERDUE_COST_ABOVE_CAP',
      cost: '15%',
      cap: '12%',
    });
  });

  test('what cannot be measured or is not known is refused and never guessed', () => {
    const all = [{ name: '砍头息', amount: '120000.00', at: 'DISBURSEMENT' }];
    expect(refusal({ terms: { ...TERMS, fees: all } })).toMatchObject({ code: 'COST_NOT_MEASURABLE' });
    expect(refusal({ lender: 'PRIVATE' })).toMatchObject({ code: 'LPR_REQUIRED' });
    expect(refusal({ contractOn: '2016-01-01' })).toMatchObject({ code: 'CAP_NOT_COVERED' });
  });
});
