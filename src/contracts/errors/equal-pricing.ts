/** Refusals of the audit of prices. */
export const EQUAL_PRICING_ERRORS = {
  PRICE_PERIOD: {
    status: 422,
    zh: '审计期间须起止有序且不超过一年；请更正日期',
    en: 'The period begins before it ends and is a year at most; correct its days',
  },
  OWN_PRICE_NOT_EXPLAINED: {
    status: 403,
    zh: '您参与过该笔贷款的办理（管户、调查、评级、审批、放款等），不得说明其利率；请未参与的部门经理或风险经理办理',
    en: 'You had a part in this loan and do not explain its rate; a department manager or risk officer without one does',
  },
};
