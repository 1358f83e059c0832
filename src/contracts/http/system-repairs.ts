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
    zh: '重做某日日终未完成的一项，或全部；中断的日终先补做',
    en: 'Do again one part that an end of day has left, or all of them; a date that broke off is closed first',
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
    left: z.array(leftOver),
  }),
  errors: ['NOT_FOUND', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: {
    body: { only: { step: 'WATCHES', subjectNo: 'LN20261123000001' } },
    response: { businessDate: '2026-12-15', isOver: true, left: [] },
  },
});

export const resendNotices = operation({
  id: 'resendNotices',
  method: 'post',
  path: '/system/notices/resend',
  tag: 'oversight',
  summary: {
    zh: '重发已放弃的通知：所列各条，或全部',
    en: 'Send notices again that were given up: those named, or all',
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
  response: z.object({ resent: z.int() }),
  example: { body: { ids: ['17'] }, response: { resent: 1 } },
});
