import { z } from 'zod';
import { PRICE_REASONS, TERM_BANDS } from '../../domain/pricing/equal-pricing';
import { branchCode, byNo, date, pageQuery, rate, rowsOfPage, text } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const period = z.strictObject({
  from: date.meta({ description: '放款日自。Disbursed from.' }),
  to: date.meta({ description: '放款日至，至多一年。Disbursed up to; a year at most.' }),
});
const points = z.int().meta({ description: '基点，正数为高于中位数。Basis points; above zero: above the median.' });

const group = z.object({
  productCode: z.string(),
  grade: z.string().nullable(),
  termBand: z.enum(TERM_BANDS),
  security: z.string(),
  loans: z.int(),
  lowest: rate,
  median: rate,
  highest: rate,
  spreadBasisPoints: points,
  outliers: z.int(),
});

const outlier = z
  .object({
    loanNo: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode,
    managerUsername: z.string(),
    productCode: z.string(),
    grade: z.string().nullable(),
    termBand: z.enum(TERM_BANDS),
    security: z.string(),
    disbursedOn: date,
    rate,
    median: rate,
    basisPoints: points,
    standing: z.enum(['EXPLAINED', 'FLAGGED']).meta({ description: '已说明理由 / 待核查。With a reason, or without.' }),
    reason: z.enum(PRICE_REASONS).nullable(),
    comment: z.string().nullable(),
    explainedBy: z.string().nullable(),
  })
  .meta({ id: 'PriceOutlier', description: '利率偏离同类的贷款。A loan priced apart from those like it.' });

const tally = z.object({
  code: z.string(),
  loans: z.int(),
  meanBasisPoints: points,
  outliers: z.int(),
  flagged: z.int(),
});

const audit = z
  .object({
    branchCode: branchCode.nullable(),
    from: date,
    to: date,
    leastLoans: z.int(),
    toleranceBasisPoints: z.int(),
    groups: z.array(group),
    outliers: z.array(outlier),
    managers: z.array(tally),
    branches: z.array(tally),
    nextCursor: z.string().nullable().meta({ description: '偏离清单的下一页。Of the outliers.' }),
    hasMore: z.boolean(),
  })
  .meta({
    id: 'EqualPricing',
    description: '同类同价审计。Like loans against like: spread, outliers, by manager and branch.',
  });

const read = { tag: 'oversight', action: 'PRICE_AUDIT_READ' } as const;
const errors = ['PRICE_PERIOD'] as const;

export const getEqualPricing = operation({
  ...read,
  id: 'getEqualPricing',
  method: 'get',
  path: '/equal-pricing',
  summary: {
    zh: '公平定价审计：同类贷款利率离散度与异常',
    en: 'Equal pricing: how far rates of like loans lie apart, and which need a reason',
  },
  query: pageQuery.extend({ ...period.shape, limit: rowsOfPage(500, 500) }),
  response: audit,
  errors,
});

export const exportEqualPricing = operation({
  ...read,
  ...exporting,
  id: 'exportEqualPricing',
  path: '/equal-pricing/export',
  summary: { zh: '导出利率异常清单（脱敏）', en: 'Export the outliers, masked' },
  body: exportBody.extend(period.shape),
  errors: [...exporting.errors, ...errors],
});

export const explainPrice = operation({
  id: 'explainPrice',
  method: 'post',
  path: '/loans/{no}/price-reasons',
  tag: 'loans',
  status: 201,
  idempotent: true,
  summary: {
    zh: '说明一笔贷款的利率为何偏离同类（未参与该贷款的人员）',
    en: 'Write why a loan is priced apart; by somebody without a part in it',
  },
  action: 'PRICE_EXPLAIN',
  params: byNo,
  body: z.strictObject({ reason: z.enum(PRICE_REASONS), comment: text(500, 4) }),
  response: z.object({
    loanNo: z.string(),
    reason: z.enum(PRICE_REASONS),
    comment: z.string(),
    explainedBy: z.string(),
  }),
  errors: ['OWN_PRICE_NOT_EXPLAINED', 'NOT_FOUND'],
  example: { body: { reason: 'RELATIONSHIP', comment: '代发工资与存款综合贡献，经审批同意下浮' } },
});
