/** What credit plans are refused. */
export const CREDIT_PLAN_ERRORS = {
  CREDIT_PLAN_LINE_EMPTY: {
    status: 422,
    zh: '第 {line} 行没有任何计划数；请填写投放、余额、新增客户或不良率上限之一',
    en: 'Line {line} plans nothing; give money lent, balance, new borrowers or a ceiling of bad loans',
  },
  CREDIT_PLAN_LINE_TWICE: {
    status: 422,
    zh: '第 {line} 行与前面某行的产品、行业、客户类型相同；请合并',
    en: 'Line {line} plans the same product, industry and kind of client as one before it; make them one',
  },
  CREDIT_PLAN_WAITING: {
    status: 409,
    zh: '该机构该期间已有待审批的计划 {no}；请等待其审批或退回',
    en: 'The plan {no} of this branch and period waits to be decided; wait for that first',
  },
  CREDIT_PLAN_PAST: {
    status: 422,
    zh: '计划期间已于 {to} 结束；请编制当期或以后期间的计划',
    en: 'The period ended on {to}; plan one that has not',
  },
  CREDIT_PLAN_STATE: {
    status: 409,
    zh: '该计划当前状态为 {status}，不能这样办理；需要调整的请重新编制一份',
    en: 'The plan is {status}; to change it, make another for the period',
  },
  CREDIT_PLAN_SAME_PERSON: {
    status: 403,
    zh: '编制人不得审批自己编制的计划；请由风险经理审批',
    en: 'Who made the plan does not decide on it; a risk officer must',
  },
  CREDIT_PLAN_NOT_BY_PRODUCT: {
    status: 422,
    zh: '按行业或客户类型编制的预算行不能分解为个人目标（个人目标按产品统计）；请下达按产品的行',
    en: 'A line by industry or kind of client cannot be handed down: targets of people go by product; hand down one by product',
  },
  CREDIT_PLAN_NOT_PLANNED: {
    status: 422,
    zh: '该行没有编制 {metric} 计划；请选择已有计划数的指标',
    en: 'The line plans no {metric}; choose one that it plans',
  },
  CREDIT_PLAN_SHARE_TWICE: {
    status: 422,
    zh: '同一客户经理只能分配一次；请合并',
    en: 'A manager has one share; make them one',
  },
  CREDIT_PLAN_SHARES_SHORT: {
    status: 422,
    zh: '分解合计低于计划数；请把全部计划下达到人',
    en: 'The shares together are less than the plan; hand down all of it',
  },
} as const;
