import * as contract from '../../contracts/http/policy-library';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { maskName } from '../../domain/identity/masking';
import { admissionPolicyInForce } from '../../store/admission';
import { once } from '../../store/once';
import type { PolicyRecord } from '../../store/policy-library/documents-read';
import { concernedClients } from '../../store/policy-library/impact';
import { confirmRead, reviewPolicy } from '../../store/policy-library/reviews';
import type { ApiDeps } from '../deps';
import { byNow } from '../support/by-now';
import { allow } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

interface Reading {
  known: (no: string) => Promise<PolicyRecord>;
  full: (no: string, session: Session) => Promise<AnswerOf<typeof contract.getPolicy>>;
}

/** The most borrowers that one answer lists; the totals count all. */
const LISTED = 500;

/** Whom a document concerns: readers, borrowers, and the managers who review them. */
export function policyConcerns({ prisma, pool }: ApiDeps, { known, full }: Reading): Route[] {
  return [
    route(contract.confirmPolicyRead, async ({ params: { no }, session, commandId }) => {
      await known(no);
      await once(prisma, `policy-receipt/${no}/${commandId}`, async (tx) => {
        allow(await confirmRead(tx, no, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
    route(contract.getPolicyImpact, async ({ params: { no }, session: { actor } }) => {
      const { industries } = await known(no);
      const found = await concernedClients(pool, no, branchScope(actor.branchCode), LISTED);
      const { policy } = await admissionPolicyInForce(prisma, businessToday());
      const screened = [...policy.prohibitedIndustries, ...policy.restrictedIndustries];
      return {
        clients: found[0]?.clients ?? 0,
        loans: found[0]?.allLoans ?? 0,
        principal: yuan(found[0]?.allFen ?? 0),
        notScreened: industries.filter((word) => !screened.some((one) => word.includes(one))),
        data: found.map(({ clientNo, kind, name, industry, branchCode, managerUsername, loans, principalFen }) => ({
          clientNo,
          industry,
          branchCode,
          managerUsername,
          loans,
          clientMasked: maskName(kind, name),
          principal: yuan(principalFen),
        })),
      };
    }),
    route(contract.reviewPolicy, async ({ params: { no }, body, session, commandId }) => {
      await known(no);
      await once(prisma, `policy-review/${no}/${commandId}`, async (tx) => {
        allow(await reviewPolicy(tx, no, body, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
  ];
}
