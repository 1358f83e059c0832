import { z } from 'zod';
import { RISK_CLASSES } from './loans';
import { businessNo, date, instant, money, pageOf, pageQuery, rate } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

export const auditEntry = z
  .object({
    seq: z.string(),
    at: instant,
    businessOn: date,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    subjectNo: z.string(),
    detail: z.record(z.string(), z.unknown()),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry', description: '审计日志，哈希链。The audit log, a hash chain.' });

const auditFilter = z.strictObject({
  subjectNo: businessNo.optional(),
  actor: z.string().max(64, 'TEXT_LENGTH').optional(),
  action: z.string().max(64, 'TEXT_LENGTH').optional(),
  from: date.optional(),
  to: date.optional(),
});

export const listAudit = operation({
  id: 'listAudit',
  method: 'get',
  path: '/audit',
  tag: 'oversight',
  summary: { zh: '审计日志（新在前）', en: 'Audit log, newest first' },
  action: 'AUDIT_READ',
  query: pageQuery.extend(auditFilter.shape),
  response: pageOf(auditEntry),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportAudit = operation({
  ...exporting,
  id: 'exportAudit',
  path: '/audit/export',
  tag: 'oversight',
  summary: { zh: '导出审计日志', en: 'Export the audit log' },
  action: 'AUDIT_READ',
  body: exportBody.extend(auditFilter.shape),
});

const slice = { loans: z.int(), principal: money, share: rate.nullable() };

export const getPortfolio = operation({
  id: 'getPortfolio',
  method: 'get',
  path: '/reports/portfolio',
  tag: 'oversight',
  summary: { zh: '资产组合：余额、五级分类、逾期、PAR', en: 'Portfolio: balance, five classes, arrears, PAR' },
  action: 'REPORT_READ',
  response: z.object({
    branchCode: z.string().nullable().meta({ description: 'null 表示全行。null: all branches.' }),
    loans: z.int(),
    clients: z.int(),
    principal: money,
    disbursed: money,
    overduePrincipal: money,
    due: money,
    nonPerforming: z.object(slice),
    par30: z.object(slice),
    par90: z.object(slice),
    classes: z.array(z.object({ riskClass: z.enum(RISK_CLASSES), ...slice })),
    buckets: z.array(z.object({ bucket: z.string(), ...slice })),
    statuses: z.array(z.object({ status: z.string(), loans: z.int(), principal: money })),
    applications: z.array(z.object({ stage: z.string(), count: z.int(), amount: money })),
  }),
});

export const travel = operation({
  id: 'travel',
  method: 'post',
  path: '/sandbox/travel',
  tag: 'sandbox',
  summary: {
    zh: '时间旅行：把一笔贷款或申请推进若干天（仅沙箱）',
    en: 'Take one loan or application forward in time (sandbox only)',
  },
  action: 'SANDBOX_TRAVEL',
  body: z
    .strictObject({
      loanNo: businessNo.optional(),
      applicationNo: businessNo.optional(),
      days: z.int().min(0).max(3660),
    })
    .refine((body) => (body.loanNo === undefined) !== (body.applicationNo === undefined), 'TRAVEL_SUBJECT'),
  response: z.object({ from: instant, to: instant, today: date, stories: z.array(z.unknown()) }),
  errors: ['NOT_FOUND', 'SANDBOX_ONLY', 'ENGINE_UNAVAILABLE'],
  example: {
    body: { loanNo: 'LN20261124000001', days: 45 },
    response: { from: '2026-11-24T04:00:00.000Z', to: '2027-01-08T04:00:00.000Z', today: '2027-01-08', stories: [] },
  },
});
