import { z } from 'zod';
import { CONTACT_CHANNELS, CONTACT_NOTES, CONTACT_PARTIES } from '../../domain/collection/governor';
import { PROMISE_STATES } from '../../domain/collection/promise';
import { COLLECTION_ACTIONS } from '../messages/collection';
import { LADDER_STEPS } from '../messages/servicing';
import { BUCKET_NAMES } from './dashboard';
import {
  amount,
  bilingual,
  branchCode,
  businessNo,
  byId,
  date,
  instant,
  money,
  pageOf,
  pageQuery,
  text,
  username,
} from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';
import { timeline } from './timeline';

const STATUSES = ['OPEN', 'CLOSED_PAID', 'CLOSED_WRITTEN_OFF'] as const;
const ladderStep = z
  .enum(LADDER_STEPS)
  .meta({ id: 'LadderStep', description: '催收阶梯：消息、电话、催收函、律师函、诉讼决策、核销申请' });
const promise = z
  .object({ amount: money, payOn: date, madeOn: date, status: z.enum(PROMISE_STATES) })
  .meta({ id: 'PromiseToPay', description: '承诺还款' });

const plan = z
  .object({
    items: z.array(z.object({ amount: money, payOn: date, status: z.enum(PROMISE_STATES) })),
    madeOn: date,
    status: z.enum(PROMISE_STATES),
  })
  .meta({ id: 'RepaymentArrangement', description: '协商还款计划。Several dated promises as one plan.' });

export const collectionRow = z
  .object({
    id: z.string(),
    loanNo: z.string(),
    episode: z.int(),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode,
    status: z.enum(STATUSES),
    overdueSince: date,
    daysOverdue: z.int(),
    due: money,
    openedOn: date,
    closedOn: date.nullable(),
    nextStep: ladderStep.nullable(),
    nextStepOn: date.nullable(),
    promise: promise.nullable(),
    plan: plan.nullable(),
    collector: z.string().nullable().meta({ description: '分派的催收员。To whom it was given.' }),
  })
  .meta({ id: 'CollectionRow' });

export const collection = collectionRow
  .extend({
    done: z.array(ladderStep),
    ladder: z.array(
      z.object({
        step: ladderStep,
        daysOverdue: z.int(),
        on: date.meta({ description: '按逾期天数应做的日期。When it is due by days overdue.' }),
        done: z.boolean(),
      }),
    ),
    actions: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        on: date,
        by: z.string(),
        note: z.string(),
        contacted: z.boolean().nullable(),
      }),
    ),
    contact: z
      .object({ allowed: z.boolean(), reason: bilingual.nullable(), nextAt: instant.nullable() })
      .meta({ description: '此刻可否联系债务人（22:00–08:00 不得催收；每日有效通话不超过三次）。' }),
    today: date,
    workflowId: z.string(),
    workflowUrl: z.string().nullable(),
  })
  .meta({ id: 'Collection', description: '催收案件。One episode of arrears.' });

/** What an action answers: the case after it. */
export const collectionView = z
  .object({
    caseId: z.string(),
    loanNo: z.string(),
    status: z.enum(STATUSES),
    overdueSince: date,
    daysOverdue: z.int(),
    done: z.array(ladderStep),
    nextStep: z.object({ daysOverdue: z.int(), step: ladderStep }).nullable(),
    nextStepOn: date.nullable(),
    promise: promise.nullable(),
    plan: plan.nullable(),
  })
  .meta({ id: 'CollectionView' });

const collectionFilter = z.strictObject({
  status: z.enum(STATUSES).optional(),
  loanNo: businessNo.optional(),
  collector: username.optional(),
  bucket: z
    .enum(BUCKET_NAMES)
    .exclude(['0'])
    .optional()
    .meta({ description: '按逾期天数分队列，仅未结案件。The queue of one bucket of days overdue; open cases only.' }),
});

export const exportCollections = operation({
  ...exporting,
  id: 'exportCollections',
  path: '/collections/export',
  tag: 'collections',
  summary: { zh: '导出催收案件', en: 'Export the collection cases' },
  action: 'COLLECTION_READ',
  body: exportBody.extend(collectionFilter.shape),
});

