import { template } from '../template';

/** Before something negative is reported to the credit bureau, and after somebody objected (征信业管理条例 Art 15, 25). */
export const CREDIT_REPORTING = {
  'negative-report-notice': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', overdueSinceOn: 'date', amountFen: 'money', leadDays: 'count' },
    text: {
      zh: {
        subject: '不良信息报送前告知：贷款 {loanNo}',
        body: '您的贷款 {loanNo} 自 {overdueSinceOn} 起逾期，欠款 {amountFen}。如 {leadDays} 日内仍未还清，我们将依法向金融信用信息基础数据库报送该逾期信息，保存五年。如有异议请联系客户经理。',
      },
      en: {
        subject: 'Before arrears are reported: loan {loanNo}',
        body: 'Your loan {loanNo} is overdue since {overdueSinceOn} with {amountFen} unpaid. If it is not paid within {leadDays} days, the law has us report it to the national credit database, where it is kept for five years. Please tell your client manager if you object.',
      },
    },
  }),
  'objection-answered': template({
    audience: 'CLIENT',
    params: { loanNo: 'text', objectionNo: 'text', receivedOn: 'date', upheld: 'name' },
    text: {
      zh: {
        subject: '征信异议 {objectionNo} 已答复',
        body: '您于 {receivedOn} 就贷款 {loanNo} 提出的征信异议 {objectionNo} 已核查完毕，结论：{upheld}。书面答复可向客户经理领取。',
      },
      en: {
        subject: 'Your objection {objectionNo} was answered',
        body: 'We have looked into your objection {objectionNo} of {receivedOn} about loan {loanNo}: {upheld}. The written answer is with your client manager.',
      },
    },
  }),
};
