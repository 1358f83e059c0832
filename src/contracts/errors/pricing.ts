/** What the rules of pricing refuse. */
export const PRICING_ERRORS = {
  LPR_NOT_COVERED: {
    status: 422,
    zh: '{date} 之前应适用的 LPR（{from} 或其后首个工作日公布）未录入，请管理员先录入',
    en: 'The LPR that counts for {date}, published on {from} or the working day after, is not on file; have an administrator record it first',
  },
  LPR_DAY: { status: 422, zh: 'LPR 于每月 20 日公布，遇节假日顺延；请核对日期', en: 'The LPR is published on the 20th or, in holidays, later; check the date' },
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
  RATE_RULE_NEGATIVE: {
    status: 422,
    zh: 'LPR {lpr} 加 {basisPoints} 个基点后为负，请调整加点',
    en: 'The LPR of {lpr} and {basisPoints} basis points give a negative rate; change the spread',
  },
} as const;
