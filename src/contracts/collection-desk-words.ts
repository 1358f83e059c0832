import type { NextActionCode, SCRIPTS } from '../domain/collection/next-action';

interface Words {
  zh: string;
  en: string;
}

/** What the desk says to do next. */
export const NEXT_ACTION_WORDS: Readonly<Record<NextActionCode, Words>> = {
  KEEP_CLAIM: {
    zh: '诉讼时效即将届满：立即寄送催收通知书并取得送达凭证',
    en: 'Limitation ends soon: send a letter of demand now and get proof of its delivery',
  },
  WAIT_PROMISE: { zh: '等待承诺到期，到期前不再催促', en: 'Wait for what was promised; do not press before its day' },
  CALL_AFTER_BREACH: { zh: '承诺未履行：今日致电了解原因', en: 'A promise was broken: call today and ask why' },
  WATCH_AGENCY: {
    zh: '案件已委外：查看机构联系记录，暂不自行联系',
    en: 'Placed with an agency: look at its contacts and make none of your own',
  },
  PROVE_DELIVERY: {
    zh: '函件寄出已满七日：查询并登记送达结果',
    en: 'The letter left a week ago: find out and record what became of it',
  },
  DECIDE_LEGALLY: {
    zh: '逾期满九十日：提请决定起诉或继续催收',
    en: 'Ninety days overdue: have it decided whether to sue or go on collecting',
  },
  SEND_LETTER: { zh: '逾期满三十日：寄送催收通知书', en: 'Thirty days overdue: send the letter of demand' },
  FIND_DEBTOR: {
    zh: '多次联系未果且上门未遇：核实联系方式，确属失联的登记失联',
    en: 'Calls and the visit led nowhere: check how the debtor can be reached; record that he is out of reach if so',
  },
  VISIT: { zh: '多次致电未接：安排上门', en: 'Calls are not answered: go and see the debtor' },
  WAIT_CONTACT: { zh: '现在不得致电：等到允许的时刻', en: 'No call may be made now: wait for the allowed instant' },
  CALL: { zh: '现在致电债务人', en: 'Call the debtor now' },
  WATCH: {
    zh: '近日已有通话：等待还款，届时再联系',
    en: 'You have spoken lately: wait for the money and call again then',
  },
};

/** How every call begins and ends (RULES 4.1: no disclosure, no threat, no pretence, recorded). */
const OPENING: Words = {
  zh: '您好，我是{{lender}}工号{{agent}}的工作人员，本次通话将录音。请问是{{client}}本人吗？（非本人：仅请转告回电，不得透露任何债务信息，礼貌结束。）',
  en: 'Good day, this is staff number {{agent}} of {{lender}}; this call is recorded. Am I speaking to {{client}} in person? (If not: only ask that the call be returned, say nothing of any debt, and end politely.)',
};
const CLOSING: Words = {
  zh: '如有困难可申请协商还款，有异议可随时投诉。感谢接听。（不得威胁、辱骂、冒充司法机关；对方表示投诉的，立即停止并登记。）',
  en: 'If this is difficult you may ask for a plan; you may complain at any time. Thank you. (No threat, no insult, no pretence of being a court; if they complain, stop at once and record it.)',
};

/** The middle of the call, by days overdue. 示例话术，需按本行制度调整. */
const MIDDLE: Readonly<Record<(typeof SCRIPTS)[number], Words>> = {
  D1_30: {
    zh: '您的贷款已逾期，可能是忘记存款或扣款未成功。请问何时可以还款？我为您登记。',
    en: 'Your loan is overdue; perhaps a transfer was missed or a debit failed. When can you pay? I will note it for you.',
  },
  D31_60: {
    zh: '您的贷款逾期已超过三十日，罚息每日累计，并将按规定报送征信。请说明原因和还款来源，我们可以约定具体日期和金额。',
    en: 'Your loan is more than thirty days overdue; penalty runs daily and it will be reported as the rules ask. Please tell us why and from what you will pay; let us agree on a day and an amount.',
  },
  D61_90: {
    zh: '您的贷款逾期已超过六十日，我行已发或将发书面催收。若确有困难，请提供证明，可申请分期协商；否则将依法采取进一步措施。',
    en: 'Your loan is more than sixty days overdue and a written demand has been or will be sent. If you are in difficulty, show us how and ask for a plan; otherwise further lawful steps follow.',
  },
  D91: {
    zh: '您的贷款逾期已超过九十日，我行正在决定是否起诉。请在今天说明可以执行的还款方案，达成书面协议的，暂缓进一步措施。',
    en: 'Your loan is more than ninety days overdue and we are deciding whether to sue. Please say today what you can really pay; with a written agreement further steps are held back.',
  },
};

export const callScript = (script: (typeof SCRIPTS)[number]): Words[] => [OPENING, MIDDLE[script], CLOSING];
