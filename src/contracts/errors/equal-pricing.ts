/** Refusals of the audit of prices. */
export const EQUAL_PRICING_ERRORS = {
  PRICE_PERIOD: {
    status: 422,
    zh: '审计期间须起止有序且不超过一年；请更正日期',
    en: 'The period begins before it ends and is a year at most; correct its days',
  },
  OWN_PRICE_NOT_EXPLAINED: {
    status: 403,
    zh: '管户（或曾管户）人员不得说明自己贷款的利率；请部门经理或风险经理中的其他人办理',
    en: 'Who manages or managed the loan does not explain its rate; another department manager or risk officer does',
  },
};
