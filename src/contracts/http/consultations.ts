import { z } from 'zod';
import {
  CONSULTATION_CHANNELS,
  CONSULTATION_OUTCOMES,
  CONSULTATION_TOPICS,
} from '../../domain/consultation/consultation';
import { branchCode, businessNo, date, instant, pageOf, pageQuery, text } from './fields';
import { operation } from './operation';

const consultation = z
  .object({
    id: z.string(),
    branchCode,
    on: date,
    channel: z.enum(CONSULTATION_CHANNELS),
    topic: z.enum(CONSULTATION_TOPICS),
    clientNo: z.string().nullable(),
    question: z.string(),
    answer: z.string(),
    outcome: z.enum(CONSULTATION_OUTCOMES),
    followUpOn: date.nullable(),
    leadNo: z.string().nullable().meta({ description: '由此登记的线索。The lead that grew from it.' }),
    applicationNo: z.string().nullable(),
    recordedBy: z.string(),
    recordedAt: instant,
  })
  .meta({ id: 'Consultation', description: '咨询登记（只增不改）。A consultation; never changed.' });

const EXAMPLE = {
  id: '1',
  branchCode: 'SB01',
  on: '2026-11-23',
  channel: 'COUNTER',
  topic: 'RATE',
  clientNo: null,
  question: '消费贷利率多少？',
  answer: '按 LPR 加点，以审批为准；已告知综合融资成本',
  outcome: 'FOLLOW_UP',
  followUpOn: '2026-11-25',
  leadNo: null,
  applicationNo: null,
  recordedBy: 'li.na',
  recordedAt: '2026-11-23T02:00:00.000Z',
};

export const recordConsultation = operation({
  id: 'recordConsultation',
  method: 'post',
  path: '/consultations',
  tag: 'leads',
  summary: { zh: '登记咨询', en: 'Record a consultation' },
  action: 'CONSULTATION_WRITE',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    on: date,
    channel: z.enum(CONSULTATION_CHANNELS),
    topic: z.enum(CONSULTATION_TOPICS),
    clientNo: businessNo.optional(),
    question: text(1000),
    answer: text(2000),
    outcome: z.enum(CONSULTATION_OUTCOMES).meta({ description: '已答复 / 待跟进 / 有意申请（可登记线索）' }),
    followUpOn: date.optional(),
  }),
  response: consultation,
  errors: ['DATE_IN_FUTURE', 'CONSULTATION_FOLLOW_UP', 'NOT_FOUND'],
  example: {
    body: {
      on: '2026-11-23',
      channel: 'COUNTER',
      topic: 'RATE',
      question: '利率多少？',
      answer: '已答',
      outcome: 'ANSWERED',
    },
    response: EXAMPLE,
  },
});

export const listConsultations = operation({
  id: 'listConsultations',
  method: 'get',
  path: '/consultations',
  tag: 'leads',
  summary: { zh: '咨询登记簿', en: 'The consultation log' },
  action: 'CONSULTATION_READ',
  query: pageQuery.extend({
    on: date.optional(),
    outcome: z.enum(CONSULTATION_OUTCOMES).optional(),
    clientNo: businessNo.optional(),
  }),
  response: pageOf(consultation),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

const counts = z.array(z.object({ code: z.string(), count: z.int() }));
export const getConsultationDigest = operation({
  id: 'getConsultationDigest',
  method: 'get',
  path: '/consultations/digest',
  tag: 'leads',
  summary: {
    zh: '咨询日报（日终另发部门经理一次）',
    en: 'The digest of a day; department managers get it once at its end',
  },
  action: 'CONSULTATION_READ',
  query: z.strictObject({ on: date }),
  response: z
    .object({
      on: date,
      total: z.int(),
      topics: counts,
      outcomes: counts,
      people: counts,
      overdue: z.int().meta({ description: '到期仍无线索的跟进。Follow-ups due by then without a lead.' }),
    })
    .meta({ id: 'ConsultationDigest' }),
  example: {
    response: {
      on: '2026-11-23',
      total: 1,
      topics: [{ code: 'RATE', count: 1 }],
      outcomes: [{ code: 'FOLLOW_UP', count: 1 }],
      people: [{ code: 'li.na', count: 1 }],
      overdue: 0,
    },
  },
});
