import { z } from 'zod';
import { bilingual, date, instant } from './fields';

export const timelineEntry = z
  .object({
    at: instant,
    businessOn: date.meta({
      description: '业务日期，沙箱中可能领先于时刻。Business date; in a sandbox it may be ahead.',
    }),
    kind: z.string(),
    actor: z.string(),
    title: bilingual,
    detail: bilingual.nullable(),
  })
  .meta({ id: 'TimelineEntry' });

/** The story so far, oldest first, and what the case now waits for. */
export const timeline = z
  .object({
    data: z.array(timelineEntry),
    next: z.array(
      z.object({
        taskId: z.string(),
        title: bilingual,
        role: z.string(),
        assignee: z.string().nullable(),
        dueAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Timeline' });
