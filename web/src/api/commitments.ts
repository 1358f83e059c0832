import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getCommitment } from '../../../src/contracts/http/commitments';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type Commitment = z.output<(typeof getCommitment)['response']>;

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
