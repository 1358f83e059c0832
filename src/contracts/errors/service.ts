/** What the work for clients after the contract is refused: tickets, surveys, feedback. */
export const SERVICE_ERRORS = {
  TICKET_STATE: {
    status: 409,
    zh: '工单当前状态为 {status}，不能这样办理；未答复的请先答复，已办结的请另开工单',
    en: 'The ticket is {status}; answer it first if it is open, or open another if it has ended',
  },
  TICKET_OF_ANOTHER: {
    status: 403,
    zh: '该工单由 {owner} 办理；请由其办理，或请部门经理改派',
    en: '{owner} is to do this ticket; leave it to them or ask the department manager to give it to another',
  },
  TICKET_OWNER: {
    status: 422,
    zh: '{username} 不能办理本机构的工单；请选择本机构在职的客户经理、部门经理、财务或催收人员',
    en: '{username} cannot do tickets of this branch; name an active colleague of the branch who serves clients',
  },
  SURVEY_EVENT: {
    status: 422,
    zh: '没有这项可回访的业务，或已超过回访期；请从待回访清单中选择',
    en: 'There is no such event to ask about, or its time has passed; choose one from the list of those due',
  },
  SURVEY_DONE: {
    status: 409,
    zh: '该业务已回访完毕，不再重复打扰客户；请从待回访清单中选择下一户',
    en: 'The client has been asked about it already; take the next from the list of those due',
  },
  SURVEY_OWN_CLIENT: {
    status: 403,
    zh: '管户客户经理不得回访本人客户的满意度（计入本人考核）；请由同事回访',
    en: 'A manager does not ask his own clients how content they are, for it counts in his figures; a colleague must',
  },
  SURVEY_REASON: {
    status: 422,
    zh: '评分为 {most} 分及以下，请写明客户不满意的原因',
    en: 'For a score of {most} or less, say why the client is not content',
  },
  FEEDBACK_STATE: {
    status: 409,
    zh: '该反馈当前状态为 {status}，不能这样处理；有新情况的请另行登记',
    en: 'The feedback is {status} and cannot be taken so; record what is new as another',
  },
  FEEDBACK_SAME_PERSON: {
    status: 403,
    zh: '登记人不得处理自己登记的反馈；请由其他负责人处理',
    en: 'Who took the feedback down does not decide on it; another must',
  },
} as const;
