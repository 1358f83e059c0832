import { z } from 'zod';
import { businessNo, byNo, date, instant, listOf, text } from './fields';
import { operation } from './operation';

const question = z
  .object({
    id: z.string(),
    applicationNo: z.string(),
    question: z.string(),
    dueOn: date,
    askedBy: z.string(),
    askedAt: instant,
    standing: z
      .enum(['OPEN', 'LATE', 'ANSWERED'])
      .meta({ description: 'OPEN 待答复；LATE 逾期未答；ANSWERED 已答复。' }),
    answers: z.array(z.object({ answer: z.string(), answeredBy: z.string(), answeredAt: instant })),
  })
  .meta({
    id: 'CaseQuestion',
    description: '审批问答（只增不改）。A question on a case with its answers; never changed.',
  });

const EXAMPLE = {
  id: '1',
  applicationNo: 'AP20261123000001',
  question: '第一还款来源以何佐证？',
  dueOn: '2026-11-26',
  askedBy: 'zhao.lei',
  askedAt: '2026-11-23T02:00:00.000Z',
  standing: 'ANSWERED',
  answers: [
    { answer: '近十二个月代发工资流水，见资料清单第三项', answeredBy: 'li.na', answeredAt: '2026-11-23T08:00:00.000Z' },
  ],
};

export const askQuestion = operation({
  id: 'askQuestion',
  method: 'post',
  path: '/applications/{no}/questions',
  tag: 'applications',
  summary: {
    zh: '就案件提问，限期答复；审批不因此暂停',
    en: 'Ask about the case, to be answered by a day; nothing waits for it',
  },
  action: 'QUESTION_ASK',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    question: text(1000),
    dueOn: date.optional().meta({ description: '答复期限，默认三日。By when; three days unless said.' }),
  }),
  response: question,
  errors: ['CASE_CLOSED', 'QUESTION_DUE'],
  example: { body: { question: EXAMPLE.question }, response: { ...EXAMPLE, standing: 'OPEN', answers: [] } },
});

export const answerQuestion = operation({
  id: 'answerQuestion',
  method: 'post',
  path: '/applications/{no}/questions/{id}/answers',
  tag: 'applications',
  summary: {
    zh: '答复提问（管户客户经理或部门经理）',
    en: 'Answer a question, as account manager or department manager',
  },
  action: 'QUESTION_ANSWER',
  status: 201,
  idempotent: true,
  params: byNo.extend({ id: businessNo }),
  body: z.strictObject({ answer: text(4000) }),
  response: question,
  errors: ['NOT_THE_ACCOUNT_MANAGER', 'CASE_CLOSED'],
  example: { body: { answer: '近十二个月代发工资流水，见资料清单第三项' }, response: EXAMPLE },
});

export const listQuestions = operation({
  id: 'listQuestions',
  method: 'get',
  path: '/applications/{no}/questions',
  tag: 'applications',
  summary: { zh: '案件的全部问答', en: 'Every question on a case with its answers' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: listOf(question),
  example: { response: { data: [EXAMPLE] } },
});

export const listOwnQuestions = operation({
  id: 'listOwnQuestions',
  method: 'get',
  path: '/questions',
  tag: 'applications',
  summary: {
    zh: '待答复的提问：本人管户的与本人提出的',
    en: 'Questions that wait: on the cases one manages, and one’s own',
  },
  action: 'APPLICATION_READ',
  response: listOf(question),
  example: { response: { data: [{ ...EXAMPLE, standing: 'OPEN', answers: [] }] } },
});
