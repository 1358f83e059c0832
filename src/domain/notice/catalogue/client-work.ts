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
