/** What repayment accounts, mandates and debits refuse. */
export const DEBIT_ERRORS = {
  MANDATE_IN_FORCE: {
    status: 409,
    zh: '该贷款已有生效的代扣授权；请先撤销',
    en: 'A mandate is in force for this loan; revoke it first',
  },
  MANDATE_NONE: { status: 409, zh: '该贷款没有生效的代扣授权', en: 'No mandate is in force for this loan' },
  ACCOUNT_UNKNOWN: {
    status: 409,
    zh: '该贷款没有还款账户；请先登记',
    en: 'No repayment account is known of this loan; record one first',
  },
  ACCOUNT_SAME: { status: 422, zh: '与现还款账户相同', en: 'It is the present repayment account' },
  DEBIT_FILE: {
    status: 422,
    zh: '结果文件第 {line} 行读不懂；列为：订单号、结果（PAID、PART、FAILED）、实扣金额、银行流水号、原因',
    en: 'Line {line} of the result file cannot be read; its columns: order, result (PAID, PART, FAILED), amount paid, bank reference, reason',
  },
} as const;
