import { labelsOf } from '../../../../src/contracts/labels';

/** Texts of security given back after settlement. */
export const releases = {
  release: {
    title: '担保解除',
    empty: {
      loans: '没有应解除的担保。贷款结清后，已签合同的抵质押在此限期办理解除。',
      facilities:
        '没有应解除的担保。额度终止或到期且各笔用款全部结清后，已签合同的抵质押在此限期办理解除，从未用信的额度也一样。',
      commitments:
        '没有应解除的担保。承诺终止（解除、到期失效或付清）且没有未还垫款后，已签合同的抵质押在此限期办理解除，从未垫款的承诺也一样。',
      applications: '没有应解除的担保。申请未放款即终止（撤回、拒绝、失效）的，已签合同的抵质押在此限期办理解除。',
    },
    description: '押品',
    certificate: '登记证明编号',
    endedOn: { loans: '结清日', facilities: '债务了结日', commitments: '责任终止日', applications: '申请终止日' },
    dueOn: '最迟办理日',
    states: labelsOf('releaseState', 'zh'),
    acts: { REPORTED: '已办理', CHECKED: '复核通过', RETURNED: '退回重办' },
    history: '经过',
    letter: '打印解除担保证明',
    report: '登记已解除',
    reported: '已登记，等待他人复核',
    on: '办理日',
    cancellation: '注销证明编号',
    cancellationHint: '办理过登记的必填',
    handedTo: '权证或质物领取人',
    evidence: '凭证存放处',
    check: '复核',
    checked: '复核结果已登记',
  },
};
