/** Texts of the renewal of a loan. */
export const renewal = {
  renewal: {
    title: '申请续贷',
    hint: '另行受理、调查、审批、签约；放款即结清本贷款，不实际出账。利息等差额须由客户先存入。须在到期前签约。',
    principalHint: '不超过本贷款本金余额',
    rateHint: '按固定利率申请；要按 LPR 浮动的，请由运维用 xindai apply 受理',
    size: '企业划型',
    sizes: { MICRO: '微型', SMALL: '小型', MEDIUM: '中型', LARGE: '大型' },
    purpose: '用途',
    submit: '受理续贷',
    done: '续贷申请已受理',
    renews: '续贷自贷款 {{no}}',
    renewedIn: '已由贷款 {{no}} 续贷',
    pending: '续贷申请 {{no}} 办理中',
  },
};
