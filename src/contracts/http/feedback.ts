import { z } from 'zod';
import { FEEDBACK_STATES, FEEDBACK_TOPICS } from '../../domain/service/feedback';
import { branchCode, businessNo, byNo, date, listOf, pageOf, pageQuery, text, username } from './fields';
import { operation } from './operation';

const feedback = z
  .object({
    no: z.string(),
    branchCode,
    clientNo: z.string().nullable(),
    topic: z.enum(FEEDBACK_TOPICS),
    productCode: z.string().nullable(),
    text: z.string(),
    status: z.enum(FEEDBACK_STATES),
    takenBy: username,
    takenOn: date,
    reply: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredOn: date.nullable(),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Feedback', description: '需求与意见反馈。What clients and colleagues want otherwise.' });
const full = feedback
  .extend({ steps: z.array(z.object({ act: z.enum(FEEDBACK_STATES), by: username, on: date, text: z.string() })) })
  .meta({ id: 'FullFeedback' });

const EXAMPLE = {
  no: 'FB20261126000001',
  branchCode: 'SB01',
  clientNo: 'CL00000001',
  topic: 'PRODUCT',
  productCode: 'PERSONAL_BUSINESS',
  text: '希望按季付息',
  status: 'RECEIVED',
  takenBy: 'li.na',
  takenOn: '2026-11-26',
  reply: null,
  answeredBy: null,
  answeredOn: null,
  mayAnswer: false,
};
const FULL = { ...EXAMPLE, steps: [{ act: 'RECEIVED', by: 'li.na', on: '2026-11-26', text: EXAMPLE.text }] };

export const takeFeedback = operation({
  id: 'takeFeedback',
  method: 'post',
  path: '/feedback',
  tag: 'service',
  summary: { zh: '登记客户或同事的需求与意见', en: 'Take down what a client or colleague wants otherwise' },
  action: 'FEEDBACK_TAKE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      clientNo: businessNo.optional(),
      topic: z.enum(FEEDBACK_TOPICS),
      productCode: z
        .string()
        .regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT')
        .optional(),
      text: text(2000),
    })
    .meta({ id: 'FeedbackInput' }),
  response: full,
  errors: ['NOT_FOUND', 'PRODUCT_UNKNOWN'],
  example: {
    body: { clientNo: 'CL00000001', topic: 'PRODUCT', productCode: 'PERSONAL_BUSINESS', text: '希望按季付息' },
    response: FULL,
  },
});

export const listFeedback = operation({
  id: 'listFeedback',
  method: 'get',
  path: '/feedback',
  tag: 'service',
  summary: { zh: '需求与意见，新的在前', en: 'What was wanted otherwise, the latest first' },
  action: 'FEEDBACK_READ',
  query: pageQuery.extend({ status: z.enum(FEEDBACK_STATES).optional(), topic: z.enum(FEEDBACK_TOPICS).optional() }),
  response: pageOf(feedback),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getFeedbackFigures = operation({
  id: 'getFeedbackFigures',
  method: 'get',
  path: '/feedback/figures',
  tag: 'service',
  summary: { zh: '期间的需求与意见，按事项', en: 'What was wanted in a period, by topic' },
  action: 'FEEDBACK_READ',
  query: z.strictObject({ from: date, to: date }),
  response: listOf(
    z.object({
      topic: z.enum(FEEDBACK_TOPICS),
      received: z.int(),
      planned: z.int(),
      done: z.int(),
      declined: z.int(),
    }),
  ),
  errors: ['DATE_ORDER'],
  example: { response: { data: [{ topic: 'PRODUCT', received: 3, planned: 1, done: 1, declined: 0 }] } },
});

export const getFeedback = operation({
  id: 'getFeedback',
  method: 'get',
  path: '/feedback/{no}',
  tag: 'service',
  summary: { zh: '一条需求与意见', en: 'One piece of feedback' },
  action: 'FEEDBACK_READ',
  params: byNo,
  response: full,
  example: { response: FULL },
});

export const answerFeedback = operation({
  id: 'answerFeedback',
  method: 'post',
  path: '/feedback/{no}/answer',
  tag: 'service',
  summary: {
    zh: '处理反馈：采纳、完成、不采纳，并答复客户',
    en: 'Decide on it: planned, done or declined, with the reply that the client gets',
  },
  action: 'FEEDBACK_ANSWER',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ status: z.enum(['PLANNED', 'DONE', 'DECLINED']), reply: text(2000) }),
  response: full,
  errors: ['FEEDBACK_STATE', 'FEEDBACK_SAME_PERSON', 'CASE_OF_OTHER_BRANCH'],
  example: { body: { status: 'PLANNED', reply: '已列入明年一季度产品调整' }, response: FULL },
});
