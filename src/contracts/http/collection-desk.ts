import { z } from 'zod';
import { NEXT_ACTIONS, SCRIPTS } from '../../domain/collection/next-action';
import { bilingual, byId, date, instant } from './fields';
import { operation } from './operation';

export const getCollectionDesk = operation({
  id: 'getCollectionDesk',
  method: 'get',
  path: '/collections/{id}/desk',
  tag: 'collections',
  summary: {
    zh: '催收台：下一步、话术与允许时段',
    en: 'The desk: what to do next, what to say, and when one may call',
  },
  action: 'COLLECTION_READ',
  params: byId,
  response: z.object({
    next: z.object({ code: z.enum(NEXT_ACTIONS), on: date.nullable(), text: bilingual }),
    script: z.object({ code: z.enum(SCRIPTS), lines: z.array(bilingual) }),
    hours: z.object({
      from: z.string(),
      until: z.string(),
      nightConsent: z.boolean().meta({ description: '债务人同意夜间联系。The debtor agreed to be called at night.' }),
    }),
    call: z.object({ allowed: z.boolean(), reason: bilingual.nullable(), nextAt: instant.nullable() }),
  }),
});
