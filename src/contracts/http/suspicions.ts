import { z } from 'zod';
import { SUSPICION_KINDS, SUSPICION_STATES } from '../../domain/suspicion/suspicion';
import { branchCode, businessNo, byNo, date, longPageQuery, pageOf, text, username } from './fields';
import { operation } from './operation';

const suspicion = z
  .object({
    no: z.string(),
    branchCode,
    kind: z.enum(SUSPICION_KINDS),
    status: z.enum(SUSPICION_STATES),
    reportedBy: username,
    reportedOn: date,
    assessBy: date,
    late: z.boolean(),
    endedOn: date.nullable(),
  })
  .meta({
    id: 'Suspicion',
    description: '可疑报告，仅报告人与风险人员可见。Known to its reporter and to risk officers only.',
  });

const full = suspicion
  .extend({
    clientNo: z.string().nullable(),
    applicationNo: z.string().nullable(),
    loanNo: z.string().nullable(),
    about: z.string().nullable().meta({ description: '涉及的员工。A colleague it is about.' }),
    reasons: z.string(),
    evidence: z.string(),
    reference: z.string().nullable().meta({ description: '上报编号。The number it was filed under.' }),
    steps: z.array(z.object({ act: z.string(), by: username, on: date, text: z.string() })),
    mayConclude: z.boolean(),
  })
  .meta({ id: 'FullSuspicion' });

const EXAMPLE = {
  no: 'SR20261123000001',
  branchCode: 'SB01',
  kind: 'MONEY_LAUNDERING',
  status: 'REPORTED',
  reportedBy: 'li.na',
  reportedOn: '2026-11-23',
  assessBy: '2026-11-30',
  late: false,
  endedOn: null,
};
const FULL = {
  ...EXAMPLE,
  clientNo: 'CL00000001',
  applicationNo: null,
  loanNo: null,
  about: null,
  reasons: '资金快进快出，与经营规模不符',
  evidence: 'DOC-1 流水',
  reference: null,
  steps: [],
  mayConclude: false,
};
const write = { method: 'post', tag: 'oversight', idempotent: true, response: full } as const;

export const reportSuspicion = operation({
  ...write,
  id: 'reportSuspicion',
  path: '/suspicions',
  summary: { zh: '报告可疑情况（保密）', en: 'Report something suspicious, in confidence' },
  action: 'SUSPICION_REPORT',
  status: 201,
  body: z
    .strictObject({
      kind: z.enum(SUSPICION_KINDS),
      clientNo: businessNo.optional(),
      applicationNo: businessNo.optional(),
      loanNo: businessNo.optional(),
      about: username.optional(),
      reasons: text(4000),
      evidence: text(1000, 0).default(''),
    })
    .meta({ id: 'SuspicionInput' }),
  errors: ['USER_UNKNOWN', 'SUSPICION_OWN'],
  example: {
    body: { kind: 'MONEY_LAUNDERING', clientNo: 'CL00000001', reasons: FULL.reasons, evidence: 'DOC-1 流水' },
    response: FULL,
  },
});

export const listSuspicions = operation({
  id: 'listSuspicions',
  method: 'get',
  path: '/suspicions',
  tag: 'oversight',
  summary: { zh: '可疑报告：本人报告的；风险人员看全部', en: 'Reports one made; all of them for risk officers' },
  action: 'SUSPICION_REPORT',
  query: longPageQuery.extend({ status: z.enum(SUSPICION_STATES).optional() }),
  response: pageOf(suspicion),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getSuspicion = operation({
  id: 'getSuspicion',
  method: 'get',
  path: '/suspicions/{no}',
  tag: 'oversight',
  summary: { zh: '一份可疑报告（每次查看留痕）', en: 'One report; every look is on record' },
  action: 'SUSPICION_REPORT',
  params: byNo,
  response: full,
  example: { response: FULL },
});

export const noteSuspicion = operation({
  ...write,
  id: 'noteSuspicion',
  path: '/suspicions/{no}/notes',
  summary: { zh: '补充情况或评估记录', en: 'Add what became known' },
  action: 'SUSPICION_REPORT',
  status: 201,
  params: byNo,
  body: z.strictObject({ text: text(4000) }),
  errors: ['SUSPICION_STATE'],
  example: { body: { text: '补充近三月流水' }, response: FULL },
});

export const concludeSuspicion = operation({
  ...write,
  id: 'concludeSuspicion',
  path: '/suspicions/{no}/conclusion',
  summary: { zh: '评估结论：上报、移交、排除', en: 'Conclude: filed, handed on, nothing in it' },
  action: 'SUSPICION_ASSESS',
  params: byNo,
  body: z.strictObject({
    outcome: z.enum(['FILED', 'ESCALATED', 'DISMISSED']),
    reference: text(80).optional(),
    text: text(4000),
  }),
  errors: ['SUSPICION_STATE', 'SUSPICION_SAME_PERSON', 'SUSPICION_REFERENCE'],
  example: { body: { outcome: 'FILED', reference: 'STR-2026-001', text: '符合可疑特征' }, response: FULL },
});
