import type { ChecklistItem } from '../../contracts/messages/application';

export const item = (code: string, nameZh: string, nameEn: string, required = true): ChecklistItem => ({
  code,
  nameZh,
  nameEn,
  required,
});

/** RULES 5.1, what every personal borrower brings. */
export const PERSONAL: readonly ChecklistItem[] = [
  item('ID_CARD', '居民身份证', 'identity card'),
  item('CREDIT_AUTHORISATION', '征信查询及个人信息授权书', 'credit query and personal information authorisation'),
  item('INCOME_PROOF', '收入及工作证明（三个月内）', 'proof of income and work, at most 3 months old'),
  item('BANK_STATEMENT', '近六个月银行流水', 'bank statement of 6 months'),
  item('PURPOSE_EVIDENCE', '用途证明（合同、报价单或发票）', 'evidence of the purpose'),
  item('HOUSEHOLD_REGISTER', '户口簿', 'household register', false),
  item('MARRIAGE_PROOF', '婚姻状况证明', 'proof of marital status', false),
  item('RESIDENCE_PROOF', '居住证明（三个月内）', 'proof of residence, at most 3 months old', false),
];

/** RULES 5.1, what every company brings. */
export const CORPORATE: readonly ChecklistItem[] = [
  item('BUSINESS_LICENCE', '营业执照', 'business licence'),
  item('ARTICLES', '公司章程', 'articles of association'),
  item('LEGAL_REPRESENTATIVE_ID', '法定代表人身份证明', 'identity of the legal representative'),
  item('RESOLUTION', '股东会或董事会借款决议', 'resolution to borrow'),
  item('AUDITED_STATEMENTS', '近三年审计报告及最近月报表', 'audited statements of 3 years and the latest month'),
  item('TAX_RETURNS', '近十二个月纳税申报表', 'tax returns of 12 months'),
  item('BANK_STATEMENT', '近十二个月银行流水', 'bank statement of 12 months'),
  item('CREDIT_AUTHORISATION', '企业征信查询授权书', 'credit query authorisation'),
  item('TRADE_CONTRACTS', '主要上下游合同', 'main supply and sales contracts', false),
  item('DEBT_LIST', '负债及对外担保清单', 'list of debts and guarantees', false),
];

/** RULES 5.1, what backs a promise to a third party. */
export const COMMITMENT: readonly ChecklistItem[] = [
  ...CORPORATE,
  item('TRADE_CONTRACT', '真实贸易合同或基础合同', 'contract of the trade or of the work behind it'),
  item('VAT_INVOICE', '增值税发票', 'VAT invoice', false),
  item('COUNTER_GUARANTEE', '反担保文件', 'counter-guarantee', false),
];
