/** Refusals about several payees of one disbursement 支付计划. */
export const PAYMENT_PLAN_ERRORS = {
  PLAN_NOTHING_LEAVES: {
    status: 409,
    zh: '续贷结清旧贷款、表外业务不付款，均没有资金流出，无须支付计划；请按一般放款办理',
    en: 'A renewal or a promise pays nobody; release it without a plan',
  },
  PLAN_TOO_LONG: {
    status: 422,
    zh: '一次放款最多 {most} 个收款人；请合并，或分次提款',
    en: 'One disbursement has at most {most} payees; join some, or draw in parts',
  },
  PLAN_PAYEE_TWICE: {
    status: 422,
    zh: '收款人“{payee}”重复；同一收款人请合并为一笔',
    en: '{payee} is paid twice; make it one payment',
  },
  PLAN_ACCOUNT: {
    status: 422,
    zh: '受托支付“{payee}”须填写收款账号',
    en: 'An entrusted payment goes to the account of {payee}; fill it in',
  },
  ENTRUSTED_TO_BORROWER: {
    status: 422,
    zh: '受托支付“{payee}”的收款人或账户是借款人本人；请填写交易对手及其账户，或改为自主支付',
    en: 'The entrusted payment to {payee} would go to the borrower; name the counterparty and its account, or let the borrower pay himself',
  },
  FIRST_DUE_PASSED: {
    status: 409,
    zh: '约定的首个还款日 {firstDueOn} 不晚于今日，贷款无法按此放出；请撤回后以新的日期重新申请',
    en: 'The first due date {firstDueOn} is not after today, so the loan cannot begin; withdraw, and apply with a later date',
  },
  PLAN_GIVEN_UP_EARLY: {
    status: 409,
    zh: '尚未付出任何一笔，不能放弃其余；请调整金额重新审批，或撤回申请',
    en: 'Nothing has been paid yet, so nothing can be given up; have the terms changed, or withdraw',
  },
  PLAN_FIXED_PRINCIPALS: {
    status: 409,
    zh: '该笔还款计划逐期约定本金，不能按实付金额发放；请一次付给一个收款人',
    en: 'The schedule names each principal, so less cannot be lent by it; pay all of it to one payee',
  },
  PLAN_SUM: {
    status: 422,
    zh: '各笔合计 {total} 元，须等于待付 {remaining} 元，分毫不差',
    en: 'The payments come to {total}; they must be the {remaining} still to be paid, to the fen',
  },
  PLAN_CONTINUES: {
    status: 409,
    zh: '本次放款已付出 {paid} 元；请用支付计划付清余款或放弃其余，不能改为单一收款人或撤回',
    en: '{paid} has been paid already; pay the rest by the plan or give it up, it is neither paid as one nor withdrawn',
  },
} as const;
