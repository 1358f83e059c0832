/** Refusals about the reconciliation with finance 财务对账. */
export const FINANCE_MATCH_ERRORS = {
  MATCH_PERIOD_RUNNING: {
    status: 409,
    zh: '该月至 {to} 才结束，尚不能对账；请在月末之后办理',
    en: 'The month ends on {to}; it is reconciled after that day',
  },
  MATCH_NO_LOAN: {
    status: 409,
    zh: '该申请尚未放款，没有可对的账；请在放款后办理',
    en: 'Nothing was paid out on this application; reconcile it after the disbursement',
  },
  MATCH_PRODUCT_UNKNOWN: {
    status: 422,
    zh: '没有产品 {product}；请使用信贷系统的产品代码',
    en: 'There is no product {product}; use the codes of the loan system',
  },
  MATCH_FIGURE_TWICE: {
    status: 422,
    zh: '产品 {product} 的“{item}”重复：请填一个合计，或逐笔列出每笔贷款一次',
    en: '{item} of {product} is given twice: one total, or each loan once',
  },
  MATCH_SIDE: {
    status: 403,
    zh: '您的岗位不能代表该方（{side}）；信贷方为客户经理或部门经理，财务方为财务',
    en: 'Your post does not speak for {side}: managers speak for credit, finance for finance',
  },
  MATCH_OTHER_SIDE: {
    status: 403,
    zh: '您已代表另一方办理本次对账，须由他人代表该方',
    en: 'You have spoken for the other side in this reconciliation; somebody else speaks for this one',
  },
  MATCH_SIGNED: {
    status: 409,
    zh: '对账单已签字，不能再变更；一方签字后如需更正，请财务重新提供数据',
    en: 'It is signed and does not change; while one side has not signed, finance may give its figures anew',
  },
  MATCH_NO_FIGURES: {
    status: 409,
    zh: '财务尚未提供总账数据；请先录入或导入',
    en: 'Finance has given no figures yet; enter or import them first',
  },
  MATCH_NOTHING_OPEN: {
    status: 409,
    zh: '第 {line} 行没有待说明的差异；请刷新后查看',
    en: 'There is no open difference in line {line}; look at it again',
  },
  MATCH_PARTS: {
    status: 422,
    zh: '各项说明合计 {explained} 元，须等于差异 {difference} 元，分毫不差',
    en: 'The parts come to {explained}; they must make the difference of {difference} to the fen',
  },
  MATCH_NOT_EXPLAINED: {
    status: 409,
    zh: '第 {line} 行没有待认可的说明；请先由另一方说明差异',
    en: 'Nothing in line {line} waits to be accepted; the other side explains it first',
  },
  MATCH_OWN_EXPLANATION: {
    status: 403,
    zh: '本方的说明须由另一方认可',
    en: 'What your side explained is accepted by the other side',
  },
  MATCH_SIGNATORY: {
    status: 403,
    zh: '机构月度对账单须由部门经理代表信贷方签字',
    en: 'For credit the department manager signs the month of a branch',
  },
  MATCH_OPEN: {
    status: 409,
    zh: '还有 {open} 项差异未说明或未认可；请先逐项办结',
    en: '{open} differences are not explained and accepted; settle them first',
  },
  MATCH_FILE: {
    status: 422,
    zh: '文件有读不懂的内容，整份未导入；请按所列行修正',
    en: 'The file cannot be read and nothing of it was taken; mend the lines named',
  },
  MATCH_COLUMN_MISSING: {
    status: 422,
    zh: '找不到标题行：须有“产品”“科目”“金额”三列，逐笔提供时另加“贷款编号”',
    en: 'There is no title row with product, item and amount (and loan, where it goes loan by loan)',
  },
  MATCH_FILE_EMPTY: {
    status: 422,
    zh: '标题行之后没有数据；请检查导出范围',
    en: 'There are no lines below the titles; check what was exported',
  },
  MATCH_FILE_TOO_LONG: {
    status: 422,
    zh: '文件有 {value} 行，最多 {line} 行；请按产品汇总',
    en: 'The file has {value} lines, at most {line}; sum them by product',
  },
  MATCH_ITEM_UNKNOWN: {
    status: 422,
    zh: '第 {line} 行的科目“{value}”不在对账范围；请用科目编号或名称',
    en: 'Line {line}: {value} is not reconciled; use the number or name of the account',
  },
  MATCH_AMOUNT: {
    status: 422,
    zh: '第 {line} 行的金额“{value}”读不出；请以元为单位、最多两位小数，勿用科学计数或公式',
    en: 'Line {line}: the amount {value} cannot be read; yuan with at most two decimals, no exponent and no formula',
  },
  MATCH_PRODUCT_MISSING: {
    status: 422,
    zh: '第 {line} 行没有产品；请补填产品代码',
    en: 'Line {line} names no product; fill in its code',
  },
} as const;
