import { z } from 'zod';
import { EXIT_MEASURES, EXIT_STATES, MAX_TARGETS } from '../../domain/exit/exit-plan';
import { branchCode, businessNo, byNo, date, longPageQuery, money, pageOf, text, username } from './fields';
import { operation } from './operation';

/** Yuan, down to nothing. */
const target = z
  .string()
  .regex(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/, 'MONEY_FORMAT')
  .meta({ example: '5000000.00' });

const milestone = z.object({
  on: date,
  target: money,
  exposure: money.nullable().meta({ description: '到期日的实际敞口；未到期为空。What was owed on its day.' }),
  state: z.enum(['OPEN', 'MET', 'MISSED']),
});

const plan = z
  .object({
    no: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode,
    wholeGroup: z.boolean(),
    status: z.enum(EXIT_STATES),
    measures: z.array(z.enum(EXIT_MEASURES)),
    reason: z.string(),
    owner: username,
    base: money.meta({ description: '提出时的敞口。What was owed when it was proposed.' }),
    exposure: money.meta({ description: '目前的实际敞口。What is owed now.' }),
    cap: money.meta({ description: '目前的敞口上限。What may be owed now.' }),
    milestones: z.array(milestone),
    proposedBy: username,
    proposedOn: date,
    decidedBy: username.nullable(),
    decidedOn: date.nullable(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'ExitPlan', description: '压缩退出方案及进展。How a client is brought down, and how far it has come.' });

const EXAMPLE = {
  no: 'XP20261123000001',
  clientNo: 'CL00000011',
  clientMasked: '杭州**公司',
  branchCode: 'SB01',
  wholeGroup: true,
  status: 'ACTIVE' as const,
  measures: ['REDUCE_ON_RENEWAL' as const, 'MORE_SECURITY' as const],
  reason: '行业下行，现金流恶化',
  owner: 'li.na',
  base: '8000000.00',
  exposure: '7600000.00',
  cap: '8000000.00',
  milestones: [{ on: '2027-03-31', target: '5000000.00', exposure: null, state: 'OPEN' as const }],
  proposedBy: 'chen.jing',
  proposedOn: '2026-11-23',
  decidedBy: 'zhou.min',
  decidedOn: '2026-11-24',
  comment: '同意压缩',
};
const act = { tag: 'oversight', method: 'post', idempotent: true, response: plan } as const;

export const listExitPlans = operation({
  id: 'listExitPlans',
  method: 'get',
  path: '/exit-plans',
  tag: 'oversight',
  summary: { zh: '压缩退出台账', en: 'Plans by which clients are brought down' },
  action: 'EXIT_PLAN_READ',
  query: longPageQuery.extend({ status: z.enum(EXIT_STATES).optional(), clientNo: businessNo.optional() }),
  response: pageOf(plan),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getExitPlan = operation({
  id: 'getExitPlan',
  method: 'get',
  path: '/exit-plans/{no}',
  tag: 'oversight',
  summary: { zh: '一份压缩退出方案', en: 'One plan' },
  action: 'EXIT_PLAN_READ',
  params: byNo,
  response: plan,
  example: { response: EXAMPLE },
});

export const proposeExitPlan = operation({
  ...act,
  id: 'proposeExitPlan',
  path: '/exit-plans',
  summary: { zh: '提出压缩退出方案（由风险审定）', en: 'Propose to bring a client down; risk decides' },
  action: 'EXIT_PLAN_PROPOSE',
  status: 201,
  body: z
    .strictObject({
      clientNo: businessNo,
      wholeGroup: z.boolean().default(false).meta({ description: '按集团合计。Counts its whole group.' }),
      measures: z.array(z.enum(EXIT_MEASURES)).min(1).max(EXIT_MEASURES.length),
      reason: text(2000),
      owner: username,
      targets: z
        .array(z.strictObject({ on: date, target }))
        .min(1)
        .max(MAX_TARGETS),
    })
    .meta({ id: 'ExitPlanInput' }),
  errors: [
    'CLIENT_UNKNOWN',
    'EXIT_NOTHING_OWED',
    'EXIT_TARGET_PAST',
    'EXIT_TARGETS_ORDER',
    'EXIT_TARGET_TOO_HIGH',
    'EXIT_OWNER',
    'EXIT_PLAN_STANDS',
  ],
  example: {
    body: {
      clientNo: 'CL00000011',
      wholeGroup: true,
      measures: ['REDUCE_ON_RENEWAL', 'MORE_SECURITY'],
      reason: EXAMPLE.reason,
      owner: 'li.na',
      targets: [{ on: '2027-03-31', target: '5000000.00' }],
    },
    response: { ...EXAMPLE, status: 'PROPOSED', decidedBy: null, decidedOn: null, comment: null },
  },
});

export const decideExitPlan = operation({
  ...act,
  id: 'decideExitPlan',
  path: '/exit-plans/{no}/decision',
  summary: { zh: '审定压缩退出方案', en: 'Decide a plan' },
  action: 'EXIT_PLAN_DECIDE',
  params: byNo,
  body: z.strictObject({ outcome: z.enum(['APPROVE', 'REJECT']), comment: text(1000) }),
  errors: ['EXIT_STATE', 'EXIT_SAME_PERSON', 'EXIT_PLAN_STANDS', 'EXIT_TARGET_PAST'],
  example: { body: { outcome: 'APPROVE', comment: '同意压缩' }, response: EXAMPLE },
});

export const endExitPlan = operation({
  ...act,
  id: 'endExitPlan',
  path: '/exit-plans/{no}/end',
  summary: { zh: '终止压缩退出方案（恢复正常授信）', en: 'End a plan: the client is lent to like any other again' },
  action: 'EXIT_PLAN_DECIDE',
  params: byNo,
  body: z.strictObject({ comment: text(1000) }),
  errors: ['EXIT_STATE', 'EXIT_SAME_PERSON'],
  example: { body: { comment: '经营好转' }, response: { ...EXAMPLE, status: 'ENDED' } },
});
