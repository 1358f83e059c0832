import fc from 'fast-check';
import { copiesOf, COPIED_ABOVE_PPM, similarity } from '../../../src/domain/inspection/similarity';

const chinese = fc
  .array(
    fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
    { maxLength: 200 },
  )
  .map((letters) => letters.join(''));

describe('How alike two reports are', () => {
  test('as alike one way as the other, between nothing and everything, and every text is like itself', () => {
    fc.assert(
      fc.property(chinese, chinese, (one, other) => {
        const found = similarity(one, other);
        expect(found).toBe(similarity(other, one));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1_000_000);
        expect(similarity(one, one)).toBe(1_000_000);
      }),
    );
  });

  test('spaces, signs and case change nothing', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(similarity(text, Array.from(text).join(' ，'))).toBe(1_000_000);
      }),
    );
    expect(similarity('ABC公司 2026', 'abc公司，２０２６')).toBe(1_000_000);
  });

  test('one word changed in a long report is a copy; another report is not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 60, maxLength: 120 }),
        (codes) => {
          const text = String.fromCodePoint(...codes);
          const changed = `${text.slice(0, 30)}0${text.slice(31)}`;
          expect(similarity(text, changed)).toBeGreaterThan(COPIED_ABOVE_PPM);
          expect(similarity(text.slice(0, 30), text.slice(30))).toBe(0);
        },
      ),
    );
  });

  // Counted by hand: nine pairs each, all but the last two in common: 14/18.
  test('a golden figure', () => {
    expect(similarity('厂内有工人二十名在岗', '厂内有工人二十名离岗')).toBe(777_778);
  });

  test('the most alike is told first, and short texts are not compared', () => {
    const text = '厂区正常生产，库存与台账相符，员工三十人，用电平稳，税款按期缴纳，无新增对外担保。';
    const earlier = [
      { inspectionId: 'other', text: '门店歇业，货架清空，房东称已欠租两月，电话无人接听，建议立即采取措施。' },
      { inspectionId: 'near', text: text.replace('三十人', '三二人') },
      { inspectionId: 'same', text },
    ];
    expect(copiesOf(text, earlier).map(({ inspectionId }) => inspectionId)).toEqual(['same', 'near']);
    expect(copiesOf('一切正常', [{ inspectionId: 'same', text: '一切正常' }])).toEqual([]);
  });
});
