import { z } from 'zod';
import { ADDRESSEE_VERDICTS, CAMPAIGN_ACTS, CAMPAIGN_PURPOSES, CAMPAIGN_STATES } from '../../domain/campaign/campaign';
import { LEAD_STAGES } from '../../domain/lead/pipeline';
import { branchCode, byNo, date, money, pageOf, pageQuery, text, username, whole } from './fields';
import { operation } from './operation';

const words = z.object({ subject: z.string(), body: z.string() });
const content = z.object({ zh: words, en: words });
const wordsInput = z.strictObject({ subject: text(60), body: text(500) });
const contentInput = z
  .strictObject({ zh: wordsInput, en: wordsInput })
  .meta({ description: '提到利率须先写明年化利率。A rate is named after the annual one.' });

const segmentInput = z
  .strictObject({
    audience: z.enum(['CLIENTS', 'LEADS', 'BOTH']).default('BOTH'),
    kind: z.enum(['PERSON', 'COMPANY']).optional(),
    industries: z.array(text(40, 2)).max(30, 'TOO_MANY').default([]),
  })
  .meta({ id: 'CampaignSegment', description: '营销活动的目标客群。Whom an offer is meant for.' });

const row = z
  .object({
    no: z.string(),
    branchCode,
    name: z.string(),
    purpose: z.enum(CAMPAIGN_PURPOSES),
    productCode: z.string(),
    productVersion: z.int(),
    from: date,
    until: date,
    status: z.enum(CAMPAIGN_STATES),
    writtenBy: username,
    sent: z.int().meta({ description: '已发送人数。People written to.' }),
    leads: z.int().meta({ description: '回应的线索数。Leads that came of it.' }),
  })
  .meta({ id: 'Campaign', description: '营销活动或条款变更通知。A campaign, or notices of changed terms.' });

const full = row
  .extend({
    segment: z.object({
      audience: z.enum(['CLIENTS', 'LEADS', 'BOTH']),
      kind: z.enum(['PERSON', 'COMPANY']).nullable(),
      industries: z.array(z.string()),
    }),
    content,
    contents: z
      .array(z.object({ n: z.int(), content, by: username, on: date }))
      .meta({ description: '文案日志，旧的在前。Everything it ever said, the oldest first.' }),
    steps: z.array(
      z.object({ act: z.string(), by: username, on: date, comment: z.string(), contentN: z.int(), sent: z.int() }),
    ),
    may: z.array(z.enum(CAMPAIGN_ACTS)),
  })
  .meta({ id: 'FullCampaign' });

const CONTENT = {
  zh: { subject: '个人经营贷', body: '年化利率3.85%起（单利），随借随还。详询您的客户经理。' },
  en: { subject: 'Business loans', body: 'From an annual rate of 3.85% (simple). Ask your client manager.' },
};
const ROW = {
  no: 'CG20261127000001',
  branchCode: 'SB01',
  name: '年末经营贷',
  purpose: 'MARKETING',
  productCode: 'PERSONAL_BUSINESS',
  productVersion: 1,
  from: '2026-11-27',
  until: '2026-12-31',
  status: 'APPROVED',
  writtenBy: 'li.na',
  sent: 12,
  leads: 2,
};
const FULL = {
  ...ROW,
  segment: { audience: 'BOTH', kind: 'PERSON', industries: [] },
  content: CONTENT,
  contents: [{ n: 1, content: CONTENT, by: 'li.na', on: '2026-11-27' }],
  steps: [{ act: 'APPROVE', by: 'chen.jing', on: '2026-11-27', comment: '同意', contentN: 1, sent: 0 }],
  may: ['DISPATCH'],
};
const RULES_OF_CONTENT = ['CAMPAIGN_ANNUAL_RATE', 'CAMPAIGN_RATE_TOO_LOW'] as const;

export const writeCampaign = operation({
  id: 'writeCampaign',
  method: 'post',
  path: '/campaigns',
  tag: 'market',
  summary: {
    zh: '拟定营销活动或条款变更通知，待另一人批准',
    en: 'Write a campaign or notices of changed terms, for another person to approve',
  },
  action: 'CAMPAIGN_WRITE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      name: text(80),
      purpose: z.enum(CAMPAIGN_PURPOSES).default('MARKETING'),
      productCode: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT'),
      productVersion: whole(1, 9_999),
      from: date,
      until: date,
      segment: segmentInput.optional().meta({
        description:
          '条款变更通知不填：对象是持有该产品的客户。None for changed terms: they go to who has the product.',
      }),
      content: contentInput,
    })
    .meta({ id: 'CampaignInput' }),
  response: full,
  errors: ['DATE_ORDER', 'CAMPAIGN_PERIOD_PAST', 'CAMPAIGN_VERSION', ...RULES_OF_CONTENT],
  example: {
    body: {
      name: ROW.name,
      productCode: ROW.productCode,
      productVersion: 1,
      from: ROW.from,
      until: ROW.until,
      segment: { kind: 'PERSON' },
      content: CONTENT,
    },
    response: FULL,
  },
});

