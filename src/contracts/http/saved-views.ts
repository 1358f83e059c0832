import { z } from 'zod';
import { instant, listOf, text } from './fields';
import { operation } from './operation';

/** Pages of the workbench that are lists. */
export const LISTS = [
  'clients',
  'applications',
  'facilities',
  'loans',
  'collections',
  'complaints',
  'audit',
  'payment-proofs',
  'hand-overs',
  'archive-loans',
  'tasks',
  'leads',
  'equal-pricing',
  'market-intel',
  'opportunities',
  'inspections',
  'warnings',
  'commitments',
  'client-transfers',
  'service-tickets',
  'credit-plans',
] as const;
const list = z.enum(LISTS);

/** `name=value` pairs of an address, without anything that may be a name or a telephone number of a person. */
const query = z
  .string()
  .max(1000, 'TEXT_LENGTH')
  .regex(/^[A-Za-z][A-Za-z0-9]*=[A-Za-z0-9._:%+-]*(&[A-Za-z][A-Za-z0-9]*=[A-Za-z0-9._:%+-]*)*$|^$/, 'TEXT_FORMAT')
  .refine((text) => /^[A-Z]{0,3}\d*$/.test(new URLSearchParams(text).get('q') ?? ''), 'SEARCH_IN_BODY')
  .meta({ example: 'status=OVERDUE&sort=-due&columns=no,client,due' });

const savedView = z
  .object({ id: z.string(), list, name: z.string(), query: z.string(), createdAt: instant })
  .meta({ id: 'SavedView', description: '常用视图：列表的筛选、排序与列。A list as somebody likes to see it.' });

const EXAMPLE = {
  id: '1',
  list: 'loans' as const,
  name: '逾期大额',
  query: 'status=OVERDUE&sort=-due',
  createdAt: '2026-11-26T02:00:00.000Z',
};
const own = { tag: 'session', action: 'SESSION_OWN' } as const;

export const listSavedViews = operation({
  ...own,
  id: 'listSavedViews',
  method: 'get',
  path: '/me/views',
  summary: { zh: '我的常用视图', en: 'My saved views' },
  query: z.strictObject({ list: list.optional() }),
  response: listOf(savedView),
  example: { response: { data: [EXAMPLE] } },
});

export const saveView = operation({
  ...own,
  id: 'saveView',
  method: 'put',
  path: '/me/views',
  summary: { zh: '保存常用视图（同名则覆盖）', en: 'Save a view; one of the same name is replaced' },
  body: z.strictObject({ list, name: text(40), query }),
  response: savedView,
  errors: ['TOO_MANY_VIEWS'],
  example: { body: { list: 'loans', name: EXAMPLE.name, query: EXAMPLE.query }, response: EXAMPLE },
});

export const dropView = operation({
  ...own,
  id: 'dropView',
  method: 'delete',
  path: '/me/views/{id}',
  summary: { zh: '删除常用视图', en: 'Drop a view' },
  params: z.object({ id: z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT') }),
  status: 204,
  response: z.undefined(),
});
