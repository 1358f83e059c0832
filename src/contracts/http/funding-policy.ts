import { z } from 'zod';
import { FUNDING_KINDS } from '../../domain/funding/policy';
import { date, listOf, text } from './fields';
import { operation } from './operation';
import { checking, proposalOf, proposing, versionOf } from './policy-proposals';

const policyFields = {
  licence: z
    .strictObject({ name: text(80), number: text(40), authority: text(80), validUntil: date })
    .nullable()
    .meta({ description: '许可证；空为停用。The licence; null switches funding parties off.' }),
  kinds: z
    .array(z.enum(FUNDING_KINDS))
    .max(FUNDING_KINDS.length)
    .meta({ description: '许可的资金方类型；个人仅在许可证载明时列入。Whom the licence lets in.' }),
};
const proposal = proposalOf(policyFields).meta({ id: 'FundingPolicyProposal' });
const policy = z
  .object({ version: z.int(), effectiveFrom: date, ...policyFields, proposal: proposal.nullable() })
  .meta({
    id: 'FundingPolicy',
    description: '资金方业务许可，默认停用。Off unless a licence is entered and confirmed.',
  });

export const getFundingPolicy = operation({
  id: 'getFundingPolicy',
  method: 'get',
  path: '/funding-policy',
  tag: 'administration',
  summary: { zh: '资金方业务许可（默认停用）', en: 'The licence for funding parties; off where there is none' },
  action: 'AUTHORITY_READ',
  etag: true,
  response: policy,
});

export const listFundingPolicies = operation({
  id: 'listFundingPolicies',
  method: 'get',
  path: '/funding-policy/versions',
  tag: 'administration',
  summary: { zh: '资金方业务许可的各版本', en: 'The versions of the licence, with what each changed' },
  action: 'AUTHORITY_READ',
  response: listOf(versionOf(policyFields)),
  etag: true,
});

export const proposeFundingPolicy = operation({
  ...proposing,
  id: 'proposeFundingPolicy',
  path: '/funding-policy',
  summary: {
    zh: '登记、变更或停用资金方业务许可，待他人复核',
    en: 'Enter, change or switch off the licence; another person confirms it',
  },
  body: z.strictObject({ effectiveFrom: date, ...policyFields }),
  response: proposal,
});

export const checkFundingPolicy = operation({
  ...checking,
  id: 'checkFundingPolicy',
  path: '/funding-policy/proposals/{id}/decision',
  summary: { zh: '复核资金方业务许可（提出人除外）', en: 'Confirm or reject the licence; not by its maker' },
  response: policy,
});
