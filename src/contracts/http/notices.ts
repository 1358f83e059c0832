import { z } from 'zod';
import { instant, pageOf, pageQuery } from './fields';
import { operation } from './operation';

export const notice = z
  .object({
    id: z.string(),
    template: z.string(),
    subject: z.string(),
    body: z.string(),
    subjectNo: z.string(),
    businessAt: instant,
    sentAt: instant.nullable(),
    readAt: instant.nullable(),
  })
  .meta({
    id: 'Notice',
    description: '站内通知，按 Accept-Language 给出文本。An in-app notice in the language asked for.',
  });

const EXAMPLE = {
  id: '42',
  template: 'task-opened',
  subject: '新任务',
  body: '支行行长审批贷款：张**，请审阅并作出决定',
  subjectNo: 'AP20261123000001',
  businessAt: '2026-11-23T02:00:00.000Z',
  sentAt: '2026-11-23T02:00:01.000Z',
  readAt: null,
};

export const listNotices = operation({
  id: 'listNotices',
  method: 'get',
  path: '/notices',
  tag: 'notices',
  summary: { zh: '我的通知', en: 'My notices' },
  action: 'NOTICE_OWN',
  query: pageQuery.extend({ unread: z.enum(['true', 'false']).optional() }),
  response: pageOf(notice).extend({ unread: z.int() }),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false, unread: 1 } },
});

export const readNotice = operation({
  id: 'readNotice',
  method: 'post',
  path: '/notices/{id}/read',
  tag: 'notices',
  summary: { zh: '标为已读', en: 'Mark as read' },
  action: 'NOTICE_OWN',
  status: 204,
  params: z.object({ id: z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT') }),
  response: z.undefined(),
});

export const readAllNotices = operation({
  id: 'readAllNotices',
  method: 'post',
  path: '/notices/read-all',
  tag: 'notices',
  summary: { zh: '全部标为已读', en: 'Mark all as read' },
  action: 'NOTICE_OWN',
  response: z.object({ read: z.int() }),
  example: { response: { read: 3 } },
});
