import * as contract from '../contracts/http/funding-policy';
import type { AnswerOf } from '../contracts/http/operation';
import type { FundingPolicy } from '../domain/funding/policy';
import { fundingPolicies, fundingPolicyOn, publishFundingPolicy } from '../store/funding-policy';
import { waitingProposal, type ProposalRecord } from '../store/proposals';
import type { ApiDeps } from './deps';
import {
  checkPolicy,
  proposalHead,
  proposePolicy,
  versionHeads,
  type Kept,
  type Version,
} from './support/policy-change';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

type Policy = AnswerOf<typeof contract.getFundingPolicy>;
type Proposal = NonNullable<Policy['proposal']>;

/** 资金方业务许可: off unless a licence was entered by one person and confirmed by another. */
export function fundingPolicy({ prisma }: ApiDeps): Route[] {
  const inForce = async (): Promise<Policy> => {
    const { version, effectiveFrom, policy } = await fundingPolicyOn(prisma, businessToday());
    const waiting = await waitingProposal<FundingPolicy>(prisma, KEPT.subject);
    const versions = await fundingPolicies(prisma);
    return {
      version,
      effectiveFrom,
      ...shown(policy),
      proposal: waiting === null ? null : proposed(waiting, versions),
    };
  };
  return [
    route(contract.getFundingPolicy, inForce),
    route(contract.listFundingPolicies, async () => {
      const heads = versionHeads(KEPT, await fundingPolicies(prisma), businessToday());
      return { data: heads.map(({ policy, ...head }) => ({ ...head, ...shown(policy) })) };
    }),
    route(contract.proposeFundingPolicy, async ({ body, session, version }) => {
      const by = { username: session.actor.username, on: businessToday() };
      const { effectiveFrom, licence, kinds } = body;
      const wanted = { base: version, effectiveFrom, policy: { licence, kinds } };
      return proposed(await proposePolicy(prisma, KEPT, wanted, by), await fundingPolicies(prisma));
    }),
    route(contract.checkFundingPolicy, async ({ params, body, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      await checkPolicy(prisma, KEPT, { ...body, id: params.id, commandId }, by);
      return inForce();
    }),
  ];
}

const shown = ({ licence, kinds }: FundingPolicy): Pick<Policy, 'licence' | 'kinds'> => ({
  licence: licence === null ? null : { ...licence },
  kinds: [...kinds],
});

const KEPT: Kept<FundingPolicy> = {
  subject: 'FUNDING_POLICY',
  versions: fundingPolicies,
  publish: publishFundingPolicy,
  shown,
};

const proposed = (proposal: ProposalRecord<FundingPolicy>, versions: readonly Version<FundingPolicy>[]): Proposal => ({
  ...proposalHead(KEPT, proposal, versions),
  ...shown(proposal.content),
});
