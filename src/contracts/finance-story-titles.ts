/** What recorded actions of the reconciliation with finance, and about funding parties, are called. */
export const FINANCE_STORY_TITLES: Readonly<Record<string, { zh: string; en: string }>> = {
  FUNDING_POLICY_PROPOSED: { zh: '提出资金方业务许可变更', en: 'Licence for funding parties proposed' },
  FUNDING_POLICY_CONFIRMED: { zh: '资金方业务许可复核同意', en: 'Licence for funding parties confirmed' },
  FUNDING_POLICY_REJECTED: { zh: '资金方业务许可复核否决', en: 'Licence for funding parties rejected' },
  FUNDING_POLICY_PUBLISHED: { zh: '资金方业务许可生效', en: 'Licence for funding parties in force' },
  FUNDING_PARTY_REGISTERED: { zh: '登记资金方', en: 'Funding party registered' },
  FUNDING_OFFERED: { zh: '推介项目', en: 'Loan offered to funding parties' },
  FUNDING_SUBSCRIBED: { zh: '登记认购', en: 'Subscription recorded' },
  FUNDING_WITHDRAWN: { zh: '撤回认购', en: 'Subscription withdrawn' },
  FUNDING_PARTY_CORRECTED: { zh: '更正资金方资料', en: 'Funding party corrected' },
  FUNDING_CLOSED: { zh: '截止推介', en: 'Offer closed' },
  FINANCE_MATCH_OPENED: { zh: '开始财务对账', en: 'Reconciliation with finance opened' },
  FINANCE_MATCH_REPORTED: { zh: '财务提供总账数据', en: 'Figures of finance given' },
  FINANCE_MATCH_EXPLAINED: { zh: '说明对账差异', en: 'A difference explained' },
  FINANCE_MATCH_ACCEPTED: { zh: '认可差异说明', en: 'An explanation accepted' },
  FINANCE_MATCH_REJECTED: { zh: '退回差异说明', en: 'An explanation rejected' },
  FINANCE_MATCH_SIGNED: { zh: '签署对账单', en: 'Reconciliation signed' },
};
