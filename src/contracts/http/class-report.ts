import { z } from 'zod';
import { date, instant, money, pageOf, pageQuery, rate } from './fields';
import { RISK_CLASSES } from './loans';
import { operation } from './operation';

const riskClass = z.enum(RISK_CLASSES);
const figures = { loans: z.int(), principal: money };

const endOfDayRun = z
  .object({
    businessDate: date,
    status: z.enum(['RUNNING', 'DONE', 'FAILED']),
    startedAt: instant,
    finishedAt: instant.nullable(),
    counts: z.record(z.string(), z.int()).meta({
      description: '各步骤的处理数；没有的步骤尚未完成。What each stage did; a stage that is missing is not done.',
    }),
    error: z.string().nullable(),
  })
  .meta({ id: 'EndOfDayRun', description: '日终。An end of day.' });

export const listEndOfDays = operation({
  id: 'listEndOfDays',
  method: 'get',
  path: '/operations/end-of-day',
  tag: 'oversight',
  summary: {
    zh: '日终运行情况（新在前）：各步骤处理数与失败原因',
    en: 'Ends of day, newest first: counts of each stage, and why one failed',
  },
  action: 'END_OF_DAY_READ',
  query: pageQuery,
  response: pageOf(endOfDayRun),
  example: {
    response: {
      data: [
        {
          businessDate: '2026-11-30',
          status: 'DONE',
          startedAt: '2026-11-30T15:30:00.000Z',
          finishedAt: '2026-11-30T15:30:02.000Z',
          counts: { reclassified: 41, classChanges: 3, proposals: 2, snapshots: 1200, migrations: 9, entries: 1 },
          error: null,
        },
      ],
      nextCursor: null,
      hasMore: false,
    },
  },
});

export const getClassReport = operation({
  id: 'getClassReport',
  method: 'get',
  path: '/reports/classification',
  tag: 'oversight',
  summary: {
    zh: '五级分类月报：余额、准备、拨备覆盖率、迁徙',
    en: 'Classes at a month end: balances, provisions, coverage, migration',
  },
  action: 'REPORT_READ',
  query: z.strictObject({
    on: date.optional().meta({ description: '月末日；默认最近一次月末日终。A month end; default: the last one done.' }),
  }),
  response: z.object({
    branchCode: z.string().nullable().meta({ description: 'null 表示全行。null: all branches.' }),
    on: date.nullable().meta({ description: 'null 表示尚无月末日终。null: no month end is done yet.' }),
    since: date
      .nullable()
      .meta({ description: '迁徙的起点：上一月末。The month end before, where the migration starts.' }),
    ...figures,
    provision: money,
    nonPerforming: z.object({ ...figures, share: rate.nullable() }),
    coverage: rate.nullable().meta({ description: '拨备覆盖率 = 准备 / 不良。Provisions by non-performing loans.' }),
    provisionRatio: rate.nullable().meta({ description: '贷款拨备率 = 准备 / 贷款。Provisions by all loans.' }),
    classes: z.array(z.object({ riskClass, ...figures, provision: money, share: rate.nullable() })),
    migration: z.array(
      z.object({
        from: riskClass,
        to: z.enum([...RISK_CLASSES, 'SETTLED', 'WRITTEN_OFF']),
        ...figures,
        share: rate.nullable().meta({
          description:
            '占该类期初余额（不含已结清）。Share of the class at the start, repaid loans left out (RULES 8).',
        }),
      }),
    ),
  }),
});