export const listCollections = operation({
  id: 'listCollections',
  method: 'get',
  path: '/collections',
  tag: 'collections',
  summary: { zh: '催收案件', en: 'Collection cases' },
  action: 'COLLECTION_READ',
  query: pageQuery.extend(collectionFilter.shape),
  response: pageOf(collectionRow),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const getCollection = operation({
  id: 'getCollection',
  method: 'get',
  path: '/collections/{id}',
  tag: 'collections',
  summary: { zh: '一个催收案件', en: 'One collection case' },
  action: 'COLLECTION_READ',
  params: byId,
  response: collection,
});

export const getCollectionTimeline = operation({
  id: 'getCollectionTimeline',
  method: 'get',
  path: '/collections/{id}/timeline',
  tag: 'collections',
  summary: { zh: '催收案件的时间线', en: 'The story of a collection case' },
  action: 'COLLECTION_READ',
  params: byId,
  response: timeline,
  example: { response: { data: [], next: [] } },
});

const phone = z.string().regex(/^[+\d][\d-]{4,20}$/, 'TEXT_FORMAT');
const CONTACT_REFUSALS = [
  'CONTACT_QUIET_HOURS',
  'CONTACT_PAUSED',
  'CONTACT_LIMIT',
  'CONTACT_MESSAGES',
  'CONTACT_NO_SMS',
  'CONTACT_THIRD_PARTY',
  'CONTACT_THIRD_PARTY_REFUSED',
  'CONTACT_NO_GUARANTOR',
] as const;
const contactNote = z
  .object({
    id: z.string(),
    kind: z.enum(CONTACT_NOTES),
    from: date,
    until: date.nullable(),
    reason: z.string(),
    by: z.string(),
  })
  .meta({
    id: 'ContactNote',
    description:
      '暂停（投诉）、同意夜间联系、不接受短信、失联、第三人拒绝。Paused, night consent, no messages, out of reach, third party refused.',
  });

export const getContactRules = operation({
  id: 'getContactRules',
  method: 'get',
  path: '/collections/{id}/contact-rules',
  tag: 'collections',
  summary: { zh: '此刻可以怎样联系谁，及原因', en: 'Who may be contacted how at this moment, and why not' },
  action: 'COLLECTION_READ',
  params: byId,
  response: z.object({
    at: instant,
    today: date,
    rules: z.array(
      z.object({
        channel: z.enum(CONTACT_CHANNELS),
        party: z.enum(CONTACT_PARTIES),
        allowed: z.boolean(),
        code: z.string().nullable(),
        reason: bilingual.nullable(),
        nextAt: instant.nullable().meta({
          description:
            '最早可以联系的时刻（此后没有别的联系时）；为空则近期不可联系。The next allowed instant, if nothing else happens; null when none is in sight.',
        }),
      }),
    ),
    made: z
      .object({ calls: z.int(), conversations: z.int(), messages: z.int() })
      .meta({ description: '今日已有的联系，含该债务人的全部贷款。Today, for all loans of the debtor.' }),
    notes: z.array(contactNote),
  }),
});

export const createContactNote = operation({
  id: 'createContactNote',
  method: 'post',
  path: '/collections/{id}/contact-notes',
  tag: 'collections',
  summary: { zh: '登记联系限制或同意', en: 'Record a restriction of contact, or consent' },
  action: 'COLLECTION_ACT',
  status: 201,
  params: byId,
  body: z
    .strictObject({ kind: z.enum(CONTACT_NOTES), from: date.optional(), until: date.optional(), reason: text(500) })
    .meta({ id: 'ContactNoteInput' }),
  response: contactNote,
  errors: ['DATE_ORDER'],
  example: { body: { kind: 'PAUSED', until: '2027-01-15', reason: '投诉处理中 CP20261224000001' } },
});

export const endContactNote = operation({
  id: 'endContactNote',
  method: 'post',
  path: '/collections/{id}/contact-notes/{noteId}/end',
  tag: 'collections',
  summary: {
    zh: '结束联系限制或撤回同意，当日生效',
    en: 'End a restriction of contact, or take consent back; from the same day on',
  },
  action: 'COLLECTION_ACT',
  status: 201,
  params: byId.extend({ noteId: z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT') }),
  body: z.strictObject({ reason: text(500) }).meta({ id: 'ContactNoteEnd' }),
  response: z.object({ notes: z.array(contactNote) }),
  errors: ['CONTACT_NOTE_ENDED'],
  example: { body: { reason: '客户书面撤回夜间联系同意' } },
});

export const actOnCollection = operation({
  id: 'actOnCollection',
  method: 'post',
  path: '/collections/{id}/actions',
  tag: 'collections',
  summary: { zh: '登记催收行动、承诺还款或诉讼决策', en: 'Log an action, a promise or a legal decision' },
  action: 'COLLECTION_ACT',
  status: 201,
  idempotent: true,
  params: byId,
  body: z.strictObject({
    kind: z.enum(COLLECTION_ACTIONS),
    note: text(2000),
    contacted: z.boolean().optional(),
    party: z
      .enum(CONTACT_PARTIES)
      .optional()
      .meta({ description: '联系对象，默认债务人。Whom it reaches; the debtor unless said otherwise.' }),
    number: phone
      .optional()
      .meta({ description: '拨打的号码，默认债务人本人手机。The number dialled; by default the debtor’s own.' }),
    promise: z.strictObject({ amount, payOn: date }).optional().meta({ description: 'PROMISE 必填' }),
    plan: z
      .array(z.strictObject({ amount, payOn: date }))
      .max(12)
      .optional()
      .meta({ description: 'PLAN 必填：2 至 12 笔，按日期先后。PLAN: 2 to 12 dated payments.' }),
    decision: z.enum(['SUE', 'CONTINUE']).optional().meta({ description: 'LEGAL_DECISION 必填' }),
    taskId: businessNo.optional(),
  }),
  response: collectionView,
  errors: [
    'PLAN_OPEN',
    'PLAN_ITEMS',
    'PLAN_DATES',
    'CASE_CLOSED',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    ...CONTACT_REFUSALS,
  ],
  example: {
    body: {
      kind: 'PROMISE',
      note: '客户承诺下周五前还清',
      contacted: true,
      promise: { amount: '10237.19', payOn: '2027-01-08' },
    },
  },
});

export const escalateCollections = operation({
  id: 'escalateCollections',
  method: 'post',
  path: '/collections/escalations',
  tag: 'collections',
  summary: {
    zh: '升级所有到期案件（调度调用，可重复）',
    en: 'Escalate whatever is due (a scheduler’s call; harmless when repeated)',
  },
  action: 'COLLECTION_ESCALATE',
  body: z.strictObject({ loanNo: businessNo.optional() }).default({}),
  response: z.object({
    due: z.int(),
    escalated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    cases: z.array(
      z.object({ id: z.string(), loanNo: z.string(), done: z.array(ladderStep), error: z.string().nullable() }),
    ),
  }),
  errors: ['ENGINE_UNAVAILABLE'],
  example: { body: {}, response: { due: 2, escalated: 2, unchanged: 0, failed: 0, cases: [] } },
});
