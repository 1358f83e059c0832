import { z } from 'zod';
import { bulk, preview, ticked } from './bulk';
import { text, username } from './fields';
import { operation } from './operation';

export const orderInspections = operation({
  ...bulk,
  id: 'orderInspections',
  path: '/loans/inspections',
  tag: 'inspections',
  summary: { zh: '批量要求重点检查', en: 'Order inspections of many loans out of turn' },
  action: 'INSPECTION_ORDER',
  body: z.strictObject({ nos: ticked, preview, reason: text(500) }).meta({ id: 'OrderInspectionsInput' }),
  example: {
    body: { nos: ['LN20260115000001'], preview: false, reason: '行业风险上升，逐户核实' },
    response: {
      preview: false,
      results: [{ no: 'LN20260115000001', outcome: 'DONE', code: null, detail: null }],
    },
  },
});

export const assignInspections = operation({
  ...bulk,
  id: 'assignInspections',
  path: '/inspections/assignments',
  tag: 'inspections',
  summary: { zh: '批量分派贷后检查', en: 'Give many inspections to another client manager' },
  action: 'INSPECTION_ORDER',
  body: z
    .strictObject({ nos: ticked, preview, to: username, comment: text(500).optional() })
    .meta({ id: 'AssignInspectionsInput' }),
  example: {
    body: { nos: ['LN20260115000001-I1'], preview: false, to: 'zhou.min' },
    response: {
      preview: false,
      results: [{ no: 'LN20260115000001-I1', outcome: 'DONE', code: null, detail: null }],
    },
  },
});
