import { z } from 'zod';
import { DISPOSITIONS } from '../../domain/warning/disposition';
import { WARNING_LEVELS } from '../../domain/warning/policy';
import { bilingual, businessNo, byNo, date, listOf, pageOf, pageQuery, text, whole } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const STATUSES = ['OPEN', 'LIFTING', 'CLOSED'] as const;

export const warning = z
  .object({
    no: z.string(),
    code: z.string(),
    title: bilingual,
    level: z.enum(WARNING_LEVELS),
    source: z.string().meta({ description: 'SYSTEM，或外部来源。SYSTEM, or who told it from outside.' }),
    reference: z.string(),
    detail: z.string(),
    loanNo: z.string(),
    clientMasked: z.string(),
    managerUsername: z.string(),
    branchCode: z.string(),
    status: z.enum(STATUSES),
    disposition: z.enum(DISPOSITIONS).nullable(),
    liftedBy: z.string().nullable(),
    late: z.boolean(),
    raisedOn: date,
    dueOn: date,
    closedOn: date.nullable(),
  })
  .meta({ id: 'Warning', description: '预警。An early warning about a loan.' });

const reason = text(1000).meta({ description: '理由。Why.' });

const warningFilter = z.strictObject({
  status: z.enum(STATUSES).optional(),
  level: z.enum(WARNING_LEVELS).optional(),
  loanNo: businessNo.optional(),
  managerUsername: z.string().max(80, 'TEXT_LENGTH').optional(),
});

export const listWarnings = operation({
  id: 'listWarnings',
  method: 'get',
  path: '/warnings',
  tag: 'inspections',
  summary: { zh: '预警清单，最紧的在前', en: 'Warnings, the most urgent first' },
  action: 'WARNING_READ',
  query: pageQuery.extend(warningFilter.shape),
  response: pageOf(warning),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportWarnings = operation({
  ...exporting,
  id: 'exportWarnings',
  path: '/warnings/export',
  tag: 'inspections',
  summary: { zh: '导出预警清单（脱敏）', en: 'Export the warnings, masked' },
  action: 'WARNING_READ',
  body: exportBody.extend(warningFilter.shape),
});

export const getWarning = operation({
  id: 'getWarning',
  method: 'get',
  path: '/warnings/{no}',
  tag: 'inspections',
  summary: { zh: '一个预警及其处置经过', en: 'A warning with what was done about it' },
  action: 'WARNING_READ',
  params: byNo,
  response: warning.extend({
    steps: z.array(z.object({ what: z.string(), by: z.string(), on: date, reason: z.string() })),
  }),
});

export const listWarningRules = operation({
  id: 'listWarningRules',
  method: 'get',
  path: '/warning-rules',
  tag: 'inspections',
  summary: { zh: '现行预警规则（示例参数，需按本行制度调整）', en: 'The signals in force, with their levels' },
  action: 'WARNING_READ',
  response: listOf(
    z.object({ code: z.string(), level: z.enum(WARNING_LEVELS), title: bilingual, deadlineDays: whole(1, 60) }),
  ),
});

export const reportSignal = operation({
  id: 'reportSignal',
  method: 'post',
  path: '/warnings',
  tag: 'inspections',
  summary: {
    zh: '报送预警信号（外部系统或员工）；同一来源同一编号只立一个预警',
    en: 'Tell of a signal; told again by one source under one reference it is the same warning',
  },
  action: 'WARNING_REPORT',
  status: 201,
  body: z
    .strictObject({
      code: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT'),
      loanNo: businessNo,
      source: businessNo.refine((name) => name !== 'SYSTEM', 'TEXT_FORMAT'),
      reference: businessNo,
      detail: text(2000),
    })
    .meta({ id: 'SignalInput' }),
  response: z.object({ no: z.string(), level: z.enum(WARNING_LEVELS), dueOn: date, repeated: z.boolean() }),
  errors: ['WARNING_UNKNOWN', 'WARNING_SUBJECT', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: {
    body: {
      code: 'LITIGATION',
      loanNo: 'LN20261124000001',
      source: 'COURT-FEED',
      reference: '2026-0102-123',
      detail: '买卖合同纠纷，被告，标的 80 万元',
    },
  },
});

export const disposeWarning = operation({
  id: 'disposeWarning',
  method: 'post',
  path: '/warnings/{no}/disposition',
  tag: 'inspections',
  summary: { zh: '处置预警；解除红色预警须经第二人复核', en: 'Dispose of a warning; a red one is lifted by two' },
  action: 'WARNING_DISPOSE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ disposition: z.enum(DISPOSITIONS), reason }).meta({ id: 'DispositionInput' }),
  response: warning,
  errors: ['WARNING_NOT_OPEN', 'WARNING_OF_OTHERS', 'WARNING_REASON'],
  example: { body: { disposition: 'WATCH', reason: '已联系企业核实，货款已收回，继续关注' } },
});

export const confirmLifting = operation({
  id: 'confirmLifting',
  method: 'post',
  path: '/warnings/{no}/confirmation',
  tag: 'inspections',
  summary: { zh: '复核红色预警的解除', en: 'Agree to the lifting of a red warning, or refuse it' },
  action: 'WARNING_CONFIRM',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ agree: z.boolean(), reason: text(1000, 0).default('') }).meta({ id: 'LiftingInput' }),
  response: warning,
  errors: ['WARNING_NOT_LIFTED', 'WARNING_OF_OTHERS', 'WARNING_SAME_PERSON', 'WARNING_REASON'],
  example: { body: { agree: true } },
});
