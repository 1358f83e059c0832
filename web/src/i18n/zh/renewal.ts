/** Texts of the renewal of a loan. */
export const renewal = {
  renewal: {
    title: '申请续贷',
    hint: '另行受理、调查、审批、签约；放款即结清本贷款，不实际出账。利息等差额须由客户先存入。须在到期前签约。',
    principalHint: '不超过本贷款本金余额',
    size: '企业划型',
    sizes: { MICRO: '微型', SMALL: '小型', MEDIUM: '中型', LARGE: '大型' },
    purpose: '用途',
    submit: '受理续贷',
    done: '续贷申请已受理',
    renews: '续贷自贷款 {{no}}',
    renewedIn: '已由贷款 {{no}} 续贷',
    pending: '续贷申请 {{no}} 办理中',
  },
  rate: {
    rateKind: '利率方式',
    rateKinds: { AGREED: '固定利率', LPR: 'LPR 加点' },
    tenor: 'LPR 期限',
    tenors: { '1Y': '一年期', '5Y': '五年期以上' },
    basisPoints: '加点（基点）',
    repricing: '重定价',
    repricings: { FIXED: '合同期内不变', JANUARY_FIRST: '每年 1 月 1 日', ANNIVERSARY: '对月对日' },
    byLpr: '按 {{on}} 公布的 LPR {{lpr}}%，起始年利率 {{rate}}%',
    noLpr: '尚无可用的 LPR，请管理员先录入',
  },
};
