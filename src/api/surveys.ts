import { SURVEYS_DUE_ROWS } from '../contracts/bounds';
import * as contract from '../contracts/http/surveys';
import type { AnswerOf } from '../contracts/http/operation';
import { maskName } from '../domain/identity/masking';
import { meanOf } from '../domain/performance/satisfaction';
import { viewerOf } from '../store/complaints-read';
import { once } from '../store/once';
import { recordSurvey, surveyFigures, surveysDue, surveysOf, type SurveyEvent } from '../store/service/surveys';
import type { ApiDeps } from './deps';
import { allow, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { PageRequest } from '../store/paging';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Due = AnswerOf<typeof contract.listSurveysDue>;

/** 满意度回访: how content clients are after what was done for them, asked by somebody else than the client's manager. */
export function surveys({ prisma, pool }: ApiDeps): Route[] {
  const due = async ({ actor }: Session, asked: PageRequest): Promise<Due> => {
    const page = await surveysDue(pool, viewerOf(actor), businessToday(), asked);
    return { ...page, data: page.data.map((event) => dueOf(event, actor.username)) };
  };
  return [
    route(contract.listSurveysDue, ({ query, session }) => due(session, query)),
    route(contract.recordSurvey, async ({ body, session, commandId }) => {
      const { occasion, subjectNo, ...result } = body;
      await once(prisma, `survey/${commandId}`, async (tx) => {
        const by = { actor: session.actor, on: businessToday() };
        allow(await recordSurvey(tx, { occasion, subjectNo, result }, by));
        return null;
      });
      return due(session, { limit: SURVEYS_DUE_ROWS });
    }),
    route(contract.listSurveys, async ({ query: { from, to, ...asked }, session: { actor } }) => {
      if (from > to) throw refuseField('/to', 'DATE_ORDER', { from });
      const own = actor.roles.includes('CLIENT_MANAGER') && !actor.roles.includes('DEPARTMENT_MANAGER');
      const manager = own ? actor.username : null;
      const viewer = viewerOf(actor);
      const period = { from, to, manager };
      const [page, figures] = await Promise.all([
        surveysOf(pool, viewer, { ...period, ...asked }),
        surveyFigures(pool, viewer, period),
      ]);
      return { ...page, figures: figures.map(({ sum, ...one }) => ({ ...one, mean: meanOf({ ...one, sum }) })) };
    }),
  ];
}

function dueOf(event: SurveyEvent, username: string): Due['data'][number] {
  const { clientKind, clientName, branchCode: _, ...rest } = event;
  return { ...rest, clientMasked: maskName(clientKind, clientName), mayAsk: rest.managerUsername !== username };
}
