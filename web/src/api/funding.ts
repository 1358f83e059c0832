import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getFundingParty, listFundingOffers, listFundingParties } from '../../../src/contracts/http/funding';
import type { getFundingPolicy, listFundingPolicies } from '../../../src/contracts/http/funding-policy';
import { get, post, put } from '../http/client';
import { usePages, type Pages } from './paging';

export type FundingPolicy = z.output<(typeof getFundingPolicy)['response']>;
export type FundingPolicyVersions = z.output<(typeof listFundingPolicies)['response']>;
export type FundingParty = z.output<(typeof listFundingParties)['response']>['data'][number];
export type FundingPartyFile = z.output<(typeof getFundingParty)['response']>;
export type FundingOffer = z.output<(typeof listFundingOffers)['response']>['data'][number];

export const PARTIES_KEY = ['funding-parties'];
export const OFFERS_KEY = ['funding-offers'];

export const useFundingPolicy = (): UseQueryResult<FundingPolicy> =>
  useQuery({ queryKey: ['funding-policy'], queryFn: ({ signal }) => get<FundingPolicy>('funding-policy', signal) });
export const useFundingVersions = (): UseQueryResult<FundingPolicyVersions> =>
  useQuery({
    queryKey: ['funding-policy', 'versions'],
    queryFn: ({ signal }) => get<FundingPolicyVersions>('funding-policy/versions', signal),
  });
/** The newest version, as it stands now. */
export const readNewestFunding = async (): Promise<FundingPolicyVersions['data'][number] | undefined> =>
  (await get<FundingPolicyVersions>('funding-policy/versions')).data[0];
export const proposeFundingPolicy = (body: unknown, version: number): Promise<unknown> =>
  put('funding-policy', body, version);

export const useParties = (): Pages<FundingParty> => usePages<FundingParty>('funding-parties', {});
export const useParty = (no: string): UseQueryResult<FundingPartyFile> =>
  useQuery({
    queryKey: [...PARTIES_KEY, no],
    queryFn: ({ signal }) => get<FundingPartyFile>(`funding-parties/${encodeURIComponent(no)}`, signal),
  });
export const useOffers = (filter: Record<string, string | undefined>): Pages<FundingOffer> =>
  usePages<FundingOffer>('funding-offers', filter);

export const registerParty = (body: unknown, key: string): Promise<FundingParty> => post('funding-parties', body, key);
export const correctParty = (no: string, body: unknown, key: string): Promise<FundingPartyFile> =>
  post(`funding-parties/${encodeURIComponent(no)}/corrections`, body, key);
export const offerFunding = (body: unknown, key: string): Promise<FundingOffer> => post('funding-offers', body, key);
export const actOnOffer =
  (no: string, act: 'subscriptions' | 'withdrawals' | 'closing') =>
  (body: unknown, key: string): Promise<FundingOffer> =>
    post(`funding-offers/${encodeURIComponent(no)}/${act}`, body, key);
