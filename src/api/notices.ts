import * as contract from '../contracts/http/notices';
import type { AnswerOf } from '../contracts/http/operation';
import type { Language } from '../contracts/problem';
import { countUnread, listInbox, markAllRead, markRead, type InboxRecord } from '../store/notices-read';
import type { ApiDeps } from './deps';
import { noticeText } from './support/notice-text';
import { notFound } from './support/refused';
import { route, type Route } from './support/route';

/** The in-app inbox: everybody's own, nobody else's. */
export function notices({ pool }: ApiDeps): Route[] {
  return [
    route(contract.listNotices, async ({ query, session, language }) => {
      const recipient = session.actor.username;
      const filter = { limit: query.limit, cursor: query.cursor, recipient, unread: query.unread === 'true' };
      const [page, unread] = await Promise.all([listInbox(pool, filter), countUnread(pool, recipient)]);
      return { ...page, unread, data: page.data.map((notice) => noticeAnswer(notice, language)) };
    }),
    route(contract.readNotice, async ({ params, session }) => {
      if (!(await markRead(pool, session.actor.username, params.id))) throw notFound('notice');
      return undefined;
    }),
    route(contract.readAllNotices, async ({ session }) => ({ read: await markAllRead(pool, session.actor.username) })),
  ];
}

function noticeAnswer(
  { id, template, params, ...rest }: InboxRecord,
  language: Language,
): AnswerOf<typeof contract.listNotices>['data'][number] {
  return { ...rest, id: String(id), template, ...noticeText(template, params, language) };
}
