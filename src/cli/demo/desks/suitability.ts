import type { Act } from './act';

/** Asked and explained to a client who borrows for the first time, a colleague beside: before the case is handed in. */
export const suits: Act = async (story) => {
  const companion = story.cast.one('CLIENT_MANAGER', story.branch, [story.manager.user.username]);
  await story.manager.post(`/applications/${story.applicationNo}/suitability`, {
    answers: {
      PURPOSE_FITS: true,
      INCOME_FITS: true,
      TERM_FITS: true,
      COST_UNDERSTOOD: true,
      DEFAULT_UNDERSTOOD: true,
      OWN_WILL: true,
    },
    household: { income: '12800.00', payments: '1200.00' },
    vulnerabilities: ['FIRST_LOAN'],
    grounds: '近六个月工资流水、劳动合同；征信无贷款记录',
    advice: '已讲解综合成本、逾期罚息与征信后果，客户复述无误',
    companion: companion.user.username,
  });
};
