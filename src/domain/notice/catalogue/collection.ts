import { template } from '../template';

/** Arrears: what the debtor is told (never more than the debt itself) and what collectors and managers must know. */
export const COLLECTION = {
  'duty-reminder': template({
    audience: 'STAFF',
    params: { loanNo: 'text', what: 'name', lastOn: 'date', source: 'name' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 期限提醒：{what}',
        body: '贷款 {loanNo}：{what}，最迟 {lastOn}（{source}）。请及时办理并登记。',
      },
      en: {
        subject: 'Deadline on loan {loanNo}: {what}',
        body: 'Loan {loanNo}: {what}, by {lastOn} at the latest ({source}). Please do it in time and record it.',
      },
    },
  }),
  'duty-passed': template({
    audience: 'STAFF',
    params: { loanNo: 'text', what: 'name', lastOn: 'date', source: 'name' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 期限已过：{what}',
        body: '贷款 {loanNo}：{what}，已于 {lastOn} 届满（{source}）仍未登记办理，已升级至部门经理。请立即说明并补救。',
      },
      en: {
        subject: 'Deadline passed on loan {loanNo}: {what}',
        body: 'Loan {loanNo}: {what} ended on {lastOn} ({source}) and nothing is on record; it was escalated to the department manager. Please explain and act at once.',
      },
    },
  }),
  'facility-duty-reminder': template({
    audience: 'STAFF',
    params: { facilityNo: 'text', what: 'name', lastOn: 'date', source: 'name' },
    text: {
      zh: {
        subject: '额度 {facilityNo} 期限提醒：{what}',
        body: '额度 {facilityNo}：{what}，最迟 {lastOn}（{source}）。请及时办理，并在额度页面登记。',
      },
      en: {
        subject: 'Deadline on facility {facilityNo}: {what}',
        body: 'Facility {facilityNo}: {what}, by {lastOn} at the latest ({source}). Please do it in time and record it on the page of the facility.',
      },
    },
  }),
  'facility-duty-passed': template({
    audience: 'STAFF',
    params: { facilityNo: 'text', what: 'name', lastOn: 'date', source: 'name' },
    text: {
      zh: {
        subject: '额度 {facilityNo} 期限已过：{what}',
        body: '额度 {facilityNo}：{what}，已于 {lastOn} 届满（{source}）仍未登记办理，已升级至部门经理。请立即说明并补救。',
      },
      en: {
        subject: 'Deadline passed on facility {facilityNo}: {what}',
        body: 'Facility {facilityNo}: {what} ended on {lastOn} ({source}) and nothing is on record; it was escalated to the department manager. Please explain and act at once.',
      },
    },
  }),
  'commitment-duty-reminder': template({
    audience: 'STAFF',
    params: { commitmentNo: 'text', what: 'name', lastOn: 'date', source: 'text' },
    text: {
      zh: {
        subject: '表外承诺 {commitmentNo} 期限提醒：{what}',
        body: '表外承诺 {commitmentNo}：{what}，最迟 {lastOn}（{source}）。请及时办理，并在该承诺的页面登记。',
      },
      en: {
        subject: 'Deadline on promise {commitmentNo}: {what}',
        body: 'Promise {commitmentNo}: {what}, by {lastOn} at the latest ({source}). Please do it in time and record it on the page of the promise.',
      },
    },
  }),
  'commitment-duty-passed': template({
    audience: 'STAFF',
    params: { commitmentNo: 'text', what: 'name', lastOn: 'date', source: 'text' },
    text: {
      zh: {
        subject: '表外承诺 {commitmentNo} 期限已过：{what}',
        body: '表外承诺 {commitmentNo}：{what}，已于 {lastOn} 届满（{source}）仍未登记办理，已升级至部门经理。请立即说明并补救。',
      },
      en: {
        subject: 'Deadline passed on promise {commitmentNo}: {what}',
        body: 'Promise {commitmentNo}: {what} ended on {lastOn} ({source}) and nothing is on record; it was escalated to the department manager. Please explain and act at once.',
      },
    },
  }),
  'application-duty-reminder': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', what: 'name', lastOn: 'date', source: 'text' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 期限提醒：{what}',
        body: '申请 {applicationNo} 已终止，未发放贷款：{what}，最迟 {lastOn}（{source}）。请及时办理，并在该申请的页面登记。',
      },
      en: {
        subject: 'Deadline on application {applicationNo}: {what}',
        body: 'Application {applicationNo} ended and nothing was lent: {what}, by {lastOn} at the latest ({source}). Please do it in time and record it on the page of the application.',
      },
    },
  }),
  'application-duty-passed': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', what: 'name', lastOn: 'date', source: 'text' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 期限已过：{what}',
        body: '申请 {applicationNo} 已终止，未发放贷款：{what}，已于 {lastOn} 届满（{source}）仍未登记办理，已升级至部门经理。请立即说明并补救。',
      },
      en: {
        subject: 'Deadline passed on application {applicationNo}: {what}',
        body: 'Application {applicationNo} ended and nothing was lent: {what} ended on {lastOn} ({source}) and nothing is on record; it was escalated to the department manager. Please explain and act at once.',
      },
    },
  }),
  'collection-opened': template({
    audience: 'STAFF',
    params: { loanNo: 'text', overdueSinceOn: 'date', amountFen: 'money' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 进入催收',
        body: '贷款 {loanNo} 自 {overdueSinceOn} 起逾期，欠款 {amountFen}，已建立催收个案。请按催收阶梯跟进。',
      },
      en: {
        subject: 'Collection opened for loan {loanNo}',
        body: 'Loan {loanNo} is overdue since {overdueSinceOn} with {amountFen} in arrears; a collection case is open. Please follow its ladder.',
      },
    },
  }),
  'collection-message': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', amountFen: 'money', daysOverdue: 'count' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 逾期提示',
        body: '您的贷款 {loanNo} 已逾期 {daysOverdue} 天，欠款 {amountFen}。请尽快还款；已还款请忽略本消息。',
      },
      en: {
        subject: 'Arrears on loan {loanNo}',
        body: 'Your loan {loanNo} is {daysOverdue} days overdue with {amountFen} unpaid. Please pay as soon as you can; if you already have, disregard this message.',
      },
    },
  }),
  'collection-letter': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', amountFen: 'money', daysOverdue: 'count', asOfOn: 'date' },
    text: {
      zh: {
        subject: '催收通知书：贷款 {loanNo}',
        body: '截至 {asOfOn}，贷款 {loanNo} 已逾期 {daysOverdue} 天，欠付本息合计 {amountFen}。请自收到本通知之日起七日内清偿；协商还款请联系客户经理。',
      },
      en: {
        subject: 'Demand for payment: loan {loanNo}',
        body: 'As of {asOfOn} loan {loanNo} is {daysOverdue} days overdue; principal and interest unpaid amount to {amountFen}. Please pay within seven days of receiving this letter, or contact your client manager to agree a plan.',
      },
    },
  }),
  'lawyer-letter': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', amountFen: 'money', daysOverdue: 'count', asOfOn: 'date' },
    text: {
      zh: {
        subject: '律师函：贷款 {loanNo}',
        body: '受贷款人委托函告：截至 {asOfOn}，贷款 {loanNo} 逾期 {daysOverdue} 天，欠款 {amountFen}。请于收函后十日内清偿，否则贷款人将依法起诉并申请保全。',
      },
      en: {
        subject: "Lawyer's letter: loan {loanNo}",
        body: 'On behalf of the lender: as of {asOfOn} loan {loanNo} is {daysOverdue} days overdue with {amountFen} unpaid. Please pay within ten days of receiving this letter; otherwise the lender will sue and apply for preservation of assets.',
      },
    },
  }),
  'promise-recorded': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', amountFen: 'money', payOn: 'date' },
    text: {
      zh: {
        subject: '还款承诺确认：贷款 {loanNo}',
        body: '您承诺于 {payOn} 前为贷款 {loanNo} 还款 {amountFen}，我们已记录。请按时履行，期间罚息照计。',
      },
      en: {
        subject: 'Your promise to pay: loan {loanNo}',
        body: 'We have recorded your promise to pay {amountFen} on loan {loanNo} by {payOn}. Please keep it; penalty interest runs until then.',
      },
    },
  }),
  'promise-broken': template({
    audience: 'STAFF',
    params: { loanNo: 'text', amountFen: 'money', payOn: 'date' },
    text: {
      zh: {
        subject: '承诺未履行：贷款 {loanNo}',
        body: '借款人未按承诺于 {payOn} 前偿还 {amountFen}（贷款 {loanNo}）。请恢复催收并考虑升级措施。',
      },
      en: {
        subject: 'Promise broken: loan {loanNo}',
        body: 'The borrower of loan {loanNo} did not pay the {amountFen} promised by {payOn}. Please resume collection and consider the next step.',
      },
    },
  }),
  'plan-recorded': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', items: 'count', amountFen: 'money', payOn: 'date', firstFen: 'money' },
    text: {
      zh: {
        subject: '协商还款计划确认：贷款 {loanNo}',
        body: '我们已记录您对贷款 {loanNo} 的还款计划：共 {items} 笔，合计 {amountFen}，首笔 {firstFen} 于 {payOn} 前支付。请按时履行，期间罚息照计。',
      },
      en: {
        subject: 'Your repayment plan: loan {loanNo}',
        body: 'We have recorded your plan for loan {loanNo}: {items} payments, {amountFen} in all, the first of {firstFen} by {payOn}. Please keep it; penalty interest runs until then.',
      },
    },
  }),
  'plan-broken': template({
    audience: 'STAFF',
    params: { loanNo: 'text', amountFen: 'money', payOn: 'date' },
    text: {
      zh: {
        subject: '还款计划未履行：贷款 {loanNo}',
        body: '借款人未按还款计划于 {payOn} 前支付 {amountFen}（贷款 {loanNo}）。计划终止，请恢复催收并考虑升级措施。',
      },
      en: {
        subject: 'Plan broken: loan {loanNo}',
        body: 'The borrower of loan {loanNo} did not pay the {amountFen} of the plan by {payOn}. The plan has ended; please resume collection and consider the next step.',
      },
    },
  }),
  'collection-closed': template({
    audience: 'STAFF',
    params: { loanNo: 'text', status: 'code' },
    text: {
      zh: {
        subject: '催收结案：贷款 {loanNo}',
        body: '贷款 {loanNo} 的催收个案已结案：{status}。未办的催收待办已关闭。',
      },
      en: {
        subject: 'Collection closed: loan {loanNo}',
        body: 'The collection case of loan {loanNo} is closed: {status}. Its open tasks are closed too.',
      },
    },
  }),
  'write-off-proposed': template({
    audience: 'STAFF',
    params: { loanNo: 'text', amountFen: 'money', daysOverdue: 'count' },
    text: {
      zh: {
        subject: '核销申请：贷款 {loanNo}',
        body: '贷款 {loanNo} 逾期 {daysOverdue} 天，欠款 {amountFen}，已提出核销申请并进入审批。',
      },
      en: {
        subject: 'Write-off proposed: loan {loanNo}',
        body: 'Loan {loanNo} is {daysOverdue} days overdue with {amountFen} unpaid; its write-off is proposed and goes to approval.',
      },
    },
  }),
  'write-off-decided': template({
    audience: 'STAFF',
    params: { loanNo: 'text', outcome: 'code', amountFen: 'money?' },
    text: {
      zh: {
        subject: '核销审批结论：贷款 {loanNo}',
        body: '贷款 {loanNo} 的核销申请：{outcome}[，金额 {amountFen}]。核销后账销案存，请继续追偿。',
      },
      en: {
        subject: 'Write-off decision: loan {loanNo}',
        body: 'Write-off of loan {loanNo}: {outcome}[, amount {amountFen}]. The claim stays on record after a write-off; please go on with recovery.',
      },
    },
  }),
  'loan-written-off': template({
    audience: 'STAFF',
    params: { loanNo: 'text', amountFen: 'money', writtenOffOn: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 已核销',
        body: '贷款 {loanNo} 已于 {writtenOffOn} 核销 {amountFen}。账销案存，收回款项按追偿入账。',
      },
      en: {
        subject: 'Loan {loanNo} written off',
        body: 'Loan {loanNo} was written off on {writtenOffOn} with {amountFen}. The claim stays on record; what is recovered is booked as recovery.',
      },
    },
  }),
};
