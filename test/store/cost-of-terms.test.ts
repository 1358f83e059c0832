import type { LoanTerms } from '../../src/contracts/terms';
import { formatYuan } from '../../src/domain/money';
import { statementOf, withinCap } from '../../src/store/cost-of-terms';

/** What the product charges beside the interest, each once before the money leaves. */
type Fees = readonly { code: string; nameZh: string; nameEn: string; amount?: string; share?: string }[];

// A bank's cap depends on no rate on file: of the database only the rules of the product are read.
const charging = (fees: Fees): Parameters<typeof statementOf>[0] => ({
  db: { product: { findUniqueOrThrow: () => Promise.resolve({ rules: { fees } }) } } as never,
  lender: 'BANK',
});
const product = { productCode: 'P', productVersion: 1, category: 'PERSONAL_CONSUMER' };
const terms = (more: Partial<LoanTerms> = {}): LoanTerms => ({
  method: 'EQUAL_PRINCIPAL',
  principal: '120000.00',
  annualRate: '0.06',
  instalments: 12,
  ...more,
});
const cost = async (more: Partial<LoanTerms>): Promise<string> =>
  formatYuan((await statementOf(charging([]), { terms: terms(more), product }, '2026-01-15')).cost);
const said = async (more: Partial<LoanTerms>, fees: Fees = []): Promise<string> => {
  const verdict = await withinCap(charging(fees), { terms: terms(more), product }, '2026-01-15');
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

  // Worked out apart, in decimals: 12,000.00 x 5 % x 365 / 360 = 608.33 of interest, and 36.00 + 0.2 % of 12,000.00 of fees.
  it('counts what the product charges before the money leaves, and shows it as an item of its own', async () => {
    const fees = [
      { code: 'APPRAISAL', nameZh: '评估费', nameEn: 'Appraisal', amount: '36.00' },
      { code: 'SERVICE', nameZh: '服务费', nameEn: 'Service', share: '0.002' },
      { code: 'NONE', nameZh: '免收', nameEn: 'Waived', share: '0' },
    ];
    const offer = { terms: terms({ method: 'BULLET', principal: '12000.00', annualRate: '0.05' }), product };
    const { items, received, cost: whole } = await statementOf(charging(fees), offer, '2026-01-15');
    const charged = items.filter(({ kind }) => kind === 'FEE').map(({ name, amount }) => [name, formatYuan(amount)]);
    expect(charged).toEqual([
      ['评估费', '36.00'],
      ['服务费', '24.00'],
    ]);
    expect(formatYuan(received)).toBe('11940.00');
    expect(formatYuan(whole)).toBe('668.33');
  });

  it('refuses what only its fees lift above the cap', async () => {
    const fee = [{ code: 'F', nameZh: '服务费', nameEn: 'Service', share: '0.002' }];
    expect(await said({ annualRate: '0.2399' })).toBe('allowed');
    expect(await said({ annualRate: '0.2399' }, fee)).toBe('COST_ABOVE_CAP');
  });
});
