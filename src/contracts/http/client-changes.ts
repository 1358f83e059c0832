import { z } from 'zod';
import { CHANGE_KINDS, CHANGE_WEIGHTS } from '../../domain/client-change/kinds';
import { CHANGE_MEASURES, REASSESSMENT_STATES } from '../../domain/client-change/reassessment';
import { changeEntry, EXAMPLE_CHANGE } from './client-events';
import { amount, branchCode, businessNo, byNo, date, listOf, money, pageOf, pageQuery, text, username } from './fields';
import { operation } from './operation';

export const reassessment = z
  .object({
    no: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode,
    managerUsername: username,
    kind: z.enum(CHANGE_KINDS),
    on: date,
    weight: z.enum(CHANGE_WEIGHTS),
    status: z.enum(REASSESSMENT_STATES),
    openedOn: date,
    dueOn: date,
    late: z.boolean(),
    grounds: z.string().nullable(),
    concludedBy: username.nullable(),
    concludedOn: date.nullable(),
    confirmedBy: username.nullable(),
    closedOn: date.nullable(),
  })
  .meta({
    id: 'Reassessment',
    description: '客户重大变更的重新评估。The re-assessment of a material change of a client.',
  });

const touched = z
  .object({
    kind: z.enum(['APPLICATION', 'LOAN', 'FACILITY', 'COMMITMENT']),
    no: z.string(),
    applicationNo: z.string(),
    as: z.enum(['BORROWER', 'SECURITY']).meta({ description: '借款人，或提供担保。Borrows by it, or secures it.' }),
    clientNo: z.string(),
    branchCode,
    status: z.string(),
    rated: z
      .boolean()
      .meta({ description: '已评级、尚未出账的申请。An application that was rated and of which no money has left.' }),
    amount: money,
    managerUsername: username,
  })
  .meta({
    id: 'TouchedCase',
    description: '与该客户有关的未结清业务。A case that is not over and hangs on the client.',
  });

const measure = z
  .object({
    kind: z.enum(CHANGE_MEASURES),
    subjectNo: z.string(),
    limit: money.nullable(),
    status: z
      .enum(['PROPOSED', 'PENDING', 'DONE', 'DROPPED'])
      .meta({ description: '待复核、待完成、已完成、已撤销。Proposed, to be done, done, dropped.' }),
    doneBy: username.nullable(),
    doneOn: date.nullable(),
  })
  .meta({ id: 'ReassessmentMeasure', description: '评估采取的措施。What is done about one case.' });

const whole = reassessment
  .extend({
    change: changeEntry,
    cases: z.array(touched),
    casesElsewhere: z
      .int()
      .meta({ description: '其他机构的有关业务笔数，由其自行处理。Cases of other branches, who see to them.' }),
    securities: z.array(
      z.object({ no: z.string(), form: z.string(), applicationNo: z.string(), description: z.string() }),
    ),
    measures: z.array(measure),
    steps: z.array(
      z.object({
        act: z.enum(['CONCLUDED', 'CONFIRMED', 'RETURNED', 'CORRECTED', 'JOINED']),
        by: username,
        on: date,
        text: z.string(),
      }),
    ),
    may: z.object({ conclude: z.boolean(), confirm: z.boolean() }),
  })
  .meta({ id: 'WholeReassessment' });

const ROW = {
  no: 'CE20261127000001',
  clientNo: 'CL00000011',
  clientMasked: '杭州**公司',
  branchCode: 'SB01',
  managerUsername: 'li.na',
  kind: 'CONTROLLER' as const,
  on: '2026-11-20',
  weight: 'REASSESS_AND_WARN' as const,
  status: 'OPEN' as const,
  openedOn: '2026-11-23',
  dueOn: '2026-11-30',
  late: false,
  grounds: null,
  concludedBy: null,
  concludedOn: null,
  confirmedBy: null,
  closedOn: null,
};
const WHOLE = {
  ...ROW,
  change: EXAMPLE_CHANGE,
  cases: [],
  casesElsewhere: 0,
  securities: [],
  measures: [],
  steps: [],
  may: { conclude: true, confirm: false },
};

export const listReassessments = operation({
  id: 'listReassessments',
  method: 'get',
  path: '/reassessments',
  tag: 'clients',
  summary: {
    zh: '变更重新评估清单，最紧的在前；不给状态即未完成的',
    en: 'Re-assessments of changed clients, the most pressing first; without a status those that are not over',
  },
  action: 'CHANGE_READ',
  query: pageQuery.extend({
    status: z.enum(REASSESSMENT_STATES).optional(),
    clientNo: businessNo.optional(),
    managerUsername: username.optional(),
  }),
  response: pageOf(reassessment),
  example: { response: { data: [ROW], nextCursor: null, hasMore: false } },
});

