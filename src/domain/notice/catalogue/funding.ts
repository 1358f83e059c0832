import { template } from '../template';

/** What funding parties are told of the loans that they have a part in: their part, and no name. */
export const FUNDING = {
  'funding-due': template({
    audience: 'CLIENT',
    params: { offerNo: 'text', dueOn: 'date', amountFen: 'money' },
    text: {
      zh: {
        subject: '到期提示：项目 {offerNo}',
        body: '您参与的项目 {offerNo} 将于 {dueOn} 到期一期，按您的份额应收 {amountFen}。',
      },
      en: {
        subject: 'An instalment falls due: {offerNo}',
        body: 'An instalment of the project {offerNo} falls due on {dueOn}; your part of it is {amountFen}.',
      },
    },
  }),
  'funding-recovered': template({
    audience: 'CLIENT',
    params: { offerNo: 'text', on: 'date', amountFen: 'money' },
    text: {
      zh: {
        subject: '收回通知：项目 {offerNo}',
        body: '您参与的项目 {offerNo} 于 {on} 收到还款，按您的份额为 {amountFen}。',
      },
      en: {
        subject: 'Money was recovered: {offerNo}',
        body: 'Money was received for the project {offerNo} on {on}; your part of it is {amountFen}.',
      },
    },
  }),
  'funding-arrears': template({
    audience: 'CLIENT',
    params: { offerNo: 'text', since: 'date', amountFen: 'money' },
    text: {
      zh: {
        subject: '逾期通知：项目 {offerNo}',
        body: '您参与的项目 {offerNo} 自 {since} 起逾期，逾期金额中您的份额为 {amountFen}。本机构正在催收，进展将另行告知。',
      },
      en: {
        subject: 'Arrears: {offerNo}',
        body: 'The project {offerNo} has been in arrears since {since}; your part of what is overdue is {amountFen}. We are collecting it and will tell you how it goes on.',
      },
    },
  }),
} as const;
