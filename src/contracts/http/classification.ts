import { z } from 'zod';
import { FLOOR_CODES, RECOGNITION_STEPS, RECORDED_FACTS } from '../../domain/classification';
import { RISK_CLASSES } from './loans';
import { bilingual, byNo, date, rate, text } from './fields';
import { operation } from './operation';

const riskClass = z.enum(RISK_CLASSES);

const classView = z
  .object({
    loanNo: z.string(),
    riskClass: riskClass.meta({
      description: '现行分类：下限与认定中较差者。In force: the worse of floor and recognised.',
    }),
    since: date.nullable(),
    floor: riskClass.meta({ description: '按规定至少归为。The best class the regulation allows.' }),
    floors: z.array(z.object({ rule: z.enum(FLOOR_CODES), riskClass, title: bilingual, source: z.string() })),
    assess: z
      .boolean()
      .meta({ description: '集团成员不良，应及时评估。A group member is non-performing: assess promptly.' }),
    recognised: z.object({ riskClass, by: z.string().nullable(), on: date.nullable() }),
    review: z
      .object({
        id: z.string(),
        step: z.enum(RECOGNITION_STEPS),
        openedOn: date,
        opinions: z.array(
          z.object({ step: z.enum(RECOGNITION_STEPS), by: z.string(), riskClass, reason: z.string(), on: date }),
        ),
      })
      .nullable()
      .meta({ description: '进行中的认定。The recognition under way.' }),
    facts: z
      .array(
        z.object({
          id: z.string(),
          code: z.string(),
          scope: z.enum(['LOAN', 'DEBTOR']),
          on: date,
          endsOn: date.nullable(),
          impairment: rate.nullable(),
          note: z.string(),
          by: z.string(),
          stands: z.boolean().meta({ description: '当前适用。It stands today.' }),
          floor: riskClass.nullable().meta({
            description: '此事实本身要求的下限；null 表示不单独构成下限。The floor it is by itself, if any.',
          }),
        }),
      )
      .meta({ description: '已认定的分类事实（新在前）。Recorded facts about the loan and its debtor, newest first.' }),
    history: z.array(
      z.object({
        on: date,
        from: riskClass,
        to: riskClass,
        cause: z.enum(['END_OF_DAY', 'RECOGNITION', 'ADVANCE']),
        by: z.string(),
        reason: z.string(),
      }),
    ),
  })
  .meta({
    id: 'LoanClass',
    description: '风险分类及其依据、认定与历史。The class with its floors, recognition and history.',
  });

const EXAMPLE = {
  loanNo: 'LN20261124000001',
  riskClass: 'SPECIAL_MENTION',
  since: '2026-12-25',
  floor: 'SPECIAL_MENTION',
  floors: [
    {
      rule: 'OVERDUE',
      riskClass: 'SPECIAL_MENTION',
      title: { zh: '本金、利息或费用逾期', en: 'Principal, interest or fees overdue' },
      source: 'RULES 2.2',
    },
  ],
  assess: false,
  recognised: { riskClass: 'NORMAL', by: null, on: null },
  review: { id: 'class-LN20261124000001-1', step: 'GRADE', openedOn: '2026-12-25', opinions: [] },
  facts: [],
  history: [
    { on: '2026-12-25', from: 'NORMAL', to: 'SPECIAL_MENTION', cause: 'END_OF_DAY', by: 'system', reason: 'OVERDUE' },
  ],
};

export const getLoanClass = operation({
  id: 'getLoanClass',
  method: 'get',
  path: '/loans/{no}/class',
  tag: 'loans',
  summary: {
    zh: '风险分类：下限及依据、认定、历史',
    en: 'Class of a loan: floors and their rules, recognition, history',
  },
  action: 'LOAN_READ',
  params: byNo,
  response: classView,
  example: { response: EXAMPLE },
});

export const giveClassOpinion = operation({
  id: 'giveClassOpinion',
  method: 'post',
  path: '/loans/{no}/class/opinions',
  tag: 'loans',
  summary: {
    zh: '风险分类初分、复核、认定（三人）',
    en: 'Grade, review, recognise the class: three people, one step each',
  },
  action: 'CLASS_OPINE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ riskClass, reason: text(1000) }),
  response: classView,
  errors: [
    'CLASS_ROLE',
    'CLASS_SAME_PERSON',
    'CLASS_ACCOUNT_MANAGER',
    'CLASS_BELOW_FLOOR',
    'NOT_THE_ACCOUNT_MANAGER',
    'LOAN_CLOSED',
  ],
  example: {
    body: { riskClass: 'SPECIAL_MENTION', reason: '逾期12天，借款人经营正常，承诺月底前还清' },
    response: EXAMPLE,
  },
});

export const recordClassFact = operation({
  id: 'recordClassFact',
  method: 'post',
  path: '/loans/{no}/class/facts',
  tag: 'loans',
  summary: {
    zh: '登记分类事实：挪用、减值、破产、技术性逾期等',
    en: 'Record a fact for classification: misuse, impairment, bankruptcy, a technical delay, ...',
  },
  action: 'CLASS_FACT_RECORD',
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      code: z.enum(RECORDED_FACTS).meta({
        description:
          '评级下调、失信、逃废债、破产及于债务人全部贷款。RATING_CUT, BLACKLISTED, EVADING_DEBT and BANKRUPTCY concern all loans of the debtor.',
      }),
      on: date,
      endsOn: date
        .optional()
        .meta({ description: '失效日（当日起不再适用）。The first day on which it stands no more.' }),
      impairment: rate
        .optional()
        .meta({ description: '减值占账面余额，IMPAIRMENT 必填。Share of the book value; with IMPAIRMENT only.' }),
      note: text(1000),
    })
    .refine((body) => body.endsOn === undefined || body.on < body.endsOn, {
      error: 'CLASS_FACT_ENDS',
      path: ['endsOn'],
    })
    .refine(
      (body) =>
        (body.code === 'IMPAIRMENT') ===
        (body.impairment !== undefined && Number(body.impairment) > 0 && Number(body.impairment) <= 1),
      {
        error: 'CLASS_FACT_IMPAIRMENT',
        path: ['impairment'],
      },
    ),
  response: classView,
  errors: ['DATE_IN_FUTURE', 'LOAN_CLOSED'],
  example: { body: { code: 'PURPOSE_CHANGED', on: '2026-12-20', note: '贷款资金流入股市' }, response: EXAMPLE },
});

export const endClassFact = operation({
  id: 'endClassFact',
  method: 'post',
  path: '/loans/{no}/class/facts/{id}/end',
  tag: 'loans',
  summary: {
    zh: '撤回分类事实：自今日起不再适用；在册分类不因此上调，须重新认定',
    en: 'Withdraw a fact for classification: from today it stands no more; the class in force stays until people recognise a better one',
  },
  action: 'CLASS_FACT_RECORD',
  idempotent: true,
  params: byNo.extend({ id: z.string().regex(/^[1-9]\d{0,17}$/, 'TEXT_FORMAT') }),
  body: z.strictObject({ reason: text(1000) }),
  response: classView,
  errors: ['CLASS_FACT_OVER', 'CLASS_FACT_OWN', 'CLASS_FACT_MANAGER', 'CLASS_FACT_BY_RULE', 'LOAN_CLOSED'],
  example: { body: { reason: '法院裁定驳回破产申请' }, response: EXAMPLE },
});
