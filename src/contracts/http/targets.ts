import { z } from 'zod';
import { PERIOD, TARGET_METRICS } from '../../domain/performance/targets';
import { listOf, money, text, username, yuan } from './fields';
import { operation } from './operation';

const period = z
  .string()
  .regex(PERIOD, 'PERIOD_FORMAT')
  .meta({ description: '月、季或年：2026-11、2026-Q4、2026。A month, quarter or year.', example: '2026-11' });
const productCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT');

const line = z.object({
  metric: z.enum(TARGET_METRICS),
  productCode: z.string().nullable().meta({ description: '空为全部产品。Null: every product.' }),
  target: z.string().nullable().meta({ description: '计划：金额（元）或户数。The plan: yuan, or a number.' }),
  actual: z.string(),
  achieved: z.string().nullable().meta({ description: '完成率。The share that is done, a decimal fraction.' }),
});

const performance = z
  .object({
    managerUsername: username,
    displayName: z.string(),
    branchCode: z.string(),
    lines: z.array(line),
    balance: money,
    bad: money.meta({ description: '不良余额（后三类）。Balance in the worst three classes.' }),
    badRate: z.string().nullable(),
    overdue: money.meta({ description: '逾期本金。Overdue principal.' }),
    inspectionsDue: z.int(),
    inspectionsOnTime: z.int(),
    satisfaction: z
      .object({
        answered: z.int().meta({ description: '期间内作答的客户回访数。Clients who answered.' }),
        mean: z.string().nullable().meta({ description: '平均分，1 至 5。The mean of 1 to 5.' }),
        points: z.string().nullable().meta({ description: '得分（示例参数）。Points of the score.' }),
        of: z.int().meta({ description: '满分。Points there are.' }),
      })
      .meta({ description: '客户满意度。How content his clients were.' }),
  })
  .meta({ id: 'Performance', description: '客户经理业绩：计划与完成。Plan and actual of a client manager.' });

const EXAMPLE = {
  managerUsername: 'li.na',
  displayName: '李娜',
  branchCode: 'SB01',
  balance: '1200000.00',
  bad: '0.00',
  lines: [{ metric: 'DISBURSED', productCode: null, target: '1000000.00', actual: '500000.00', achieved: '0.5000' }],
  badRate: '0.0000',
  overdue: '0.00',
  inspectionsDue: 4,
  inspectionsOnTime: 4,
  satisfaction: { answered: 3, mean: '4.33', points: '4.33', of: 5 },
};

export const getPerformance = operation({
  id: 'getPerformance',
  method: 'get',
  path: '/performance',
  tag: 'oversight',
  summary: {
    zh: '业绩：期间计划与完成（客户经理看本人）',
    en: 'Plan and actual of a period; a client manager sees his own',
  },
  action: 'PERFORMANCE_READ',
  query: z.strictObject({ period }),
  response: listOf(performance).extend({ from: z.string(), to: z.string() }),
  example: { response: { from: '2026-11-01', to: '2026-11-30', data: [EXAMPLE] } },
});

export const setTarget = operation({
  id: 'setTarget',
  method: 'post',
  path: '/targets',
  tag: 'oversight',
  summary: { zh: '下达业绩目标（再次下达则替换，留痕）', en: 'Set a target; set again, the later stands' },
  action: 'TARGET_SET',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      managerUsername: username,
      period,
      metric: z.enum(TARGET_METRICS),
      productCode: productCode.optional(),
      target: yuan,
      note: text(500, 0).default(''),
    })
    .meta({ id: 'TargetInput' }),
  response: z.object({ managerUsername: username, period, metric: z.enum(TARGET_METRICS), target: z.string() }),
  errors: ['TARGET_OWN', 'TARGET_VALUE', 'USER_UNKNOWN', 'CASE_OF_OTHER_BRANCH'],
  example: {
    body: { managerUsername: 'li.na', period: '2026-11', metric: 'DISBURSED', target: '1000000.00' },
    response: { managerUsername: 'li.na', period: '2026-11', metric: 'DISBURSED', target: '1000000.00' },
  },
});
