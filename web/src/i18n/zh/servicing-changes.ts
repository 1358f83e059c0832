/** Texts of small changes of a loan. */
export const servicingChanges = {
  accountStatement: {
    title: '对账单',
    hint: '列出期间内每笔贷款的期初、往来与期末，打印留痕。',
    period: '对账期间',
    print: '打印对账单（PDF）',
    send: '发送给客户',
    sent: '对账单摘要已进入发件箱',
    sendHint: '按客户联系偏好发送期初、收款和期末的合计。',
  },
  dueDay: {
    title: '变更还款日',
    tab: '还款日变更',
    empty: '没有变更还款日的申请。客户要求时，由客户经理点“变更还款日”。',
    asked: '申请的还款日',
    hint: '自下一期起按新还款日还款；首期按实际天数计息，月供不变。十二个月内只能变更一次（示例参数）。',
    day: '每月还款日（1 至 28）',
    reason: '变更原因',
    evidence: '客户书面申请存放处',
    submit: '提交审批',
    done: '变更申请已提交审批',
  },
};
