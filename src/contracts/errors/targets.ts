/** What the setting of targets is refused. */
export const TARGET_ERRORS = {
  TARGET_OWN: {
    status: 403,
    zh: '不得设定本人的业绩目标；请上级下达',
    en: 'Nobody sets his own target; your superior does',
  },
  TARGET_VALUE: {
    status: 422,
    zh: '户数目标须为整数，金额目标最多两位小数',
    en: 'A number of borrowers is whole; an amount has at most two decimals',
  },
} as const;
