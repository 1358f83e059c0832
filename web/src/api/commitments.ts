import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { listCommitmentClaims } from '../../../src/contracts/http/commitment-claims';
import type { getCommitment } from '../../../src/contracts/http/commitments';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type Commitment = z.output<(typeof getCommitment)['response']>;

export type CommitmentClaim = z.output<(typeof listCommitmentClaims)['response']>['data'][number];

export const commitmentKey = (no: string): readonly string[] => ['commitments', no];
export const useCommitment = (no: string): UseQueryResult<Commitment> =>
  useQuery({
    queryKey: commitmentKey(no),
    queryFn: ({ signal }) => get<Commitment>(`commitments/${encodeURIComponent(no)}`, signal),
  });
export const useCommitments = (status: string | undefined): Pages<Commitment> =>
  usePages<Commitment>('commitments', { status });
export const endCommitment =
  (no: string) =>
  (body: unknown, key: string): Promise<Commitment> =>
    post(`commitments/${encodeURIComponent(no)}/end`, body, key);

const claims = (no: string): string => `commitments/${encodeURIComponent(no)}/claims`;
export const useClaims = (no: string): UseQueryResult<{ data: CommitmentClaim[] }> =>
  useQuery({
    queryKey: [...commitmentKey(no), 'claims'],
    queryFn: ({ signal }) => get<{ data: CommitmentClaim[] }>(claims(no), signal),
  });
export const claimCommitment =
  (no: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(claims(no), body, key);
export const decideClaim =
  (no: string, id: string, how: 'payment' | 'refusal') =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`${claims(no)}/${id}/${how}`, body, key);
