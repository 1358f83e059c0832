import * as contract from '../contracts/http/applications';
import { branchScope } from '../domain/access/access';
import { isFinal } from '../domain/application/stages';
import { acceptApplication } from '../gateways/workflow-starter';
import { insertScreening } from '../store/admission';
import { findApplication, type ApplicationRecord } from '../store/applications-read';
import { isOnDeal } from '../store/deals';
import { lendable } from '../store/exit-plans';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import { applicationAdmission } from './applications/admission';
import { applicationAppraisals } from './applications/appraisals';
import { applicationCollateral } from './applications/collateral';
import { applicationChanges } from './applications/changes';
import { applicationDeals } from './applications/deals';
import { applicationCovenants } from './applications/covenants';
import { applicationFile } from './applications/file';
import { applicationLists, rowOf } from './applications/lists';
import { applicationFeasibility } from './applications/feasibility';
import { applicationPrice } from './applications/price';
import { documentBulk } from './applications/document-bulk';
import { applicationFiles } from './applications/files';
import { applicationQuestions } from './applications/questions';
import { applicationPreparation } from './applications/preparation';
import { applicationReleases } from './applications/releases';
import { applicationSecurity } from './applications/security';
import { applicationPaymentPlan } from './applications/payment-plan';
import { applicationSteps } from './applications/steps';
import { applicationSuitability } from './applications/suitability';
import { applicationTermGrounds } from './applications/term-grounds';
import type { Visible } from './applications/taking';
import type { ApiDeps } from './deps';
import { acceptanceOf } from './support/acceptance';
import { refuseUnlessAdmitted, tellingWhy } from './support/admission';
import { leadFor } from './support/lead-application';
import { addedBy, refuseUnlessRenewable, renewedLoan } from './support/renewal';
import { reconsiderationFor } from './support/reconsideration';
import { answered } from './support/command';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { timelineOf } from './support/timeline';
import { businessToday } from './support/today';

export function applications(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const ofBranch = async (no: string, { actor }: Session): Promise<ApplicationRecord> => {
    const application = await findApplication(pool, no, branchScope(actor.branchCode));
    if (application === null) throw notFound('application');
    return application;
  };
  // Who is on the deal team sees the case of another branch too until it has ended; what a branch does with it stays with the branch.
  const ofBranchOrTeam = async (no: string, session: Session): Promise<ApplicationRecord> => {
    if (!(await isOnDeal(prisma, no, session.actor.username))) return ofBranch(no, session);
    const application = await findApplication(pool, no, null);
    return application === null || isFinal(application.stage) ? ofBranch(no, session) : application;
  };

  return [
    route(contract.createApplication, async ({ body, session, commandId }) => {
      const { username, branchCode } = session.actor;
      const renewed = await renewedLoan(deps, body, session);
      // What renews a loan lives on that loan's clock.
      const today = businessToday(renewed?.clockOffsetMs);
      const who = { manager: username, branch: branchScope(branchCode), today };
      const { input: accepted, screened } = await acceptanceOf(deps, body, who, renewed);
      const by = { username, on: today };
      await refuseUnlessAdmitted(prisma, accepted.clientNo, screened, by);
      // A repeat whose first answer was lost gets the number that was given then, and so finds the same workflow.
      const { result } = await once(prisma, `application/${commandId}`, async (tx) => {
        const no = await nextNumber(tx, 'AP', today);
        await refuseUnlessRenewable(tx, { ...accepted, applicationNo: no }, today);
        allow(await lendable(tx, accepted.clientNo, addedBy(accepted), today));
        const link = await reconsiderationFor(tx, body.reconsiders, accepted, { on: today, branch: who.branch });
        const lead = await leadFor(pool, body.leadNo, accepted.clientNo, session);
        await insertScreening(tx, { ...screened, clientNo: accepted.clientNo, applicationNo: no }, by);
        return { no, ...link, ...lead };
      });
      const { no: applicationNo, ...link } = result;
      const input = { ...accepted, applicationNo, ...link };
      const accept = answered(temporal, () => acceptApplication(temporal, input, commandId, config.TASK_QUEUE));
      return accept.catch(tellingWhy(prisma, input, by));
    }),

    ...applicationLists(deps),

    ...onFile(deps, ofBranchOrTeam).filter(isRead),
    ...onFile(deps, ofBranch).filter((one) => !isRead(one)),
    ...applicationDeals(deps, ofBranchOrTeam, ofBranch),
  ];
}

/** A paper names people in the clear: that is the branch's own. */
const isRead = ({ spec }: Route): boolean => spec.method === 'get' && spec.action !== 'PAPER_PRINT';

/** Everything that reads or acts on an application that is there, as far as it is visible to who asks. */
function onFile(deps: ApiDeps, visible: Visible): Route[] {
  const { pool } = deps;
  return [
    route(contract.getApplication, async ({ params, session, language }) => {
      const application = await visible(params.no, session);
      return { ...rowOf(application), ...(await applicationFile(deps, application, session.actor, language)) };
    }),

    route(contract.getApplicationTimeline, async ({ params, session }) => {
      const application = await visible(params.no, session);
      return timelineOf(pool, [application.no]);
    }),

    applicationChanges(deps, visible),
    ...applicationAdmission(deps, visible),
    ...applicationFiles(deps, visible),
    ...applicationSteps(deps, visible),
    ...applicationPaymentPlan(deps, visible),
    documentBulk(deps, visible),
    ...applicationAppraisals(deps, visible),
    ...applicationCovenants(deps, visible),
    ...applicationQuestions(deps, visible),
    ...applicationPrice(deps, visible),
    ...applicationSecurity(deps, visible),
    ...applicationCollateral(deps, visible),
    ...applicationReleases(deps, visible),
    ...applicationFeasibility(deps, visible),
    ...applicationSuitability(deps, visible),
    ...applicationTermGrounds(deps, visible),
    ...applicationPreparation(deps, visible),
  ];
}
