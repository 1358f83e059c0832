import { template } from '../template';

/** Tickets and feedback: what clients are answered, and whom deadlines concern. */
export const SERVICE = {
  'ticket-answered': template({
    audience: 'CLIENT',
    params: { ticketNo: 'text', answer: 'text', days: 'count' },
    text: {
      zh: {
        subject: '您的服务需求已答复：{ticketNo}',
        body: '您的服务需求（编号 {ticketNo}）答复如下：“{answer}”。如未解决，请在 {days} 日内告知您的客户经理，我们将继续办理。',
      },
      en: {
        subject: 'What you asked for: {ticketNo}',
        body: 'On what you asked for (number {ticketNo}): “{answer}”. If this does not help, please tell your client manager within {days} days and we go on.',
      },
    },
  }),
  'ticket-reminder': template({
    audience: 'STAFF',
    params: { ticketNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '服务工单 {ticketNo} 期限提醒',
        body: '服务工单 {ticketNo} 须在 {dueOn} 前答复客户，请及时办理。',
      },
      en: {
        subject: 'The service ticket {ticketNo} is due soon',
        body: 'The client of service ticket {ticketNo} must be answered by {dueOn}. Please do it in time.',
      },
    },
  }),
  'ticket-late': template({
    audience: 'STAFF',
    params: { ticketNo: 'text', dueOn: 'date' },
    text: {
      zh: {
        subject: '服务工单 {ticketNo} 已逾期',
        body: '服务工单 {ticketNo} 应在 {dueOn} 前答复客户，已升级至部门经理。请立即办理，并向客户说明原因。',
      },
      en: {
        subject: 'The service ticket {ticketNo} is late',
        body: 'The client of service ticket {ticketNo} was to be answered by {dueOn}; the department manager knows. Please do it now and tell the client why.',
      },
    },
  }),
  'feedback-answered': template({
    audience: 'CLIENT',
    params: { feedbackNo: 'text', outcome: 'code', reply: 'text' },
    text: {
      zh: {
        subject: '您的意见已处理：{feedbackNo}',
        body: '您提出的意见（编号 {feedbackNo}）：{outcome}。答复：“{reply}”。感谢您的建议。',
      },
      en: {
        subject: 'What became of your suggestion {feedbackNo}',
        body: 'On what you suggested (number {feedbackNo}): {outcome}. We answer: “{reply}”. Thank you.',
      },
    },
  }),
};
