import * as contract from '../../contracts/http/releases';
import type { ApiDeps } from '../deps';
import { endedReleases, type Secured } from '../support/ended-releases';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import type { Visible } from './taking';

/** What secured an application that ended before any money left, given back: done by one, checked by another. */
export function applicationReleases(deps: ApiDeps, visible: Visible): Route[] {
  const { answer, act, letter } = endedReleases(deps, 'APPLICATION');
  const of = async (no: string, session: Session): Promise<Secured> => {
    const { clientNo, clockOffsetMs } = await visible(no, session);
    return { no, applicationNo: no, clientNo, clockOffsetMs };
  };
  return [
    route(contract.listApplicationReleases, async ({ params, session }) => answer(await of(params.no, session))),
    route(contract.reportApplicationRelease, async ({ params: { no, securityNo }, body, session, commandId }) =>
      act(await of(no, session), { kind: 'RELEASE_REPORT', securityNo, ...body }, { session, commandId }),
    ),
    route(contract.checkApplicationRelease, async ({ params: { no, securityNo }, body, session, commandId }) => {
      const { note = '', ...found } = body;
      return act(await of(no, session), { kind: 'RELEASE_CHECK', securityNo, note, ...found }, { session, commandId });
    }),
    route(contract.printApplicationReleaseLetter, async ({ params: { no, securityNo }, session }) =>
      letter(await of(no, session), securityNo, session),
    ),
  ];
}
