import { z } from 'zod';
import { END_OF_DAY_STEPS } from '../end-of-day';
import { date, instant } from './fields';
import { operation } from './operation';

/** States in which a workflow execution may be. */
const workflows = z.object({ running: z.int(), completed: z.int(), failed: z.int() });

export const leftOver = z
  .object({
    step: z.enum(END_OF_DAY_STEPS),
    subjectNo: z.string().meta({ description: '贷款编号；整个步骤未成时为空。A loan; empty for a whole step.' }),
    reason: z.string(),
    tries: z.int(),
    lastAt: instant,
  })
  .meta({ id: 'EndOfDayFailure', description: '日终之后未能完成的一项。A part that could not be done.' });

export const getSystem = operation({
  id: 'getSystem',
  method: 'get',
  path: '/system',
  tag: 'oversight',
  summary: {
    zh: '运行状况：服务、工作流、日终、发件箱',
    en: 'How the system runs: services, workflows, ends of day, outbox',
  },
  action: 'SYSTEM_READ',
  response: z.object({
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), reason: z.string().optional() })),
    workflows: z
      .array(workflows.extend({ type: z.string() }))
      .nullable()
      .meta({ description: 'null：Temporal 未应答。null: Temporal does not answer.' }),
    broken: z
      .array(
        z.object({
          workflowId: z.string(),
          type: z.string(),
          status: z.string(),
          closedAt: instant.nullable(),
          url: z.string().nullable(),
        }),
      )
      .meta({ description: '非正常结束的流程，新在前。Executions that ended badly, latest first.' }),
    stuck: z
      .array(
        z.object({
          workflowId: z.string(),
          type: z.string(),
          startedAt: instant,
          cause: z
            .string()
            .meta({ description: 'Temporal 所记的原因；空：任务超时。As Temporal notes it; empty: it times out.' }),
          mayStop: z
            .boolean()
            .meta({ description: '可停止后由账簿恢复。May be ended and begun again from the books.' }),
          url: z.string().nullable(),
        }),
      )
      .nullable()
      .meta({
        description:
          '在运行而不能前进的流程；null：Temporal 未说明。Executions that run and cannot move; null: Temporal does not tell.',
      }),
    endOfDay: z.array(
      z.object({
        businessDate: date,
        status: z.enum(['RUNNING', 'DONE', 'FAILED']),
        startedAt: instant,
        finishedAt: instant.nullable(),
        reclassified: z.int().nullable(),
        snapshots: z.int().nullable(),
        error: z.string().nullable(),
        followedUpAt: instant.nullable().meta({
          description:
            '结账之后各步骤均已试过的时刻；空：未走完，重做时全部补办。When every step after the close had been tried; null: not yet, and a repair does all of them.',
        }),
        left: z.int().meta({ description: '未完成项数。Parts left undone, those not shown included.' }),
        failures: z.array(leftOver),
      }),
    ),
    outbox: z.array(
      z.object({ channel: z.string(), status: z.string(), notices: z.int(), oldestDueAt: instant.nullable() }),
    ),
    undelivered: z.array(
      z.object({
        id: z.string(),
        channel: z.string(),
        template: z.string(),
        subjectNo: z.string(),
        attempts: z.int(),
        lastError: z.string().nullable(),
      }),
    ),
  }),
});
