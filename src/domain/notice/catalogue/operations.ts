import { template } from '../template';

/** To those who operate the system. */
export const OPERATIONS = {
  'notice-failed': template({
    audience: 'STAFF',
    params: { noticeId: 'text', channel: 'code', template: 'text', subjectNo: 'number', reason: 'text' },
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
  'end-of-day-left': template({
    audience: 'STAFF',
    params: { on: 'date', parts: 'count' },
    text: {
      zh: {
        subject: '{on} 日终有 {parts} 项未能完成',
        body: '{on} 日终已完成，但其后有 {parts} 项多次未能办理。请在「系统运行」页面查看每项的原因并重试。',
      },
      en: {
        subject: 'The end of day of {on} left {parts} parts undone',
        body: 'The end of day of {on} is done, but {parts} parts of what follows it failed repeatedly. See each reason on the page “Operations” and try again there.',
      },
    },
  }),
};
