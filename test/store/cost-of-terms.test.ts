import type { LoanTerms } from '../../src/contracts/terms';
import { formatYuan } from '../../src/domain/money';
import { statementOf, withinCap } from '../../src/store/cost-of-terms';

// A bank's cap depends on no rate on file: nothing is read.
const BANK = { db: {} as never, lender: 'BANK' as const };
const terms = (more: Partial<LoanTerms> = {}): LoanTerms => ({
  method: 'EQUAL_PRINCIPAL',
  principal: '120000.00',
  annualRate: '0.06',
  instalments: 12,
  ...more,
});
const cost = async (more: Partial<LoanTerms>): Promise<string> =>
  formatYuan((await statementOf(BANK, terms(more), '2026-01-15')).cost);
const said = async (more: Partial<LoanTerms>): Promise<string> => {
  const verdict = await withinCap(BANK, terms(more), '2026-01-15');
  return verdict.allowed ? 'allowed' : verdict.code;
};

describe('What a contract costs (RULES 3.7)', () => {
  // Worked out apart, in decimals: 4 x 600.00 and then less by a ninth of 120,000.00 each month; without grace less by a twelfth from the first.
  it('counts the instalments of interest only at the beginning', async () => {
    expect(await cost({})).toBe('3900.00');
    expect(await cost({ graceOnPrincipal: 3 })).toBe('4800.00');
  });

  it.each<[string, Partial<LoanTerms>, string]>([
    ['24 % by the month', { annualRate: '0.24' }, 'allowed'],
    ['24 % by the day of a year of 360', { annualRate: '0.24', dayCount: 'ACT/360' }, 'COST_ABOVE_CAP'],
    ['24 % of interest only, which is by the day', { annualRate: '0.24', method: 'INTEREST_ONLY' }, 'COST_ABOVE_CAP'],
    ['23.68 % of interest only, 24.00 % as shown', { annualRate: '0.2368', method: 'INTEREST_ONLY' }, 'allowed'],
    ['23.69 % of interest only, 24.01 % as shown', { annualRate: '0.2369', method: 'INTEREST_ONLY' }, 'COST_ABOVE_CAP'],
    ['nothing, as a promise does', { annualRate: '0', method: 'BULLET' }, 'allowed'],
  ])('a lender binds itself to a loan that costs %s or not', async (_, more, code) => {
    expect(await said(more)).toBe(code);
  });
});
