import { z } from 'zod';
import {
  ACCOUNTABILITY_CAUSES,
  ACCOUNTABILITY_MEASURES,
  ACCOUNTABILITY_STATES,
  FINDING_OUTCOMES,
  LOAN_STAGES,
} from '../../domain/accountability/accountability';
import { BEARER_POSTS } from '../../domain/accountability/bearers';
import { STAGE_DUTY_CODES } from '../../domain/accountability/duties';
import { ACCOUNTABILITY_ACTS } from '../../domain/accountability/way';
import {
  amount,
  bilingual,
  branchCode,
  businessNo,
  byNo,
  date,
  money,
  pageOf,
  pageQuery,
  text,
  username,
} from './fields';
import { EXAMPLE, FINDING_EXAMPLE, FULL } from './accountability-example';
import { ENGINE, operation, printed } from './operation';

const one = z
  .object({
    no: z.string(),
    loanNo: z.string(),
    branchCode,
    cause: z
      .enum(ACCOUNTABILITY_CAUSES)
      .nullable()
      .meta({ description: '起因；当事人不可见。Why; not told to the concerned.' }),
    status: z.enum(ACCOUNTABILITY_STATES),
    askedOn: date,
    openBy: date,
    openedOn: date.nullable(),
    concludeBy: date.nullable(),
    stateBy: date.nullable(),
    concludedOn: date.nullable(),
    appealBy: date.nullable(),
    endedOn: date.nullable(),
    daysLeft: z.int().nullable().meta({ description: '距下一期限的天数，负数为已过。Days to its next deadline.' }),
  })
  .meta({ id: 'AccountabilityCase', description: '责任认定。Who answers for a loan that went wrong.' });

const duty = z.enum(STAGE_DUTY_CODES);
const shortfalls = z.array(
  z.object({
    about: z.string(),
    on: date.nullable(),
    name: bilingual.nullable().meta({ description: '资料、条件的名称。What a document or condition is called.' }),
  }),
);
const finding = z.object({
  outcome: z.enum(FINDING_OUTCOMES),
  measure: z.enum(ACCOUNTABILITY_MEASURES).nullable(),
  deduction: money.nullable(),
  duties: z.array(duty),
  conduct: z.string(),
  excuse: z.string(),
  grounds: z.string(),
  by: username,
  on: date,
});

const person = z.object({
  username,
  bears: z.array(
    z.object({
      stage: z.enum(LOAN_STAGES),
      order: z.int().meta({ description: '第一、第二、第三责任人。First, second, third.' }),
      post: z.enum(BEARER_POSTS),
      from: date.nullable(),
      until: date.nullable(),
    }),
  ),
  unproved: z
    .array(z.object({ duty, stage: z.enum(LOAN_STAGES), shortfalls }))
    .meta({ description: '档案未能证明的职责。What of his duties the file does not prove.' }),
  finding: finding.nullable(),
  statement: z
    .object({ text: z.string().nullable(), document: z.string().nullable(), on: date })
    .nullable()
    .meta({ description: '陈述申辩；text 为空即逾期未陈述。His statement; without a text: silence.' }),
  appeal: z
    .object({
      text: z.string(),
      document: z.string().nullable(),
      on: date,
      decideBy: date.nullable(),
      decision: z.object({ text: z.string(), by: username, on: date }).nullable(),
    })
    .nullable(),
});

const full = one
  .extend({
    knowledge: z.enum(['WHOLE', 'OWN']).meta({ description: '当事人仅见本人部分。The concerned see their own part.' }),
    reason: z.string().nullable(),
    askedBy: z.string().nullable(),
    investigator: z.string().nullable(),
    concluder: z.string().nullable(),
    evidence: z.object({ sha256: z.string(), intact: z.boolean() }).nullable().meta({
      description: '立案时固定的证据快照及其校验。The evidence kept at the opening, and whether it is as hashed.',
    }),
    duties: z.array(
      z.object({
        duty,
        stage: z.enum(LOAN_STAGES),
        state: z.enum(['PROVED', 'UNPROVED', 'NOT_DUE']),
        shortfalls,
      }),
    ),
    people: z.array(person),
    steps: z.array(
      z.object({
        act: z.string(),
        username: z.string().nullable(),
        text: z.string(),
        document: z.string().nullable(),
        by: z.string(),
        on: date,
      }),
    ),
    may: z.array(z.enum(ACCOUNTABILITY_ACTS)).meta({ description: '您现在可以做的。What you may do now.' }),
  })
  .meta({ id: 'FullAccountabilityCase', description: '责任认定案及其经过。A case with all that you may know of it.' });

const read = { tag: 'oversight', action: 'ACCOUNTABILITY_READ' } as const;

