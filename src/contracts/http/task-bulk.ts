import { z } from 'zod';
import { outcome, preview, ticked } from './bulk';
import { reasonCode, text, username } from './fields';
import { operation } from './operation';

/** What may be done to many tasks at once. Never an approval: each is read by whoever answers for it (RULES 1.3). */
export const BULK_ACTIONS = ['CLAIM', 'RELEASE', 'ASSIGN', 'REMIND', 'REJECT'] as const;

const result = z.object({
  taskId: z.string(),
  subjectNo: z.string().nullable(),
  ...outcome,
});

export const actOnTasks = operation({
  id: 'actOnTasks',
  method: 'post',
  path: '/tasks/bulk',
  tag: 'tasks',
  summary: {
    zh: '批量领取、退还、转交、催办、拒绝（先预览，逐项给出结果；不能批量同意）',
    en: 'Take, give back, hand over, remind or reject many tasks: previewed, one result each; never approve',
  },
  action: 'TASK_CLAIM',
  idempotent: true,
  body: z.strictObject({
    action: z.enum(BULK_ACTIONS),
    taskIds: ticked,
    preview,
    to: username.optional().meta({ description: '转交时必填。Required to hand over.' }),
    reasonCode: reasonCode.optional().meta({ description: '拒绝时必填。Required to reject.' }),
    comment: text(2000).optional().meta({ description: '拒绝时必填。Required to reject.' }),
  }),
  response: z.object({ preview: z.boolean(), results: z.array(result) }),
  errors: ['REQUIRED', 'ROLE_NOT_ALLOWED'],
  example: {
    body: { action: 'REMIND', taskIds: ['approval-AP20261123000001-1-L1'], preview: true },
    response: {
      preview: true,
      results: [
        {
          taskId: 'approval-AP20261123000001-1-L1',
          subjectNo: 'AP20261123000001',
          outcome: 'POSSIBLE',
          code: null,
          detail: null,
        },
      ],
    },
  },
});
