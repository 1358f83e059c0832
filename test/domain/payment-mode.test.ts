import fc from 'fast-check';
import { mayPayAsNew, maySelfPay, type SelfPayment } from '../../src/domain/application/payment-mode';
import type { Category } from '../../src/domain/product/category';
import { rulesOf, standardRules } from '../../src/domain/product/rules';

const draw = (amountFen: number, payee = '张三', purpose = '装修', more: Partial<SelfPayment> = {}): SelfPayment => ({
  payee,
  purpose,
  amountFen,
  ...more,
});
const codeOf = (category: Category, payment: SelfPayment, earlier: SelfPayment[], stated = {}): string => {
  const verdict = maySelfPay(rulesOf(category, stated), payment, earlier);
  return verdict.allowed ? 'allowed' : verdict.code;
};

describe('Entrusted payment (RULES 1.5)', () => {
  test.each<[Category, number, string]>([
    ['PERSONAL_CONSUMER', 300_000_00, 'allowed'],
    ['PERSONAL_CONSUMER', 300_000_01, 'ENTRUSTED_PAYMENT_REQUIRED'],
    ['PERSONAL_BUSINESS', 500_000_00, 'allowed'],
    ['PERSONAL_BUSINESS', 500_000_01, 'ENTRUSTED_PAYMENT_REQUIRED'],
    ['PERSONAL_HOUSING', 1, 'ENTRUSTED_PAYMENT_REQUIRED'],
    ['WORKING_CAPITAL', 10_000_000_00, 'allowed'],
    ['WORKING_CAPITAL', 10_000_000_01, 'ENTRUSTED_PAYMENT_REQUIRED'],
    ['FIXED_ASSET', 10_000_000_01, 'ENTRUSTED_PAYMENT_REQUIRED'],
  ])('the standard of %s with %d fen: %s', (category, fen, expected) => {
    expect(codeOf(category, draw(fen), [])).toBe(expected);
  });

  test('what the version of the product says takes the place of its category', () => {
    const stated = { selfPayMax: '100000.00' };
    expect(codeOf('PERSONAL_CONSUMER', draw(100_000_00), [], stated)).toBe('allowed');
    expect(codeOf('PERSONAL_CONSUMER', draw(100_000_01), [], stated)).toBe('ENTRUSTED_PAYMENT_REQUIRED');
  });

  test.each<[string, string | null, boolean, string]>([
    ['new and graded A', 'A', false, 'allowed'],
    ['new and graded BBB', 'BBB', false, 'NEW_CLIENT_ENTRUSTED'],
    ['known and graded B', 'B', true, 'allowed'],
    ['new and not graded', null, false, 'allowed'],
  ])('working capital to a client %s', (_who, grade, hasBorrowed, expected) => {
    const verdict = mayPayAsNew(standardRules('WORKING_CAPITAL'), { grade, hasBorrowed });
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
    expect(mayPayAsNew(standardRules('PERSONAL_BUSINESS'), { grade, hasBorrowed }).allowed).toBe(true);
  });
});

describe('Splitting a payment (RULES 1.5 pay.antiSplit)', () => {
  const sister = { byGroup: true };
  test.each<[string, Category, SelfPayment, SelfPayment[], string]>([
    ['300,000 in two', 'PERSONAL_CONSUMER', draw(15_000_000), [draw(15_000_000)], 'allowed'],
    ['a fen more in two', 'PERSONAL_CONSUMER', draw(15_000_001), [draw(15_000_000)], 'PAYMENT_SPLIT'],
    [
      'to others for the same purpose',
      'PERSONAL_CONSUMER',
      draw(20_000_000, '甲'),
      [draw(20_000_000, '乙')],
      'PAYMENT_SPLIT',
    ],
    [
      'to the same payee, written otherwise',
      'PERSONAL_CONSUMER',
      draw(20_000_000, 'ＡＢ公司', '家具'),
      [draw(20_000_000, 'ab 公司')],
      'PAYMENT_SPLIT',
    ],
    [
      'to a payee of the same group',
      'PERSONAL_CONSUMER',
      draw(20_000_000, '甲公司', '家具', { payeeGroup: 'C1' }),
      [draw(20_000_000, '乙公司', '装修', { payeeGroup: 'C1' })],
      'PAYMENT_SPLIT',
    ],
    [
      'to payees of two groups',
      'PERSONAL_CONSUMER',
      draw(20_000_000, '甲公司', '家具', { payeeGroup: 'C1' }),
      [draw(20_000_000, '乙公司', '装修', { payeeGroup: 'C2' })],
      'allowed',
    ],
    [
      'to a payee that the group of the client paid',
      'WORKING_CAPITAL',
      draw(600_000_000, '钢厂', '采购'),
      [draw(600_000_000, '钢厂', '备货', sister)],
      'PAYMENT_SPLIT',
    ],
    [
      'for what the group of the client paid to somebody else',
      'WORKING_CAPITAL',
      draw(600_000_000, '钢厂', '采购'),
      [draw(600_000_000, '铝厂', '采购', sister)],
      'allowed',
    ],
    [
      'something else altogether',
      'PERSONAL_CONSUMER',
      draw(20_000_000, '甲', '旅行'),
      [draw(20_000_000, '乙')],
      'allowed',
    ],
    ['500,000 for a business', 'PERSONAL_BUSINESS', draw(20_000_000), [draw(30_000_000)], 'allowed'],
    [
      '10,000,000 of working capital in three',
      'WORKING_CAPITAL',
      draw(400_000_001),
      [draw(300_000_000), draw(300_000_000)],
      'PAYMENT_SPLIT',
    ],
  ])('%s', (_what, category, payment, earlier, expected) => {
    expect(codeOf(category, payment, earlier)).toBe(expected);
  });

  test('no way of cutting an amount above the limit into self-paid pieces for one payee lets all of them through', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000_000 }), { minLength: 2, maxLength: 12 }), (pieces) => {
        const paid: SelfPayment[] = [];
        for (const piece of pieces)
          if (codeOf('PERSONAL_CONSUMER', draw(piece), paid) === 'allowed') paid.push(draw(piece));
        expect(paid.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBeLessThanOrEqual(30_000_000);
      }),
    );
  });
});
