/** What market intelligence, its digests and suggestions on products are refused. */
export const MARKET_INTEL_ERRORS = {
  INTEL_INCOMPLETE: {
    status: 422,
    zh: '缺少 {missing}：同业情报须写明机构，利率须写明年化利率和对照的本行产品，行业情报须写明行业',
    en: '{missing} is missing: name the rival, with a rate its annual rate and our product beside it, with an industry the industry',
  },
  INTEL_REVIEWED: {
    status: 409,
    zh: '该情报已有核实结论（{standing}）；情况变化请另行登记一条',
    en: 'The department has judged it ({standing}); if things changed, record another',
  },
  INTEL_SAME_PERSON: {
    status: 403,
    zh: '登记人不得核实自己登记的情报；请由另一名部门经理或风险经理核实',
    en: 'Who recorded it does not confirm it; another department manager or a risk officer must',
  },
  INTEL_UNKNOWN: {
    status: 422,
    zh: '引用的市场情报 {no} 不存在或不属于您可查看的机构；请核对编号',
    en: 'The market intelligence {no} is not there, or not yours to see; check its number',
  },
  DIGEST_EARLY: {
    status: 409,
    zh: '该月至 {to} 结束，期满后方可签发月报；可先查看草稿',
    en: 'The month ends on {to}; sign its digest after that, and see the draft meanwhile',
  },
  DIGEST_SIGNED: {
    status: 409,
    zh: '该机构已签发 {month} 的月报，其后登记的情报列入以后月份；请签发以后的月份',
    en: 'The branch has signed its digest of {month}; what came later goes into a later month, sign that one',
  },
  DIGEST_EMPTY: {
    status: 409,
    zh: '该月没有可列入的市场情报，无需签发',
    en: 'Nothing was seen that a digest of this month could tell; there is nothing to sign',
  },
  SUGGESTION_STATE: {
    status: 409,
    zh: '该建议当前状态为 {status}，不能这样答复；提出后先采纳或不采纳，采纳后方可落实',
    en: 'The suggestion is {status}; it is taken up or declined first, and done after it was taken up',
  },
  SUGGESTION_SAME_PERSON: {
    status: 403,
    zh: '提出人不得答复自己的建议；请由另一名产品负责人答复',
    en: 'Who put it forward does not answer it; another owner of products must',
  },
  SUGGESTION_VERSION: {
    status: 422,
    zh: '请填写落实该建议的产品版本：须已存在，且晚于提出时的第 {versionBefore} 版',
    en: 'Name the version of the product that it led to: one that is there and came after version {versionBefore}',
  },
} as const;
