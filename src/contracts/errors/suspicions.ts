/** What a report of something suspicious is refused. */
export const SUSPICION_ERRORS = {
  SUSPICION_STATE: {
    status: 409,
    zh: '该报告已有结论（{status}），不能再处理；有新情况的请另行报告',
    en: 'The report is concluded ({status}); report what is new as another',
  },
  SUSPICION_OWN: {
    status: 422,
    zh: '不能报告本人；涉及本人的情况请直接向上级或合规部门说明',
    en: 'Nobody reports himself; tell your superior or the compliance department what concerns you',
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
