import { z } from 'zod';
import { END_OF_DAY_STEPS } from '../end-of-day';
import { businessNo, date } from './fields';
import { operation } from './operation';
import { leftOver } from './system';

export const repairEndOfDay = operation({
  id: 'repairEndOfDay',
  method: 'post',
  path: '/system/ends-of-day/{date}/repairs',
  tag: 'oversight',
  summary: {
    zh: '重做某日日终未完成的一个步骤，或全部；中断的日终先补做',
    en: 'Do again one step that an end of day has left, or all of them; a date that broke off is closed and followed up first',
  },
  action: 'SYSTEM_REPAIR',
  params: z.object({ date }),
  body: z.strictObject({
    only: z
      .strictObject({
        step: z.enum(END_OF_DAY_STEPS),
        subjectNo: businessNo.or(z.literal('')).default(''),
      })
      .optional()
      .meta({ description: '不填为全部。Everything that is left, when absent.' }),
  }),
  response: z.object({
    businessDate: date,
    isOver: z.boolean().meta({
      description: '否：仍在后台进行，稍后再看。False: it goes on in the background; look again later.',
    }),
    followedUp: z.boolean().meta({
      description: '否：结账之后的步骤尚未走完。False: not every step after the close has been tried yet.',
    }),
    left: z.array(leftOver),
  }),
  errors: ['NOT_FOUND', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: {
    body: { only: { step: 'WATCHES', subjectNo: 'LN20261123000001' } },
    response: { businessDate: '2026-12-15', isOver: true, followedUp: true, left: [] },
  },
});

export const stopStuckWorkflow = operation({
  id: 'stopStuckWorkflow',
  method: 'post',
  path: '/system/stuck-workflows/stops',
  tag: 'oversight',
  summary: {
    zh: '停止一个卡住的流程，以便由账簿恢复；正常运行的与不能由账簿恢复的不能停止',
    en: 'End a stuck workflow so that it can be begun again from the books; none that runs well, none the books cannot begin',
  },
  action: 'SYSTEM_REPAIR',
  body: z.strictObject({
    workflowId: z
      .string()
      .regex(/^[a-z]+(-[\w]+)+$/, 'TEXT_FORMAT')
      .max(120, 'TEXT_LENGTH'),
  }),
  response: z.object({ workflowId: z.string() }),
  errors: ['WORKFLOW_NOT_STUCK', 'WORKFLOW_NOT_FROM_BOOKS', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: { body: { workflowId: 'loan-LN20261123000001' }, response: { workflowId: 'loan-LN20261123000001' } },
});

export const resendNotices = operation({
  id: 'resendNotices',
  method: 'post',
  path: '/system/notices/resend',
  tag: 'oversight',
  summary: {
    zh: '重发已放弃的通知：所列各条，或全部；已过其日的提醒、催收信息与已由其他渠道告知的不再发给客户',
    en: 'Send notices again that were given up: those named, or all; no client gets a reminder of a day that is over, or what another channel told him',
  },
  action: 'SYSTEM_REPAIR',
  idempotent: true,
  body: z.strictObject({
    ids: z
      .array(z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT'))
      .min(1)
      .max(200)
      .optional()
      .meta({ description: '不填为全部失败的通知。All that failed, when absent.' }),
  }),
  response: z.object({
    resent: z.int().meta({ description: '放回发件箱的条数。Put back into the outbox.' }),
    stale: z.int().meta({ description: '已过其日、不再重发。Not sent: true on a day alone that is over.' }),
    reached: z
      .int()
      .meta({ description: '已由其他渠道告知客户、不再重发。Not sent: another channel has told the client.' }),
  }),
  example: { body: { ids: ['17'] }, response: { resent: 1, stale: 0, reached: 0 } },
});
