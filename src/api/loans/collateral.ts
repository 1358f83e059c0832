import * as contract from '../../contracts/http/collateral';
import type { AnswerOf } from '../../contracts/http/operation';
import { parseYuan } from '../../domain/money';
import { mayExtend } from '../../domain/security/duties';
import {
  collateralOf,
  extendRegistration,
  insertPolicy,
  policyKnown,
  securedBy,
  type CollateralRecord,
} from '../../store/collateral';
import type { LoanRecord } from '../../store/loans-read';
import { endTasks } from '../../store/monitoring';
import { dutiesOf } from '../../store/monitoring-duties';
import { once, type Tx } from '../../store/once';
import { lockSecurity } from '../../store/security';
import type { ApiDeps } from '../deps';
import { confirmPaper, enterPaper, refuseSurety, type HeldFor } from '../support/custody';
import { allow, notFound, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { tellWatch } from '../support/tell-watch';
import { businessToday } from '../support/today';
import { collateralAnswer } from './collateral-answer';

interface Ask {
  params: { no: string; item: string };
  session: Session;
  commandId: string;
}
interface Place {
  tx: Tx;
  found: CollateralRecord;
  loan: LoanRecord;
  by: { username: string; on: string };
}
type Answer = AnswerOf<typeof contract.getCollateral>;

/** Title papers, insurance and registration of what secures a loan. */
export function collateral(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  const { prisma } = deps;
  const act = async ({ params, session, commandId }: Ask, work: (place: Place) => Promise<void>): Promise<Answer> => {
    const loan = await visible(params.no, session);
    const by = { username: session.actor.username, on: businessToday(loan.clockOffsetMs) };
    await once(prisma, `collateral/${commandId}`, async (tx) => {
      await lockSecurity(tx, params.item);
      const found = (await collateralOf(tx, await securedBy(tx, loan))).find(({ item }) => item.no === params.item);
      if (found === undefined) throw notFound('security');
      await work({ tx, found, loan, by });
      const at = new Date(Date.now() + loan.clockOffsetMs).toISOString();
      await endTasks(tx, loan.no, await dutiesOf(tx, loan.no, by.on), at);
      return null;
    });
    await tellWatch(deps, loan.no, by.on);
    return collateralAnswer(prisma, loan);
  };

  return [
    route(contract.getCollateral, async ({ params, session }) =>
      collateralAnswer(prisma, await visible(params.no, session)),
    ),

    route(contract.enterCustody, (ask) =>
      act(ask, async ({ tx, found, loan, by }) => enterPaper(tx, await heldFor(tx, loan), found, ask.body, by)),
    ),

    route(contract.confirmCustody, (ask) =>
      act(ask, async ({ tx, found, loan, by }) =>
        confirmPaper(tx, await heldFor(tx, loan), found, ask.params.entry, by),
      ),
    ),

    route(contract.recordInsurance, (ask) =>
      act(ask, async ({ tx, found, loan, by }) => {
        const { insured, ...policy } = ask.body;
        refuseSurety(found);
        if (policy.until <= policy.from) throw refuseField('/until', 'INSURANCE_DATES');
        if (await policyKnown(tx, policy.insurer, policy.policyNo)) throw refuseField('/policyNo', 'INSURANCE_KNOWN');
        await insertPolicy(tx, loan.no, found.item.no, { ...policy, insuredFen: parseYuan(insured) }, by);
      }),
    ),

    route(contract.extendRegistration, (ask) =>
      act(ask, async ({ tx, found, loan, by }) => {
        const { searchClean, ...extension } = ask.body;
        const { managerUsername, formerManagers } = loan;
        const until = found.item.registration?.validUntil ?? null;
        const person = { username: by.username, managerUsername, formerManagers, until };
        allow(mayExtend(person, { ...extension, searchClean }, by.on));
        await extendRegistration(tx, loan.no, found.item.no, extension, by);
      }),
    ),
  ];
}

const heldFor = async (tx: Tx, loan: LoanRecord): Promise<HeldFor> => ({
  subject: 'LOAN',
  no: loan.no,
  securedNo: await securedBy(tx, loan),
  managerUsername: loan.managerUsername,
  formerManagers: loan.formerManagers,
});
