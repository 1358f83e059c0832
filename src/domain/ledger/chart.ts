/** Chart of accounts of a lender's loan book. Codes follow the habit of 企业会计准则 charts; names are what auditors read. */
export const CHART = {
  BANK: { code: '1002', zh: '银行存款', en: 'Cash at bank', kind: 'ASSET' },
  LOAN: { code: '1303', zh: '贷款——正常本金', en: 'Loans, not overdue', kind: 'ASSET' },
  LOAN_OVERDUE: { code: '1303.02', zh: '贷款——逾期本金', en: 'Loans, overdue', kind: 'ASSET' },
  PROVISION: { code: '1304', zh: '贷款损失准备', en: 'Loan loss provision', kind: 'ASSET' },
  INTEREST_RECEIVABLE: { code: '1132', zh: '应收利息', en: 'Interest receivable', kind: 'ASSET' },
  PENALTY_RECEIVABLE: { code: '1132.02', zh: '应收罚息', en: 'Penalty interest receivable', kind: 'ASSET' },
  COMPOUND_RECEIVABLE: { code: '1132.03', zh: '应收复利', en: 'Compound interest receivable', kind: 'ASSET' },
  FEE_RECEIVABLE: { code: '1122', zh: '应收手续费', en: 'Fees receivable', kind: 'ASSET' },
  HELD: { code: '2241', zh: '其他应付款——暂收客户款', en: 'Held for clients', kind: 'LIABILITY' },
  INTEREST_INCOME: { code: '6011', zh: '利息收入', en: 'Interest income', kind: 'INCOME' },
  PENALTY_INCOME: { code: '6011.02', zh: '罚息收入', en: 'Penalty interest income', kind: 'INCOME' },
  COMPOUND_INCOME: { code: '6011.03', zh: '复利收入', en: 'Compound interest income', kind: 'INCOME' },
  FEE_INCOME: { code: '6021', zh: '手续费及佣金收入', en: 'Fee income', kind: 'INCOME' },
  WAIVED: { code: '6711', zh: '营业外支出——息费减免', en: 'Amounts waived', kind: 'EXPENSE' },
  WRITTEN_OFF: { code: '7001', zh: '表外——已核销贷款（账销案存）', en: 'Memorandum: loans written off', kind: 'MEMORANDUM' },
  WRITTEN_OFF_CONTRA: { code: '7009', zh: '表外——已核销贷款对方', en: 'Memorandum: contra', kind: 'MEMORANDUM' },
} as const;

export type AccountName = keyof typeof CHART;
export type AccountCode = (typeof CHART)[AccountName]['code'];

/** @example accountOf('1303')?.en // => 'Loans, not overdue' */
export function accountOf(code: string): (typeof CHART)[AccountName] | undefined {
  return Object.values(CHART).find((account) => account.code === code);
}
