/** What a report of something suspicious is refused. */
export const SUSPICION_ERRORS = {
  SUSPICION_STATE: {
    status: 409,
    zh: '该报告已有结论（{status}），不能再处理',
    en: 'The report is concluded ({status}) already',
  },
  SUSPICION_SAME_PERSON: {
    status: 403,
    zh: '报告人不得对自己的报告作出结论，请由其他风险人员处理',
    en: 'Who made a report does not conclude it; another risk officer must',
  },
  SUSPICION_REFERENCE: {
    status: 422,
    zh: '已上报的，请填写上报编号',
    en: 'Give the number under which it was filed with the authority',
  },
} as const;
