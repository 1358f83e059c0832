import * as contract from '../../contracts/http/releases';
import type { FacilityRecord } from '../../store/facilities-read';
import type { ApiDeps } from '../deps';
import { endedReleases } from '../support/ended-releases';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

/** What secured a facility that has ended, given back: done by one, checked by another, drawn on or not. */
export function facilityReleases(
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<FacilityRecord>,
): Route[] {
  const { answer, act, letter } = endedReleases(deps, 'FACILITY');
  return [
    route(contract.listFacilityReleases, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.reportFacilityRelease, async ({ params: { no, securityNo }, body, session, commandId }) =>
      act(await visible(no, session), { kind: 'RELEASE_REPORT', securityNo, ...body }, { session, commandId }),
    ),
    route(contract.checkFacilityRelease, async ({ params: { no, securityNo }, body, session, commandId }) => {
      const { note = '', ...found } = body;
      return act(
        await visible(no, session),
        { kind: 'RELEASE_CHECK', securityNo, note, ...found },
        { session, commandId },
      );
    }),
    route(contract.printFacilityReleaseLetter, async ({ params: { no, securityNo }, session }) =>
      letter(await visible(no, session), securityNo, session),
    ),
  ];
}
