import * as contract from '../../contracts/http/security';
import { isFinal } from '../../domain/application/stages';
import { mayHandle } from '../../domain/approval/separation';
import { parseYuan } from '../../domain/money';
import { mayAppraise, mayOffer } from '../../domain/security/duties';
import { officeOf } from '../../domain/security/form';
import { mayEnterAppraisal } from '../../domain/security/item';
import { findClient } from '../../store/clients-read';
import { once } from '../../store/once';
import { managersNow } from '../../store/managers';
import { insertSecurity, insertSecurityAppraisal, withdrawSecurity } from '../../store/security';
import type { ApiDeps } from '../deps';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';
import { actOnSecurity, notInFuture, type Visible } from './security-act';
import { securityAnswer } from './security-answer';
import { securityPerfection } from './security-perfection';
import { clockOf, openLoansOn, takesSecurity } from '../support/secured-loans';
import { drawFromAppraisal } from '../../store/appraisal-signals';
import { tellWatch } from '../support/tell-watch';

/** Which field is to be mended for what an offer is refused for. */
const OFFER_FIELDS = {
  SURETY_OF_OWN_DEBT: '/ownerNo',
  SURETY_KIND: '/kind',
  RESOLUTION_REQUIRED: '/consent',
  CO_OWNER_CONSENT_REQUIRED: '/consent',
};

/** 担保: things and guarantors of an application, each appraised, signed and registered by different people. */
export function applicationSecurity(deps: ApiDeps, seen: Visible): Route[] {
  const { prisma, pool } = deps;
  const visible: Visible = async (no, session) => managersNow(prisma, await seen(no, session));
  const act = actOnSecurity(deps, visible);
  return [
    route(contract.getSecurity, async ({ params, session }) => securityAnswer(deps, await visible(params.no, session))),

    route(contract.offerSecurity, async ({ params: { no }, body, session, commandId }) => {
      const application = await visible(no, session);
      if (!(await takesSecurity(prisma, application)))
        throw refuse('APPLICATION_CLOSED', { params: { stage: application.stage } });
      allow(mayHandle(session.actor, application.managerUsername));
      const owner = await findClient(pool, body.ownerNo, null);
      if (owner === null) throw refuseField('/ownerNo', 'CLIENT_UNKNOWN');
      const { titleNo = null, consent = null, ...offered } = body;
      const { kind, coOwners } = offered;
      const ownByBorrower = owner.no === application.clientNo;
      allow(mayOffer({ kind, coOwners, consent, ownByBorrower, ownerKind: owner.kind }), OFFER_FIELDS);
      const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
      await once(prisma, `${no}/security/${commandId}`, (tx) =>
        insertSecurity(tx, no, { ...offered, titleNo, consent }, by),
      );
      return securityAnswer(deps, application);
    }),

    route(contract.appraiseSecurity, async (ask) => {
      const answer = await act(ask, async (tx, item, application, by) => {
        const { body, session } = ask;
        allow(mayAppraise(session.actor, application));
        notInFuture('/on', body.on, by.on);
        // What a loan's security was worth long ago may be entered once it is lent on: nothing rests on it any more.
        if (!isFinal(application.stage)) allow(mayEnterAppraisal(body.on, by.on), { APPRAISAL_TOO_OLD: '/on' });
        const isSurety = officeOf(item.kind) === null;
        const fenOf = (value: string | undefined): number | null => (value === undefined ? null : parseYuan(value));
        const [transaction, appraisal, model] = [body.transaction, body.appraisal, body.model].map(fenOf);
        const known = isSurety ? body.netAssets : (body.transaction ?? body.appraisal ?? body.model);
        if (known === undefined) throw refuseField(isSurety ? '/netAssets' : '/appraisal', 'REQUIRED');
        await insertSecurityAppraisal(
          tx,
          application.no,
          item.no,
          {
            transactionFen: transaction ?? null,
            appraisalFen: appraisal ?? null,
            modelFen: model ?? null,
            priorClaimsFen: parseYuan(body.priorClaims),
            netAssetsFen: fenOf(body.netAssets),
            givenFen: fenOf(body.given),
            appraiser: body.appraiser,
            on: body.on,
          },
          by,
        );
        await drawFromAppraisal(tx, application.no, item.no, { by: by.username, clockOf });
      });
      for (const { no, today } of await openLoansOn(prisma, ask.params.no)) await tellWatch(deps, no, today);
      return answer;
    }),

    route(contract.withdrawSecurity, (ask) =>
      act(ask, async (tx, item, application, by) => {
        allow(mayHandle(ask.session.actor, application.managerUsername));
        if (item.contract !== null) throw refuse('SECURITY_SIGNED');
        await withdrawSecurity(tx, application.no, item.no, ask.body.reason, by);
      }),
    ),

    ...securityPerfection(deps, visible),
  ];
}
