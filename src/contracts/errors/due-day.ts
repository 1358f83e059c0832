/** What a change of the due day, and a statement, refuse. */
export const DUE_DAY_ERRORS = {
  DUE_DAY_ARREARS: {
    status: 409,
    zh: '贷款有逾期，先还清欠款再变更还款日',
    en: 'Something is overdue; it is paid before the due day changes',
  },
  DUE_DAY_RANGE: {
    status: 422,
    zh: '还款日须为每月 1 至 28 日；请在其中选择',
    en: 'The due day is one of the days 1 to 28, which every month has; choose one of them',
  },
  DUE_DAY_LAST: {
    status: 409,
    zh: '只剩最后一期，不能变更还款日；需延后请申请展期',
    en: 'Only the last instalment is left; to pay later, ask for an extension',
  },
  DUE_DAY_SAME: {
    status: 422,
    zh: '还款日已经是每月 {day} 日；请选择另一日',
    en: 'Instalments fall on day {day} of the month already; choose another day',
  },
  DUE_DAY_BEYOND_MATURITY: {
    status: 409,
    zh: '按该还款日，倒数第二期将落在已调整的到期日当日或之后；请选择较早的日期，或先办理展期',
    en: 'On that day the last instalment but one would fall on or after the maturity that was moved: choose an earlier day, or ask for an extension first',
  },
  DUE_DAY_TOO_SOON: {
    status: 409,
    zh: '十二个月内只能变更一次还款日（示例参数），{from} 起可再次申请',
    en: 'The due day changes once in twelve months (an example parameter); ask again from {from}',
  },
  NOTHING_TO_STATE: {
    status: 409,
    zh: '该期间客户没有贷款，无对账单可打印；请选择另一期间',
    en: 'The client had no loan in this period, so there is no statement to print; choose another period',
  },
} as const;
