import { z } from 'zod';
import { LATE_LEVELS } from '../../domain/inspection/deadline';
import { REPORT_SECTIONS } from '../../domain/inspection/plan';
import { CONCLUSIONS, INSPECTION_KINDS, REVIEW_OUTCOMES } from '../../domain/inspection/report';
import { TRIGGERS } from '../../domain/inspection/trigger';
import { byNo, date, instant, listOf, pageOf, pageQuery, text } from './fields';
import { byInspection, evidence } from './inspection-files';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

export const INSPECTION_STATUSES = ['OPEN', 'REPORTED', 'DONE', 'CANCELLED'] as const;

export const inspection = z
  .object({
    id: z.string(),
    loanNo: z.string(),
    clientMasked: z.string(),
    managerUsername: z.string(),
    inspector: z
      .string()
      .nullable()
      .meta({ description: '检查人：谁做或将做；无人认领时为空。Who makes it; none while nobody has taken it.' }),
    branchCode: z.string(),
    kind: z.enum(INSPECTION_KINDS),
    reasons: z.array(z.enum(TRIGGERS)).meta({ description: '重点检查的原因。Why out of turn.' }),
    status: z.enum(INSPECTION_STATUSES),
    openedOn: date,
    dueOn: date,
    late: z.enum(LATE_LEVELS).meta({ description: '逾期已升级到的层级。To whom it was put when late.' }),
    inspectedOn: date.nullable(),
    conclusion: z.enum(CONCLUSIONS).nullable(),
    reportedBy: z.string().nullable(),
    reportedOn: date.nullable(),
    closedOn: date.nullable(),
  })
  .meta({ id: 'Inspection', description: '一次贷后检查。One inspection of a loan.' });

const sections = z
  .strictObject(
    Object.fromEntries(REPORT_SECTIONS.map((name) => [name, text(4000).optional()])) as {
      [S in (typeof REPORT_SECTIONS)[number]]: z.ZodOptional<z.ZodString>;
    },
  )
  .meta({ id: 'InspectionSections', description: '按项目记录检查情况。What was found, by section.' });

const report = z.strictObject({
  inspectedOn: date,
  place: text(200),
  sections,
  conclusion: z.enum(CONCLUSIONS),
  measures: text(2000, 0).default(''),
  nextOn: date.optional().meta({ description: '需提前的下次检查日期。The next one, when it should be sooner.' }),
});

const copied = z
  .object({ code: z.literal('TEXT_COPIED'), inspectionId: z.string(), ppm: z.int() })
  .meta({ description: '与另一份报告文字雷同（百万分比）。It reads like another report; parts of a million.' });

const inspectionReport = report.extend({
  warnings: z.array(copied),
  reportedBy: z.string(),
  on: date,
  recordedAt: instant,
});

const review = z.object({ outcome: z.enum(REVIEW_OUTCOMES), comment: z.string(), by: z.string(), on: date });

export const loanReview = z
  .object({
    loanNo: z.string(),
    status: z.enum(['WATCHING', 'OVER']),
    plannedOn: date.nullable(),
    open: z.array(z.string()).meta({ description: '未完成检查的编号。Inspections not done.' }),
  })
  .meta({ id: 'LoanReview' });

const filter = {
  status: z.enum(INSPECTION_STATUSES).optional(),
  managerUsername: z.string().max(80, 'TEXT_LENGTH').optional(),
  mine: z.enum(['true']).optional().meta({ description: '只看由我检查的。Only those that I make.' }),
  late: z.enum(['true']).optional().meta({ description: '只看逾期的。Only those that are late.' }),
};

export const listInspections = operation({
  id: 'listInspections',
  method: 'get',
  path: '/inspections',
  tag: 'inspections',
  summary: { zh: '贷后检查清单，最紧的在前', en: 'Inspections, the most urgent first' },
  action: 'INSPECTION_READ',
  query: pageQuery.extend(filter),
  response: pageOf(inspection),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportInspections = operation({
  ...exporting,
  id: 'exportInspections',
  path: '/inspections/export',
  tag: 'inspections',
  summary: { zh: '导出贷后检查清单', en: 'Export the inspections' },
  action: 'INSPECTION_READ',
  body: exportBody.extend(filter),
});

export const listLoanInspections = operation({
  id: 'listLoanInspections',
  method: 'get',
  path: '/loans/{no}/inspections',
  tag: 'inspections',
  summary: { zh: '一笔贷款的全部检查', en: 'The inspections of a loan' },
  action: 'INSPECTION_READ',
  params: byNo,
  response: listOf(inspection),
  example: { response: { data: [] } },
});

export const getInspection = operation({
  id: 'getInspection',
  method: 'get',
  path: '/loans/{no}/inspections/{id}',
  tag: 'inspections',
  summary: { zh: '一次检查及其报告', en: 'An inspection with its reports' },
  action: 'INSPECTION_READ',
  params: byInspection,
  response: inspection.extend({
    sections: z.array(z.enum(REPORT_SECTIONS)).meta({ description: '必填项目。What a report must speak of.' }),
    today: date,
    reports: z.array(inspectionReport),
    files: z.array(evidence),
    reviews: z.array(review),
  }),
});

export const orderInspection = operation({
  id: 'orderInspection',
  method: 'post',
  path: '/loans/{no}/inspections',
  tag: 'inspections',
  summary: { zh: '要求对一笔贷款作重点检查', en: 'Order an inspection out of turn' },
  action: 'INSPECTION_ORDER',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ reason: text(500) }).meta({ id: 'OrderInspectionInput' }),
  response: loanReview,
  errors: ['NOT_WATCHED', 'LOAN_CLOSED', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: { body: { reason: '媒体报道该企业停产，请核实' } },
});

export const reportInspection = operation({
  id: 'reportInspection',
  method: 'post',
  path: '/loans/{no}/inspections/{id}/report',
  tag: 'inspections',
  summary: { zh: '提交检查报告', en: 'File the report of an inspection' },
  action: 'INSPECTION_REPORT',
  idempotent: true,
  params: byInspection,
  body: report.meta({ id: 'InspectionReportInput' }),
  response: loanReview,
  errors: [
    'NOT_WATCHED',
    'INSPECTION_NOT_OPEN',
    'INSPECTION_BEFORE_LENDING',
    'INSPECTION_NEXT_DATE',
    'INSPECTION_SECTIONS',
    'INSPECTION_MEASURES',
    'DATE_IN_FUTURE',
    'TASK_CLAIMED',
    'EVIDENCE_OF_PURPOSE',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: {
    body: {
      inspectedOn: '2026-12-05',
      place: '城东区工业路8号厂区',
      sections: { FUNDS: '贷款已支付货款，见发票' },
      conclusion: 'NORMAL',
    },
  },
});

export const reviewInspection = operation({
  id: 'reviewInspection',
  method: 'post',
  path: '/loans/{no}/inspections/{id}/review',
  tag: 'inspections',
  summary: { zh: '审阅检查报告：接受或退回', en: 'Accept a report, or send it back' },
  action: 'INSPECTION_REVIEW',
  idempotent: true,
  params: byInspection,
  body: z
    .strictObject({ outcome: z.enum(REVIEW_OUTCOMES), comment: text(500, 0).default('') })
    .meta({ id: 'ReviewInspectionInput' }),
  response: loanReview,
  errors: [
    'NOT_WATCHED',
    'INSPECTION_NOT_REPORTED',
    'INSPECTION_OWN_REPORT',
    'INSPECTION_RETURN_REASON',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: { body: { outcome: 'ACCEPT' } },
});
