import { z } from 'zod';
import { HUMAN_REVIEW_STATES, REVIEWED_KINDS } from '../../domain/human-review/human-review';
import { branchCode, businessNo, byNo, date, pageOf, pageQuery, text, username } from './fields';
import { ENGINE, operation } from './operation';

/** What a review is of, by its number. */
const OF =
  '准入筛查、评分的编号，或申请编号（定价）。Number of the screening or the score; of a price the application.';

const review = z
  .object({
    no: z.string(),
    branchCode,
    kind: z.enum(REVIEWED_KINDS),
    subject: z.string().meta({ description: OF }),
    clientNo: z.string(),
    clientMasked: z.string(),
    applicationNo: z.string().nullable(),
    reasons: z.array(z.string()).meta({ description: '规则给出的原因代码。What the rule found.' }),
    reason: z.string().meta({ description: '客户的理由。Why the client asks.' }),
    status: z.enum(HUMAN_REVIEW_STATES),
    askedBy: username,
    askedOn: date,
    dueOn: date,
    conclusion: z.string().nullable(),
    endedBy: z.string().nullable(),
    endedOn: date.nullable(),
    daysLeft: z.int().nullable(),
    mayConclude: z.boolean().meta({ description: '您可否作出复核结论。Whether you may conclude it.' }),
  })
  .meta({
    id: 'HumanReview',
    description: '自动决策人工复核。A person looks at what a rule decided (个人信息保护法 24).',
  });

const EXAMPLE = {
  no: 'HR20261123000001',
  branchCode: 'SB01',
  kind: 'SCREENING',
  subject: '7',
  clientNo: 'CL00000001',
  clientMasked: '张**',
  applicationNo: null,
  reasons: ['CLIENT_BLACKLISTED'],
  reason: '同名误列',
  status: 'ASKED',
  askedBy: 'li.na',
  askedOn: '2026-11-23',
  dueOn: '2026-12-07',
  conclusion: null,
  endedBy: null,
  endedOn: null,
  daysLeft: 14,
  mayConclude: false,
};
const reason = text(2000);
const write = { method: 'post', tag: 'clients', idempotent: true, response: review } as const;

export const askHumanReview = operation({
  ...write,
  id: 'askHumanReview',
  path: '/human-reviews',
  summary: {
    zh: '应客户要求申请人工复核自动决策，每项限一次',
    en: 'Ask for a person to look at an automated decision, once each',
  },
  action: 'HUMAN_REVIEW_ASK',
  status: 201,
  body: z
    .strictObject({
      kind: z.enum(REVIEWED_KINDS),
      subject: businessNo.meta({ description: OF }),
      clientNo: businessNo,
      reason,
    })
    .meta({ id: 'HumanReviewInput' }),
  errors: [
    ...ENGINE,
    'HUMAN_REVIEWED',
    'HUMAN_REVIEW_NOT_ADVERSE',
    'HUMAN_REVIEW_TOO_LATE',
    'CASE_CLOSED',
    'CASE_OF_OTHER_BRANCH',
    'NOT_FOUND',
  ],
  example: {
    body: { kind: 'SCREENING', subject: '7', clientNo: 'CL00000001', reason: '同名误列' },
    response: EXAMPLE,
  },
});

export const listHumanReviews = operation({
  id: 'listHumanReviews',
  method: 'get',
  path: '/human-reviews',
  tag: 'clients',
  summary: { zh: '人工复核清单，新的在前', en: 'Reviews by a person, the latest first' },
  action: 'HUMAN_REVIEW_READ',
  query: pageQuery.extend({ status: z.enum(HUMAN_REVIEW_STATES).optional(), clientNo: businessNo.optional() }),
  response: pageOf(review),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getHumanReview = operation({
  id: 'getHumanReview',
  method: 'get',
  path: '/human-reviews/{no}',
  tag: 'clients',
  summary: { zh: '一项人工复核', en: 'One review by a person' },
  action: 'HUMAN_REVIEW_READ',
  params: byNo,
  response: review,
  example: { response: EXAMPLE },
});

export const concludeHumanReview = operation({
  ...write,
  id: 'concludeHumanReview',
  path: '/human-reviews/{no}/conclusion',
  summary: {
    zh: '复核结论：维持或撤销自动决策；撤销准入拒绝的，九十日内改由人工审批',
    en: 'Uphold the automated decision or set it aside; a screen set aside is judged by people for ninety days',
  },
  action: 'HUMAN_REVIEW_DECIDE',
  params: byNo,
  body: z.strictObject({ outcome: z.enum(['UPHELD', 'SET_ASIDE']), reason }),
  errors: [
    ...ENGINE,
    'HUMAN_REVIEW_STATE',
    'HUMAN_REVIEW_SAME_PERSON',
    'HUMAN_REVIEW_LAW',
    'CASE_CLOSED',
    'CASE_OF_OTHER_BRANCH',
  ],
  example: { body: { outcome: 'SET_ASIDE', reason: '经核实非同一人' }, response: EXAMPLE },
});

export const withdrawHumanReview = operation({
  ...write,
  id: 'withdrawHumanReview',
  path: '/human-reviews/{no}/withdrawal',
  summary: { zh: '客户撤回复核申请', en: 'The client no longer asks for it' },
  action: 'HUMAN_REVIEW_ASK',
  params: byNo,
  body: z.strictObject({ reason }),
  errors: [...ENGINE, 'HUMAN_REVIEW_STATE', 'CASE_CLOSED'],
  example: { body: { reason: '客户撤回' }, response: EXAMPLE },
});
