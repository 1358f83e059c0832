import { template } from '../template';

/** The life of a loan that is paid. */
export const SERVICING = {
  'instalment-reminder': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', number: 'count', dueOn: 'date', amountFen: 'money', daysLeft: 'count' },
    text: {
      zh: {
        subject: '还款提醒：{dueOn} 应还 {amountFen}',
        body: '贷款 {loanNo} 第 {number} 期应还 {amountFen}，还款日 {dueOn}（还有 {daysLeft} 天）。请提前存入还款账户。',
      },
      en: {
        subject: 'Payment reminder: {amountFen} due on {dueOn}',
        body: 'Instalment {number} of loan {loanNo}, {amountFen}, is due on {dueOn} (in {daysLeft} days). Please have it in your repayment account in time.',
      },
    },
  }),
  'repayment-received': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', amountFen: 'money', receivedOn: 'date', payoffFen: 'money?' },
    text: {
      zh: {
        subject: '已收到贷款 {loanNo} 的还款',
        body: '已于 {receivedOn} 收到贷款 {loanNo} 的还款 {amountFen}。[当日结清所需余额 {payoffFen}。]如有疑问请联系客户经理。',
      },
      en: {
        subject: 'Repayment received for loan {loanNo}',
        body: 'We received {amountFen} for loan {loanNo} on {receivedOn}. [What would settle the loan that day: {payoffFen}. ]Please ask your client manager if anything is unclear.',
      },
    },
  }),
  'rate-repriced': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', effectiveOn: 'date', rate: 'rate', nextDueOn: 'date?', amountFen: 'money' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 利率重定价通知',
        body: '按合同约定，贷款 {loanNo} 自 {effectiveOn} 起执行年利率 {rate}（最近一期 LPR 加合同加点）。[下一还款日 {nextDueOn} 应还 {amountFen}，请据此备足款项。]如有疑问请联系客户经理。',
      },
      en: {
        subject: 'New rate of loan {loanNo}',
        body: 'As contracted, loan {loanNo} bears {rate} a year from {effectiveOn} on (the latest LPR and the spread of your contract). [On {nextDueOn} you pay {amountFen}; please have it ready. ]Please ask your client manager if anything is unclear.',
      },
    },
  }),
  'loan-extended': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', maturityOn: 'date', nextDueOn: 'date?', amountFen: 'money' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 展期已办妥',
        body: '您的贷款 {loanNo} 已展期，到期日为 {maturityOn}。[下一还款日 {nextDueOn} 应还 {amountFen}。]请按新的还款计划还款。',
      },
      en: {
        subject: 'Loan {loanNo} is extended',
        body: 'Your loan {loanNo} now runs until {maturityOn}. [On {nextDueOn} you pay {amountFen}. ]Please pay by the new schedule.',
      },
    },
  }),
  'due-day-changed': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', maturityOn: 'date', nextDueOn: 'date?', amountFen: 'money' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 还款日已变更',
        body: '您的贷款 {loanNo} 的还款日已按申请变更[，下一还款日 {nextDueOn} 应还 {amountFen}（含首期按实际天数计收的利息）]，到期日 {maturityOn}。',
      },
      en: {
        subject: 'Loan {loanNo} has another due day',
        body: 'As you asked, loan {loanNo} falls due on another day[: on {nextDueOn} you pay {amountFen}, its interest for the actual days included]; it ends on {maturityOn}.',
      },
    },
  }),
  'loan-restructured': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', maturityOn: 'date', nextDueOn: 'date?', amountFen: 'money' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 重组已办妥',
        body: '您的贷款 {loanNo} 已按新条件执行，到期日为 {maturityOn}。[下一还款日 {nextDueOn} 应还 {amountFen}。]请务必按新的还款计划还款，有困难请及时联系客户经理。',
      },
      en: {
        subject: 'Loan {loanNo} is restructured',
        body: 'Your loan {loanNo} now runs by its new terms until {maturityOn}. [On {nextDueOn} you pay {amountFen}. ]Please keep to the new schedule, and talk to your client manager in time if you cannot.',
      },
    },
  }),
  'change-refused': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', what: 'name' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 的{what}申请未获批准',
        body: '贷款 {loanNo} 的{what}申请未获批准，请按原还款计划还款；如需了解原因请联系客户经理。',
      },
      en: {
        subject: 'Loan {loanNo}: no {what}',
        body: 'Your request for {what} of loan {loanNo} was not granted. Please pay by the present schedule, and ask your client manager for the reasons.',
      },
    },
  }),
  'change-lapsed': template({
    audience: 'STAFF',
    params: { loanNo: 'text', what: 'name', reason: 'name' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 的{what}申请失效',
        body: '贷款 {loanNo} 的{what}申请已失效：{reason}。还款计划未变更，请告知客户。',
      },
      en: {
        subject: 'Loan {loanNo}: the request for {what} has lapsed',
        body: 'The request for {what} of loan {loanNo} has lapsed: {reason}. The schedule stays as it is; please tell the client.',
      },
    },
  }),
  'repricing-waits': template({
    audience: 'STAFF',
    params: { loanNo: 'text', repricingOn: 'date', publicationOn: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 重定价待 LPR 录入',
        body: '贷款 {loanNo} 应于 {repricingOn} 重定价，但 {publicationOn}（或其后首个工作日）公布的 LPR 尚未录入。请管理员录入 LPR；录入后次日自动按 {repricingOn} 起息补记。',
      },
      en: {
        subject: 'Repricing of loan {loanNo} waits for the LPR',
        body: 'Loan {loanNo} is to be repriced on {repricingOn}, but the LPR published on {publicationOn} (or the working day after) is not on file. Please have an administrator record it; the day after, the loan is repriced by itself with effect from {repricingOn}.',
      },
    },
  }),
  'instalment-overdue': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', dueOn: 'date', amountFen: 'money', daysOverdue: 'count' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 已逾期',
        body: '贷款 {loanNo} 于 {dueOn} 到期的款项已逾期 {daysOverdue} 天，应还 {amountFen}，并按合同计收罚息和复利。请立即还款，有困难请联系我们。',
      },
      en: {
        subject: 'Loan {loanNo} is overdue',
        body: 'What was due on loan {loanNo} on {dueOn} is {daysOverdue} days overdue: {amountFen}. Penalty and compound interest run as contracted. Please pay now, or talk to us if you cannot.',
      },
    },
  }),
  'instalment-due': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', number: 'count', dueOn: 'date', amountFen: 'money' },
    text: {
      zh: {
        subject: '今日还款：贷款 {loanNo} 应还 {amountFen}',
        body: '贷款 {loanNo} 第 {number} 期今日（{dueOn}）到期，应还 {amountFen}。请今日内存足还款账户，以免产生罚息。',
      },
      en: {
        subject: 'Due today: {amountFen} on loan {loanNo}',
        body: 'Instalment {number} of loan {loanNo}, {amountFen}, is due today ({dueOn}). Please have it in your repayment account today to avoid penalty interest.',
      },
    },
  }),
  'amount-waived': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', waivedOn: 'date', amountFen: 'money', dueFen: 'money' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 减免 {amountFen}',
        body: '贷款 {loanNo} 已于 {waivedOn} 获批减免 {amountFen}，目前仍应还 {dueFen}。请按约归还其余款项。',
      },
      en: {
        subject: '{amountFen} of loan {loanNo} waived',
        body: 'On {waivedOn}, {amountFen} of what was due on loan {loanNo} was given up; {dueFen} is still due. Please pay the rest as agreed.',
      },
    },
  }),
  'risk-class-changed': template({
    audience: 'STAFF',
    params: { loanNo: 'text', riskClass: 'code', daysOverdue: 'count' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 五级分类调整为{riskClass}',
        body: '贷款 {loanNo} 逾期 {daysOverdue} 天，五级分类现为{riskClass}。请核对客户情况并按分类采取措施。',
      },
      en: {
        subject: 'Loan {loanNo} is now {riskClass}',
        body: 'Loan {loanNo} is {daysOverdue} days overdue and its risk class is now {riskClass}. Please review the client and act as the class requires.',
      },
    },
  }),
  'refund-due': template({
    audience: 'STAFF',
    params: { loanNo: 'text', amountFen: 'money', settledOn: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 待退款 {amountFen}',
        body: '贷款 {loanNo} 已于 {settledOn} 结清，尚有暂收款 {amountFen}。请核对后退还客户。',
      },
      en: {
        subject: 'Refund {amountFen} of loan {loanNo}',
        body: 'Loan {loanNo} was settled on {settledOn} and {amountFen} is still held for the client. Please check it and pay it back.',
      },
    },
  }),
  'loan-renewed': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', newLoanNo: 'text', amountFen: 'money', renewedOn: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 已续贷',
        body: '贷款 {loanNo} 已于 {renewedOn} 由续贷 {newLoanNo}（{amountFen}）结清，款项未另行划付。请按新贷款的还款计划还款。',
      },
      en: {
        subject: 'Loan {loanNo} is renewed',
        body: 'On {renewedOn}, loan {loanNo} was settled by loan {newLoanNo} of {amountFen}, which renews it; no money was paid out. Please pay by the schedule of the new loan.',
      },
    },
  }),
  'loan-settled': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', settledOn: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 已结清',
        body: '贷款 {loanNo} 已于 {settledOn} 全部结清，感谢您按约还款。结清证明可到网点领取。',
      },
      en: {
        subject: 'Loan {loanNo} is settled',
        body: 'Loan {loanNo} was fully repaid on {settledOn}. Thank you. Your branch will give you the certificate of settlement.',
      },
    },
  }),
  'account-statement': template({
    audience: 'CLIENT',
    params: {
      clientNo: 'text',
      from: 'date',
      to: 'date',
      loans: 'count',
      openingFen: 'money',
      receivedFen: 'money',
      closingFen: 'money',
    },
    text: {
      zh: {
        subject: '贷款对账单：{from} 至 {to}',
        body: '客户 {clientNo} 共 {loans} 笔贷款：期初本金 {openingFen}，本期收款 {receivedFen}，期末本金 {closingFen}。明细请向客户经理索取；如有不符，请于收到后及时提出。',
      },
      en: {
        subject: 'Statement of your loans, {from} to {to}',
        body: 'Client {clientNo}, {loans} loan(s): principal at the start {openingFen}, received {receivedFen}, principal at the end {closingFen}. Your client manager has the details; please tell us soon if anything differs from your own records.',
      },
    },
  }),
  'client-call-asked': template({
    audience: 'STAFF',
    params: { clientNo: 'text', subjectNo: 'number', what: 'name' },
    text: {
      zh: {
        subject: '请致电客户 {clientNo}：{what}',
        body: '客户 {clientNo} 希望以电话方式获知通知。请今日致电告知：{what}（{subjectNo}），并登记联系记录。',
      },
      en: {
        subject: 'Please call client {clientNo}: {what}',
        body: 'Client {clientNo} wants to be told by telephone. Please call today and say: {what} ({subjectNo}); then record the contact.',
      },
    },
  }),
  'rate-changed': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', annualRate: 'text', fromOn: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 利率调整',
        body: '贷款 {loanNo} 自 {fromOn} 起年利率为 {annualRate}。新的还款计划请向客户经理索取。',
      },
      en: {
        subject: 'New rate for loan {loanNo}',
        body: 'From {fromOn} the annual rate of loan {loanNo} is {annualRate}. Your client manager will give you the new repayment plan.',
      },
    },
  }),
};
