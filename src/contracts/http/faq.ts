import { z } from 'zod';
import { CONSULTATION_TOPICS } from '../../domain/consultation/consultation';
import { FAQ_STANDINGS } from '../../domain/consultation/faq';
import { FAQ_ROWS } from '../bounds';
import { businessNo, date, pageOf, pageQuery, rowsOfPage, text } from './fields';
import { operation } from './operation';

const written = {
  topic: z.enum(CONSULTATION_TOPICS),
  questionZh: text(300),
  questionEn: text(300),
  answerZh: text(2000),
  answerEn: text(2000),
};

const note = z
  .object({
    ...written,
    id: z.string(),
    productCode: z.string().nullable(),
    validFrom: date,
    validTo: date.nullable(),
    standing: z.enum(FAQ_STANDINGS),
    writtenBy: z.string(),
    releasedBy: z.string().nullable(),
    withdrawnBy: z.string().nullable(),
    withdrawnWhy: z.string().nullable(),
  })
  .meta({ id: 'FaqNote', description: '常问答复：由一人编写、另一人发布。Written by one, released by another.' });

const EXAMPLE = {
  id: '1',
  topic: 'RATE',
  productCode: 'PERSONAL_CONSUMER',
  questionZh: '消费贷利率怎么定？',
  questionEn: 'How is the rate of a consumer loan set?',
  answerZh: '按 LPR 加点，以审批为准；签约前出具综合融资成本明示表。',
  answerEn: 'By the LPR and points, as approved; the cost statement is given before signing.',
  validFrom: '2026-11-01',
  validTo: null,
  standing: 'IN_FORCE',
  writtenBy: 'li.na',
  releasedBy: 'chen.jing',
  withdrawnBy: null,
  withdrawnWhy: null,
};
const act = { method: 'post', tag: 'leads', idempotent: true, response: note } as const;
const byId = z.object({ id: z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT') });

export const listFaq = operation({
  id: 'listFaq',
  method: 'get',
  path: '/faq',
  tag: 'leads',
  summary: { zh: '常见问答', en: 'What is often asked, and its answers' },
  action: 'FAQ_READ',
  query: pageQuery.extend({
    limit: rowsOfPage(FAQ_ROWS, FAQ_ROWS),
    standing: z.enum(FAQ_STANDINGS).optional(),
    topic: z.enum(CONSULTATION_TOPICS).optional(),
    productCode: businessNo.optional(),
    words: text(40).optional().meta({ description: '问或答中的字词。Words of the question or the answer.' }),
  }),
  response: pageOf(note),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const writeFaq = operation({
  ...act,
  id: 'writeFaq',
  path: '/faq',
  status: 201,
  summary: { zh: '编写常问答复（草稿）', en: 'Write an answer to what is often asked; a draft' },
  action: 'FAQ_WRITE',
  body: z.strictObject({ ...written, productCode: businessNo.optional(), validFrom: date, validTo: date.optional() }),
  errors: ['FAQ_DAYS', 'PRODUCT_UNKNOWN'],
});

export const releaseFaq = operation({
  ...act,
  id: 'releaseFaq',
  path: '/faq/{id}/release',
  summary: { zh: '发布常问答复（非编写人）', en: 'Release an answer; not by its writer' },
  action: 'FAQ_RELEASE',
  params: byId,
  errors: ['FAQ_NOT_A_DRAFT', 'FAQ_OWN_NOT_RELEASED', 'NOT_FOUND'],
});

export const withdrawFaq = operation({
  ...act,
  id: 'withdrawFaq',
  path: '/faq/{id}/withdrawal',
  summary: { zh: '撤下常问答复', en: 'Take an answer back' },
  action: 'FAQ_RELEASE',
  params: byId,
  body: z.strictObject({ why: text(300) }),
  errors: ['FAQ_ENDED', 'NOT_FOUND'],
});
