/** What campaigns and notices of changed terms are refused. */
export const CAMPAIGN_ERRORS = {
  CAMPAIGN_ANNUAL_RATE: {
    status: 422,
    zh: '文案提到利率或费率，但没有在其之前写明年化利率；请以“年化利率 X%”的形式最先列出（人民银行公告〔2021〕第3号）',
    en: 'The text names a rate without the annual one before it; write the annualised rate first, in each language (PBoC Announcement 2021 No. 3)',
  },
  CAMPAIGN_RATE_TOO_LOW: {
    status: 422,
    zh: '文案的年化利率低于该产品版本的最低年利率 {rate}；请按产品条款改正',
    en: 'The text names an annual rate below {rate}, the lowest of this version of the product; correct it to its terms',
  },
  CAMPAIGN_STATE: {
    status: 409,
    zh: '该活动当前状态为 {status}，不能这样办理；已批准的如需改动文案，请终止后另建活动',
    en: 'The campaign is {status}; to change what an approved one says, end it and make another',
  },
  CAMPAIGN_SAME_PERSON: {
    status: 403,
    zh: '文案撰写人不得批准自己的文案；请由另一人审核',
    en: 'Who wrote the content does not approve it; another person must',
  },
  CAMPAIGN_PERIOD: {
    status: 409,
    zh: '活动期间为 {from} 至 {until}，今天不在期间内，不能发送',
    en: 'The campaign runs from {from} to {until}; nothing is sent on other days',
  },
  CAMPAIGN_PERIOD_PAST: {
    status: 422,
    zh: '活动结束日已过；请填写今天或之后的日期',
    en: 'The last day has passed; give today or a later one',
  },
  CAMPAIGN_VERSION: {
    status: 422,
    zh: '产品 {product} 没有第 {version} 版，或该版已停售；请选择现行版本',
    en: 'The product {product} has no version {version}, or it is retired with it; choose the one in force',
  },
  CAMPAIGN_UNKNOWN: {
    status: 422,
    zh: '没有编号为 {no} 的已批准活动；请填写活动编号，非本系统活动请填写名称',
    en: 'There is no approved campaign {no}; give the number of one, or the name of one outside this system',
  },
} as const;
