import { z } from 'zod';
import { HELD_REASONS, OBJECTION_OUTCOMES } from '../../domain/workout/credit-reporting';
import { businessNo, byNo, date, money, pageOf, pageQuery, text, username } from './fields';
import { duty } from './lawsuits';
import { ENGINE, operation, printed } from './operation';

const item = z
  .object({
    reportNo: z.string(),
    loanNo: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode: z.string(),
    status: z.string(),
    riskClass: z.string(),
    daysOverdue: z.int(),
    principal: money,
    overdue: money.meta({ description: '逾期本金。Principal overdue.' }),
    noticeSentOn: date.nullable().meta({ description: '事前告知送出之日。When the client was told beforehand.' }),
    heldFor: z
      .enum(HELD_REASONS)
      .nullable()
      .meta({ description: '暂不报送的原因，空为报送。Why it is held back; null: reported.' }),
    disputed: z.boolean().meta({ description: '异议处理中，报送时标注。Reported with the note that it is disputed.' }),
  })
  .meta({ id: 'CreditReportItem' });
const report = z
  .object({
    no: z.string(),
    asOf: date,
    builtBy: username,
    builtOn: date,
    reported: z.int(),
    held: z.int(),
    corrections: z.int(),
  })
  .meta({ id: 'CreditReportSummary', description: '征信报送清单。A list of arrears for the credit bureau.' });
const reportDetail = report.extend({
  corrections: z.array(z.object({ objectionNo: z.string(), loanNo: z.string(), correction: z.string() })),
  items: z.array(item),
});
const objection = z
  .object({
    no: z.string(),
    receivedOn: date,
    dueOn: date,
    claim: z.string(),
    evidence: z.string(),
    by: username,
    answer: z
      .object({
        outcome: z.enum(OBJECTION_OUTCOMES),
        reply: z.string(),
        correction: z.string().nullable(),
        evidence: z.string(),
        by: username,
        on: date,
        reportNo: z.string().nullable().meta({ description: '更正随哪份清单报送。The list that told it.' }),
      })
      .nullable(),
    duties: z.array(duty),
  })
  .meta({ id: 'CreditObjection', description: '征信异议，二十日内答复。Answered within twenty days.' });
const reporting = z
  .object({
    today: date,
    notices: z.array(
      z.object({ channel: z.string(), status: z.enum(['PENDING', 'SENT', 'FAILED', 'CANCELLED']), on: date }),
    ),
    items: z.array(item),
    objections: z.array(objection),
  })
  .meta({ id: 'CreditReporting', description: '一笔贷款的征信报送情况。What was told and reported of a loan.' });

const ofLoan = { tag: 'collections', response: reporting } as const;
const write = { ...ofLoan, method: 'post', status: 201, idempotent: true } as const;
const byObjection = byNo.extend({ objectionNo: businessNo });
const EXAMPLE = { response: { today: '2026-11-23', notices: [], items: [], objections: [] } };

export const listCreditReports = operation({
  id: 'listCreditReports',
  method: 'get',
  path: '/credit-reports',
  tag: 'collections',
  summary: { zh: '征信报送清单', en: 'Lists of arrears for the credit bureau' },
  action: 'CREDIT_REPORT_LIST',
  query: pageQuery,
  response: pageOf(report),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const buildCreditReport = operation({
  id: 'buildCreditReport',
  method: 'post',
  path: '/credit-reports',
  tag: 'collections',
  status: 201,
  idempotent: true,
  summary: { zh: '按日终数据编制报送清单（每日期一次）', en: 'Make the list of an end of day, once a date' },
  action: 'CREDIT_REPORT_BUILD',
  body: z.strictObject({ asOf: date }).meta({ id: 'CreditReportInput' }),
  response: reportDetail,
  errors: ['CREDIT_REPORT_NO_SNAPSHOT', 'CREDIT_REPORT_BUILT'],
  example: {
    body: { asOf: '2026-11-30' },
    response: {
      no: 'NR202611300001',
      asOf: '2026-11-30',
      builtBy: 'zhou.min',
      builtOn: '2026-12-01',
      reported: 0,
      held: 0,
      corrections: [],
      items: [],
    },
  },
});

export const getCreditReport = operation({
  id: 'getCreditReport',
  method: 'get',
  path: '/credit-reports/{no}',
  tag: 'collections',
  summary: { zh: '一份报送清单的明细、暂缓项与更正', en: 'One list: what is reported, held back and corrected' },
  action: 'CREDIT_REPORT_LIST',
  params: byNo,
  response: reportDetail,
});

export const getCreditReporting = operation({
  ...ofLoan,
  id: 'getCreditReporting',
  method: 'get',
  path: '/loans/{no}/credit-reporting',
  summary: { zh: '贷款的征信告知、报送与异议', en: 'What was told, reported and objected to of a loan' },
  action: 'LOAN_READ',
  params: byNo,
  example: EXAMPLE,
});

export const takeObjection = operation({
  ...write,
  id: 'takeObjection',
  path: '/loans/{no}/objections',
  summary: { zh: '受理征信异议，二十日内答复', en: 'Take down an objection, to be answered within twenty days' },
  action: 'OBJECTION_RECORD',
  params: byNo,
  body: z
    .strictObject({ receivedOn: date, claim: text(1000), evidence: text(200) })
    .meta({ id: 'CreditObjectionInput' }),
  errors: [...ENGINE, 'DATE_IN_FUTURE', 'OBJECTION_OPEN', 'CASE_CLOSED'],
  example: {
    ...EXAMPLE,
    body: { receivedOn: '2026-11-20', claim: '10 月已按期还款，报送为逾期有误', evidence: 'DOC-9501 异议申请表' },
  },
});

export const answerObjection = operation({
  ...write,
  id: 'answerObjection',
  path: '/loans/{no}/objections/{objectionNo}/answer',
  summary: { zh: '答复征信异议，成立的写明更正', en: 'Answer an objection; what is upheld is corrected' },
  action: 'OBJECTION_ANSWER',
  params: byObjection,
  body: z
    .strictObject({
      outcome: z.enum(OBJECTION_OUTCOMES),
      reply: text(2000).meta({ description: '书面答复内容。What the written answer says.' }),
      correction: text(500)
        .nullable()
        .default(null)
        .meta({ description: '更正内容，成立时必填，随下一份清单报送。Told with the next list.' }),
      evidence: text(200),
    })
    .meta({ id: 'CreditObjectionAnswerInput' }),
  errors: [
    ...ENGINE,
    ...(['OBJECTION_ANSWERED', 'MAKER_MAY_NOT_CHECK', 'MANAGER_MAY_NOT_ANSWER', 'OBJECTION_CORRECTION'] as const),
    'CASE_CLOSED',
  ],
  example: {
    ...EXAMPLE,
    body: { outcome: 'UPHELD', reply: '来账错配，已更正', correction: '10 月还款状态更正为正常', evidence: 'DOC-9502' },
  },
});

export const printObjectionAnswer = operation({
  id: 'printObjectionAnswer',
  method: 'get',
  paper: true,
  response: printed,
  path: '/loans/{no}/objections/{objectionNo}/letter',
  tag: 'papers',
  summary: { zh: '打印征信异议答复函（PDF，留痕）', en: 'Print the written answer (PDF; every print is on record)' },
  action: 'PAPER_PRINT',
  params: byObjection,
  errors: ['OBJECTION_UNANSWERED'],
});
