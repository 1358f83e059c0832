import { addDays } from '../../../domain/date';
import { todayOf, who, type Act } from './act';

/** Risk wants less of this client; its department manager has proposed how, and risk has agreed. */
export const bringDown =
  (steps: readonly (readonly [days: number, target: string])[], isAgreed: boolean): Act =>
  async (story) => {
    const today = await todayOf(story);
    const { no } = await who(story, 'DEPARTMENT_MANAGER').post<{ no: string }>('/exit-plans', {
      clientNo: story.clientNo,
      measures: ['REDUCE_ON_RENEWAL', 'MORE_SECURITY'],
      reason: '主要原料涨价、行业下行，资产负债率持续上升，计划分步压缩',
      owner: story.manager.user.username,
      targets: steps.map(([days, target]) => ({ on: addDays(today, days), target })),
    });
    if (isAgreed)
      await who(story, 'RISK_OFFICER').post(`/exit-plans/${no}/decision`, { outcome: 'APPROVE', comment: '同意压缩' });
  };

/** Why it costs less than those like it, written by somebody who does not manage it. */
export const cheaper: Act = async (story) => {
  await who(story, 'DEPARTMENT_MANAGER').post(`/loans/${story.loanNo}/price-reasons`, {
    reason: 'RELATIONSHIP',
    comment: '代发工资与存款综合贡献，经审批同意下浮',
  });
};

/** The client asks that a person look at the price that a model gave him; an officer without a part has found it right. */
export const priceReviewed: Act = async (story) => {
  const { no } = await story.manager.post<{ no: string }>('/human-reviews', {
    kind: 'PRICE',
    subject: story.applicationNo,
    clientNo: story.clientNo,
    reason: '客户认为评级未计入其名下住房，利率偏高',
  });
  const officer = story.cast.one('RISK_OFFICER', 'HQ', [who(story, 'RISK_OFFICER').user.username]);
  await officer.post(`/human-reviews/${no}/conclusion`, {
    outcome: 'UPHELD',
    reason: '住房有按揭，评分表已按规则计分，利率与同类客户一致，已向客户说明',
  });
};
