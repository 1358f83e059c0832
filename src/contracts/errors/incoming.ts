/** What the import of bank statements and the assignment of what came in refuse. */
export const INCOMING_ERRORS = {
  STATEMENT_ENCODING: {
    status: 422,
    zh: '文件既不是 UTF-8 也不是 GBK 编码；请由网银重新导出 CSV',
    en: 'The file is neither UTF-8 nor GBK; export the CSV from the bank again',
  },
  STATEMENT_NOT_CSV: {
    status: 422,
    zh: '文件不是合法的 CSV：{reason}；请从网银重新导出后再传',
    en: 'The file is not valid CSV: {reason}; export it from the bank again and upload it anew',
  },
  STATEMENT_BANK: {
    status: 422,
    zh: '没有银行 {bank} 的对账单格式；可用：{banks}。新的格式由管理员维护',
    en: 'There is no statement format of {bank}; there are {banks}. An administrator adds a new one',
  },
  STATEMENT_UNREADABLE: {
    status: 422,
    zh: '对账单有读不懂的内容，整份未导入；请按所列行修正，或请管理员核对该行的列名设置',
    en: 'The statement cannot be read and nothing of it was taken; mend the lines named, or have the column titles checked',
  },
  STATEMENT_COLUMN_MISSING: {
    status: 422,
    zh: '找不到列：{column}；请核对文件与该行格式',
    en: 'There is no column {column}; compare the file with the format of its bank',
  },
  STATEMENT_EMPTY: { status: 422, zh: '标题行之后没有明细', en: 'There are no lines below the titles' },
  STATEMENT_TOO_LONG: {
    status: 422,
    zh: '明细 {value} 行，超过一份 {line} 行的上限；请分日导出',
    en: '{value} lines are more than the {line} of one file; export it day by day',
  },
  STATEMENT_REFERENCE: {
    status: 422,
    zh: '第 {line} 行「{column}」须为 1 至 40 位字母或数字，实为「{value}」',
    en: 'Line {line}, {column}: a reference has 1 to 40 letters and digits, not “{value}”',
  },
  STATEMENT_AMOUNT: {
    status: 422,
    zh: '第 {line} 行「{column}」须为不为零、最多两位小数的金额，实为「{value}」',
    en: 'Line {line}, {column}: an amount other than zero with at most two decimals, not “{value}”',
  },
  STATEMENT_DATE: {
    status: 422,
    zh: '第 {line} 行「{column}」不是该行格式的日期：「{value}」',
    en: 'Line {line}, {column}: “{value}” is no date in the form of this bank',
  },
  STATEMENT_FORMAT_COLUMNS: {
    status: 422,
    zh: '须给出 credit 与 debit 两列，或给出 amount 一列（方向另列时须给出 direction 与 incoming）',
    en: 'Give the columns credit and debit, or amount (with direction and incoming where the direction stands apart)',
  },
  STATEMENT_FORMAT_TWICE: {
    status: 422,
    zh: '列「{column}」用了两次；流水号、日期、金额与方向须各取一列，请改列名',
    en: 'The column {column} is used twice; reference, day, amounts and direction each need a column of their own: change one',
  },
  STATEMENT_FORMAT_CHANGED: {
    status: 409,
    zh: '该格式已由他人更新为第 {version} 版；请刷新后在新版上修正',
    en: 'Somebody else has made version {version} of this format meanwhile; reload and correct that one',
  },
  PAYMENT_NOT_WAITING: {
    status: 409,
    zh: '该来账状态为 {status}，不在待核对之列；请刷新后另选来账',
    en: 'This payment is {status} and waits for nobody; reload and choose another payment',
  },
  PAYMENT_OF_SEVERAL_BRANCHES: {
    status: 409,
    zh: '本笔来账已分给多个机构的贷款，本机构只见自己的部分；请联系总行财务处理',
    en: 'This payment was divided over loans of several branches, and yours sees its own part; ask finance of head office to decide it',
  },
  PAYMENT_NOT_PROPOSED: {
    status: 409,
    zh: '该来账状态为 {status}，没有待复核的分配；请先提出分配',
    en: 'This payment is {status}; there is no assignment to confirm; propose one first',
  },
  SHARES_TOTAL: {
    status: 422,
    zh: '分配合计 {total}，须等于未分配金额 {open}',
    en: 'The shares add up to {total}; they must be the open amount, {open}',
  },
  SHARES_TWICE: {
    status: 422,
    zh: '同一笔贷款（或退回）只能出现一次',
    en: 'A loan, or the way back to the payer, may appear only once',
  },
  REVIEW_DATE_PAST: {
    status: 422,
    zh: '复查日期 {date} 须晚于今天 {today}',
    en: 'The day of review, {date}, must come after today, {today}',
  },
  RETURN_REJECTED: {
    status: 409,
    zh: '银行拒绝了退款，请核实付款账户',
    en: 'The bank refused to pay it back; check the payer’s account',
  },
} as const;
