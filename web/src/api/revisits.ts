import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listRevisits } from '../../../src/contracts/http/revisits';
import { get, query } from '../http/client';

export type Revisits = z.output<(typeof listRevisits)['response']>;
export type Revisit = Revisits['data'][number];

export const useRevisits = (filter: Record<string, string | undefined>): UseQueryResult<Revisits> =>
  useQuery({
    queryKey: ['revisits', filter],
    queryFn: ({ signal }) => get<Revisits>(`revisits${query(filter)}`, signal),
  });
