/** What holdings of clients and opportunities of cross-selling are refused. */
export const CROSS_SELL_ERRORS = {
  HOLDING_FUTURE: {
    status: 422,
    zh: '月份 {month} 尚未开始；请登记当月或以前的持有情况',
    en: 'The month {month} has not begun; record this month or an earlier one',
  },
  HOLDING_EMPTY: {
    status: 422,
    zh: '余额、发生额、手续费收入至少填写一项',
    en: 'Give a balance, a volume or fees',
  },
  HOLDING_FILE: {
    status: 422,
    zh: '文件有读不懂的内容，整份未导入；请按所列行修正',
    en: 'The file cannot be read and nothing of it was taken; mend the lines named',
  },
  HOLDING_COLUMN_MISSING: {
    status: 422,
    zh: '没有找到标题行：须有客户号、品种、月份、余额、发生额、手续费收入',
    en: 'There is no line of titles: client, kind, month, balance, volume, fee',
  },
  HOLDING_FILE_EMPTY: {
    status: 422,
    zh: '标题行之后没有数据；请检查导出范围',
    en: 'There are no lines below the titles; check what was exported',
  },
  HOLDING_FILE_TOO_LONG: {
    status: 422,
    zh: '文件有 {value} 行，最多 {line} 行；请按月拆分',
    en: 'The file has {value} lines, at most {line}; split it by month',
  },
  HOLDING_KIND_UNKNOWN: {
    status: 422,
    zh: '第 {line} 行的品种“{value}”无法识别；可用存款、结算、代收代付、国际结算、理财、银行卡、代发工资',
    en: 'Line {line}: the kind “{value}” is not known; take DEPOSIT, SETTLEMENT, AGENCY_PAYMENT, INTERNATIONAL, WEALTH, CARD or PAYROLL',
  },
  HOLDING_MONTH: {
    status: 422,
    zh: '第 {line} 行的月份“{value}”应写作 2026-11，且不晚于当月',
    en: 'Line {line}: the month “{value}” is written 2026-11 and has begun',
  },
  HOLDING_AMOUNT: {
    status: 422,
    zh: '第 {line} 行的金额“{value}”无法识别或为负数',
    en: 'Line {line}: the amounts “{value}” cannot be read or are below zero',
  },
  HOLDING_TWICE: {
    status: 422,
    zh: '第 {line} 行与第 {value} 行是同一客户、品种和月份；请合并为一行',
    en: 'Line {line} is of the same client, kind and month as line {value}; make one line of them',
  },
  HOLDING_CLIENT_UNKNOWN: {
    status: 422,
    zh: '第 {line} 行的客户“{value}”不存在或不属于本机构',
    en: 'Line {line}: the client “{value}” is not there or not of your branch',
  },
  OPPORTUNITY_STAGE: {
    status: 409,
    zh: '该机会现为“{stage}”，不能转到所选阶段；股权、挂牌类只能移交持牌机构，其余不能移交',
    en: 'The opportunity is at {stage} and cannot go there; equity and listing are handed to a licensed partner, nothing else is',
  },
  OPPORTUNITY_NEXT: {
    status: 422,
    zh: '跟进中的机会须填写今日或以后的下次跟进日期；已结束的不填',
    en: 'What goes on names the day of its next step, today or later; what is over names none',
  },
  OPPORTUNITY_PARTNER: {
    status: 422,
    zh: '移交时须填写合作机构及其业务许可证号，其他阶段不填',
    en: 'A hand-off names the partner and his licence; no other step does',
  },
  OPPORTUNITY_OWNER: {
    status: 403,
    zh: '该机会由其他客户经理跟进；请由跟进人或本机构部门经理办理',
    en: 'Another manager follows it; he does it, or the department manager of the branch',
  },
} as const;
