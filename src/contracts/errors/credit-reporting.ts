/** What reporting to the credit bureau, and objections to it, refuse. */
export const CREDIT_REPORTING_ERRORS = {
  CREDIT_REPORT_NO_SNAPSHOT: {
    status: 409,
    zh: '{asOf} 的日终尚未完成，无法编制报送清单，请先完成该日日终',
    en: 'The end of day of {asOf} is not done, so there is nothing to report from; run it first',
  },
  CREDIT_REPORT_BUILT: {
    status: 409,
    zh: '{asOf} 的报送清单 {reportNo} 已经编制；请查看该清单，或编制其他日期的',
    en: 'The report of {asOf} is made already: {reportNo}; open that one, or make one of another day',
  },
  OBJECTION_OPEN: {
    status: 409,
    zh: '该贷款的征信异议 {objectionNo} 尚未答复；请先答复该异议',
    en: 'The objection {objectionNo} about this loan has not been answered yet; answer that one first',
  },
  OBJECTION_ANSWERED: {
    status: 409,
    zh: '该异议已经答复；如仍有异议，请登记新的异议',
    en: 'This objection has been answered already; should the client object again, take a new objection down',
  },
  OBJECTION_UNANSWERED: {
    status: 409,
    zh: '该异议尚未答复，暂无答复函；请先答复',
    en: 'This objection has no answer yet, so there is no letter; answer it first',
  },
  MANAGER_MAY_NOT_ANSWER: {
    status: 403,
    zh: '管户经理不得答复本人贷款的征信异议，请由风险人员答复',
    en: 'The manager of a loan does not answer objections about it; a risk officer must',
  },
  OBJECTION_CORRECTION: {
    status: 422,
    zh: '异议成立时须写明更正内容；不成立时不得填写更正',
    en: 'An objection that is upheld names its correction; one that is rejected has none',
  },
} as const;
