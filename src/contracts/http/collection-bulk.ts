import { z } from 'zod';
import { HANDED_OVER } from '../../domain/collection/placement';
import { bulk, preview, ticked } from './bulk';
import { businessNo, text, username } from './fields';
import { operation } from './operation';

export const placeCases = operation({
  ...bulk,
  id: 'placeCases',
  path: '/collections/placements',
  tag: 'collections',
  summary: {
    zh: '批量委外（先预览，逐项给出结果）',
    en: 'Place many cases with an agency: previewed, one result each',
  },
  action: 'PLACEMENT_DECIDE',
  body: z
    .strictObject({
      nos: ticked,
      preview,
      agency: businessNo,
      reason: text(500),
      handedOver: z.array(z.enum(HANDED_OVER)).min(1).max(HANDED_OVER.length),
    })
    .meta({ id: 'PlaceCasesInput' }),
  example: {
    body: {
      nos: ['LN20260115000001-C1'],
      preview: true,
      agency: 'AG01',
      reason: '逾期九十天以上，电话催收无果',
      handedOver: ['NAME', 'PHONE', 'LOAN_NO', 'DUE'],
    },
    response: {
      preview: true,
      results: [{ no: 'LN20260115000001-C1', outcome: 'POSSIBLE', code: null, detail: null }],
    },
  },
});

export const assignCases = operation({
  ...bulk,
  id: 'assignCases',
  path: '/collections/assignments',
  tag: 'collections',
  summary: {
    zh: '批量分派催收案件给催收员',
    en: 'Give many cases to a collector, with the tasks that wait in them and those to come',
  },
  action: 'COLLECTION_ASSIGN',
  body: z
    .strictObject({
      nos: ticked,
      preview,
      to: username.meta({ description: '催收员。Who collects.' }),
    })
    .meta({ id: 'AssignCasesInput' }),
  errors: ['USER_UNKNOWN'],
  example: {
    body: { nos: ['LN20260115000001-C1'], preview: false, to: 'he.tao' },
    response: {
      preview: false,
      results: [{ no: 'LN20260115000001-C1', outcome: 'DONE', code: null, detail: null }],
    },
  },
});

export const remindDebtors = operation({
  ...bulk,
  id: 'remindDebtors',
  path: '/collections/reminders',
  tag: 'collections',
  summary: {
    zh: '批量发送催收消息（受时段、次数、投诉等限制，逐项说明）',
    en: 'Remind many debtors by message, as far as the rules of contact allow each',
  },
  action: 'COLLECTION_ACT',
  body: z.strictObject({ nos: ticked, preview }).meta({ id: 'RemindDebtorsInput' }),
  example: {
    body: { nos: ['LN20260115000001-C1'], preview: true },
    response: {
      preview: true,
      results: [
        {
          no: 'LN20260115000001-C1',
          outcome: 'REFUSED',
          code: 'CONTACT_PAUSED',
          detail: '投诉处理期间暂停催收联系',
        },
      ],
    },
  },
});
