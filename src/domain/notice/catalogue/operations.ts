import { template } from '../template';

/** To those who operate the system. */
export const OPERATIONS = {
  'notice-failed': template({
    audience: 'STAFF',
    params: { noticeId: 'text', channel: 'code', template: 'text', subjectNo: 'text', reason: 'text' },
    text: {
      zh: {
        subject: '消息 {noticeId} 未能送达',
        body: '关于 {subjectNo} 的消息（{template}，{channel}）多次投递失败，已停止：{reason}。请检查网关和收件人联系方式后重发。',
      },
      en: {
        subject: 'Notice {noticeId} could not be delivered',
        body: 'The notice {template} about {subjectNo} by {channel} failed repeatedly and was given up: {reason}. Please check the gateway and the recipient, then send it again.',
      },
    },
  }),
};
