import { MONITORING_DUTIES } from '../../../src/domain/monitoring/duty';
import { renderNotice } from '../../../src/domain/notice/render';
import { DUTY_RULES } from '../../../src/domain/workout/duties';

const HAN = /[\u4e00-\u9fff]/;
const RULES = Object.entries({ ...DUTY_RULES, ...MONITORING_DUTIES });

describe('The law or rule that a deadline comes from', () => {
  it.each(RULES)('of %s is named in either language', (_, { source, sourceEn }) => {
    expect(source).toMatch(HAN);
    expect(sourceEn).not.toMatch(HAN);
  });

  it.each([
    ['zh', '（民事诉讼法第一百七十一条）'],
    ['en', '(Civil Procedure Law, Art. 171)'],
  ])('stands in a reminder in %s', (locale, said) => {
    const { zh, en, source, sourceEn } = DUTY_RULES.APPEAL;
    const params = { loanNo: 'LN1', what: { zh, en }, lastOn: '2026-03-16', source: { zh: source, en: sourceEn } };
    expect(renderNotice('duty-reminder', locale, params).body).toContain(said);
  });

  it('is still told of a reminder that was queued with one language alone', () => {
    const params = { loanNo: 'LN1', what: '决定是否上诉', lastOn: '2026-03-16', source: '民事诉讼法第一百七十一条' };
    expect(renderNotice('duty-reminder', 'zh', params).body).toContain('（民事诉讼法第一百七十一条）');
  });
});
