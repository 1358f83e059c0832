import { template } from '../template';

/** The account from which a loan is repaid. */
export const DEBIT = {
  'mandate-refused': template({
    audience: 'STAFF',
    params: { loanNo: 'text', reason: 'code' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 的代扣授权已失效',
        body: '银行拒绝了贷款 {loanNo} 的代扣：{reason}。授权已停用，请联系客户另签授权或改用其他方式还款。',
      },
      en: {
        subject: 'The debit mandate of loan {loanNo} is refused',
        body: 'The bank refused to debit the account of loan {loanNo}: {reason}. The mandate is ended; have the client sign another, or pay in another way.',
      },
    },
  }),
  'repayment-account-changed': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', accountEnd: 'text', changedOn: 'date' },
    text: {
      zh: {
        subject: '贷款 {loanNo} 的还款账户已变更',
        body: '按您的申请，贷款 {loanNo} 的还款账户自 {changedOn} 起为尾号 {accountEnd} 的账户；原代扣授权随之失效。如非本人办理，请立即联系客户经理。',
      },
      en: {
        subject: 'The repayment account of loan {loanNo} was changed',
        body: 'As you asked, loan {loanNo} is repaid from the account ending in {accountEnd} from {changedOn} on; the former debit mandate ended with it. If you did not ask for this, call your client manager at once.',
      },
    },
  }),
};
