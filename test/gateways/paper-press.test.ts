import { fen } from '../../src/domain/money';
import { CONTRACT_VERSION } from '../../src/domain/paper/loan-clauses';
import { loanContract } from '../../src/domain/paper/loan-contract';
import { parseRate } from '../../src/domain/rate';
import { quote } from '../../src/domain/schedule';
import { print } from '../../src/gateways/paper-press';
import { readPdf } from '../api/support/pdf';

jest.setTimeout(30_000);

const contract = (instalments: number, purpose = '购置住房', name = '欧阳靖淏') => {
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
      category: 'PERSONAL_HOUSING',
      terms,
      rateRule: null,
      graceDays: 0,
      compounds: true,
      principalFirstAfterDays: 90,
      account: '6222',
      borrower: { kind: 'PERSON', name, identity: '330102198503120015', phone: '13800000001' },
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

  test('draws the rare characters of names, and says of one it cannot draw which it is and what to do', async () => {
    const rare = readPdf(await print(contract(12, '装修', '㼆䶮𬭚·堃')));
    expect(rare.text).toContain('㼆䶮𬭚·堃');
    expect(rare.text).not.toContain('缺字');
    // U+20BB7 is the long-legged form of 吉 that the font lacks; an empty box would stand in its place.
    const lacking = readPdf(await print(contract(12, '装修\u202e\u200b', '𠮷田')));
    expect(lacking.text).toContain('〔U+20BB7〕田');
    expect(lacking.text).toContain('打印字库缺字：〔U+20BB7〕。请对照证件手写补正');
  });

  test('the head of a table does not stay behind at the foot of a page', async () => {
    for (let lines = 26; lines < 34; lines++) {
      const text = { kind: 'text' as const, text: '一行' };
      const table = { kind: 'table' as const, head: ['栏目'], rows: [['首行'], ['次行']] };
      const blocks = [...Array.from({ length: lines }, () => text), table];
      const paper = { title: '样张', no: 'P1', lender: '示例银行', issuedOn: '2026-01-15', blocks };
      expect(readPdf(await print(paper)).text.match(/栏目(?!首行)/)).toBeNull();
    }
  });
});
