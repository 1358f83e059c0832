import { noticeTitle } from '../../src/api/support/story-detail';

describe('A notice in a timeline', () => {
  it('says what stands above it, in both languages, and its name only where it cannot be written', () => {
    expect(noticeTitle('loan-settled', { loanNo: 'LN1', settledOn: '2026-11-23' })).toEqual({
      zh: '通知：贷款 LN1 已结清',
      en: expect.stringContaining('LN1') as string,
    });
    expect(noticeTitle('loan-settled', {})).toEqual({ zh: '通知：loan-settled', en: 'Notice: loan-settled' });
    expect(noticeTitle('of-another-version', null).zh).toBe('通知：of-another-version');
  });
});