export const getReassessment = operation({
  id: 'getReassessment',
  method: 'get',
  path: '/reassessments/{no}',
  tag: 'clients',
  summary: {
    zh: '一次重新评估：变更、有关业务、措施与经过',
    en: 'One re-assessment: the change, what hangs on the client, what is done about it',
  },
  action: 'CHANGE_READ',
  params: byNo,
  response: whole,
  example: { response: WHOLE },
});

export const concludeReassessment = operation({
  id: 'concludeReassessment',
  method: 'post',
  path: '/reassessments/{no}/conclusion',
  tag: 'clients',
  summary: {
    zh: '作出重新评估结论；不列措施即无影响。有措施或已预警的，须经第二人复核',
    en: 'Conclude a re-assessment; without measures the change has no effect. Measures, and a change that was warned of, need a second person',
  },
  action: 'CHANGE_CONCLUDE',
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      grounds: text(2000),
      measures: z
        .array(
          z.strictObject({
            kind: z.enum(CHANGE_MEASURES),
            subjectNo: businessNo.meta({ description: '贷款、额度或申请编号。The loan, facility or application.' }),
            limit: amount.optional().meta({ description: '压缩后的额度，仅用于 REDUCE。The new limit of REDUCE.' }),
          }),
        )
        .max(50)
        .default([]),
    })
    .meta({ id: 'ReassessmentInput' }),
  response: whole,
  errors: [
    'CHANGE_STATE',
    'CHANGE_OF_OTHERS',
    'CHANGE_MEASURE_SUBJECT',
    'CHANGE_MEASURE_LIMIT',
    'CHANGE_MEASURE_TWICE',
    'FACILITY_NOT_IN_FORCE',
    'LIMIT_NOT_LOWER',
    'LIMIT_IN_USE',
  ],
  example: {
    body: {
      grounds: '新实际控制人无同业经验，先冻结额度并重新评级',
      measures: [{ kind: 'FREEZE', subjectNo: 'FC20261123000001' }],
    },
    response: WHOLE,
  },
});

export const confirmReassessment = operation({
  id: 'confirmReassessment',
  method: 'post',
  path: '/reassessments/{no}/confirmation',
  tag: 'clients',
  summary: {
    zh: '复核重新评估结论；同意即执行措施，不同意退回客户经理',
    en: 'Confirm what was concluded, which is then done; or send it back to the manager',
  },
  action: 'CHANGE_CONFIRM',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ agree: z.boolean(), comment: text(1000) }).meta({ id: 'ReassessmentConfirmation' }),
  response: whole,
  errors: [
    'CHANGE_STATE',
    'CHANGE_OF_OTHERS',
    'CHANGE_SAME_PERSON',
    'FACILITY_NOT_IN_FORCE',
    'LIMIT_NOT_LOWER',
    'LIMIT_IN_USE',
    'LOAN_CLOSED',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
  ],
  example: { body: { agree: true, comment: '同意' }, response: { ...WHOLE, status: 'DONE' } },
});

export const listApplicationChanges = operation({
  id: 'listApplicationChanges',
  method: 'get',
  path: '/applications/{no}/changes',
  tag: 'applications',
  summary: {
    zh: '申请的借款人、担保人尚未评估完的重大变更；未完成前不得签约、放款',
    en: 'Material changes of the borrower and of who secures the case that are not re-assessed: until then it is neither signed nor paid',
  },
  action: 'APPLICATION_READ',
  params: byNo,
  response: listOf(
    z
      .object({
        no: z.string(),
        what: z
          .enum(['REASSESSMENT', 'RATING', 'SECURITY'])
          .meta({ description: '待评估、待重新评级、待追加担保。What is waited for.' }),
        clientNo: z.string(),
        clientMasked: z.string(),
        as: z.enum(['BORROWER', 'SECURITY']),
        kind: z.enum(CHANGE_KINDS).nullable(),
        on: date.nullable(),
        dueOn: date,
        branchCode,
        managerUsername: username,
      })
      .meta({ id: 'ApplicationChange' }),
  ),
  example: { response: { data: [] } },
});

/** What a signature or a release is refused with while a change of a party waits. */
export const CHANGE_REFUSALS = ['CLIENT_CHANGE_OPEN', 'CHANGE_RATING_PENDING', 'CHANGE_SECURITY_PENDING'] as const;
