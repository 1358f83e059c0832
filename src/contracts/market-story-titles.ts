/** What was done with policies, campaigns and credit plans, as a timeline calls it. */
export const MARKET_STORY_TITLES = {
  CREDIT_PLAN_MADE: { zh: '编制信贷计划', en: 'Credit plan made' },
  CREDIT_PLAN_APPROVED: { zh: '信贷计划生效', en: 'Credit plan approved' },
  CREDIT_PLAN_RETURNED: { zh: '退回信贷计划', en: 'Credit plan returned' },
  CREDIT_PLAN_HANDED_DOWN: { zh: '下达信贷计划', en: 'Credit plan handed down' },
  CAMPAIGN_WRITE: { zh: '拟定营销活动', en: 'Campaign written' },
  CAMPAIGN_REVISE: { zh: '改写活动文案', en: 'Campaign said otherwise' },
  CAMPAIGN_APPROVE: { zh: '批准营销活动', en: 'Campaign approved' },
  CAMPAIGN_RETURN: { zh: '退回营销活动', en: 'Campaign returned' },
  CAMPAIGN_DISPATCH: { zh: '发送营销活动', en: 'Campaign sent' },
  CAMPAIGN_END: { zh: '终止营销活动', en: 'Campaign ended' },
  POLICY_ENTERED: { zh: '录入政策文件', en: 'Policy entered' },
  POLICY_FILED: { zh: '上传政策正文', en: 'Text of a policy filed' },
  POLICY_RELEASED: { zh: '发布政策文件', en: 'Policy released' },
  POLICY_RETURNED: { zh: '退回政策文件', en: 'Policy returned' },
  POLICY_REVIEWED: { zh: '提交政策排查结论', en: 'Borrowers reviewed under a policy' },
  POLICY_READ: { zh: '确认已阅政策', en: 'Policy read' },
};
