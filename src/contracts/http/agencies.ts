import { z } from 'zod';
import { AGENCY_STATES } from '../../domain/collection/agency';
import { CONTACT_CHANNELS, CONTACT_PARTIES } from '../../domain/collection/governor';
import { bilingual, businessNo, date, instant, listOf, money, rate, text, whole } from './fields';
import { operation } from './operation';

const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,19}$/, 'TEXT_FORMAT')
  .meta({ example: 'AG01' });
const byCode = z.object({ code });
const tiers = z
  .array(z.strictObject({ fromDays: whole(1, 3650), rate }))
  .min(1)
  .max(10)
  .meta({ description: '佣金比例，按委托时逾期天数分档（示例参数）。Commission by days overdue at placement.' });

const entry = {
  code,
  name: text(100),
  listedFrom: date,
  listedUntil: date,
  contractNo: text(60),
  contractFrom: date,
  contractUntil: date,
  rates: tiers,
};
const evaluation = z.object({
  on: date,
  compliance: z.int(),
  quality: z.int(),
  dataSecurity: z.int(),
  passed: z.boolean(),
  contacts: z.int().meta({ description: '上次评估以来的联系次数。Contacts since the evaluation before.' }),
  violations: z.int(),
  comment: z.string(),
  by: z.string(),
});
const training = { agent: businessNo, trainedOn: date, assessedOn: date, passed: z.boolean() };

const agency = z
  .object({
    ...entry,
    status: z.enum(AGENCY_STATES),
    mayWork: z.boolean().meta({ description: '今日能否接受委托、联系债务人。Whether it may work today.' }),
    reason: bilingual.nullable(),
    evaluationDueOn: date,
    contacts: z.int(),
    violations: z.int().meta({ description: '上次评估以来的违规联系。Violations since the last evaluation.' }),
    evaluations: z.array(evaluation),
    trainings: z.array(z.object({ ...training, by: z.string() })),
    proposedBy: z.string(),
    listedBy: z.string().nullable(),
    delistedFor: z.string().nullable(),
  })
  .meta({ id: 'CollectionAgency', description: '委外催收机构。An agency that collects for the bank.' });

export const listAgencies = operation({
  id: 'listAgencies',
  method: 'get',
  path: '/agencies',
  tag: 'collections',
  summary: { zh: '催收机构名单', en: 'The list of collection agencies' },
  action: 'AGENCY_READ',
  response: listOf(agency),
});

export const proposeAgency = operation({
  id: 'proposeAgency',
  method: 'post',
  path: '/agencies',
  tag: 'collections',
  summary: { zh: '提出机构准入', en: 'Propose an agency for the list' },
  action: 'AGENCY_PROPOSE',
  status: 201,
  idempotent: true,
  body: z.strictObject(entry),
  response: agency,
  errors: ['AGENCY_EXISTS', 'AGENCY_DATES'],
});

export const confirmAgency = operation({
  id: 'confirmAgency',
  method: 'post',
  path: '/agencies/{code}/listing',
  tag: 'collections',
  summary: { zh: '确认机构入名单（不同的人）', en: 'Put a proposed agency on the list (another person)' },
  action: 'AGENCY_CONFIRM',
  idempotent: true,
  params: byCode,
  response: agency,
  errors: ['AGENCY_STATE', 'AGENCY_SAME_PERSON'],
});

export const delistAgency = operation({
  id: 'delistAgency',
  method: 'post',
  path: '/agencies/{code}/delisting',
  tag: 'collections',
  summary: { zh: '除名，立即生效', en: 'Take an agency off the list, at once' },
  action: 'AGENCY_WATCH',
  idempotent: true,
  params: byCode,
  body: z.strictObject({ reason: text(500) }),
  response: agency,
  errors: ['AGENCY_STATE'],
});

export const evaluateAgency = operation({
  id: 'evaluateAgency',
  method: 'post',
  path: '/agencies/{code}/evaluations',
  tag: 'collections',
  summary: { zh: '评估机构：合规、质量、数据安全', en: 'Evaluate an agency: compliance, quality, data security' },
  action: 'AGENCY_CONFIRM',
  status: 201,
  idempotent: true,
  params: byCode,
  body: z.strictObject({
    compliance: whole(0, 100),
    quality: whole(0, 100),
    dataSecurity: whole(0, 100),
    passed: z.boolean(),
    comment: text(2000),
  }),
  response: agency,
  errors: ['AGENCY_STATE'],
});

export const recordAgencyTraining = operation({
  id: 'recordAgencyTraining',
  method: 'post',
  path: '/agencies/{code}/trainings',
  tag: 'collections',
  summary: { zh: '登记机构人员的年度培训与考核', en: 'Record the yearly training and assessment of its people' },
  action: 'AGENCY_WATCH',
  status: 201,
  idempotent: true,
  params: byCode,
  body: z.strictObject(training),
  response: agency,
  errors: ['DATE_IN_FUTURE', 'AGENCY_STATE'],
});

const reported = z.strictObject({
  reference: businessNo.meta({
    description: '机构的流水号，重复上传不重复登记。The agency’s own number: a repeat adds nothing.',
  }),
  caseId: businessNo,
  channel: z.enum(CONTACT_CHANNELS),
  party: z.enum(CONTACT_PARTIES).default('DEBTOR'),
  number: z
    .string()
    .regex(/^[+\d][\d-]{4,20}$/, 'TEXT_FORMAT')
    .optional(),
  at: z.iso.datetime({ offset: true, error: 'INSTANT_FORMAT' }),
  effective: z.boolean(),
  agent: businessNo,
  note: text(500, 0).default(''),
});

export const reportAgencyContacts = operation({
  id: 'reportAgencyContacts',
  method: 'post',
  path: '/agencies/{code}/contacts',
  tag: 'collections',
  summary: { zh: '上传机构的联系记录（批量，逐条结果）', en: 'Upload an agency’s contacts; one result an item' },
  action: 'AGENCY_REPORT',
  params: byCode,
  body: z.strictObject({ contacts: z.array(reported).min(1).max(500) }),
  response: z.object({
    recorded: z.int(),
    violations: z.int(),
    refused: z.int(),
    results: z.array(
      z.object({
        reference: z.string(),
        outcome: z.enum(['RECORDED', 'VIOLATION', 'REFUSED']).meta({
          description:
            '已登记、违规（照样登记并计数，用于评估）、未登记（案件不存在或时间在将来）。Recorded; a violation, which is recorded and counted too; refused as no such case or in the future.',
        }),
        code: z.string().nullable(),
        reason: bilingual.nullable(),
      }),
    ),
  }),
  errors: ['AGENCY_NOT_PLACED'],
});

export const agencyStatement = operation({
  id: 'agencyStatement',
  method: 'get',
  path: '/agencies/{code}/statement',
  tag: 'collections',
  summary: {
    zh: '机构佣金表：委托期间收回的款项',
    en: 'What came in while cases were placed, and the commission on it',
  },
  action: 'AGENCY_READ',
  params: byCode,
  response: z.object({
    at: instant,
    received: money,
    commission: money,
    placements: z.array(
      z.object({
        id: z.string(),
        caseId: z.string(),
        loanNo: z.string(),
        rate,
        placedOn: date,
        endedOn: date.nullable(),
        received: money,
        commission: money,
      }),
    ),
  }),
});
