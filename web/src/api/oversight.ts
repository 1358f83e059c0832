import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { listDelegations } from '../../../src/contracts/http/delegations';
import type { listLpr } from '../../../src/contracts/http/lpr';
import type { listSmallSamples } from '../../../src/contracts/http/samples';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

type Delegations = z.output<(typeof listDelegations)['response']>;
export type Delegation = Delegations['data'][number];
export const DELEGATIONS = ['authority', 'delegations'];
export const useDelegations = (): Pages<Delegation> => usePages<Delegation>('authority/delegations', {});
export const delegateAuthority = (body: unknown, key: string): Promise<Delegation> =>
  post('authority/delegations', body, key);
export const revokeDelegation =
  (id: string) =>
  (body: unknown, key: string): Promise<Delegation> =>
    post(`authority/delegations/${encodeURIComponent(id)}/revocation`, body, key);

type Samples = z.output<(typeof listSmallSamples)['response']>;
export type Sample = Samples['data'][number];
export const useSamples = (): Pages<Sample> => usePages<Sample>('samples', {});
export const drawSample = (body: unknown, key: string): Promise<Sample> => post('samples', body, key);
export const reviewSampled =
  (id: string) =>
  (body: unknown, key: string): Promise<Sample> =>
    post(`samples/${encodeURIComponent(id)}/reviews`, body, key);

export type LprHistory = z.output<(typeof listLpr)['response']>;
export const useLpr = (): UseQueryResult<LprHistory> =>
  useQuery({ queryKey: ['lpr'], queryFn: ({ signal }) => get<LprHistory>('lpr', signal) });
export const importLpr = (body: unknown, key: string): Promise<unknown> => post('lpr', body, key);