export const listCampaigns = operation({
  id: 'listCampaigns',
  method: 'get',
  path: '/campaigns',
  tag: 'market',
  summary: { zh: '营销活动与条款变更通知，新的在前', en: 'Campaigns and notices of terms, the latest first' },
  action: 'CAMPAIGN_READ',
  query: pageQuery.extend({
    status: z.enum(CAMPAIGN_STATES).optional(),
    purpose: z.enum(CAMPAIGN_PURPOSES).optional(),
  }),
  response: pageOf(row),
  example: { response: { data: [ROW], nextCursor: null, hasMore: false } },
});

export const getCampaign = operation({
  id: 'getCampaign',
  method: 'get',
  path: '/campaigns/{no}',
  tag: 'market',
  summary: { zh: '一次活动及文案日志', en: 'One campaign with everything it ever said' },
  action: 'CAMPAIGN_READ',
  params: byNo,
  response: full,
  example: { response: FULL },
});

export const checkCampaign = operation({
  id: 'checkCampaign',
  method: 'post',
  path: '/campaigns/{no}/check',
  tag: 'market',
  summary: { zh: '批准或退回', en: 'Approve it or return it' },
  action: 'CAMPAIGN_APPROVE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ outcome: z.enum(['APPROVE', 'RETURN']), comment: text(1000) }),
  response: full,
  errors: ['CAMPAIGN_STATE', 'CAMPAIGN_SAME_PERSON', 'CASE_OF_OTHER_BRANCH'],
  example: { body: { outcome: 'APPROVE', comment: '同意' }, response: FULL },
});

export const reviseCampaign = operation({
  id: 'reviseCampaign',
  method: 'post',
  path: '/campaigns/{no}/content',
  tag: 'market',
  summary: { zh: '批准前改写文案，须重新批准', en: 'Say it otherwise, before it is approved' },
  action: 'CAMPAIGN_WRITE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ content: contentInput }),
  response: full,
  errors: ['CAMPAIGN_STATE', 'CASE_OF_OTHER_BRANCH', 'CAMPAIGN_VERSION', ...RULES_OF_CONTENT],
  example: { body: { content: CONTENT }, response: FULL },
});

export const endCampaign = operation({
  id: 'endCampaign',
  method: 'post',
  path: '/campaigns/{no}/end',
  tag: 'market',
  summary: {
    zh: '终止活动，未发出的不再发出（合同约定的通知除外）',
    en: 'End it; what has not left stays, but for what the contract obliges the lender to say',
  },
  action: 'CAMPAIGN_SEND',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ comment: text(1000) }),
  response: full,
  errors: ['CAMPAIGN_STATE', 'CASE_OF_OTHER_BRANCH'],
  example: { body: { comment: '额度已用完' }, response: { ...FULL, status: 'ENDED' } },
});

const audience = z
  .object({
    counts: z.array(z.object({ verdict: z.enum(ADDRESSEE_VERDICTS), people: z.int() })),
    sent: z.int().meta({ description: '已发送过的人数。Written to already.' }),
    waiting: z.int().meta({ description: '可发送而尚未发送的人数。To be written to, and not yet.' }),
  })
  .meta({ id: 'CampaignAudience' });

export const getCampaignAudience = operation({
  id: 'getCampaignAudience',
  method: 'get',
  path: '/campaigns/{no}/audience',
  tag: 'market',
  summary: {
    zh: '对象人数：可发送、未同意、已拒绝、无联系方式',
    en: 'Whom it would reach, and how many it may not: no consent, withdrawn, out of reach',
  },
  action: 'CAMPAIGN_READ',
  params: byNo,
  response: audience,
  example: {
    response: {
      counts: [
        { verdict: 'ADDRESSED', people: 12 },
        { verdict: 'NO_CONSENT', people: 30 },
      ],
      sent: 0,
      waiting: 12,
    },
  },
});

export const dispatchCampaign = operation({
  id: 'dispatchCampaign',
  method: 'post',
  path: '/campaigns/{no}/dispatch',
  tag: 'market',
  summary: {
    zh: '发送：每人一次，静默时段不发，离开前再核对是否同意',
    en: 'Send it: once to each, not in quiet hours, and asked again as it leaves whether it may',
  },
  action: 'CAMPAIGN_SEND',
  idempotent: true,
  params: byNo,
  response: full,
  errors: ['CAMPAIGN_STATE', 'CAMPAIGN_PERIOD', 'CASE_OF_OTHER_BRANCH'],
  example: { response: FULL },
});

export const getCampaignFunnel = operation({
  id: 'getCampaignFunnel',
  method: 'get',
  path: '/campaigns/{no}/funnel',
  tag: 'market',
  summary: { zh: '活动漏斗：发送、送达、线索、申请、放款', en: 'What came of it: sent, delivered, leads, loans' },
  action: 'CAMPAIGN_READ',
  params: byNo,
  response: z.object({
    sent: z.int(),
    delivered: z.int(),
    withheld: z.int().meta({ description: '离开前撤回或未能送达。Withdrawn as it left, or given up.' }),
    stages: z.array(z.object({ stage: z.enum(LEAD_STAGES), leads: z.int() })),
    loans: z.int(),
    disbursed: money,
  }),
  example: {
    response: {
      sent: 12,
      delivered: 11,
      withheld: 1,
      stages: [{ stage: 'NEW', leads: 2 }],
      loans: 0,
      disbursed: '0.00',
    },
  },
});
