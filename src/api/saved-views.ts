import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/saved-views';
import { dropView, MAX_VIEWS, saveView, viewsOf, type SavedViewRecord } from '../store/saved-views';
import type { ApiDeps } from './deps';
import { notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';

/** Lists as each person likes to see them: everybody's own, nobody else's. */
export function savedViews({ prisma }: ApiDeps): Route[] {
  return [
    route(contract.listSavedViews, async ({ query, session }) => ({
      data: (await viewsOf(prisma, session.actor.username, query.list)).map(viewOf),
    })),
    route(contract.saveView, async ({ body, session }) => {
      const saved = await saveView(prisma, session.actor.username, body);
      if (saved === null) throw refuse('TOO_MANY_VIEWS', { params: { max: String(MAX_VIEWS) } });
      return viewOf(saved);
    }),
    route(contract.dropView, async ({ params, session }) => {
      if (!(await dropView(prisma, session.actor.username, params.id))) throw notFound('view');
      return undefined;
    }),
  ];
}

type View = AnswerOf<typeof contract.saveView>;
const viewOf = (record: SavedViewRecord): View => ({ ...record, list: record.list as View['list'] });
