import { labelsOf } from '../../../../src/contracts/labels';

/** Texts of how a client wants to be told. */
export const preferences = {
  preferences: {
    title: '联系偏好',
    none: '客户尚未提出偏好：按短信和邮件发送。',
    state: '登记偏好',
    hint: '还款提醒、对账单和利率通知按偏好发送；催收联系、投诉答复等不受影响。偏好渠道无法送达时自动改用短信和邮件。',
    save: '登记',
    saved: '联系偏好已登记',
    channels: '渠道',
    channel: labelsOf('contactChannel', 'zh'),
    hours: '时段（北京时间）',
    fromHour: '起始整点（不早于 8 点）',
    untilHour: '截止整点（不晚于 22 点）',
    wecomId: '企业微信外部联系人编号（未变更可不填）',
    contact: '提出人姓名及职务',
    statedBy: '提出人',
    himself: '客户本人',
    statedOn: '提出日期',
    evidence: '同意凭证编号',
    history: '偏好历史',
  },
};
