import { z } from 'zod';
import { CHANNELS } from '../../domain/notice/channels';
import { NOTICE_TOPICS } from '../../domain/notice/topics';
import { listOf } from './fields';
import { operation } from './operation';

const wish = { topic: z.enum(NOTICE_TOPICS), channel: z.enum(CHANNELS), on: z.boolean() };
const preference = z
  .object({ ...wish, fixed: z.boolean().meta({ description: '不能关闭。It cannot be switched off.' }) })
  .meta({ id: 'NoticePreference', description: '一类通知在一个渠道上是否发送。Whether a topic is told by a channel.' });
const own = { tag: 'notices', action: 'NOTICE_OWN', path: '/me/notice-preferences' } as const;

export const listNoticePreferences = operation({
  ...own,
  id: 'listNoticePreferences',
  method: 'get',
  summary: { zh: '我的通知偏好', en: 'How I want to be told' },
  response: listOf(preference),
});

export const setNoticePreference = operation({
  ...own,
  id: 'setNoticePreference',
  method: 'put',
  summary: { zh: '打开或关闭一类通知的一个渠道', en: 'Switch one topic on or off on one channel' },
  body: z.strictObject(wish),
  response: listOf(preference),
  errors: ['NOTICE_INBOX_STAYS'],
  example: { body: { topic: 'SERVICING', channel: 'EMAIL', on: false }, response: { data: [] } },
});
