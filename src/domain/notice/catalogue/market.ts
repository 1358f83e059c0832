import { template } from '../template';

/** Policies and the market: what staff are to read. */
export const MARKET = {
  'policy-released': template({
    audience: 'STAFF',
    params: { policyNo: 'text', title: 'text', issuer: 'text' },
    text: {
      zh: {
        subject: '政策文件请阅知：{title}',
        body: '政策库发布了{issuer}的《{title}》（{policyNo}）。请在“市场与政策”中阅读并确认已阅。',
      },
      en: {
        subject: 'A policy to be read: {title}',
        body: '“{title}” of {issuer} ({policyNo}) was released in the policy library. Please read it under Market and policy, and confirm that you have.',
      },
    },
  }),
};
