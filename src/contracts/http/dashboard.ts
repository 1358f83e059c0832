import { z } from 'zod';
import { FUNNEL_STEPS } from './applications';
import { date, money, rate } from './fields';
import { RISK_CLASSES } from './loans';
import { operation } from './operation';

const slice = {
  loans: z.int(),
  principal: money,
  share: rate.nullable().meta({ description: '占余额。Share of the balance.' }),
};
const hours = z.string().meta({ description: '工作日小时。Hours of working days.', example: '9.5' });

/** Days past due by bucket (RULES 8). */
export const BUCKET_NAMES = ['0', '1-30', '31-60', '61-90', '91-180', '181-270', '271-360', '>360'] as const;

const book = z.object({
  live: z.boolean().meta({
    description: '当前余额；否则为 on 日终快照。As the loans stand now; otherwise the end-of-day snapshot of `on`.',
  }),
  on: date,
  loans: z.int(),
  clients: z.int(),
  principal: money,
  nonPerforming: z.object(slice),
  par30: z.object(slice),
  par90: z.object(slice),
  classes: z.array(z.object({ riskClass: z.enum(RISK_CLASSES), ...slice })),
  buckets: z.array(z.object({ bucket: z.enum(BUCKET_NAMES), ...slice })),
});

const approvals = z.object({
  concluded: z.int(),
  approved: z.int(),
  firstPass: rate.nullable().meta({ description: '首轮通过率。Share of first rounds that were approved.' }),
  levels: z.array(
    z.object({
      level: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      decisions: z.int(),
      medianHours: hours,
      slowestTenthHours: hours,
    }),
  ),
});

const collection = z.object({
  opened: z.int(),
  cured: z.int(),
  collected: money,
  calls: z.int(),
  contactRate: rate.nullable(),
  promisesKept: z.int(),
  promisesBroken: z.int(),
  keptRate: rate.nullable(),
});

export const getDashboard = operation({
  id: 'getDashboard',
  method: 'get',
  path: '/reports/dashboard',
  tag: 'oversight',
  summary: {
    zh: '经营看板：漏斗、审批时效、投放、余额、五级、PAR、催收',
    en: 'Dashboard: funnel, approval time, lending, balance, classes, PAR, collection',
  },
  action: 'REPORT_READ',
  query: z.strictObject({
    asOf: date.optional().meta({
      description: '默认为各笔贷款已到的最近业务日。Default: the latest business date that any loan has reached.',
    }),
    days: z.coerce
      .number()
      .int()
      .min(7)
      .max(366)
      .default(90)
      .meta({ description: '统计区间天数，含 asOf。Length of the span that ends on asOf.' }),
  }),
  response: z.object({
    branchCode: z.string().nullable().meta({ description: 'null 表示全行。null: all branches.' }),
    asOf: date,
    from: date,
    book: book.nullable().meta({ description: 'null：该日及之前没有日终。null: no end of day was run by then.' }),
    funnel: z.array(z.object({ step: z.enum(FUNNEL_STEPS), applications: z.int(), amount: money })),
    approvals,
    flows: z.array(z.object({ month: z.string(), loans: z.int(), disbursed: money, recovered: money })),
    upcoming: z.array(z.object({ dueOn: date, loans: z.int(), amount: money })),
    collection,
  }),
});
