import { z } from 'zod';
import { bulk, preview, ticked } from './bulk';
import { text, username } from './fields';
import { operation } from './operation';

export const assignLeads = operation({
  ...bulk,
  id: 'assignLeads',
  path: '/leads/assignments',
  tag: 'leads',
  summary: { zh: '批量分派线索', en: 'Give many leads to a client manager' },
  action: 'LEAD_ASSIGN',
  body: z
    .strictObject({ nos: ticked, preview, ownerUsername: username, reason: text(200) })
    .meta({ id: 'AssignLeadsInput' }),
  example: {
    body: { nos: ['LD20261101000001'], preview: false, ownerUsername: 'li.na', reason: '片区调整' },
    response: {
      preview: false,
      results: [{ no: 'LD20261101000001', outcome: 'DONE', code: null, detail: null }],
    },
  },
});
