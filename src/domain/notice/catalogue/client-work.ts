import { template } from '../template';

/** The daily work with clients: consultations, complaints, reviews. */
export const CLIENT_WORK = {
  'admission-decided': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', outcome: 'code', opinion: 'text' },
    text: {
      zh: {
        subject: '立项结果：申请 {applicationNo} {outcome}',
        body: '申请 {applicationNo} 的立项结果为：{outcome}。意见：{opinion}。同意的请按计划日期开展尽职调查；退回的请修改后重新提交。',
      },
      en: {
        subject: 'Project admission of {applicationNo}: {outcome}',
        body: 'The project admission of application {applicationNo}: {outcome}. Opinion: {opinion}. Once agreed, investigate by the planned day; if returned, mend the form and hand it in again.',
      },
    },
  }),
  'transfer-proposed': template({
    audience: 'STAFF',
    params: { transferNo: 'text', from: 'person', to: 'person', clients: 'count' },
    text: {
      zh: {
        subject: '请接管客户：{transferNo}',
        body: '{from} 拟将 {clients} 户客户移交给您（{transferNo}）。请逐户核查并填写接管意见：结论与措施。',
      },
      en: {
        subject: 'Clients for you to take over: {transferNo}',
        body: '{from} is to hand {clients} clients over to you ({transferNo}). Please look at each and write your opinion: conclusion and measures.',
      },
    },
  }),
  'transfer-confirmed': template({
    audience: 'STAFF',
    params: { transferNo: 'text', from: 'person', to: 'person', clients: 'count' },
    text: {
      zh: {
        subject: '责任移交完成：{transferNo}',
        body: '{from} 的 {clients} 户客户已移交 {to}（{transferNo}），贷款、申请、额度和待办随之移交，请办妥资料交接。',
      },
      en: {
        subject: 'Clients handed over: {transferNo}',
        body: '{clients} clients of {from} are now with {to} ({transferNo}), with their loans, applications, facilities and tasks. Please hand over their papers.',
      },
    },
  }),
  'transfer-rejected': template({
    audience: 'STAFF',
    params: { transferNo: 'text', from: 'person', to: 'person', clients: 'count' },
    text: {
      zh: {
        subject: '责任移交未获同意：{transferNo}',
        body: '{from} 拟移交 {to} 的 {clients} 户客户（{transferNo}）未获同意，客户仍由 {from} 管户。',
      },
      en: {
        subject: 'Transfer refused: {transferNo}',
        body: 'The transfer of {clients} clients from {from} to {to} ({transferNo}) was refused; they stay with {from}.',
      },
    },
  }),
  'suspicion-reported': template({
    audience: 'STAFF',
    params: { reportNo: 'text', assessBy: 'date' },
    text: {
      zh: {
        subject: '收到保密报告 {reportNo}',
        body: '收到保密报告 {reportNo}，请在 {assessBy} 前评估并作出结论。不得向任何无关人员及客户透露。',
      },
      en: {
        subject: 'A report in confidence: {reportNo}',
        body: 'The report {reportNo} was made in confidence. Please assess and conclude it by {assessBy}. Tell nobody without a part in it, least of all the client.',
      },
    },
  }),
  'human-review-asked': template({
    audience: 'CLIENT',
    params: { reviewNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '人工复核已受理：{reviewNo}',
        body: '您对自动决策提出的人工复核（编号 {reviewNo}）已受理，我们将由未参与该决定的人员在 {dueOn} 前复核并告知您结果和理由。',
      },
      en: {
        subject: 'A person will look at it: {reviewNo}',
        body: 'You asked for a person to look at an automated decision (number {reviewNo}). Somebody who had no part in it will, and you will have the result and its reasons by {dueOn}.',
      },
    },
  }),
  'human-review-concluded': template({
    audience: 'CLIENT',
    params: { reviewNo: 'text', outcome: 'code', reason: 'text' },
    text: {
      zh: {
        subject: '人工复核结果：{reviewNo}',
        body: '人工复核 {reviewNo} 的结果：{outcome}。理由：{reason}。如仍有异议，可向我行投诉。',
      },
      en: {
        subject: 'Result of the review {reviewNo}',
        body: 'The result of the review {reviewNo}: {outcome}. Reason: {reason}. If you still disagree you may complain to us.',
      },
    },
  }),
  'human-review-reminder': template({
    audience: 'STAFF',
    params: { reviewNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '人工复核 {reviewNo} 期限提醒',
        body: '人工复核 {reviewNo} 须在 {dueOn} 前作出结论，请联系复核人员。',
      },
      en: {
        subject: 'The review {reviewNo} is due soon',
        body: 'The review {reviewNo} must be concluded by {dueOn}. Please speak to whoever makes it.',
      },
    },
  }),
  'human-review-late': template({
    audience: 'STAFF',
    params: { reviewNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '人工复核 {reviewNo} 已逾期',
        body: '人工复核 {reviewNo} 应在 {dueOn} 前完成，已升级至部门经理。请告知客户并尽快完成。',
      },
      en: {
        subject: 'The review {reviewNo} is late',
        body: 'The review {reviewNo} was due by {dueOn} and is not done; the department manager knows. Please tell the client and have it done.',
      },
    },
  }),
  'complaint-accepted': template({
    audience: 'CLIENT',
    params: { complaintNo: 'text', lastOn: 'date' },
    text: {
      zh: {
        subject: '您的投诉已受理：{complaintNo}',
        body: '您的投诉（编号 {complaintNo}）已受理，我们将在 {lastOn} 前作出处理决定并告知您。感谢您的意见。',
      },
      en: {
        subject: 'Your complaint was accepted: {complaintNo}',
        body: 'We have accepted your complaint (number {complaintNo}) and will decide and tell you by {lastOn}. Thank you for letting us know.',
      },
    },
  }),
  'complaint-extended': template({
    audience: 'CLIENT',
    params: { complaintNo: 'text', lastOn: 'date', reason: 'text' },
    text: {
      zh: {
        subject: '投诉办理延期：{complaintNo}',
        body: '您的投诉 {complaintNo} 需要更多时间，办理期限延至 {lastOn}。原因：{reason}。',
      },
      en: {
        subject: 'More time for your complaint: {complaintNo}',
        body: 'Your complaint {complaintNo} takes more time; we will answer by {lastOn}. Reason: {reason}.',
      },
    },
  }),
  'complaint-dismissed': template({
    audience: 'CLIENT',
    params: { complaintNo: 'text', reason: 'text' },
    text: {
      zh: {
        subject: '投诉不予受理：{complaintNo}',
        body: '您的投诉 {complaintNo} 不属于我行消费投诉受理范围。原因：{reason}。如有异议，可向监管部门反映。',
      },
      en: {
        subject: 'Your complaint cannot be taken: {complaintNo}',
        body: 'Your complaint {complaintNo} is not one that we can decide. Reason: {reason}. If you disagree you may turn to the regulator.',
      },
    },
  }),
  'complaint-answered': template({
    audience: 'CLIENT',
    params: { complaintNo: 'text', finding: 'code', answer: 'text' },
    text: {
      zh: {
        subject: '投诉处理决定：{complaintNo}',
        body: '您的投诉 {complaintNo} 的处理决定：{finding}。{answer} 如有异议，可自收到本决定之日起三十日内向我行上级机构申请核查。',
      },
      en: {
        subject: 'Our decision on your complaint {complaintNo}',
        body: 'Our decision on your complaint {complaintNo}: {finding}. {answer} If you disagree, you may ask the office above us to check it within thirty days of receiving this.',
      },
    },
  }),
  'complaint-assigned': template({
    audience: 'STAFF',
    params: { complaintNo: 'text', lastOn: 'date' },
    text: {
      zh: {
        subject: '投诉 {complaintNo} 交由您处理',
        body: '投诉 {complaintNo} 已指定您为处理人，请调查核实并在 {lastOn} 前答复投诉人。涉及催收的，答复前不得联系债务人。',
      },
      en: {
        subject: 'Complaint {complaintNo} is yours to handle',
        body: 'You are to handle complaint {complaintNo}: investigate and answer by {lastOn}. Where it is about collection, the debtor is not contacted before.',
      },
    },
  }),
  'complaint-reminder': template({
    audience: 'STAFF',
    params: { complaintNo: 'text', step: 'code', lastOn: 'date' },
    text: {
      zh: {
        subject: '投诉 {complaintNo} 期限提醒：{step}',
        body: '投诉 {complaintNo}：{step}，最迟 {lastOn}。请及时办理。',
      },
      en: {
        subject: 'Deadline of complaint {complaintNo}: {step}',
        body: 'Complaint {complaintNo}: {step}, by {lastOn} at the latest. Please do it in time.',
      },
    },
  }),
  'complaint-late': template({
    audience: 'STAFF',
    params: { complaintNo: 'text', step: 'code', lastOn: 'date' },
    text: {
      zh: {
        subject: '投诉 {complaintNo} 期限已过：{step}',
        body: '投诉 {complaintNo}：{step}，已于 {lastOn} 届满仍未办理，已升级至风险管理部门。请立即办理并说明原因。',
      },
      en: {
        subject: 'Deadline passed on complaint {complaintNo}: {step}',
        body: 'Complaint {complaintNo}: {step} was due by {lastOn} and is not done; the risk department knows. Please do it at once and say why.',
      },
    },
  }),
  'archive-loan-overdue': template({
    audience: 'STAFF',
    params: { item: 'text', handOverNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '借阅的档案“{item}”已逾期',
        body: '您借阅的档案“{item}”（移交编号 {handOverNo}）应于 {dueOn} 归还，请立即送还档案室；仍需使用的，请先归还再办理续借。',
      },
      en: {
        subject: 'The paper {item} is due back at the archive',
        body: 'The paper {item} of {handOverNo} was due back on {dueOn}. Please bring it back at once; if you still need it, return it first and have it lent again.',
      },
    },
  }),
  'finance-match-late': template({
    audience: 'STAFF',
    params: { matchNo: 'text', branchCode: 'text', to: 'date', signBy: 'date' },
    text: {
      zh: {
        subject: '财务对账逾期未签：{matchNo}',
        body: '机构 {branchCode} 截至 {to} 的财务对账（{matchNo}）应于 {signBy} 前双方签字，至今未完成。请财务提供总账数据，双方说明并认可差异后签字。',
      },
      en: {
        subject: 'Reconciliation with finance not signed: {matchNo}',
        body: 'The reconciliation of branch {branchCode} as of {to} ({matchNo}) was to be signed by both sides by {signBy}. Finance gives its figures, both settle the differences and sign.',
      },
    },
  }),
  'consultation-digest': template({
    audience: 'STAFF',
    params: { on: 'date', total: 'count', followUps: 'count', applying: 'count', topics: 'name' },
    text: {
      zh: {
        subject: '{on} 咨询日报：共 {total} 件',
        body: '{on} 本机构登记咨询 {total} 件，其中待跟进 {followUps} 件、有意申请 {applying} 件。按事项：{topics}。请在“咨询登记”中查看明细并督促跟进。',
      },
      en: {
        subject: 'Consultations of {on}: {total}',
        body: 'On {on} your branch recorded {total} consultations: {followUps} to be followed up, {applying} wishing to apply. By topic: {topics}. See the consultation log for each of them.',
      },
    },
  }),
};