export const askAccountability = operation({
  id: 'askAccountability',
  method: 'post',
  path: '/accountability-cases',
  tag: 'oversight',
  summary: {
    zh: '因可疑报告成立或审计发现提出责任认定；贷款转为不良、核销获批时由系统提出',
    en: 'Ask for a case, on an established report or an audit; the system does when a loan turns non-performing or is written off',
  },
  action: 'ACCOUNTABILITY_ASK',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      loanNo: businessNo,
      cause: z.enum(['SUSPICION', 'AUDIT']),
      reference: text(80).meta({ description: '可疑报告或审计报告编号。The number of the report or audit.' }),
      reason: text(2000),
    })
    .meta({ id: 'AccountabilityInput' }),
  response: full,
  errors: [
    ...ENGINE,
    'ACCOUNTABILITY_PART',
    'ACCOUNTABILITY_OPEN',
    'ACCOUNTABILITY_SUSPICION',
    'CASE_OF_OTHER_BRANCH',
    'CASE_CLOSED',
    'NOT_FOUND',
  ],
  example: {
    body: { loanNo: 'LN20261123000001', cause: 'AUDIT', reference: 'SJ-2026-07', reason: '抽查发现贷后检查缺失' },
    response: FULL,
  },
});

export const listAccountability = operation({
  ...read,
  id: 'listAccountability',
  method: 'get',
  path: '/accountability-cases',
  summary: {
    zh: '责任认定清单：未参与的风险、审计、审批人员看全部，当事人看本人的',
    en: 'Cases of accountability: all for officers without a part, their own for the concerned',
  },
  query: pageQuery.extend({ status: z.enum(ACCOUNTABILITY_STATES).optional(), loanNo: businessNo.optional() }),
  response: pageOf(one),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getAccountability = operation({
  ...read,
  id: 'getAccountability',
  method: 'get',
  path: '/accountability-cases/{no}',
  summary: { zh: '一件责任认定（每次查看留痕）', en: 'One case; every look is on record' },
  params: byNo,
  response: full,
  example: { response: FULL },
});

export const printAccountability = operation({
  ...read,
  id: 'printAccountability',
  method: 'get',
  paper: true,
  path: '/accountability-cases/{no}/paper',
  summary: {
    zh: '打印责任认定书（PDF，留痕）；当事人仅得本人部分',
    en: 'Print the finding of a concluded case (PDF; every print is on record); to the concerned their own part',
  },
  params: byNo,
  response: printed,
  errors: ['ACCOUNTABILITY_NOT_CONCLUDED'],
});

const findingInput = z.strictObject({
  outcome: z.enum(FINDING_OUTCOMES),
  measure: z.enum(ACCOUNTABILITY_MEASURES).optional(),
  deduction: amount.optional(),
  duties: z.array(duty).max(STAGE_DUTY_CODES.length).default([]),
  conduct: text(2000, 0).default('').meta({ description: '具体行为。What he did or left undone.' }),
  excuse: text(2000, 0).default('').meta({ description: '免责或从轻的理由。Why exempt or lighter.' }),
  grounds: text(4000),
});
const said = text(4000);
const document = text(200).nullable().default(null);
const step = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.enum(['OPEN', 'HEAR', 'RETURN', 'CONCLUDE']), text: said }),
    z.strictObject({ act: z.enum(['NOTE', 'STATE', 'APPEAL']), text: said, document }),
    z.strictObject({ act: z.literal('FIND'), username, finding: findingInput }),
    z.strictObject({
      act: z.literal('DECIDE'),
      username,
      finding: findingInput.optional().meta({ description: '改变认定时填写。Only where the finding changes.' }),
      text: said,
    }),
  ])
  .meta({ id: 'AccountabilityStepInput' });

export const stepAccountability = operation({
  ...read,
  id: 'stepAccountability',
  method: 'post',
  path: '/accountability-cases/{no}/steps',
  summary: {
    zh: '立案、记录、逐人认定、听取陈述、陈述申辩、退回、结论、申请复议、复议决定',
    en: 'Open, note, find, hear, state, return, conclude, appeal, decide the appeal',
  },
  status: 201,
  idempotent: true,
  params: byNo,
  body: step,
  response: full,
  errors: [
    ...ENGINE,
    'ACCOUNTABILITY_PART',
    'ACCOUNTABILITY_STATE',
    'ACCOUNTABILITY_NOT_INVESTIGATOR',
    'ACCOUNTABILITY_INVESTIGATOR_CONCLUDES',
    'ACCOUNTABILITY_APPEAL_OTHER',
    'ACCOUNTABILITY_NOT_CONCERNED',
    'ACCOUNTABILITY_DUTY',
    'ACCOUNTABILITY_MEASURE',
    'ACCOUNTABILITY_NO_GROUND',
    'ACCOUNTABILITY_EXCUSE',
    'ACCOUNTABILITY_UNFOUND',
    'ACCOUNTABILITY_UNHEARD',
    'ACCOUNTABILITY_STATED',
    'ACCOUNTABILITY_LATE',
    'ACCOUNTABILITY_APPEALED',
    'ACCOUNTABILITY_NO_APPEAL',
    'CASE_OF_OTHER_BRANCH',
    'CASE_CLOSED',
  ],
  example: { body: { act: 'FIND', username: 'li.na', finding: FINDING_EXAMPLE }, response: FULL },
});
