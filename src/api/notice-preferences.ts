import * as contract from '../contracts/http/notice-preferences';
import { mayMute, preferencesOf } from '../domain/notice/topics';
import { mutesOf, setMute } from '../store/notice-preferences';
import type { ApiDeps } from './deps';
import { allow } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

/** Which topics somebody is told about by which channel: everybody's own. The relay asks when a notice leaves. */
export function noticePreferences({ prisma }: ApiDeps): Route[] {
  const standing = async (username: string) => ({ data: preferencesOf(await mutesOf(prisma, username)) });
  return [
    route(contract.listNoticePreferences, ({ session }) => standing(session.actor.username)),
    route(contract.setNoticePreference, async ({ body: { on, ...wish }, session }) => {
      const { username } = session.actor;
      if (!on) allow(mayMute(wish.channel));
      await setMute(prisma, { username, on: businessToday() }, wish, !on);
      return standing(username);
    }),
  ];
}
