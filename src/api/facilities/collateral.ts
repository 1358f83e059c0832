import * as contract from '../../contracts/http/facility-collateral';
import type { FacilityRecord } from '../../store/facilities-read';
import type { ApiDeps } from '../deps';
import { confirmPaper, enterPaper } from '../support/custody';
import { actOnHeld, heldAnswer, type HeldCase } from '../support/held-collateral';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

/** What secures a facility and where its title papers are, drawn on or not. Its draws stand on the same security. */
export function facilityCollateral(
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<FacilityRecord>,
): Route[] {
  const heldOf = async (facilityNo: string, session: Session): Promise<HeldCase> => {
    const { no, applicationNo: securedNo, ...facility } = await visible(facilityNo, session);
    const { managerUsername, formerManagers, clockOffsetMs, startsOn } = facility;
    const held = { subject: 'FACILITY', no, securedNo, managerUsername, formerManagers } as const;
    return { held, clockOffsetMs, from: startsOn };
  };
  return [
    route(contract.getFacilityCollateral, async ({ params, session }) =>
      heldAnswer(deps, await heldOf(params.no, session)),
    ),
    route(contract.enterFacilityCustody, async ({ params: { no, item }, body, session, commandId }) => {
      const { username } = session.actor;
      return actOnHeld(deps, await heldOf(no, session), { item, username, commandId }, ({ tx, held, found, by }) =>
        enterPaper(tx, held, found, body, by),
      );
    }),
    route(contract.confirmFacilityCustody, async ({ params: { no, item, entry }, session, commandId }) => {
      const { username } = session.actor;
      return actOnHeld(deps, await heldOf(no, session), { item, username, commandId }, ({ tx, held, found, by }) =>
        confirmPaper(tx, held, found, entry, by),
      );
    }),
  ];
}
