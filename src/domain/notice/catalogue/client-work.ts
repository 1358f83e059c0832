import { template } from '../template';

/** The daily work with clients: consultations, complaints, reviews. */
export const CLIENT_WORK = {
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
