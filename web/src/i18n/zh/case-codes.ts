/** Names of the codes of a case: its appraisals, its price, its committee. */
export const caseCodes = {
  questionStanding: {
    OPEN: '待答复',
    LATE: '逾期未答',
    ANSWERED: '已答复',
  },
  pricePart: {
    FUNDS: '资金成本',
    OPERATING: '营运成本',
    EXPECTED_LOSS: '预期损失',
    CAPITAL: '资本回报',
  },
  appraisal: {
    STATEMENTS: '财务报表',
    WORKING_CAPITAL: '营运资金需求',
    HOUSEHOLD: '家庭偿债能力',
    BUSINESS: '经营偿债能力',
    CORPORATE_RATING: '企业评级',
    PERSONAL_SCORE: '个人评分卡',
    SECURITY: '担保与覆盖',
    FEASIBILITY: '项目可行性',
  },
  projectPhase: { CONSTRUCTION: '建设', OPERATION: '经营' },
  projectFactor: { SALES: '销售收入', COST: '经营成本', INVESTMENT: '建设投资', INTEREST: '借款利率' },
  appraisalOutcome: {
    PASS: '通过',
    WARN: '关注',
    FAIL: '不通过',
  },
  recusal: {
    RELATED: '关联关系',
    CONFLICT: '利益冲突',
  },
  prepaymentWay: {
    NONE: '按原计划还款',
    REDUCE_INSTALMENT: '还一部分，减少月供',
    REDUCE_TERM: '还一部分，缩短期限',
    FULL: '全部结清',
  },
  finding: {
    SOUND: '合规',
    FLAWED: '有瑕疵',
  },
};
