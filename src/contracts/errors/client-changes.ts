/** Refusals about changes of a client 变更登记 and their re-assessment. */
export const CLIENT_CHANGE_ERRORS = {
  CHANGE_LEARNT_BEFORE: {
    status: 422,
    zh: '得知日期不得早于发生日期 {on}；请更正日期',
    en: 'It cannot be learnt before it happened on {on}; correct the dates',
  },
  CHANGE_WITHOUT_STATES: {
    status: 422,
    zh: '此类变更须填写变更前和变更后的内容，且两者不同',
    en: 'Say what it was and what it is now; the two differ',
  },
  CHANGE_CORRECTS: {
    status: 422,
    zh: '所更正的登记不是该客户现行的登记；请选择该客户最近一次登记的条目',
    en: 'The entry to correct is none of this client that still stands; name the latest entry',
  },
  CHANGE_STATE: {
    status: 409,
    zh: '重新评估已处于 {status}，不能进行此操作；请刷新后查看',
    en: 'The re-assessment stands at {status}; this cannot be done to it, look at it again',
  },
  CHANGE_OF_OTHERS: {
    status: 403,
    zh: '由客户的客户经理作出结论（逾期后部门经理也可），由部门经理或风险经理复核；请其办理',
    en: 'The client’s manager concludes it (once it is late, the head of his department too), a head or a risk officer confirms it; ask them',
  },
  CHANGE_SAME_PERSON: {
    status: 403,
    zh: '作出结论的人和客户的客户经理不得复核；请另一名部门经理或风险经理复核',
    en: 'Neither who concluded it nor the client’s manager confirms it; another head or risk officer must',
  },
  CHANGE_MEASURE_SUBJECT: {
    status: 422,
    zh: '{subjectNo} 不是本机构与该客户有关、且适用此措施的业务；请从评估所列业务中选择',
    en: '{subjectNo} is no case of this branch that hangs on the client and takes this measure; choose one that the re-assessment lists',
  },
  CHANGE_MEASURE_LIMIT: {
    status: 422,
    zh: '压缩额度须填写新额度；其他措施不填',
    en: 'A reduction names the new limit; no other measure does',
  },
  CHANGE_MEASURE_TWICE: {
    status: 422,
    zh: '同一业务的同一措施只能列一次；请删去重复的措施',
    en: 'A measure is taken on a case once; remove the repetition',
  },
  CLIENT_CHANGE_OPEN: {
    status: 409,
    zh: '客户 {clientNo} 的重大变更尚未完成重新评估（{no}，应于 {dueOn} 前完成）；请其客户经理评估后再办理',
    en: 'A material change of client {clientNo} waits to be re-assessed ({no}, due {dueOn}); have its manager conclude that first',
  },
  CHANGE_RATING_PENDING: {
    status: 409,
    zh: '重新评估 {no} 要求重新评级，尚未完成；请风险经理重新评级后再办理',
    en: 'Re-assessment {no} asks for a new rating; have a risk officer rate again first',
  },
  CHANGE_SECURITY_PENDING: {
    status: 409,
    zh: '重新评估 {no} 要求追加担保，尚未签订担保合同；请先办妥追加的担保',
    en: 'Re-assessment {no} asks for more security, of which no contract is signed; have it provided first',
  },
} as const;
