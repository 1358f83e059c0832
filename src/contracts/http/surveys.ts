import { z } from 'zod';
import { SURVEY_OCCASIONS } from '../../domain/service/survey';
import { MOST_OF_ONE, SURVEYS_DUE_ROWS } from '../bounds';
import { businessNo, date, pageOf, pageQuery, rowsOfPage, text, username, whole } from './fields';
import { operation } from './operation';

const occasion = z.enum(SURVEY_OCCASIONS).meta({
  description: '放款、结清、投诉结案、工单办结。Paid out, settled, complaint closed, ticket closed.',
});
const due = z
  .object({
    occasion,
    subjectNo: z.string(),
    on: date,
    clientNo: z.string(),
    clientMasked: z.string(),
    managerUsername: username,
    attempts: z.int(),
    mayAsk: z.boolean().meta({ description: '管户人不得回访本人客户。Not the manager himself.' }),
  })
  .meta({ id: 'SurveyDue', description: '待满意度回访的业务。An event to ask the client about.' });
const result = z
  .object({
    occasion,
    subjectNo: z.string(),
    clientNo: z.string(),
    managerUsername: username,
    outcome: z.enum(['ANSWERED', 'UNREACHED']),
    score: z.int().nullable(),
    comment: z.string(),
    by: username,
    on: date,
  })
  .meta({ id: 'Survey', description: '满意度回访结果（只增不改）。What came of asking; never changed.' });
const figure = z.object({
  managerUsername: username,
  answered: z.int(),
  mean: z.string().nullable(),
  low: z.int().meta({ description: '2 分及以下。Scores of two or less.' }),
});

const DUE = {
  occasion: 'LOAN_PAID_OUT',
  subjectNo: 'LN20261120000001',
  on: '2026-11-20',
  clientNo: 'CL00000001',
  clientMasked: '张**',
  managerUsername: 'li.na',
  attempts: 0,
  mayAsk: true,
};
const RESULT = {
  occasion: 'LOAN_PAID_OUT',
  subjectNo: 'LN20261120000001',
  clientNo: 'CL00000001',
  managerUsername: 'li.na',
  outcome: 'ANSWERED',
  score: 5,
  comment: '',
  by: 'wang.qiang',
  on: '2026-11-26',
};

export const listSurveysDue = operation({
  id: 'listSurveysDue',
  method: 'get',
  path: '/surveys/due',
  tag: 'service',
  summary: { zh: '待满意度回访的业务，最早的在前', en: 'Events to ask clients about, the oldest first' },
  action: 'SERVICE_READ',
  query: pageQuery.extend({ limit: rowsOfPage(SURVEYS_DUE_ROWS, SURVEYS_DUE_ROWS) }),
  response: pageOf(due),
  example: { response: { data: [DUE], nextCursor: null, hasMore: false } },
});

export const recordSurvey = operation({
  id: 'recordSurvey',
  method: 'post',
  path: '/surveys',
  tag: 'service',
  summary: {
    zh: '登记满意度回访（管户人不得回访本人客户）',
    en: 'Record how content a client is; not by his own manager',
  },
  action: 'SERVICE_WRITE',
  status: 201,
  idempotent: true,
  body: z
    .discriminatedUnion('outcome', [
      z.strictObject({
        occasion,
        subjectNo: businessNo,
        outcome: z.literal('ANSWERED'),
        score: whole(1, 5).meta({ description: '1 很不满意至 5 很满意。1 very unhappy, 5 very happy.' }),
        comment: text(2000, 0).default(''),
      }),
      z.strictObject({ occasion, subjectNo: businessNo, outcome: z.literal('UNREACHED') }),
    ])
    .meta({ id: 'SurveyInput' }),
  response: pageOf(due),
  errors: ['SURVEY_EVENT', 'SURVEY_DONE', 'SURVEY_OWN_CLIENT', 'SURVEY_REASON', 'CASE_OF_OTHER_BRANCH'],
  example: {
    body: { occasion: 'LOAN_PAID_OUT', subjectNo: 'LN20261120000001', outcome: 'ANSWERED', score: 5 },
    response: { data: [], nextCursor: null, hasMore: false },
  },
});

export const listSurveys = operation({
  id: 'listSurveys',
  method: 'get',
  path: '/surveys',
  tag: 'service',
  summary: {
    zh: '期间的回访结果与满意度（客户经理看本人）',
    en: 'What clients said in a period, and the mean; a client manager sees his own',
  },
  action: 'SERVICE_READ',
  query: pageQuery.extend({ limit: rowsOfPage(2000, 2000), from: date, to: date }),
  response: pageOf(result).extend({ figures: z.array(figure).max(MOST_OF_ONE) }),
  errors: ['DATE_ORDER'],
  example: {
    response: {
      data: [RESULT],
      nextCursor: null,
      hasMore: false,
      figures: [{ managerUsername: 'li.na', answered: 1, mean: '5.00', low: 0 }],
    },
  },
});
