/** Watching a loan: inspections, their reports and evidence. */
export const INSPECTION_ERRORS = {
  INSPECTION_NOT_OPEN: {
    status: 409,
    zh: '该检查当前状态为 {status}，不能提交报告；请刷新后查看检查',
    en: 'The inspection is {status} and takes no report; reload and look at the inspection',
  },
  INSPECTION_NOT_REPORTED: {
    status: 409,
    zh: '该检查当前状态为 {status}，没有待审阅的报告；请等报告提交后再审阅',
    en: 'The inspection is {status}; no report of it waits to be reviewed; review it once a report is in',
  },
  INSPECTION_BEFORE_LENDING: {
    status: 422,
    zh: '检查日期不得早于放款日 {disbursedOn}',
    en: 'An inspection cannot be earlier than the disbursement on {disbursedOn}',
  },
  INSPECTION_NEXT_DATE: {
    status: 422,
    zh: '下次检查日期须晚于今天 {today}',
    en: 'The next inspection must be after today, {today}',
  },
  INSPECTION_SECTIONS: {
    status: 422,
    zh: '以下项目必须填写检查情况：{sections}',
    en: 'The report must speak of: {sections}',
  },
  INSPECTION_MEASURES: {
    status: 422,
    zh: '结论为 {conclusion} 时必须写明拟采取的措施',
    en: 'With the conclusion {conclusion} say what will be done',
  },
  INSPECTION_OWN_REPORT: {
    status: 403,
    zh: '不得审阅本人提交的检查报告，请由他人审阅',
    en: 'Nobody reviews his own report; somebody else must',
  },
  INSPECTION_RETURN_REASON: {
    status: 422,
    zh: '退回报告须说明需要补充什么',
    en: 'Say what is missing when a report goes back',
  },
  NOT_WATCHED: {
    status: 409,
    zh: '该贷款没有在运行的贷后检查流程；未结清的贷款请联系运维核对恢复',
    en: 'Nothing watches over this loan; if it is not settled, have operations reconcile it',
  },
} as const;
