/** Refusals about projects: their plan, and the capital that goes before the loan. */
export const FEASIBILITY_ERRORS = {
  FEASIBILITY_YEARS: {
    status: 422,
    zh: '项目须有投资、先建设后经营，且至少一个经营年；请更正各年的阶段与投资',
    en: 'A project invests something, builds before it operates, and operates for a year at least; correct its years',
  },
  FEASIBILITY_REPAYMENT: {
    status: 422,
    zh: '还本计划与借款不符：任何一年不得多还，末年须还清；请更正各年借款与还本',
    en: 'The repayments do not fit the loan: no year repays more than is owed, and nothing is owed at the end; correct them',
  },
  FEASIBILITY_SETTLED: {
    status: 409,
    zh: '调查报告已签署，项目可行性已定；需要重新测算的，请审批人退回补充',
    en: 'The investigation is signed and the feasibility with it; to work it out again the case is returned for supplement',
  },
  FEASIBILITY_REQUIRED: {
    status: 409,
    zh: '固定资产贷款的调查报告须含项目可行性评价；请先在“评估”中测算可行性',
    en: 'A loan for fixed assets is investigated with the feasibility of its project; work it out among the appraisals first',
  },
  FEASIBILITY_BELOW_LOAN: {
    status: 409,
    zh: '拟贷金额超过可行性评价中的借款 {planned} 元；请按新的金额重新测算',
    en: 'More is proposed than the {planned} that the project’s plan borrows; work its feasibility out again',
  },
  CAPITAL_OWN_REVERSAL: {
    status: 403,
    zh: '这笔资本金由您核实，不得由您本人撤销；请另一名有权人员办理',
    en: 'You verified this payment and do not take it back yourself; somebody else who may verify does',
  },
  CAPITAL_NOT_ON_FILE: {
    status: 404,
    zh: '该申请没有凭证号为 {reference} 的未撤销资本金记录，请核对凭证号',
    en: 'No payment of capital with the receipt {reference} stands for this application; check its number',
  },
  CAPITAL_ELSEWHERE: {
    status: 409,
    zh: '凭证号 {reference} 已用于另一笔申请的资本金（核实人 {verifiedBy}）；属误录的，请联系核实人，由能办理该申请的另一名有权人员撤销后再登记',
    en: 'The receipt {reference} counts for another application, verified by {verifiedBy}; if that is a mistake ask them: a colleague with the right takes it back there, then enter it here',
  },
  CAPITAL_NOT_PAID_IN: {
    status: 409,
    zh: '本次用款前项目资本金应到位 {due} 元，已核实 {paidIn} 元；请补足并核实后再放款',
    en: 'Before this draw {due} of the project’s capital must be paid in; {paidIn} is verified. Verify the rest first',
  },
};
