import { template } from '../template';

/** Watching a loan: what its account manager must do by when. */
export const WATCH = {
  'client-changed': template({
    audience: 'STAFF',
    params: { clientNo: 'text', on: 'date', cases: 'count' },
    text: {
      zh: {
        subject: '客户 {clientNo} 发生重大变更',
        body: '客户 {clientNo} 于 {on} 发生重大变更，涉及未结清业务 {cases} 笔。完成重新评估前，有关申请不得签约或放款；审批时请注意此变更。',
      },
      en: {
        subject: 'A material change of client {clientNo}',
        body: 'Client {clientNo} changed materially on {on}; {cases} cases that are not over hang on this client. Until it is re-assessed their contracts are not signed and no money leaves; whoever approves them should know.',
      },
    },
  }),
  'reassessment-due': template({
    audience: 'STAFF',
    params: { no: 'text', clientNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '重新评估即将到期：客户 {clientNo}',
        body: '客户 {clientNo} 重大变更的重新评估（{no}）应于 {dueOn} 前完成。逾期将报告部门经理。',
      },
      en: {
        subject: 'Re-assessment due soon: client {clientNo}',
        body: 'The re-assessment {no} of client {clientNo} is due on {dueOn}. After that day the department manager is told.',
      },
    },
  }),
  'reassessment-late': template({
    audience: 'STAFF',
    params: { no: 'text', clientNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '重新评估已逾期：客户 {clientNo}',
        body: '客户 {clientNo} 重大变更的重新评估（{no}）应于 {dueOn} 前完成，现已逾期并升级。请立即办理，部门经理可直接作出结论。',
      },
      en: {
        subject: 'Re-assessment late: client {clientNo}',
        body: 'The re-assessment {no} of client {clientNo} was due on {dueOn}; it is late and has been put before the superiors. Please conclude it now; the department manager may do so himself.',
      },
    },
  }),
  'exit-target-missed': template({
    audience: 'STAFF',
    params: { planNo: 'text', clientNo: 'text', on: 'date', targetFen: 'money', exposureFen: 'money' },
    text: {
      zh: {
        subject: '压缩退出方案 {planNo} 未达 {on} 目标',
        body: '客户 {clientNo} 至 {on} 应压缩至 {targetFen}，实际敞口 {exposureFen}。请按方案措施尽快落实，并处置已发出的预警。',
      },
      en: {
        subject: 'Exit plan {planNo} missed its target of {on}',
        body: 'Client {clientNo} was to be at {targetFen} by {on} and stands at {exposureFen}. Please carry out the measures of the plan, and dispose of the warning that was raised.',
      },
    },
  }),
  'inspection-opened': template({
    audience: 'STAFF',
    params: { loanNo: 'text', kind: 'code', dueOn: 'date' },
    text: {
      zh: {
        subject: '贷后检查任务：贷款 {loanNo}',
        body: '贷款 {loanNo} 须于 {dueOn} 前完成{kind}。请实地核查、拍照取证并提交检查报告。',
      },
      en: {
        subject: 'Inspection to make: loan {loanNo}',
        body: 'Loan {loanNo}: the {kind} must be made by {dueOn}. Please go there, take photographs and file the report.',
      },
    },
  }),
  'inspection-reminder': template({
    audience: 'STAFF',
    params: { loanNo: 'text', kind: 'code', dueOn: 'date' },
    text: {
      zh: {
        subject: '贷后检查即将到期：贷款 {loanNo}',
        body: '贷款 {loanNo} 的{kind}将于 {dueOn} 到期，报告尚未提交。逾期将报告部门经理。',
      },
      en: {
        subject: 'Inspection due soon: loan {loanNo}',
        body: 'Loan {loanNo}: the {kind} is due on {dueOn} and has no report yet. After that day the department manager is told.',
      },
    },
  }),
  'inspection-late': template({
    audience: 'STAFF',
    params: { loanNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '贷后检查已逾期：贷款 {loanNo}',
        body: '贷款 {loanNo} 的贷后检查应于 {dueOn} 完成，现已逾期并升级督办。请立即完成并提交报告。',
      },
      en: {
        subject: 'Inspection late: loan {loanNo}',
        body: 'The inspection of loan {loanNo} was due on {dueOn}; it is late and has been put before your superiors. Please make it and file the report now.',
      },
    },
  }),
  'warning-raised': template({
    audience: 'STAFF',
    params: { loanNo: 'text', name: 'name', level: 'code', dueOn: 'date' },
    text: {
      zh: {
        subject: '{level}预警：贷款 {loanNo}',
        body: '贷款 {loanNo} 出现预警信号“{name}”（{level}）。请核实并于 {dueOn} 前作出处置。',
      },
      en: {
        subject: 'Warning ({level}): loan {loanNo}',
        body: 'Loan {loanNo} shows the signal “{name}” ({level}). Please look into it and dispose of it by {dueOn}.',
      },
    },
  }),
  'inspection-returned': template({
    audience: 'STAFF',
    params: { loanNo: 'text', comment: 'text' },
    text: {
      zh: {
        subject: '检查报告被退回：贷款 {loanNo}',
        body: '贷款 {loanNo} 的贷后检查报告被退回：{comment}。请补充后重新提交。',
      },
      en: {
        subject: 'Inspection report sent back: loan {loanNo}',
        body: 'The inspection report of loan {loanNo} was sent back: {comment}. Please complete it and file it again.',
      },
    },
  }),
};
