import { template } from '../template';

/** Cases of accountability: numbers and days, never what was found. */
export const ACCOUNTABILITY = {
  'accountability-hearing': template({
    audience: 'STAFF',
    params: { caseNo: 'text', lastOn: 'date' },
    text: {
      zh: {
        subject: '请就责任认定 {caseNo} 陈述申辩',
        body: '责任认定 {caseNo} 已对您提出认定意见，请在 {lastOn} 前查看并陈述申辩；逾期未陈述的，如实记录后继续办理。内容保密。',
      },
      en: {
        subject: 'State your side in the case {caseNo}',
        body: 'Something was found of you in the case {caseNo}. Please read it and state your side by {lastOn}; silence is recorded and the case goes on. Keep it confidential.',
      },
    },
  }),
  'accountability-concluded': template({
    audience: 'STAFF',
    params: { caseNo: 'text', lastOn: 'date' },
    text: {
      zh: {
        subject: '责任认定 {caseNo} 已作出结论',
        body: '责任认定 {caseNo} 已作出结论，请查看您的认定结果。如有异议，可在 {lastOn} 前申请复议一次。',
      },
      en: {
        subject: 'The case {caseNo} is concluded',
        body: 'The case {caseNo} is concluded. Please read what it says of you. If you disagree you may appeal once, until {lastOn}.',
      },
    },
  }),
  'accountability-decided': template({
    audience: 'STAFF',
    params: { caseNo: 'text' },
    text: {
      zh: {
        subject: '责任认定 {caseNo} 的复议已决定',
        body: '您就责任认定 {caseNo} 申请的复议已决定，请查看结果和理由。',
      },
      en: {
        subject: 'Your appeal in the case {caseNo} is decided',
        body: 'Your appeal in the case {caseNo} is decided. Please read the result and its reasons.',
      },
    },
  }),
  'accountability-reminder': template({
    audience: 'STAFF',
    params: { caseNo: 'text', step: 'code', lastOn: 'date' },
    text: {
      zh: {
        subject: '责任认定 {caseNo} 期限提醒：{step}',
        body: '责任认定 {caseNo} 须在 {lastOn} 前{step}，请及时办理。',
      },
      en: {
        subject: 'The case {caseNo} is due soon: {step}',
        body: 'The case {caseNo}: {step} by {lastOn}. Please do it in time.',
      },
    },
  }),
  'accountability-late': template({
    audience: 'STAFF',
    params: { caseNo: 'text', step: 'code', lastOn: 'date' },
    text: {
      zh: {
        subject: '责任认定 {caseNo} 已逾期：{step}',
        body: '责任认定 {caseNo} 应在 {lastOn} 前{step}，至今未办，已告知审计。请立即办理。',
      },
      en: {
        subject: 'The case {caseNo} is late: {step}',
        body: 'The case {caseNo}: {step} was due by {lastOn} and is not done; audit knows. Please do it now.',
      },
    },
  }),
};
