/** What the rules of pricing refuse. */
export const PRICING_ERRORS = {
  NO_PRICE_IN_DEFAULT: {
    status: 409,
    zh: '客户处于违约状态（D 级），不得新增授信，无价格可言；请先清收或重组',
    en: 'The client is in default (grade D): nothing is lent anew, so there is no price; collect or restructure first',
  },
  NO_PRICE_BEFORE_RATING: {
    status: 409,
    zh: '尚未评级；请先做评级或评分卡，再定价',
    en: 'There is no grade yet: rate the client or run the scorecard first',
  },
  LPR_NOT_COVERED: {
    status: 422,
    zh: '{date} 之前应适用的 LPR（{from} 或其后首个工作日公布）未录入，请管理员先录入',
    en: 'The LPR that counts for {date}, published on {from} or the working day after, is not on file; have an administrator record it first',
  },
  COST_ABOVE_CAP: {
    status: 422,
    zh: '年化综合融资成本 {cost} 超过上限 {cap}（{capZh}，{source}）；请降低利率或费用',
    en: 'The loan costs {cost} a year, above the cap of {cap} ({capEn}; {source}); lower the rate or the charges',
  },
  OVERDUE_COST_ABOVE_CAP: {
    status: 422,
    zh: '逾期年利率 {cost} 超过上限 {cap}（{capZh}，{source}）；请降低利率或逾期加收比例',
    en: 'The overdue rate is {cost} a year, above the cap of {cap} ({capEn}; {source}); lower the rate or the markup',
  },
  COST_NOT_MEASURABLE: {
    status: 422,
    zh: '借款人到手金额须大于零，否则无法计算年化成本',
    en: 'The borrower must get more than nothing in hand, or no annual cost exists',
  },
  CAP_NOT_COVERED: {
    status: 422,
    zh: '没有适用于 {date} 所签合同的成本上限规则；请改用规则已覆盖的合同日期',
    en: 'No rule on costs is known for a contract of {date}; choose a day of contract that the rules cover',
  },
  LPR_REQUIRED: {
    status: 422,
    zh: '上限按一年期LPR计算，请给出签约日的LPR',
    en: 'The cap depends on the one-year LPR of that day; give it',
  },
  LPR_DAY: {
    status: 422,
    zh: 'LPR 于每月 20 日公布，遇节假日顺延；请核对日期',
    en: 'The LPR is published on the 20th or, in holidays, later; check the date',
  },
  LPR_MONTH_TAKEN: {
    status: 422,
    zh: '该月已有 {date} 公布的 LPR；更正数值请用同一日期',
    en: 'That month has a publication of {date} already; to correct it, use the same day',
  },
  LPR_STEP: {
    status: 422,
    zh: 'LPR 须大于 0、不超过 20%，且为 0.05 个百分点的整数倍',
    en: 'The LPR lies above 0 and at most at 20 %, in steps of 0.05 percentage points',
  },
  RATE_NOT_BY_RULE: {
    status: 422,
    zh: '按最近一期 LPR（{publishedOn} 公布）加点计算，年利率应为 {expected}；请修改利率或加点',
    en: 'By the LPR published on {publishedOn} and the spread, the annual rate is {expected}; change the rate or the spread',
  },
  RATE_RULE_METHOD: {
    status: 422,
    zh: '{method} 按固定费率计息，利率不能重定价；请选择固定利率',
    en: 'The method {method} charges a flat fee and cannot be repriced; choose a fixed rate',
  },
  CHANGED_RATE_RULE: {
    status: 422,
    zh: '变更利率时加点须同幅调整为 {basisPoints} 个基点，期限品种和重定价方式不能变更',
    en: 'When the rate changes the spread changes with it, here to {basisPoints} basis points; tenor and repricing stay',
  },
} as const;
