import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { admissionTrial, authorityTrial } from '../../../src/contracts/http/policy-trials';
import { get, query } from '../http/client';
import type { Slice } from './paging';

type AuthorityTrial = z.output<typeof authorityTrial>;
type AdmissionTrial = z.output<typeof admissionTrial>;
export type RoutedCase = AuthorityTrial['data'][number];
export type Rerouting = AuthorityTrial['moves'][number];
export type ScreenedCase = AdmissionTrial['data'][number];
export type Rescreening = AdmissionTrial['moves'][number];

/** A page of the cases that would have gone otherwise; each page tells the whole count. */
export interface Trial<Row, Move> extends Slice<Row>, Omit<AuthorityTrial, 'data' | 'moves'> {
  moves: Move[];
  unknown?: number;
}

/** What a proposal would have done to the cases of so many months. */
export function useTrial<Row, Move>(
  path: 'authority' | 'admission-policy',
  id: string,
  months: number,
): UseInfiniteQueryResult<InfiniteData<Trial<Row, Move>>> {
  return useInfiniteQuery({
    queryKey: [path, 'trial', id, months],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Trial<Row, Move>>(
        `${path}/proposals/${encodeURIComponent(id)}/trial${query({ months, cursor: pageParam })}`,
        signal,
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
