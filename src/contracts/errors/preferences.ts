/** Refusals of what a client wants of being told things. */
export const PREFERENCE_ERRORS = {
  PREFERENCE_HOURS: {
    status: 422,
    zh: '时段须在 8 点至 22 点之间，且开始早于结束',
    en: 'Choose hours between 8:00 and 22:00, the first before the last',
  },
  PREFERENCE_NO_ADDRESS: {
    status: 422,
    zh: '客户没有 {channel} 的联系地址：请先在客户资料中补录（企业微信请填写外部联系人编号）',
    en: 'There is no address for {channel}: complete the client first (for WeCom, give the id of the outside contact)',
  },
  PREFERENCE_WHO: {
    status: 422,
    zh: '企业客户须填写提出偏好的联系人及职务',
    en: 'Say which contact of the company asked for this, and in what capacity',
  },
} as const;
