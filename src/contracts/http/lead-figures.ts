import { z } from 'zod';
import { LEAD_STAGES } from '../../domain/lead/pipeline';
import { listOf, money, username, whole } from './fields';
import { operation } from './operation';

const count = z.object({ stage: z.enum(LEAD_STAGES), leads: z.int(), amount: money, late: z.int() });
export const getPipeline = operation({
  id: 'getPipeline',
  method: 'get',
  path: '/leads/pipeline',
  tag: 'leads',
  summary: { zh: '线索漏斗：各阶段与各客户经理', en: 'The pipeline by stage and by manager' },
  action: 'LEAD_READ',
  query: z.strictObject({ ownerUsername: username.optional() }),
  response: z
    .object({
      queue: z.int().meta({ description: '待领取。Waiting to be claimed.' }),
      stages: z.array(count),
      owners: z.array(
        z.object({
          ownerUsername: z.string(),
          open: z.int(),
          late: z.int(),
          applying: z.int(),
          won: z.int(),
          lost: z.int(),
        }),
      ),
    })
    .meta({ id: 'LeadPipeline' }),
  example: {
    response: {
      queue: 1,
      stages: [{ stage: 'NEW', leads: 3, amount: '600000.00', late: 1 }],
      owners: [{ ownerUsername: 'li.na', open: 3, late: 1, applying: 1, won: 2, lost: 0 }],
    },
  },
});

export const listReferrals = operation({
  id: 'listReferrals',
  method: 'get',
  path: '/leads/referrals',
  tag: 'leads',
  summary: { zh: '老客户转介与目标', en: 'Referrals by clients against the target' },
  action: 'LEAD_READ',
  query: z.strictObject({ year: z.coerce.number().int().min(2020).max(2100) }),
  response: listOf(
    z
      .object({
        clientNo: z.string(),
        nameMasked: z.string(),
        managerUsername: z.string(),
        referred: z.int(),
        won: z.int(),
        target: z.int(),
        progress: whole(0, 100).meta({ description: '完成率 %。Per cent of the target.' }),
      })
      .meta({ id: 'ReferralRow' }),
  ),
  example: {
    response: {
      data: [
        {
          clientNo: 'CL00000001',
          nameMasked: '张**',
          managerUsername: 'li.na',
          referred: 2,
          won: 1,
          target: 5,
          progress: 40,
        },
      ],
    },
  },
});
