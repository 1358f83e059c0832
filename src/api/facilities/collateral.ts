import * as contract from '../../contracts/http/facility-collateral';
import type { AnswerOf } from '../../contracts/http/operation';
import { collateralOf, type CollateralRecord } from '../../store/collateral';
import type { FacilityRecord } from '../../store/facilities-read';
import { once, type Tx } from '../../store/once';
import { lockSecurity } from '../../store/security';
import type { ApiDeps } from '../deps';
import { collateralAnswer } from '../loans/collateral-answer';
import { confirmPaper, enterPaper, type HeldFor } from '../support/custody';
import { notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import { openLoansOn } from '../support/secured-loans';
import type { Session } from '../support/session';
import { tellWatch } from '../support/tell-watch';
import { businessToday } from '../support/today';

type Answer = AnswerOf<typeof contract.getFacilityCollateral>;
interface Ask {
  params: { no: string; item: string };
  session: Session;
  commandId: string;
}
interface Place {
  tx: Tx;
  held: HeldFor;
  found: CollateralRecord;
  by: { username: string; on: string };
}

/** What secures a facility and where its title papers are, drawn on or not. Its draws stand on the same security. */
export function facilityCollateral(
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<FacilityRecord>,
): Route[] {
  const { prisma } = deps;
  const answer = ({ applicationNo, clockOffsetMs, startsOn }: FacilityRecord): Promise<Answer> =>
    collateralAnswer(prisma, { applicationNo, clockOffsetMs, disbursedOn: startsOn });
  const act = async ({ params, session, commandId }: Ask, work: (place: Place) => Promise<void>): Promise<Answer> => {
    const facility = await visible(params.no, session);
    const { applicationNo, clockOffsetMs, managerUsername, formerManagers } = facility;
    const by = { username: session.actor.username, on: businessToday(clockOffsetMs) };
    const held = {
      subject: 'FACILITY',
      no: facility.no,
      securedNo: applicationNo,
      managerUsername,
      formerManagers,
    } as const;
    await once(prisma, `collateral/${commandId}`, async (tx) => {
      await lockSecurity(tx, params.item);
      const found = (await collateralOf(tx, applicationNo)).find(({ item }) => item.no === params.item);
      if (found === undefined) throw notFound('security');
      await work({ tx, held, found, by });
      return null;
    });
    // The watches over its draws look after the same papers.
    for (const { no, today } of await openLoansOn(prisma, applicationNo)) await tellWatch(deps, no, today);
    return answer(facility);
  };

  return [
    route(contract.getFacilityCollateral, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.enterFacilityCustody, (ask) =>
      act(ask, ({ tx, held, found, by }) => enterPaper(tx, held, found, ask.body, by)),
    ),
    route(contract.confirmFacilityCustody, (ask) =>
      act(ask, ({ tx, held, found, by }) => confirmPaper(tx, held, found, ask.params.entry, by)),
    ),
  ];
}
