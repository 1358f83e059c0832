/** What an account is: it decides on which side it grows, and whether it stands in the balance sheet at all. */
export type AccountKind = 'ASSET' | 'ALLOWANCE' | 'LIABILITY' | 'INCOME' | 'EXPENSE' | 'OFF_BALANCE';

export interface LedgerAccount {
  /** Number in the chart of a financial enterprise (企业会计准则应用指南), with a sub-account. */
  readonly number: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: AccountKind;
}

/** The accounts that loans are booked on. A code never changes its meaning; it is what a journal line names. */
export const CHART = {
  BANK: { number: '1002', zh: '存放银行款项', en: 'Cash at bank', kind: 'ASSET' },
  LOAN_PRINCIPAL: { number: '1303-01', zh: '贷款本金', en: 'Loans, not overdue', kind: 'ASSET' },
  LOAN_OVERDUE: { number: '1303-02', zh: '逾期贷款', en: 'Loans, overdue principal', kind: 'ASSET' },
  LOAN_IN_TRANSIT: { number: '1303-03', zh: '贷款发放在途', en: 'Loans, part paid out, not opened', kind: 'ASSET' },
  INTEREST_RECEIVABLE: { number: '1132-01', zh: '应收利息', en: 'Interest receivable', kind: 'ASSET' },
  INTEREST_ACCRUED: { number: '1132-04', zh: '应计利息', en: 'Interest accrued, not yet due', kind: 'ASSET' },
  PENALTY_RECEIVABLE: { number: '1132-02', zh: '应收罚息', en: 'Penalty interest receivable', kind: 'ASSET' },
  COMPOUND_RECEIVABLE: { number: '1132-03', zh: '应收复利', en: 'Compound interest receivable', kind: 'ASSET' },
  FEE_RECEIVABLE: { number: '1131', zh: '应收手续费', en: 'Fees receivable', kind: 'ASSET' },
  LOSS_ALLOWANCE: {
    number: '1304-01',
    zh: '贷款损失准备—核销',
    en: 'Loan loss allowance, written off',
    kind: 'ALLOWANCE',
  },
  RECOVERIES: {
    number: '1304-02',
    zh: '贷款损失准备—收回已核销贷款',
    en: 'Loan loss allowance, recovered',
    kind: 'ALLOWANCE',
  },
  PROVISION_GENERAL: {
    number: '1304-03',
    zh: '贷款损失准备—一般准备',
    en: 'Loan loss allowance, general',
    kind: 'ALLOWANCE',
  },
  PROVISION_SPECIFIC: {
    number: '1304-04',
    zh: '贷款损失准备—专项准备',
    en: 'Loan loss allowance, specific',
    kind: 'ALLOWANCE',
  },
  PROVISION_USED: {
    number: '1304-05',
    zh: '贷款损失准备—核销补提',
    en: 'Loan loss allowance, made good after write-offs',
    kind: 'ALLOWANCE',
  },
  REPOSSESSED_ASSET: { number: '1441', zh: '抵债资产', en: 'Repossessed assets', kind: 'ASSET' },
  MARGIN_DEPOSIT: { number: '2002', zh: '存入保证金', en: 'Margin deposited', kind: 'LIABILITY' },
  HELD: { number: '2241-01', zh: '暂收款项', en: 'Money held for borrowers', kind: 'LIABILITY' },
  UNIDENTIFIED_RECEIPTS: {
    number: '2241-02',
    zh: '待核对来账',
    en: 'Receipts not yet identified',
    kind: 'LIABILITY',
  },
  INTEREST_INCOME: { number: '6011-01', zh: '利息收入', en: 'Interest income', kind: 'INCOME' },
  PENALTY_INCOME: { number: '6011-02', zh: '罚息收入', en: 'Penalty interest income', kind: 'INCOME' },
  COMPOUND_INCOME: { number: '6011-03', zh: '复利收入', en: 'Compound interest income', kind: 'INCOME' },
  FEE_INCOME: { number: '6021', zh: '手续费收入', en: 'Fee income', kind: 'INCOME' },
  DISPOSAL_GAIN: {
    number: '6115',
    zh: '抵债资产处置收益',
    en: 'Gain on disposal of repossessed assets',
    kind: 'INCOME',
  },
  IMPAIRMENT_LOSS: { number: '6701', zh: '贷款减值损失', en: 'Loan loss expense', kind: 'EXPENSE' },
  CONCESSION: { number: '6711-01', zh: '减免支出', en: 'Amounts waived', kind: 'EXPENSE' },
  DISPOSAL_LOSS: {
    number: '6711-02',
    zh: '抵债资产处置损失',
    en: 'Loss on disposal of repossessed assets',
    kind: 'EXPENSE',
  },
  WRITTEN_OFF_CLAIM: { number: '9101', zh: '已核销资产', en: 'Written-off claims', kind: 'OFF_BALANCE' },
  NON_ACCRUAL_INTEREST: {
    number: '9102',
    zh: '表外应收未收利息',
    en: 'Uncollected interest, off balance',
    kind: 'OFF_BALANCE',
  },
  OFF_BALANCE_CONTRA: { number: '9999', zh: '表外对方科目', en: 'Off-balance contra', kind: 'OFF_BALANCE' },
} as const satisfies Record<string, LedgerAccount>;

export type AccountCode = keyof typeof CHART;

/** The accounts in the order of the chart. */
export const ACCOUNT_CODES = Object.keys(CHART) as AccountCode[];
