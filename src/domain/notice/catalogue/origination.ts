import { template } from '../template';

/** From acceptance to the money leaving. */
export const ORIGINATION = {
  'application-received': template({
    audience: 'CLIENT',
    params: { applicationNo: 'text', amountFen: 'money', missing: 'list?', dueOn: 'date?' },
    text: {
      zh: {
        subject: '已受理您的贷款申请 {applicationNo}',
        body: '您申请的贷款 {amountFen} 已受理，编号 {applicationNo}。[待补资料：{missing}；请于 {dueOn} 前交给您的客户经理，逾期申请将自动失效。]如有疑问请联系您的客户经理。',
      },
      en: {
        subject: 'Your loan application {applicationNo} has been accepted',
        body: 'We have accepted your application {applicationNo} for {amountFen}. [Documents still needed: {missing}. Please hand them to your client manager by {dueOn}; after that the application lapses. ]Please ask your client manager if anything is unclear.',
      },
    },
  }),
  'documents-missing': template({
    audience: 'CLIENT',
    params: { applicationNo: 'text', missing: 'list', dueOn: 'date' },
    text: {
      zh: {
        subject: '请补交贷款申请 {applicationNo} 的资料',
        body: '您的申请 {applicationNo} 还缺：{missing}。请于 {dueOn} 前交给客户经理，否则申请将自动失效。',
      },
      en: {
        subject: 'Documents missing for application {applicationNo}',
        body: 'Your application {applicationNo} still lacks: {missing}. Please hand them to your client manager by {dueOn}, or the application will lapse.',
      },
    },
  }),
  'application-expired': template({
    audience: 'CLIENT',
    params: { applicationNo: 'text', stage: 'code' },
    text: {
      zh: {
        subject: '贷款申请 {applicationNo} 已失效',
        body: '您的申请 {applicationNo} 在“{stage}”环节超过期限，已自动失效。如仍需贷款，请联系客户经理重新申请。',
      },
      en: {
        subject: 'Application {applicationNo} has lapsed',
        body: 'Your application {applicationNo} passed its deadline at the stage "{stage}" and has lapsed. If you still need the loan, please ask your client manager for a new application.',
      },
    },
  }),
  'application-withdrawn': template({
    audience: 'CLIENT',
    params: { applicationNo: 'text', reasonCode: 'code' },
    text: {
      zh: {
        subject: '贷款申请 {applicationNo} 已撤回',
        body: '您的申请 {applicationNo} 已撤回（原因：{reasonCode}）。如非本人意愿或今后仍需贷款，请联系您的客户经理。',
      },
      en: {
        subject: 'Application {applicationNo} withdrawn',
        body: 'Your application {applicationNo} has been withdrawn (reason: {reasonCode}). If you did not ask for this, or need a loan later, please speak to your client manager.',
      },
    },
  }),
  'application-returned': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', reasonCode: 'code?', comment: 'text?' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 被退回补充',
        body: '审批人退回了申请 {applicationNo}。[原因：{reasonCode}。][意见：{comment}。]请补充后重新提交。',
      },
      en: {
        subject: 'Application {applicationNo} returned for supplement',
        body: 'The approver returned application {applicationNo}. [Reason: {reasonCode}. ][Comment: {comment}. ]Please complete it and submit it again.',
      },
    },
  }),
  'rating-ran-out': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', until: 'date', dueAt: 'instant' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 评级已过期，暂缓签约',
        body: '申请 {applicationNo} 的评级有效期至 {until}，已过期。风险经理须于 {dueAt} 前重新评级，再次审批通过后方可签约。',
      },
      en: {
        subject: 'The rating of application {applicationNo} ran out; the contract waits',
        body: 'The rating of application {applicationNo} held until {until}. A risk officer makes it again by {dueAt}; the contract is signed once the case is approved again.',
      },
    },
  }),
  'rating-asked': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', no: 'text' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 须重新评级',
        body: '客户变更的重新评估 {no} 要求对申请 {applicationNo} 重新评级，原评级不再作为审批、签约或放款依据。请风险经理评级；退回补充的，补充重报后评级。评级后须重新审批。',
      },
      en: {
        subject: 'Application {applicationNo} is to be rated again',
        body: 'Re-assessment {no} of a changed client asks for another rating of application {applicationNo}; nothing is decided, signed or paid on the old one. A risk officer rates it, at once or when a supplement is submitted, and it is decided on again.',
      },
    },
  }),
  'renewal-fell': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', loanNo: 'text', why: 'code' },
    text: {
      zh: {
        subject: '续贷申请 {applicationNo} 须重新报批',
        body: '续贷申请 {applicationNo} 按续贷权限获批，而原贷款 {loanNo} 已不符合正常类续贷条件：{why}。能消除的请先消除；不能的，请在案件中重新报批，由新增授信的权限审批，此前不得签约或放款。',
      },
      en: {
        subject: 'Submit renewal {applicationNo} again',
        body: 'Renewal {applicationNo} was approved by the limits of renewals, but its old loan {loanNo} no longer keeps its class: {why}. Clear that up if you can; if not, submit the case again for whoever may decide new lending. Until then it is neither signed nor paid.',
      },
    },
  }),
  'decision-made': template({
    audience: 'CLIENT',
    params: {
      applicationNo: 'text',
      outcome: 'code',
      amountFen: 'money?',
      annualRate: 'rate?',
      instalments: 'count?',
      reasonCode: 'code?',
    },
    text: {
      zh: {
        subject: '贷款申请 {applicationNo} 审批结果：{outcome}',
        body: '您的申请 {applicationNo} 审批结果为：{outcome}。[金额 {amountFen}，年利率 {annualRate}，期数 {instalments}。][原因：{reasonCode}。]下一步或有疑问，请联系您的客户经理。',
      },
      en: {
        subject: 'Decision on application {applicationNo}: {outcome}',
        body: 'Your application {applicationNo} is {outcome}. [Amount {amountFen}, annual rate {annualRate}, instalments {instalments}. ][Reason: {reasonCode}. ]Your client manager will tell you the next step and answer your questions.',
      },
    },
  }),
  'contract-ready': template({
    audience: 'CLIENT',
    params: { applicationNo: 'text', amountFen: 'money', signByOn: 'date' },
    text: {
      zh: {
        subject: '请签署贷款合同（申请 {applicationNo}）',
        body: '金额 {amountFen} 的贷款合同已备好，请携带证件于 {signByOn} 前到网点面签，逾期批复失效。',
      },
      en: {
        subject: 'Please sign your loan contract (application {applicationNo})',
        body: 'Your contract for {amountFen} is ready. Please come to your branch with your identity document and sign it by {signByOn}; after that the approval lapses.',
      },
    },
  }),
  'commitment-issued': template({
    audience: 'CLIENT',
    params: { applicationNo: 'text', amountFen: 'money', beneficiary: 'text' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 的承诺已开立',
        body: '您申请 {applicationNo} 的承诺（承兑汇票或保函）已开立，金额 {amountFen}，受益人（收款人）{beneficiary}。请核对单据内容，并在到期前备足款项；不符之处请立即告知客户经理。',
      },
      en: {
        subject: 'The commitment you applied for ({applicationNo}) has been issued',
        body: 'The commitment you applied for under {applicationNo} (accepted bill or letter of guarantee) has been issued for {amountFen} in favour of {beneficiary}. Please check the document, and have the money ready before it falls due; tell your client manager at once if anything is wrong.',
      },
    },
  }),
  'facility-granted': template({
    audience: 'CLIENT',
    params: { facilityNo: 'text', amountFen: 'money', expiresOn: 'date' },
    text: {
      zh: {
        subject: '授信额度 {facilityNo} 已生效',
        body: '您的授信额度 {amountFen} 已生效，有效期至 {expiresOn}。需要用款时请联系您的客户经理，每笔用款另签借据。',
      },
      en: {
        subject: 'Your facility {facilityNo} is in force',
        body: 'Your facility of {amountFen} is in force until {expiresOn}. To draw on it please speak to your account manager; a note is signed for each draw.',
      },
    },
  }),
  'loan-disbursed': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', amountFen: 'money', disbursedOn: 'date', firstDueOn: 'date?', firstDueFen: 'money?' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 已放款',
        body: '贷款 {loanNo} 已于 {disbursedOn} 放款 {amountFen}。[首期还款日 {firstDueOn}，应还 {firstDueFen}，请提前备足款项。]如有疑问请联系客户经理。',
      },
      en: {
        subject: 'Loan {loanNo} has been paid out',
        body: 'Loan {loanNo} of {amountFen} was paid out on {disbursedOn}. [The first instalment of {firstDueFen} is due on {firstDueOn}; please have it ready in time. ]Please ask your client manager if anything is unclear.',
      },
    },
  }),
  'advance-made': template({
    audience: 'CLIENT',
    params: { commitmentNo: 'text', loanNo: 'text', amountFen: 'money', disbursedOn: 'date', rate: 'rate' },
    text: {
      zh: {
        subject: '本行已为您垫款 {amountFen}',
        body: '您申请开立的表外承诺 {commitmentNo} 已于 {disbursedOn} 付款，保证金与您交存的款项不足，本行垫付 {amountFen}（垫款 {loanNo}）。垫款当日到期，自当日起按年利率 {rate} 计收利息，请立即归还；如有疑问请联系客户经理。',
      },
      en: {
        subject: 'We have advanced {amountFen} for you',
        body: 'The promise {commitmentNo} given for you was paid on {disbursedOn}. Margin and deposits fell short, and we advanced {amountFen} (advance {loanNo}). It is due at once and bears {rate} a year from that day: please repay it now, and ask your client manager if anything is unclear.',
      },
    },
  }),
  'commitment-advanced': template({
    audience: 'STAFF',
    params: { commitmentNo: 'text', loanNo: 'text', amountFen: 'money', disbursedOn: 'date' },
    text: {
      zh: {
        subject: '表外承诺 {commitmentNo} 发生垫款',
        body: '表外承诺 {commitmentNo} 已于 {disbursedOn} 付款，形成垫款 {loanNo}，金额 {amountFen}。请立即向客户追索，并核实其他业务的风险。',
      },
      en: {
        subject: 'An advance was made on the promise {commitmentNo}',
        body: 'The promise {commitmentNo} was paid on {disbursedOn}, and {amountFen} of it became the advance {loanNo}. Claim it from the client at once, and look at the risk of whatever else he owes.',
      },
    },
  }),
  'commitment-ending': template({
    audience: 'STAFF',
    params: { commitmentNo: 'text', expiresOn: 'date' },
    text: {
      zh: {
        subject: '表外承诺 {commitmentNo} 即将到期',
        body: '表外承诺 {commitmentNo} 将于 {expiresOn} 到期。承兑汇票请通知客户备足票款；保函请确认有无索赔，受益人退回原件的请登记解除。',
      },
      en: {
        subject: 'The promise {commitmentNo} ends soon',
        body: 'The promise {commitmentNo} ends on {expiresOn}. For a bill, have the client bring the money in time; for a letter of guarantee, see whether there is a claim, and record its release when the original comes back.',
      },
    },
  }),
  'commitment-unsettled': template({
    audience: 'STAFF',
    params: { commitmentNo: 'text', expiresOn: 'date' },
    text: {
      zh: {
        subject: '承兑汇票 {commitmentNo} 到期未结清',
        body: '承兑汇票 {commitmentNo} 已于 {expiresOn} 到期，尚未登记兑付或垫款。请核对后立即登记提示付款。',
      },
      en: {
        subject: 'The accepted bill {commitmentNo} is not settled',
        body: 'The accepted bill {commitmentNo} fell due on {expiresOn}, and neither its payment nor an advance is recorded. Check it and record what happened at once.',
      },
    },
  }),
  'payment-proof-late': template({
    audience: 'STAFF',
    params: { loanNo: 'text', bankReference: 'text', proofBy: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 的支付凭证逾期未取得',
        body: '贷款 {loanNo}（银行流水号 {bankReference}）的支付凭证应于 {proofBy} 前取得，至今未到。请向银行索取并登记；款项未按约定支付的，请立即报告。',
      },
      en: {
        subject: 'The proof of payment of loan {loanNo} is late',
        body: 'The proof of payment of loan {loanNo} (bank reference {bankReference}) was due by {proofBy} and has not come. Ask the bank for it and record it; report at once what was not paid as agreed.',
      },
    },
  }),
  'payment-proof-late-in-transit': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', bankReference: 'text', proofBy: 'date' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 的支付凭证逾期未取得',
        body: '申请 {applicationNo} 已付出的款项（银行流水号 {bankReference}，贷款尚未生效）的支付凭证应于 {proofBy} 前取得，至今未到。请向银行索取并登记；款项未按约定支付的，请立即报告。',
      },
      en: {
        subject: 'The proof of a payment of application {applicationNo} is late',
        body: 'The proof of a payment that left for application {applicationNo} (bank reference {bankReference}; its loan has not begun) was due by {proofBy} and has not come. Ask the bank for it and record it; report at once what was not paid as agreed.',
      },
    },
  }),
  'payment-unanswered': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', since: 'instant', references: 'list' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 的放款银行未答复',
        body: '申请 {applicationNo} 的放款指令 {references} 自 {since} 起银行未答复。系统按同一指令号持续询问，不会重复付款。请财务立即向银行查询款项去向；得到答复前，请勿另行付款，也不要告知客户款项已付或未付。',
      },
      en: {
        subject: 'The bank has not answered the payment of {applicationNo}',
        body: 'The bank has not answered the payment order {references} of application {applicationNo} since {since}. It is asked on and on under the same reference, and pays nothing twice. Finance is to find out at the bank at once what became of the money; until there is an answer, pay nothing by another way, and do not tell the client that it was or was not paid.',
      },
    },
  }),
  'disbursement-failed': template({
    audience: 'STAFF',
    params: { applicationNo: 'text', reason: 'text' },
    text: {
      zh: {
        subject: '申请 {applicationNo} 放款失败',
        body: '申请 {applicationNo} 的付款未成功：{reason}。请核对收款账户后重新发起放款。',
      },
      en: {
        subject: 'Disbursement failed for {applicationNo}',
        body: 'The payment for application {applicationNo} did not succeed: {reason}. Please check the payee account and order the disbursement again.',
      },
    },
  }),
};
