import type { z } from 'zod';
import { BLACKLIST_ROWS } from '../contracts/bounds';
import { ERRORS } from '../contracts/errors';
import * as contract from '../contracts/http/admission';
import type { AdmissionPolicy } from '../domain/admission/policy';
import type { Screening } from '../domain/admission/screen';
import { parseYuan } from '../domain/money';
import {
  admissionPolicies,
  admissionPolicyInForce,
  publishAdmissionPolicy,
  screeningsOf,
  type PolicyVersion,
} from '../store/admission';
import { blacklist, listIdentity, unlistIdentity } from '../store/blacklist';
import { IdentityCipher } from '../store/identity-cipher';
import { once } from '../store/once';
import { screen } from '../store/screening';
import { waitingProposal, type ProposalRecord } from '../store/proposals';
import type { ApiDeps } from './deps';
import { checkedIdentity } from './support/checked-identity';
import { checkPolicy, proposalHead, proposePolicy, versionHeads, type Kept } from './support/policy-change';
import { refuse } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';
import { yuan } from './support/yuan';

type Policy = z.input<typeof contract.admissionPolicy>;
type Shown = Omit<Policy, 'version' | 'effectiveFrom' | 'proposal'>;

/** Whom the lender takes on: the screen, its policy and the blacklist. */
export function admission(deps: ApiDeps): Route[] {
  const { prisma, pool, config } = deps;
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  const inForce = async (): Promise<Policy> => {
    const [{ version, effectiveFrom, policy }, waiting, versions] = await Promise.all([
      admissionPolicyInForce(prisma, businessToday()),
      waitingProposal<AdmissionPolicy>(prisma, KEPT.subject),
      admissionPolicies(prisma),
    ]);
    return {
      version,
      effectiveFrom,
      ...policyShown(policy),
      proposal: waiting === null ? null : proposed(waiting, versions),
    };
  };
  return [
    route(contract.screenClient, async ({ params, body, session }) => {
      const client = await visibleClient(pool, params.no, session);
      const asked = { security: body.security, amountFen: parseYuan(body.amount) };
      const { outcome, reasons, policyVersion, groupExposureFen } = await screen(prisma, client, asked, {
        today: businessToday(),
      });
      return { outcome, reasons: reasons.map(explained), policyVersion, groupExposure: yuan(groupExposureFen) };
    }),
    route(contract.listScreenings, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return {
        data: (await screeningsOf(prisma, no)).map((record) => ({ ...record, reasons: record.reasons.map(explained) })),
      };
    }),
    route(contract.getAdmissionPolicy, inForce),
    route(contract.listAdmissionPolicies, async () => {
      const heads = versionHeads(KEPT, await admissionPolicies(prisma), businessToday());
      return { data: heads.map(({ policy, ...head }) => ({ ...head, ...policyShown(policy) })) };
    }),
    route(contract.proposeAdmissionPolicy, async ({ body, session, version }) => {
      const by = { username: session.actor.username, on: businessToday() };
      const { effectiveFrom, capital, tierOne, approvedAppraisers, ...rest } = body;
      const [newest] = await admissionPolicies(prisma);
      const policy = {
        ...rest,
        approvedAppraisers: approvedAppraisers ?? newest?.policy.approvedAppraisers ?? [],
        capitalFen: parseYuan(capital),
        tierOneFen: parseYuan(tierOne),
      };
      const proposal = await proposePolicy(prisma, KEPT, { base: version, effectiveFrom, policy }, by);
      return proposed(proposal, await admissionPolicies(prisma));
    }),
    route(contract.checkAdmissionPolicy, async ({ params, body, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      await checkPolicy(prisma, KEPT, { ...body, id: params.id, commandId }, by);
      return inForce();
    }),
    route(contract.listBlacklist, ({ query }) => blacklist(prisma, query)),
    route(contract.addToBlacklist, async ({ body, session, commandId }) => {
      const { kind, reason, source } = body;
      const given = { kind, identity: checkedIdentity(kind, body.identity), reason, source };
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `blacklist/${commandId}`, async (tx) => {
        if ((await listIdentity(tx, cipher, given, by)) === null) throw refuse('BLACKLIST_EXISTS');
        return null;
      });
      return blacklist(prisma, { limit: BLACKLIST_ROWS });
    }),
    route(contract.removeFromBlacklist, async ({ params, body, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `blacklist-removal/${commandId}`, async (tx) => {
        if (!(await unlistIdentity(tx, BigInt(params.id), body.reason, by))) throw refuse('BLACKLIST_NOT_OPEN');
        return null;
      });
      return blacklist(prisma, { limit: BLACKLIST_ROWS });
    }),
  ];
}

const explained = ({ code, weight }: Screening['reasons'][number]) => ({
  code,
  weight,
  text: { zh: ERRORS[code].zh, en: ERRORS[code].en },
});

/** As people read it: in yuan, the lists of industries in their order. */
function policyShown(policy: AdmissionPolicy): Shown {
  const {
    capitalFen,
    tierOneFen,
    prohibitedIndustries,
    restrictedIndustries,
    approvedAppraisers = [],
    ...shares
  } = policy;
  return {
    ...shares,
    capital: yuan(capitalFen),
    tierOne: yuan(tierOneFen),
    prohibitedIndustries: [...prohibitedIndustries],
    restrictedIndustries: [...restrictedIndustries],
    approvedAppraisers: [...approvedAppraisers],
  };
}

const KEPT: Kept<AdmissionPolicy> = {
  subject: 'ADMISSION_POLICY',
  versions: admissionPolicies,
  publish: publishAdmissionPolicy,
  shown: policyShown,
};

const proposed = (
  proposal: ProposalRecord<AdmissionPolicy>,
  versions: readonly PolicyVersion[],
): NonNullable<Policy['proposal']> => ({ ...proposalHead(KEPT, proposal, versions), ...policyShown(proposal.content) });
