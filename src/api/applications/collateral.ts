import * as contract from '../../contracts/http/application-collateral';
import { securedBy } from '../../store/collateral';
import { managersNow } from '../../store/managers';
import type { ApiDeps } from '../deps';
import { confirmPaper, enterPaper } from '../support/custody';
import { actOnHeld, heldAnswer, type HeldCase } from '../support/held-collateral';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import type { Visible } from './taking';

/** What secures an application and where its title papers are: before any money leaves, and after it ended without any. */
export function applicationCollateral(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma } = deps;
  const heldOf = async (no: string, session: Session): Promise<HeldCase> => {
    const application = await managersNow(prisma, await visible(no, session));
    const { managerUsername, formerManagers, clockOffsetMs, acceptedOn: from } = application;
    const securedNo = await securedBy(prisma, { applicationNo: no });
    const held = { subject: 'APPLICATION', no, securedNo, managerUsername, formerManagers } as const;
    return { held, clockOffsetMs, from };
  };
  return [
    route(contract.getApplicationCollateral, async ({ params, session }) =>
      heldAnswer(deps, await heldOf(params.no, session)),
    ),
    route(contract.enterApplicationCustody, async ({ params: { no, item }, body, session, commandId }) => {
      const { username } = session.actor;
      return actOnHeld(deps, await heldOf(no, session), { item, username, commandId }, ({ tx, held, found, by }) =>
        enterPaper(tx, held, found, body, by),
      );
    }),
    route(contract.confirmApplicationCustody, async ({ params: { no, item, entry }, session, commandId }) => {
      const { username } = session.actor;
      return actOnHeld(deps, await heldOf(no, session), { item, username, commandId }, ({ tx, held, found, by }) =>
        confirmPaper(tx, held, found, entry, by),
      );
    }),
  ];
}
