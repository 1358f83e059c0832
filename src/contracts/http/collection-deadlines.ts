import { z } from 'zod';
import { DEADLINE_KINDS, DEADLINE_STATES } from '../../domain/collection/deadlines';
import { bilingual, byId, date } from './fields';
import { operation } from './operation';

export const getCollectionDeadlines = operation({
  id: 'getCollectionDeadlines',
  method: 'get',
  path: '/collections/{id}/deadlines',
  tag: 'collections',
  summary: { zh: '诉讼时效、保证期间与抵押权期间', en: 'Limitation, period of the surety, and of the mortgage' },
  action: 'COLLECTION_READ',
  params: byId,
  response: z.object({
    today: date,
    dueOn: date.nullable().meta({
      description: '最后一期到期日或提前到期日；已结清为空。Last instalment or day of calling in; null once settled.',
    }),
    calledIn: z.boolean(),
    deadlines: z.array(
      z.object({
        kind: z.enum(DEADLINE_KINDS),
        state: z.enum(DEADLINE_STATES),
        lastOn: date.meta({
          description: '可行使权利的最后一日，不计节假日顺延。The last day, not moved by holidays.',
        }),
        daysLeft: z.int(),
        renewedOn: date
          .nullable()
          .meta({ description: '最近一次中断时效（或向保证人主张权利）的日期。The day from which it runs anew.' }),
        basis: bilingual,
        advice: bilingual,
      }),
    ),
  }),
});
