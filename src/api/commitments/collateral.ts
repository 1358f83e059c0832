import * as contract from '../../contracts/http/commitment-collateral';
import type { CommitmentRecord } from '../../store/commitments';
import { managersOfApplication } from '../../store/managers';
import type { ApiDeps } from '../deps';
import { confirmPaper, enterPaper } from '../support/custody';
import { actOnHeld, heldAnswer, type HeldCase } from '../support/held-collateral';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

/** What secures a promise and where its title papers are, whether or not anything was advanced on it. */
export function commitmentCollateral(
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<CommitmentRecord>,
): Route[] {
  const heldOf = async (no: string, session: Session): Promise<HeldCase> => {
    const { applicationNo, clockOffsetMs, issuedOn } = await visible(no, session);
    const { managerUsername, formerManagers } = await managersOfApplication(deps.prisma, applicationNo);
    // What is recorded of a promise is told with its application.
    const told = { subject: 'APPLICATION', no: applicationNo, securedNo: applicationNo } as const;
    return { held: { ...told, managerUsername, formerManagers }, clockOffsetMs, from: issuedOn };
  };
  return [
    route(contract.getCommitmentCollateral, async ({ params, session }) =>
      heldAnswer(deps, await heldOf(params.no, session)),
    ),
    route(contract.enterCommitmentCustody, async ({ params: { no, item }, body, session, commandId }) => {
      const { username } = session.actor;
      return actOnHeld(deps, await heldOf(no, session), { item, username, commandId }, ({ tx, held, found, by }) =>
        enterPaper(tx, held, found, body, by),
      );
    }),
    route(contract.confirmCommitmentCustody, async ({ params: { no, item, entry }, session, commandId }) => {
      const { username } = session.actor;
      return actOnHeld(deps, await heldOf(no, session), { item, username, commandId }, ({ tx, held, found, by }) =>
        confirmPaper(tx, held, found, entry, by),
      );
    }),
  ];
}
