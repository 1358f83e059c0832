import { z } from 'zod';
import { CHANGE_KINDS, CHANGE_WEIGHTS } from '../../domain/client-change/kinds';
import { amount, byNo, date, fileHash, listOf, money, rate, text, username } from './fields';
import { operation } from './operation';

/** How a change was learnt. */
export const CHANGE_SOURCES = [
  'CLIENT', // 客户告知
  'VISIT', // 现场走访
  'REGISTRY', // 工商、不动产等登记查询
  'COURT', // 法院公告、裁判文书
  'CREDIT_REPORT', // 征信
  'NEWS', // 舆情
  'OTHER', // 其他
] as const;

const kind = z.enum(CHANGE_KINDS).meta({ description: '变更事项，见变更登记事项表。What changed, or befell him.' });
const share = rate.meta({
  description:
    '影响比例（小数）：股权、减资、收入或销售丧失的占比。The share concerned: of the capital, the income, the sales.',
  example: '0.35',
});

export const changeEntry = z
  .object({
    id: z.string(),
    kind,
    on: date,
    learnedOn: date,
    source: z.enum(CHANGE_SOURCES),
    evidence: z.string(),
    fileHash: z.string().nullable(),
    note: z.string(),
    before: z.string(),
    after: z.string(),
    share: z.string().nullable(),
    amount: money.nullable(),
    weight: z
      .enum(CHANGE_WEIGHTS)
      .nullable()
      .meta({ description: '规则判定：仅登记、重新评估、重新评估并预警。What the rule made of it.' }),
    corrects: z.string().nullable().meta({ description: '所更正的登记。The entry that it corrects.' }),
    correctedBy: z.string().nullable().meta({ description: '更正本条的登记；空为现行。Null: it stands.' }),
    by: username,
    recordedOn: date,
    reassessmentNo: z.string().nullable(),
  })
  .meta({
    id: 'ClientEvent',
    description: '变更登记（只增不改）。What changed of a client; corrected by a further entry.',
  });

export const EXAMPLE_CHANGE = {
  id: '1',
  kind: 'CONTROLLER' as const,
  on: '2026-11-20',
  learnedOn: '2026-11-23',
  source: 'REGISTRY' as const,
  evidence: '国家企业信用信息公示系统 2026-11-23',
  fileHash: null,
  note: '',
  before: '王建国',
  after: '某控股集团',
  share: null,
  amount: null,
  weight: 'REASSESS_AND_WARN' as const,
  corrects: null,
  correctedBy: null,
  by: 'li.na',
  recordedOn: '2026-11-23',
  reassessmentNo: 'CE20261127000001',
};

export const recordClientEvent = operation({
  id: 'recordClientEvent',
  method: 'post',
  path: '/clients/{no}/events',
  tag: 'clients',
  summary: {
    zh: '登记客户变更；按事项和大小仅登记、重新评估或同时预警其各笔贷款',
    en: 'Register what changed of a client; by kind and size it is kept, re-assessed, or warned of to the watch over his loans as well',
  },
  action: 'CLIENT_EVENT',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      kind,
      on: date.meta({ description: '发生日期。The day it happened.' }),
      learnedOn: date.optional().meta({ description: '得知日期，默认当日；期限自此起算。Default: today.' }),
      source: z.enum(CHANGE_SOURCES).default('OTHER'),
      evidence: text(200).meta({ description: '证明文件编号或存放处。' }),
      fileHash: fileHash.optional().meta({
        description:
          '证明文件的 SHA-256：为该客户上传的，或其申请材料中的。A file filed for him, or of one of his applications.',
      }),
      note: text(1000, 0).default(''),
      before: text(200, 0).default('').meta({ description: '变更前；状态类事项必填。What it was.' }),
      after: text(200, 0).default('').meta({ description: '变更后。What it is.' }),
      share: share.optional(),
      amount: amount.optional().meta({ description: '涉及金额，与最近净资产比较。Held against his net assets.' }),
      corrects: z
        .string()
        .regex(/^\d{1,18}$/, 'TEXT_FORMAT')
        .optional()
        .meta({ description: '更正哪一条登记。The entry that this one corrects.' }),
    })
    .meta({ id: 'ClientEventInput' }),
  response: listOf(changeEntry),
  errors: [
    'EVENT_OF_OTHERS',
    'DATE_IN_FUTURE',
    'CHANGE_LEARNT_BEFORE',
    'CHANGE_WITHOUT_STATES',
    'CHANGE_CORRECTS',
    'FILE_UNKNOWN',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: {
    body: { kind: 'BANKRUPT', on: '2026-11-20', evidence: '(2026)浙01破12号' },
    response: { data: [EXAMPLE_CHANGE] },
  },
});

export const listClientEvents = operation({
  id: 'listClientEvents',
  method: 'get',
  path: '/clients/{no}/events',
  tag: 'clients',
  summary: { zh: '客户变更登记，新的在前', en: 'What changed of a client, the latest first' },
  action: 'CLIENT_READ',
  params: byNo,
  response: listOf(changeEntry),
  example: { response: { data: [EXAMPLE_CHANGE] } },
});
