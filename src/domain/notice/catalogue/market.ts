import { template } from '../template';

/** What a campaign says stands in its content; the template adds how one asks for peace. */
const SAID = { subject: 'name', body: 'name' } as const;

/** Policies and the market: what staff are to read, what clients are offered, and terms that changed. */
export const MARKET = {
  'campaign-message': template({
    audience: 'CLIENT',
    params: SAID,
    text: {
      zh: { subject: '{subject}', body: '{body} 如不愿再收到此类信息，请告知您的客户经理。' },
      en: { subject: '{subject}', body: '{body} To receive no more of this, please tell your client manager.' },
    },
  }),
  'terms-information': template({
    audience: 'CLIENT',
    params: SAID,
    text: {
      zh: { subject: '{subject}', body: '{body} 如不愿再收到此类信息，请告知您的客户经理。' },
      en: { subject: '{subject}', body: '{body} To receive no more of this, please tell your client manager.' },
    },
  }),
  'terms-changed': template({
    audience: 'CLIENT',
    params: SAID,
    text: {
      zh: { subject: '{subject}', body: '{body} 此为按合同约定须告知您的事项，如有疑问请联系您的客户经理。' },
      en: {
        subject: '{subject}',
        body: '{body} Your contract obliges us to tell you of this; please ask your client manager if anything is unclear.',
      },
    },
  }),
  'suggestion-put-forward': template({
    audience: 'STAFF',
    params: { suggestionNo: 'text', productCode: 'text', text: 'text' },
    text: {
      zh: {
        subject: '有新的产品建议：{suggestionNo}',
        body: '关于产品 {productCode} 有新的建议（{suggestionNo}）：“{text}”。请在“市场与政策”中答复。',
      },
      en: {
        subject: 'A suggestion on a product: {suggestionNo}',
        body: 'A suggestion on the product {productCode} ({suggestionNo}): “{text}”. Please answer it under Market and policy.',
      },
    },
  }),
  'suggestion-answered': template({
    audience: 'STAFF',
    params: { suggestionNo: 'text', outcome: 'code', text: 'text' },
    text: {
      zh: {
        subject: '您的产品建议 {suggestionNo}：{outcome}',
        body: '您的产品建议（{suggestionNo}）{outcome}：“{text}”。详情见“市场与政策”。',
      },
      en: {
        subject: 'Your suggestion {suggestionNo}: {outcome}',
        body: 'Your suggestion on a product ({suggestionNo}) is {outcome}: “{text}”. See it under Market and policy.',
      },
    },
  }),
  'credit-plan-decided': template({
    audience: 'STAFF',
    params: { planNo: 'text', period: 'text', outcome: 'code', comment: 'text', by: 'person' },
    text: {
      zh: {
        subject: '{period} 信贷计划{outcome}：{planNo}',
        body: '{by} 审批了您编制的 {period} 信贷计划（{planNo}）：{outcome}。意见：“{comment}”。批准的请把各行下达到人；退回的请按意见重新编制。',
      },
      en: {
        subject: 'Credit plan of {period} {outcome}: {planNo}',
        body: '{by} decided on your credit plan of {period} ({planNo}): {outcome}. Comment: “{comment}”. If approved, hand its lines down to managers; if returned, make it again as the comment asks.',
      },
    },
  }),
  'credit-plan-handed-down': template({
    audience: 'STAFF',
    params: { planNo: 'text', period: 'text', target: 'name', by: 'person' },
    text: {
      zh: {
        subject: '{period} 信贷计划目标已下达给您',
        body: '{by} 将 {period} 信贷计划（{planNo}）下达给您：{target}，替代您本期的原目标。完成进度见该计划和“业绩”。',
      },
      en: {
        subject: 'A target of the credit plan of {period} is yours',
        body: '{by} handed you a share of the credit plan of {period} ({planNo}): {target}, in the place of your target before. See how far it is in the plan and under Performance.',
      },
    },
  }),
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
