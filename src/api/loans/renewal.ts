import { getRenewal } from '../../contracts/http/loan-changes';
import { textOf } from '../../contracts/problem';
import { renewalObstacles } from '../../domain/servicing/renewal';
import { renewalFacts } from '../../store/renewal';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<LoanRecord>;

/** What stands in the way of a renewal; the new loan itself is an application like any other. */
export function renewal({ prisma }: ApiDeps, visible: Visible): Route {
  return route(getRenewal, async ({ params, query, session }) => {
    const loan = await visible(params.no, session);
    const size = query.size ?? (loan.clientKind === 'PERSON' ? 'MICRO' : undefined);
    if (size === undefined) throw refuseField('/size', 'REQUIRED');
    const today = businessToday(loan.clockOffsetMs);
    const obstacles = renewalObstacles({ ...(await renewalFacts(prisma, loan.no, today)), size }, today);
    return {
      today,
      renewable: obstacles.length === 0,
      obstacles: obstacles.map(({ code, params: why }) => ({
        code,
        detail: { zh: textOf(code, 'zh', why), en: textOf(code, 'en', why) },
      })),
    };
  });
}
