import fc from 'fast-check';
import { payeeCore, payeeSpellings } from '../../src/domain/application/payee';

test.each([
  ['杭州安居装饰有限公司', '杭州安居装饰有限责任公司'],
  ['杭州安居装饰有限公司', ' 杭州 安居装饰 有限公司 '],
  ['杭州安居（集团）有限公司', '杭州安居(集团)有限责任公司'],
  ['杭州安居装饰有限公司', '杭州安居装饰有限公司萧山分公司'],
  ['ＡＢＣ贸易有限公司', 'abc贸易有限公司'],
  ['Acme Co., Ltd.', 'ACME CO LTD'],
  ['阿里木·买买提', '阿里木买买提'],
])('%s and %s are one payee', (one, other) => {
  expect(payeeCore(one)).toBe(payeeCore(other));
});

test.each([
  ['杭州安居装饰有限公司', '杭州安居建材有限公司'],
  ['杭州安居装饰有限公司', '宁波安居装饰有限公司'],
  ['杭州安居装饰股份有限公司', '杭州安居装饰有限公司'],
  ['杭州安居装饰有限公司', '杭州安居装饰经营部'],
])('%s and %s are two payees', (one, other) => {
  expect(payeeCore(one)).not.toBe(payeeCore(other));
});

test('a client is found by any spelling of its name; every spelling is of one payee', () => {
  expect(payeeSpellings('杭州安居(集团)有限公司')).toContain('杭州安居（集团）有限责任公司');
  expect(payeeSpellings('杭州安居有限公司萧山分公司')).toContain('杭州安居有限公司');
  expect(payeeSpellings('杭州安居股份有限公司')).not.toContain('杭州安居股份有限责任公司');
  const parts = ['杭州', '安居', '（集团）', '(中国)', ' ', '　', '装饰', 'ＡＢ', '有限公司', '有限责任公司', '股份'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }), (chosen) => {
      const name = chosen.join('');
      expect(new Set(payeeSpellings(name).map(payeeCore))).toEqual(new Set([payeeCore(name)]));
      expect(payeeCore(payeeCore(name))).toBe(payeeCore(name));
    }),
  );
});
