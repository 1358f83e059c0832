import { z } from 'zod';
import { MATTER_KINDS } from '../../domain/reconciliation/matters';
import { businessNo, pageQuery, rowsOfPage } from './fields';
import { operation } from './operation';

const difference = z
  .object({
    loanNo: z.string(),
    kind: z.enum([
      ...(['WORKFLOW_MISSING', 'LOAN_MISSING', 'LOAN_OVER', 'STATUS_DIFFERS', 'REVIEW_MISSING'] as const),
      'WORKOUT_MISSING',
    ]),
    database: z.string().nullable(),
    workflow: z.string().nullable(),
    repairable: z.boolean(),
  })
  .meta({ id: 'ReconciliationDifference', description: '数据库与流程不一致之处。Where database and engine disagree.' });

const matter = z
  .object({
    kind: z.enum(MATTER_KINDS),
    no: z.string(),
    status: z.string(),
  })
  .meta({
    id: 'LostMatter',
    description:
      '期限没有流程保管的投诉、人工复核、服务工单、责任认定，或额度、表外承诺、已终止申请的担保解除。A complaint, review, service ticket, case of accountability, or facility, promise or ended application to be released whose days no workflow keeps.',
  });

export const getReconciliation = operation({
  id: 'getReconciliation',
  method: 'get',
  path: '/reconciliation',
  tag: 'oversight',
  summary: {
    zh: '核对：每笔未结清贷款有且仅有一个在运行的流程，每件未了结的投诉、人工复核与服务工单有流程保管期限',
    en: 'Every open loan has its one living workflow in the same state, and every open complaint, review and service ticket its own',
  },
  action: 'RECONCILIATION_READ',
  query: pageQuery.extend({ limit: rowsOfPage(500, 500) }),
  response: z.object({
    loans: z.int(),
    workflows: z.int(),
    found: z.int().meta({ description: '两类差异的总数，含其他页。Of both lists together, on all pages.' }),
    differences: z.array(difference),
    matters: z.array(matter).meta({ description: '排在贷款差异之后。After the differences of loans.' }),
    nextCursor: z.string().nullable(),
    hasMore: z.boolean(),
  }),
  errors: ['ENGINE_UNAVAILABLE'],
  example: {
    response: { loans: 3, workflows: 3, found: 0, differences: [], matters: [], nextCursor: null, hasMore: false },
  },
});

export const repairLoan = operation({
  id: 'repairLoan',
  method: 'post',
  path: '/reconciliation/repairs',
  tag: 'oversight',
  summary: { zh: '由账簿恢复一笔贷款的流程', en: 'Begin a loan’s workflow again from the books' },
  action: 'RECONCILIATION_REPAIR',
  body: z.strictObject({ loanNo: businessNo }).meta({ id: 'RepairInput' }),
  response: z.object({
    loanNo: z.string(),
    restarted: z.boolean().meta({ description: '已有流程在运行时为 false。False when one was alive after all.' }),
  }),
  errors: ['ENGINE_UNAVAILABLE', 'LOAN_CLOSED', 'NOT_FOUND', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: { body: { loanNo: 'LN20261124000001' } },
});

export const repairMatter = operation({
  id: 'repairMatter',
  method: 'post',
  path: '/reconciliation/matters',
  tag: 'oversight',
  summary: {
    zh: '恢复一件投诉、人工复核或服务工单的流程',
    en: 'Begin the workflow of a complaint, a review or a service ticket again',
  },
  action: 'RECONCILIATION_REPAIR',
  body: z.strictObject({ kind: z.enum(MATTER_KINDS), no: businessNo }).meta({ id: 'MatterRepairInput' }),
  response: z.object({
    kind: z.enum(MATTER_KINDS),
    no: z.string(),
    restarted: z.boolean().meta({ description: '已有流程在运行时为 false。False when one was alive after all.' }),
  }),
  errors: ['ENGINE_UNAVAILABLE', 'NOT_FOUND', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: {
    body: { kind: 'COMPLAINT', no: 'CP20261126000001' },
    response: { kind: 'COMPLAINT', no: 'CP20261126000001', restarted: true },
  },
});
