/** Texts of the work-out of a loan in trouble. */
export const workout = {
  waiver: {
    title: '申请减免',
    tab: '减免',
    components: { PENALTY: '罚息', COMPOUND: '复利', FEE: '费用', INTEREST: '正常利息' },
    due: '目前应还 {{amount}}；不减免则留空',
    ground: '减免依据',
    grounds: { SETTLEMENT: '一次性结清', DISPUTE: '争议和解', HARDSHIP: '借款人困难', BANK_ERROR: '我行差错' },
    groundHint: '因借款人困难减免正常利息属于重组，请走重组流程',
    reason: '减免理由',
    evidence: '依据材料存放处',
    waived: '减免项目',
    submit: '提交审批',
    done: '减免申请已提交审批',
    empty: '没有减免申请。有应还款项时，管户经理或催收员可用「申请减免」提出。',
  },
};
