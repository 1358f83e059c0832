import { fen } from '../../src/domain/money';
import { CONTRACT_VERSION, loanContract } from '../../src/domain/paper/loan-contract';
import { parseRate } from '../../src/domain/rate';
import { quote } from '../../src/domain/schedule';
import { print } from '../../src/gateways/paper-press';

jest.setTimeout(30_000);

const contract = (instalments: number, purpose = '购置住房') => {
  const terms = {
    method: 'EQUAL_INSTALMENT' as const,
    principal: fen(100_000_000),
    annualRate: parseRate('0.035'),
    instalments,
  };
  return loanContract(
    {
      kind: 'LOAN',
      no: 'CT1',
      lender: '示例银行股份有限公司',
      signedOn: '2026-01-15',
      purpose,
      terms,
      rateRule: null,
      graceDays: 0,
      account: '6222',
      borrower: { kind: 'PERSON', name: '欧阳靖淏', identity: '330102198503120015', phone: '13800000001' },
      overdueRate: parseRate('0.0525'),
      misuseRate: parseRate('0.07'),
      security: 'MORTGAGE',
      plan: quote({ ...terms, disbursedOn: '2026-01-15' }),
    },
    CONTRACT_VERSION,
  );
};

describe('the press', () => {
  test('a contract over thirty years with all its instalments stays below 100 KiB', async () => {
    const bytes = await print(contract(360));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeLessThan(100 * 1024);
  });

  test('characters the font does not have, control characters and very long words do not stop it', async () => {
    const bytes = await print(contract(1, `装修😀\u0007\u202e${'长'.repeat(3000)}${'x'.repeat(500)}`));
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});
